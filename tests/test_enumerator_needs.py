"""The enumerator says what the format says about needs and promises."""

from listed import broken, code, unit, unmet, ways

# An id of this unit is met on a route when it is done there and not certainly after


def test_what_is_done_earlier_meets_a_need():
    assert unmet(unit("playlist: [a, b]", b="needs: a")) == {}


def test_what_comes_certainly_after_meets_no_need():
    assert unmet(unit("playlist: [a, b]", a="needs: b")) == {("a", "b"): ["a b"]}


def test_what_may_come_before_or_after_meets_a_need():
    assert unmet(unit("playlist: [{any_order: g, steps: [a, b]}]", a="needs: b")) == {}
    assert unmet(unit("playlist: [{choose: c, pick: 2, from: [a, b]}]", a="needs: b")) == {}


def test_a_need_fails_on_the_routes_that_lack_it_and_only_where_its_activity_is_done():
    listed = unit("playlist: [{choose: c, from: [a, b]}, {choose: d, from: [e, f]}]", e="needs: a")
    assert unmet(listed) == {("e", "a"): ["b e"]}


def test_every_entry_must_be_met():
    listed = unit("playlist: [{choose: c, from: [a, b]}, d]", d="needs: [a, {need: b, because: You will see.}]")
    assert unmet(listed) == {("d", "a"): ["b d"], ("d", "b"): ["a d"]}


def test_an_entry_with_any_is_met_when_one_of_its_names_is():
    listed = unit("playlist: [{choose: c, from: [a, b, e]}, d]", d="needs: {any: [a, b]}")
    assert unmet(listed) == {("d", "a or b"): ["e d"]}


def test_an_activity_nobody_does_meets_no_need():
    assert unmet(unit("playlist: [a]", a="needs: spare", spare="")) == {("a", "spare"): ["a"]}


def test_a_path_is_met_by_those_who_pass_it():
    listed = unit("playlist: [{choose: c, from: [{path: p, steps: [a]}, b]}, d]", d="needs: p")
    assert unmet(listed) == {("d", "p"): ["b d"]}


def test_choices_groups_sections_and_self_checks_are_met_when_they_are_done():
    text = """playlist:
    - {choose: c, from: [a, b]}
    - {any_order: g, steps: [d]}
    - {section: s, steps: [e]}
    - {self_check: k, ask: [{say: I can.}]}
    - f
    """
    assert unmet(unit(text, f="needs: [c, g, s, k]")) == {}


def test_a_milestone_needs_and_is_needed():
    listed = unit("playlist: [{milestone: m, needs: a}, a, b]", b="needs: m")
    assert unmet(listed) == {("m", "a"): ["m a b"]}


def test_nothing_may_need_itself_or_what_it_stands_in():
    assert unmet(unit("playlist: [a]", a="needs: a")) == {("a", "a"): ["a"]}
    assert unmet(unit("playlist: [{section: s, steps: [a, b]}]", a="needs: s")) == {("a", "s"): ["a b"]}


def test_two_places_of_one_activity_do_not_meet_each_others_needs():
    listed = unit("playlist: [a, {section: s, steps: [a]}]", a="needs: a")
    assert unmet(listed) == {("a", "a"): ["a a"]}


def test_each_place_of_an_activity_is_asked():
    listed = unit("playlist: [{choose: c, from: [{path: p, steps: [a, b]}, {path: q, steps: [b, a]}]}]", a="needs: b")
    assert unmet(listed) == {("a", "b"): ["a b"]}


def test_one_place_that_is_not_certainly_after_is_enough():
    text = "playlist: [{choose: c, from: [{path: p, steps: [a]}, d]}, b, {section: s, steps: [a]}]"
    assert unmet(unit(text, b="needs: a")) == {("b", "a"): ["d b a"]}


def test_a_step_of_another_tier_does_not_meet_a_need_alone():
    listed = unit("playlist: [{do: a, tier: should}, b]", b="needs: a")
    assert unmet(listed) == {("b", "a"): ["b"]}


