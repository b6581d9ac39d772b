"""The enumerator says what the format says about routes: who picks what, what comes before, who is stuck."""

import pytest

from enumerator import TooManyRoutesError
from listed import unit, ways

# A *route* is one admissible way through a playlist


def test_at_a_choice_one_option_is_picked_when_no_number_is_given():
    assert ways(unit("playlist: [{choose: c, from: [a, b, d]}]")) == ["a", "b", "d"]


def test_two_of_three_options_make_three_routes():
    assert ways(unit("playlist: [{choose: c, pick: 2, from: [a, b, d]}]")) == ["a b", "a d", "b d"]


def test_a_range_allows_every_size_in_it():
    assert ways(unit("playlist: [{choose: c, pick: 1-2, from: [a, b, d]}]")) == ["a", "a b", "a d", "b", "b d", "d"]


def test_one_or_more_goes_up_to_the_number_of_options():
    assert len(unit("playlist: [{choose: c, pick: 1+, from: [a, b, d]}]").routes) == 2**3 - 1


def test_two_choices_one_after_the_other_multiply():
    text = "playlist: [{choose: c, from: [a, b]}, {choose: d, from: [e, f, g]}]"
    assert ways(unit(text)) == ["a e", "a f", "a g", "b e", "b f", "b g"]


def test_a_step_that_is_no_must_is_taken_or_not():
    assert ways(unit("playlist: [a, {do: b, tier: should}, {do: c, tier: aspire}]")) == ["a", "a b", "a b c", "a c"]


def test_a_choice_of_another_tier_is_reached_only_when_it_is_taken():
    assert ways(unit("playlist: [a, {choose: c, tier: should, from: [b, d]}]")) == ["a", "a b", "a d"]


def test_steps_of_a_section_that_is_not_taken_are_not_decided():
    text = "playlist: [a, {section: s, tier: should, steps: [b, {do: d, tier: should}]}]"
    assert ways(unit(text)) == ["a", "a b", "a b d"]


def test_a_choice_inside_a_path_is_reached_by_those_who_pick_the_path():
    text = "playlist: [{choose: c, from: [{path: p, steps: [a, {choose: d, from: [e, f]}]}, b]}]"
    assert ways(unit(text)) == ["a e", "a f", "b"]


def test_paths_picked_together_multiply():
    text = """playlist:
    - choose: c
      pick: 2
      from:
        - {path: p, steps: [{choose: d, from: [a, b]}]}
        - {path: q, steps: [{choose: e, from: [f, g]}]}
        - h
    """
    assert ways(unit(text)) == ["a f", "a g", "a h", "b f", "b g", "b h", "f h", "g h"]


def test_the_order_in_any_order_makes_no_route_of_its_own():
    assert ways(unit("playlist: [{any_order: g, steps: [a, b, c]}]")) == ["a b c"]


def test_times_makes_no_route_of_its_own():
    assert ways(unit("playlist: [{do: a, times: 5}]")) == ["a"]


def test_routes_with_other_picks_are_two_even_when_the_work_is_the_same():
    text = "playlist: [{choose: c, from: [{path: p, steps: [a]}, {path: q, steps: [a]}]}]"
    assert ways(unit(text)) == ["a", "a"]


def test_done_is_what_was_picked_and_every_whole_that_the_route_passes():
    listed = unit("""playlist:
    - {self_check: look, ask: [{say: I can.}]}
    - {section: s, steps: [a, {milestone: m}]}
    - {any_order: g, steps: [b]}
    - {choose: c, from: [{path: p, steps: [d]}, e]}
    """)
    (route,) = listed.through("p")
    assert listed.done(route) == {"look", "s", "a", "m", "g", "b", "c", "p", "d"}


def test_more_routes_than_anybody_lists_are_refused():
    choices = ", ".join(f"{{choose: c{n}, from: [a{n}, b{n}]}}" for n in range(11))
    with pytest.raises(TooManyRoutesError):
        unit(f"playlist: [{choices}]")


# *Before.* Of two steps take the smallest list, `any_order` or choice that holds both

