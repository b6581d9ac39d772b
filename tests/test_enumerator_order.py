"""The enumerator says what the format says about needs that leave no order."""

from enumerator import EnumeratedUnit, left_over, without_order
from listed import unit, unmet, ways

# "No order" is asked inside every `any_order` and between options picked at one choice


def orderless(listed: EnumeratedUnit) -> dict[str, list[str]]:
    return {whole: ways(listed, routes) for whole, routes in without_order(listed).items()}


def test_two_stations_that_need_each_other_leave_no_order():
    listed = unit("playlist: [{any_order: g, steps: [a, b, c]}]", a="needs: b", b="needs: a")
    assert unmet(listed) == {}
    assert orderless(listed) == {"g": ["a b c"]}
    assert left_over(listed, listed.routes[0]) == {"a", "b", "g"}


def test_needs_that_go_one_way_leave_an_order():
    assert orderless(unit("playlist: [{any_order: g, steps: [a, b, c]}]", a="needs: b", b="needs: c")) == {}


def test_sections_may_hold_each_other_up():
    text = "playlist: [{any_order: g, steps: [{section: s, steps: [a, b]}, {section: t, steps: [c, d]}]}]"
    assert orderless(unit(text, a="needs: d", c="needs: b")) == {"g": ["a b c d"]}


def test_a_student_may_go_back_and_forth_between_sections():
    text = "playlist: [{any_order: g, steps: [{section: s, steps: [a, b]}, {section: t, steps: [c, d]}]}]"
    assert orderless(unit(text, b="needs: c", d="needs: b")) == {}
    assert orderless(unit(text, b="needs: t", d="needs: a")) == {}
    assert orderless(unit(text, b="needs: t", d="needs: s")) == {"g": ["a b c d"]}


def test_options_picked_together_may_leave_no_order():
    listed = unit("playlist: [{choose: c, pick: 1-2, from: [a, b, d]}]", a="needs: {any: [b, d]}", b="needs: a")
    assert orderless(listed) == {"c": ["a b"]}


def test_only_needs_that_are_met_are_asked_for_an_order():
    text = "playlist: [{any_order: g, steps: [{section: s, steps: [a, b]}, c]}]"
    listed = unit(text, a="needs: b", b="needs: c", c="needs: a")
    assert unmet(listed) == {("a", "b"): ["a b c"]}
    assert orderless(listed) == {}
    assert orderless(unit(text, a="needs: c", c="needs: b")) == {"g": ["a b c"]}


def test_another_way_to_meet_a_need_leaves_an_order():
    listed = unit("playlist: [c, {any_order: g, steps: [a, b]}]", a="needs: {any: [b, c]}", b="needs: a")
    assert orderless(listed) == {}
    listed = unit("playlist: [{any_order: g, steps: [a, b, c]}]", a="needs: {any: [b, c]}", b="needs: a")
    assert orderless(listed) == {}


def test_codes_leave_no_order_as_ids_do():
    facts = {"a": "teaches: [S]\nneeds: T", "b": "teaches: [T]\nneeds: S"}
    assert orderless(unit("playlist: [{any_order: g, steps: [a, b]}]", **facts)) == {"g": ["a b"]}


def test_no_order_is_asked_of_the_smallest_whole():
    inner = "{any_order: h, steps: [a, b]}"
    listed = unit(f"playlist: [{{any_order: g, steps: [{inner}, c]}}]", a="needs: b", b="needs: a")
    assert orderless(listed) == {"h": ["a b c"]}
    listed = unit(f"playlist: [{{any_order: g, steps: [{inner}, c]}}]", a="needs: c", c="needs: h")
    assert orderless(listed) == {"g": ["a b c"]}