def test_a_step_of_another_tier_meets_a_need_of_what_is_skipped_with_it():
    assert unmet(unit("playlist: [{section: s, tier: should, steps: [a, b]}]", b="needs: a")) == {}


# A standard or skill code is met when something else done on the route *teaches* exactly that code


def test_a_code_is_met_by_what_teaches_it_and_by_nothing_less():
    assert unmet(unit("playlist: [a, b]", a="teaches: [S]", b="needs: S")) == {}
    assert unmet(unit("playlist: [a, b]", a="practices: [S]", b="needs: S")) == {("b", "S"): ["a b"]}
    assert unmet(unit("playlist: [a, b]", a="assesses: [S]", b="needs: S")) == {("b", "S"): ["a b"]}
    assert unmet(unit("playlist: [b, a]", a="teaches: [S]", b="needs: S")) == {("b", "S"): ["b a"]}


def test_a_code_is_met_by_exactly_that_code():
    assert unmet(unit("playlist: [a, b]", a="teaches: [R.1]", b="needs: R")) == {("b", "R"): ["a b"]}
    assert unmet(unit("playlist: [a, b]", a="teaches: [R]", b="needs: R.1")) == {("b", "R.1"): ["a b"]}


def test_a_code_is_met_by_something_else():
    assert unmet(unit("playlist: [a]", a="teaches: [S]\nneeds: S")) == {("a", "S"): ["a"]}


def test_a_milestone_teaches():
    assert unmet(unit("playlist: [{milestone: m, teaches: [S]}, b]", b="needs: S")) == {}


def test_a_code_is_met_by_a_unit_that_this_unit_needs_directly_or_through_another():
    units = {"near": "needs: far\n", "far": "standards: {assesses: [S]}\n", "aside": "standards: {teaches: [T]}\n"}
    listed = unit("needs: [near]\nplaylist: [a]", units, a="needs: [S, T]")
    assert unmet(listed) == {("a", "T"): ["a"]}


def test_a_unit_that_promises_a_parent_promises_what_is_below_it():
    units = {"near": "standards: {teaches: [R]}\n"}
    listed = unit("needs: [near]\nplaylist: [a]", units, a="needs: [R, R.1, R.2.a, R.2]")
    assert unmet(listed) == {("a", "R.2"): ["a"]}


def test_a_units_id_is_met_when_this_unit_needs_that_unit_directly_or_through_another():
    units = {"near": "needs: far\n", "far": "", "aside": ""}
    listed = unit("needs: [near]\nplaylist: [a]", units, a="needs: [near, far, aside]")
    assert unmet(listed) == {("a", "aside"): ["a"]}


def test_one_of_several_units_is_not_a_unit_that_this_unit_needs():
    units = {"near": "standards: {teaches: [S]}\n", "far": "standards: {teaches: [S]}\n"}
    listed = unit("needs: [{any: [near, far]}]\nplaylist: [a]", units, a="needs: [near, S]")
    assert unmet(listed) == {("a", "near"): ["a"], ("a", "S"): ["a"]}


def test_an_id_of_the_unit_goes_before_a_unit():
    listed = unit("needs: [near]\nplaylist: [b, near]", {"near": ""}, b="needs: near")
    assert unmet(listed) == {("b", "near"): ["b near"]}


# A code under the unit's `standards` must be met at its own level by something done on EVERY route


def test_a_promise_is_kept_when_every_route_meets_it():
    text = "standards: {assesses: [S]}\nplaylist: [{choose: c, from: [a, b]}]"
    assert broken(unit(text, a="assesses: [S]", b="assesses: [S]")) == {}
    assert broken(unit(text, a="assesses: [S]")) == {("S", "assesses"): ["b"]}