BEFORE = """playlist:
- {section: s, steps: [a, b]}
- {any_order: g, steps: [c, {section: t, steps: [d, e]}]}
- {choose: h, pick: 2, from: [{path: p, steps: [f, i]}, j]}
"""


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("a", "b", True),  # in a list the earlier is certainly before
        ("b", "a", False),
        ("a", "f", True),  # the smallest list that holds both is the playlist
        ("s", "g", True),
        ("c", "d", False),  # in any order neither is
        ("d", "c", False),
        ("d", "e", True),  # the smallest that holds both is the section, not the group
        ("f", "j", False),  # between options of one choice neither is
        ("j", "f", False),
        ("f", "i", True),
        ("a", "s", True),  # a whole is done when its last part is, so its parts are certainly before it
        ("s", "a", False),
        ("d", "g", True),
        ("f", "h", True),
        ("s", "b", False),
        ("a", "a", False),
    ],
)
def test_one_step_is_certainly_before_another(one: str, other: str, expected: object):
    playlist = unit(BEFORE).playlist
    (first,), (second,) = playlist.places_of(one), playlist.places_of(other)
    assert playlist.certainly_before(first, second) is expected


# *`only_if`* on an option of a choice holds when its ids were done at places certainly before the choice


def test_an_option_is_offered_only_to_those_for_whom_its_condition_holds():
    text = "playlist: [{choose: c, from: [a, b]}, {choose: d, from: [e, {do: f, only_if: a}]}]"
    assert ways(unit(text)) == ["a e", "a f", "b e"]


def test_a_condition_may_look_at_a_whole():
    text = """playlist:
    - {choose: c, from: [{path: p, steps: [a]}, b]}
    - {choose: d, from: [e, {do: f, only_if: p}]}
    """
    assert ways(unit(text)) == ["a e", "a f", "b e"]


def test_all_entries_of_a_condition_must_be_met():
    text = """playlist:
    - {do: a, tier: should}
    - {do: b, tier: should}
    - {choose: c, from: [d, {do: e, only_if: [a, b]}]}
    """
    assert ways(unit(text)) == ["a b d", "a b e", "a d", "b d", "d"]


def test_an_entry_with_any_is_met_when_one_of_its_names_is():
    text = """playlist:
    - {choose: c, from: [a, b, d]}
    - {choose: e, from: [f, {do: g, only_if: {any: [a, b]}}]}
    """
    assert ways(unit(text)) == ["a f", "a g", "b f", "b g", "d f"]


def test_a_condition_on_an_activity_of_several_branches_holds_in_each():
    text = """playlist:
    - {choose: c, from: [{path: p, steps: [a]}, {path: q, steps: [a, b]}, d]}
    - {choose: e, from: [f, {do: g, only_if: a}]}
    """
    assert ways(unit(text)) == ["a b f", "a b g", "a f", "a g", "d f"]


def test_a_condition_on_a_whole_that_is_not_taken_does_not_hold():
    text = "playlist: [{section: s, tier: should, steps: [a]}, {choose: c, from: [b, {do: d, only_if: s}]}]"
    assert ways(unit(text)) == ["a b", "a d", "b"]


@pytest.mark.parametrize(
    "text",
    [
        "[{choose: c, from: [b, {do: d, only_if: a}]}, a]",  # comes later
        "[{any_order: g, steps: [a, {choose: c, from: [b, {do: d, only_if: a}]}]}]",  # beside it in any order
        "[{choose: c, pick: 2, from: [a, b, {do: d, only_if: a}]}]",  # picked beside it
        "[{choose: c, from: [b, {path: d, only_if: a, steps: [a]}]}]",  # inside the option itself
        "[{choose: o, pick: 2, from: [a, {path: p, steps: [{choose: c, from: [b, {do: d, only_if: a}]}]}]}]",
        "[{section: a, steps: [{choose: c, from: [b, {do: d, only_if: a}]}]}]",  # what the choice stands in
        "[{choose: c, from: [b, {do: d, only_if: c}]}, a]".replace("only_if: c", "only_if: a"),
    ],
)
def test_a_condition_on_what_is_not_certainly_before_the_choice_never_holds(text: str):
    listed = unit(f"playlist: {text}")
    assert listed.condition_order() == {("c", "d", "a")}
    assert ("c", "d") in listed.never_offered()


def test_any_is_asked_name_by_name():
    text = "playlist: [a, {choose: c, from: [b, {do: d, only_if: {any: [a, e]}}]}, e]"
    assert unit(text).condition_order() == {("c", "d", "e")}
    assert ways(unit(text)) == ["a b e", "a d e"]


