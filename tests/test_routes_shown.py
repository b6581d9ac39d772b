"""The route that is shown: as short as can be, and every student with its picks has the problem."""

from routes_asked import ask, shown


def test_of_two_ways_to_miss_something_the_shorter_is_shown():
    deep = "{path: p, steps: [{choose: d, from: [a, {path: q, steps: [{choose: e, from: [b, f]}]}]}]}"
    found = ask(f"standards: {{teaches: [S]}}\nplaylist: [{{choose: c, from: [{deep}, g]}}]", a="teaches: [S]")
    assert shown(found, found.broken_promises) == (["g"], "3/4", False)


def test_picks_stand_with_those_that_enclose_them_in_the_order_they_are_made():
    land = "{choose: land, from: [{path: nile, steps: [{choose: topic, from: [a, b]}]}, greece]}"
    found = ask(f"playlist: [{land}, {{choose: work, from: [report, film]}}, end]", b="needs: [greece]")
    assert shown(found, found.unmet_needs) == (["nile", "b"], "1/3", True)


def test_a_choice_is_filled_up_so_that_nothing_else_can_be_picked():
    found = ask("standards: {teaches: [S]}\nplaylist: [{choose: c, pick: 2, from: [a, b, d]}]", a="teaches: [S]")
    assert shown(found, found.broken_promises) == (["b", "d"], "1/3", False)


def test_where_the_number_is_open_the_others_are_told_to_be_left_out():
    found = ask("standards: {teaches: [S]}\nplaylist: [{choose: c, pick: 1+, from: [a, b, d]}]", a="teaches: [S]")
    assert shown(found, found.broken_promises) == (["not a", "b", "not d"], "3/7", False)


def test_what_is_picked_beside_it_counts():
    found = ask("playlist: [{choose: c, pick: 2, from: [a, b, d]}]", a="needs: [b]")
    assert shown(found, found.unmet_needs) == (["a", "d"], "1/3", False)


def test_an_activity_that_fails_in_every_branch_needs_no_pick():
    found = ask("playlist: [{choose: c, from: [{path: p, steps: [a]}, {path: q, steps: [a, b]}]}]", a="needs: [b]")
    assert shown(found, found.unmet_needs) == ([], "1", True)


def test_to_name_the_options_that_matter_may_be_shorter_than_to_fill_the_choice():
    part = "{path: p, steps: [{choose: e, from: [a, b]}]}"
    found = ask(
        f"standards: {{teaches: [S]}}\nplaylist: [{{choose: c, pick: 3, from: [{part}, d, f, g]}}]", a="teaches: [S]"
    )
    assert shown(found, found.broken_promises)[0] == ["p", "b"]


CONDITIONS = """
standards: {teaches: [S]}
playlist:
  - {choose: land, from: [egypt, greece, china]}
  - {choose: pace, from: [fast, slow]}
  - {choose: work, from: [{do: report, only_if: {any: [egypt, china]}}, {do: play, only_if: greece}]}
"""


def test_with_conditions_a_pick_that_follows_from_others_is_left_out():
    found = ask(CONDITIONS, report="teaches: [S]")
    assert shown(found, found.broken_promises) == (["play"], "1/3", False)


FOLLOWING = """
standards: {teaches: [S]}
playlist:
  - {choose: one, from: [a, b]}
  - {choose: two, from: [{do: c, only_if: a}, {do: d, only_if: b}]}
  - {choose: three, from: [{do: e, only_if: c}, {do: f, only_if: d}]}
"""


def test_with_conditions_the_route_is_one_that_can_be_gone():
    found = ask(FOLLOWING, a="teaches: [S]")
    assert shown(found, found.broken_promises) == (["b"], "1/2", False)
    needing = ask(FOLLOWING, f="needs: [{any: [a, c]}]")
    assert shown(needing, needing.unmet_needs) == (["b"], "1/2", True)


def test_where_conditions_leave_no_route_for_the_shortest_list_another_is_shown():
    one = "{choose: one, from: [a, b, x]}"
    two = "{choose: two, from: [{do: c, only_if: a}, {do: d, only_if: b}, {do: e, only_if: x}]}"
    found = ask(f"standards: {{teaches: [S]}}\nplaylist: [{one}, {two}]", a="teaches: [S]", d="teaches: [S]")
    assert shown(found, found.broken_promises) == (["x"], "1/3", False)
