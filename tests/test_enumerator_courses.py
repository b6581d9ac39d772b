"""The enumerator says what the format says about courses: the same over units."""

from enumerator import Time
from listed import broken, code, course, unmet, ways

TEACHES = "standards: {teaches: [S]}\n"


def test_routes_of_a_course_go_over_whole_units():
    units = {"a": "playlist: [{choose: c, from: [x, y]}]\n", "b": "", "d": ""}
    assert ways(course("playlist: [a, {choose: c, from: [b, d]}]", units)) == ["a b", "a d"]


def test_a_course_offers_an_option_to_those_who_did_a_unit():
    units = dict.fromkeys("abde", "")
    listed = course("playlist: [{choose: c, from: [a, b]}, {choose: k, from: [d, {do: e, only_if: a}]}]", units)
    assert ways(listed) == ["a d", "a e", "b d"]


def test_a_student_may_be_stuck_in_a_course():
    listed = course(
        "playlist: [{choose: c, from: [a, b]}, {choose: k, from: [{do: d, only_if: a}]}]", dict.fromkeys("abd", "")
    )
    assert listed.stuck() == {"k"}
    assert listed.never_offered() == {("c", "b")}


def test_a_unit_may_be_twice_on_a_route():
    listed = course("playlist: [a, {choose: c, from: [a, b]}]", {"a": "", "b": ""})
    assert {name: ways(listed, routes) for name, routes in listed.twice().items()} == {"a": ["a a"]}


# A unit on a route gives what it promises


def test_a_unit_gives_what_it_promises_at_its_level():
    text = "standards: {teaches: [S], assesses: [S]}\nplaylist: [{choose: c, from: [a, b]}]"
    listed = course(text, {"a": TEACHES, "b": "standards: {teaches: [S], assesses: [S]}\n"})
    assert broken(listed) == {("S", "assesses"): ["a"]}
    assert listed.standards()[code("S"), "teaches"] == "every"
    assert listed.standards()[code("S"), "assesses"] == "some"
    assert listed.standards()[code("S"), "practices"] == "none"


def test_a_unit_that_promises_a_parent_gives_what_is_below_it():
    listed = course("standards: {teaches: [R.1]}\nplaylist: [a]", {"a": "standards: {teaches: [R]}\n"})
    assert broken(listed) == {}
    assert listed.standards()[code("R.2.a"), "teaches"] == "every"


def test_a_course_that_promises_a_parent_promises_what_is_below_it():
    listed = course("standards: {teaches: [R]}\nplaylist: [a]", {"a": "standards: {teaches: [R.1]}\n"})
    assert broken(listed) == {("R.2.a", "teaches"): ["a"]}


# A unit's need is met when a unit certainly before it there is it or promises it


def test_a_units_need_is_met_by_a_unit_certainly_before_it():
    units = {"a": TEACHES, "b": "needs: [a, S]\n"}
    assert unmet(course("playlist: [a, b]", units)) == {}
    assert unmet(course("playlist: [b, a]", units)) == {("b", "a"): ["b a"], ("b", "S"): ["b a"]}
    assert unmet(course("playlist: [b]", units)) == {("b", "a"): ["b"], ("b", "S"): ["b"]}


def test_a_unit_that_may_come_later_meets_no_need_of_a_unit():
    listed = course("playlist: [{any_order: g, steps: [a, b]}]", {"a": "", "b": "needs: [a]\n"})
    assert unmet(listed) == {("b", "a"): ["a b"]}


def test_a_promise_at_any_level_meets_a_units_need():
    units = {"a": "standards: {assesses: [R]}\n", "b": "needs: [R.1, {any: [S, R.2.a]}, T]\n"}
    assert unmet(course("playlist: [a, b]", units)) == {("b", "T"): ["a b"]}


def test_a_units_need_fails_on_the_routes_without_what_it_needs():
    units = {"a": "", "b": "", "d": "needs: [a]\n"}
    assert unmet(course("playlist: [{choose: c, from: [a, b]}, d]", units)) == {("d", "a"): ["b d"]}


def test_any_unit_of_a_course_named_in_after_meets_a_units_need():
    units = {"a": "", "b": TEACHES, "d": "needs: [b, S]\n"}
    earlier = "- {id: earlier, playlist: [{choose: c, from: [a, b]}]}"
    assert unmet(course("after: [earlier]\nplaylist: [d]", units, earlier)) == {}
    assert unmet(course("playlist: [d]", units, earlier)) == {("d", "b"): ["d"], ("d", "S"): ["d"]}


# Time


def test_the_time_of_a_course_is_that_of_its_units():
    units = {"a": "playlist: [{choose: c, from: [x, {path: p, steps: [y, z]}]}]\n", "b": "", "d": ""}
    assert course("playlist: [a, {do: b, tier: should}, d]", units).time() == Time(60, 120, sure=True)


def test_a_unit_that_nobody_completes_leaves_the_time_of_a_course_open():
    units = {"a": "playlist: [{choose: c, from: [{do: x, only_if: y}]}, y]\n", "b": ""}
    assert course("playlist: [a, b]", units).time() == Time(30, 30, sure=False)


CHECKED = "playlist: [x, {milestone: m, check_in: teacher}, y, z]\n"


def test_a_stretch_goes_on_from_one_unit_to_the_next():
    assert course("playlist: [a, b]", {"a": CHECKED, "b": CHECKED}).check_in_stretch() == 60 + 30
    assert (
        course("playlist: [a, {milestone: n, check_in: teacher}, b]", {"a": CHECKED, "b": CHECKED}).check_in_stretch()
        == 60
    )


def test_a_stretch_goes_back_and_forth_between_units_in_any_order():
    listed = course("playlist: [{any_order: g, steps: [a, b]}]", {"a": CHECKED, "b": ""})
    assert listed.check_in_stretch() == 60 + 30


def test_a_stretch_goes_back_and_forth_inside_a_unit():
    stations = "playlist: [w, {any_order: g, steps: [x, {milestone: m, check_in: teacher}, y]}]\n"
    assert course("playlist: [a]", {"a": stations}).check_in_stretch() == 90


def test_a_stretch_takes_the_longest_way_through_each_unit():
    units = {"a": CHECKED, "b": "playlist: [{choose: c, from: [x, {path: p, steps: [y, z]}]}]\n"}
    assert course("playlist: [a, b]", units).check_in_stretch() == 60 + 60