def test_one_certain_place_is_enough_for_a_condition():
    text = """playlist:
    - {choose: c, from: [{path: p, steps: [a]}, b]}
    - {choose: d, from: [{path: q, steps: [e, a]}, {do: f, only_if: a}]}
    """
    assert unit(text).condition_order() == set()
    assert ways(unit(text)) == ["a e a", "a f", "b e a"]


# *Never stuck.* At every choice reached, at least as many options must be on offer as the student must pick

STRANDS = "{choose: d, from: [{do: e, only_if: a}]}"


def test_a_student_with_too_few_options_is_stuck_and_the_route_ends():
    listed = unit(f"playlist: [{{choose: c, from: [a, b]}}, {STRANDS}, f]")
    assert listed.stuck() == {"d"}
    assert ways(listed) == ["a e f"]


def test_two_on_offer_are_too_few_for_three():
    text = "playlist: [{do: a, tier: should}, {choose: d, pick: 3, from: [b, c, {do: e, only_if: a}]}]"
    assert unit(text).stuck() == {"d"}
    assert ways(unit(text)) == ["a b c e"]


def test_the_low_number_of_a_range_decides_who_is_stuck():
    text = "playlist: [{do: a, tier: should}, {choose: d, pick: 1-2, from: [b, {do: e, only_if: a}]}]"
    assert unit(text).stuck() == set()
    assert ways(unit(text)) == ["a b", "a b e", "a e", "b"]


def test_nobody_is_stuck_at_a_choice_that_only_others_reach():
    listed = unit(f"playlist: [{{choose: c, from: [b, {{path: p, steps: [a, {STRANDS}]}}]}}]")
    assert listed.stuck() == set()
    assert ways(listed) == ["a e", "b"]


def test_who_is_stuck_already_does_not_reach_a_later_choice():
    listed = unit(f"playlist: [{{choose: c, from: [a, b]}}, {STRANDS}, {{choose: f, from: [{{do: g, only_if: a}}]}}]")
    assert listed.stuck() == {"d"}
    assert ways(listed) == ["a e g"]


def test_who_is_stuck_at_one_station_still_goes_to_the_others():
    second = "{choose: f, from: [{do: g, only_if: a}]}"
    listed = unit(f"playlist: [{{do: a, tier: should}}, {{any_order: s, steps: [{STRANDS}, {second}]}}, h]")
    assert listed.stuck() == {"d", "f"}
    assert ways(listed) == ["a e g h"]


def test_a_choice_that_need_not_be_taken_strands_those_who_take_it():
    listed = unit("playlist: [{do: a, tier: should}, {choose: d, tier: should, from: [{do: e, only_if: a}]}]")
    assert listed.stuck() == {"d"}
    assert ways(listed) == ["", "a", "a e"]


def test_an_option_that_only_stuck_students_pick_is_never_offered():
    listed = unit(f"playlist: [{{choose: c, from: [a, b]}}, {STRANDS}]")
    assert listed.never_offered() == {("c", "b")}


def test_what_leads_only_to_a_choice_nobody_fills_is_on_no_route():
    text = "playlist: [{choose: c, from: [{path: p, steps: [{choose: d, from: [{do: a, only_if: b}]}]}, e]}, b]"
    listed = unit(text)
    assert listed.never_offered() == {("c", "p"), ("d", "a")}
    assert ways(listed) == ["e b"]


# Whether a route passes one activity at two places is judged with conditions


def test_an_activity_at_two_places_of_a_route_is_twice_on_it():
    listed = unit("playlist: [{choose: c, from: [a, b]}, {choose: d, from: [a, e]}]")
    assert {name: ways(listed, routes) for name, routes in listed.twice().items()} == {"a": ["a a"]}


def test_an_activity_of_two_branches_is_not_twice_on_a_route():
    assert unit("playlist: [{choose: c, from: [{path: p, steps: [a]}, {path: q, steps: [a, b]}]}]").twice() == {}


def test_conditions_keep_an_activity_from_being_twice_on_a_route():
    text = "playlist: [{choose: c, from: [a, b]}, {choose: d, from: [e, {do: a, only_if: b}]}]"
    assert unit(text).twice() == {}
    assert ways(unit(text)) == ["a e", "b a", "b e"]