def test_a_promise_is_kept_at_its_own_level():
    text = "standards: {teaches: [S], practices: [S], assesses: [S]}\nplaylist: [a]"
    assert broken(unit(text, a="assesses: [S]")) == {("S", "teaches"): ["a"], ("S", "practices"): ["a"]}
    assert broken(unit(text, a="teaches: [S]\npractices: [S]")) == {("S", "assesses"): ["a"]}


def test_a_step_of_another_tier_does_not_keep_a_promise_alone():
    listed = unit("standards: {assesses: [S]}\nplaylist: [b, {do: a, tier: should}]", a="assesses: [S]")
    assert broken(listed) == {("S", "assesses"): ["b"]}


def test_promising_a_parent_promises_what_is_below_it_and_has_no_children():
    text = "standards: {teaches: [R]}\nplaylist: [a]"
    assert broken(unit(text, a="teaches: [R]")) == {("R.1", "teaches"): ["a"], ("R.2.a", "teaches"): ["a"]}
    assert broken(unit(text, a="teaches: [R.1, R.2.a]")) == {}


def test_routes_that_end_break_no_promise():
    text = "standards: {assesses: [S]}\nplaylist: [{choose: c, from: [a, b]}, {choose: d, from: [{do: e, only_if: a}]}]"
    assert broken(unit(text, a="assesses: [S]")) == {}


RUBRICS = """
speech:
  title: Speech
  levels: [Not yet, Yes]
  rows:
    - {name: Voice, levels: ["No", "Yes"], assesses: [S]}
"""


def test_a_rubric_counts_for_the_activity_or_milestone_that_names_it():
    text = "standards: {assesses: [S]}\nplaylist: [a]"
    assert broken(unit(text, rubrics=RUBRICS, a="rubric: speech")) == {}
    assert broken(unit(text, rubrics=RUBRICS)) == {("S", "assesses"): ["a"]}
    milestone = "standards: {assesses: [S]}\nplaylist: [{milestone: m, rubric: speech}]"
    assert broken(unit(milestone, rubrics=RUBRICS)) == {}


def test_the_rubric_of_a_choice_counts_for_each_of_its_options():
    text = "standards: {assesses: [S]}\nplaylist: [{choose: c, rubric: speech, from: [a, {path: p, steps: [b]}]}]"
    assert broken(unit(text, rubrics=RUBRICS)) == {}


def test_standards_are_guaranteed_possible_or_never_met():
    listed = unit("playlist: [a, {choose: c, from: [b, d]}]", a="teaches: [S]", b="assesses: [S]")
    shares = listed.standards()
    assert shares[code("S"), "teaches"] == "every"
    assert shares[code("S"), "assesses"] == "some"
    assert shares[code("S"), "practices"] == "none"


# On some route a standard is assessed before anything teaches or practices it


def test_what_is_assessed_before_it_is_learned_is_found():
    for learned in ("teaches: [S]", "practices: [S]"):
        listed = unit("playlist: [a, b]", a="assesses: [S]", b=learned)
        assert {key.guid: ways(listed, routes) for key, routes in listed.assessed_first().items()} == {"S": ["a b"]}
        assert listed.assessed_untaught() == {}


def test_what_may_be_learned_first_or_is_learned_by_the_same_is_not_assessed_first():
    learned = "practices: [S]"
    assert unit("playlist: [b, a]", a="assesses: [S]", b=learned).assessed_first() == {}
    assert unit("playlist: [{any_order: g, steps: [a, b]}]", a="assesses: [S]", b=learned).assessed_first() == {}
    assert unit("playlist: [a, b]", a="assesses: [S]\nteaches: [S]", b=learned).assessed_first() == {}


def test_what_nothing_on_a_route_teaches_is_told_apart():
    listed = unit("playlist: [{choose: c, from: [a, b]}, d]", a="teaches: [S]", d="assesses: [S]")
    assert listed.assessed_first() == {}
    assert ways(listed, listed.assessed_untaught()[code("S")]) == ["b d"]
