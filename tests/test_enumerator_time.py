"""The enumerator says what the format says about time, check-ins and company."""

import pytest

from enumerator import Time, check_in_stretch, time
from listed import unit, ways

# A range of minutes gives its low end to the shortest route and its high end to the longest


def test_the_shortest_route_takes_low_ends_and_the_longest_high_ends():
    listed = unit(
        "playlist: [a, {choose: c, from: [b, d]}]", a="minutes: 10-15", b="minutes: 20-60", d="minutes: 25-40"
    )
    assert time(listed) == Time(10 + 20, 15 + 60, sure=True)


def test_what_may_be_skipped_is_on_the_longest_route_only():
    listed = unit("playlist: [a, {do: b, tier: aspire}]", a="minutes: 10", b="minutes: 7")
    assert time(listed) == Time(10, 17, sure=True)


def test_times_multiplies_the_minutes():
    assert time(unit("playlist: [{do: a, times: 5}]", a="minutes: 10-15")) == Time(50, 75, sure=True)


def test_each_place_of_an_activity_counts():
    assert time(unit("playlist: [a, {section: s, steps: [a]}]", a="minutes: 10")) == Time(20, 20, sure=True)


def test_milestones_and_self_checks_take_the_minutes_they_say_and_none_otherwise():
    checks = "{self_check: k, minutes: 5, ask: [{say: I can.}]}, {self_check: l, ask: [{say: I can.}]}"
    assert time(unit(f"playlist: [{checks}, {{milestone: m, minutes: 20}}, {{milestone: n}}]")) == Time(
        25, 25, sure=True
    )


def test_where_minutes_are_missing_the_answer_says_at_least():
    assert time(unit("playlist: [a, b]", a="minutes: 10", b="")) == Time(10, 10, sure=False)


def test_minutes_that_only_an_ended_route_lacks_are_not_missing():
    text = "playlist: [{choose: c, from: [a, b]}, {choose: d, from: [{do: e, only_if: a}]}]"
    assert time(unit(text, a="minutes: 10", b="", e="minutes: 5")) == Time(15, 15, sure=True)


def test_stations_that_rotate_may_leave_their_minutes_out():
    text = "playlist: [{any_order: g, rotate: 20, steps: [a, {do: b, times: 2}, d]}]"
    assert time(unit(text, a="", b="", d="minutes: 15")) == Time(75, 75, sure=True)


def test_a_rotating_group_gives_minutes_to_its_own_members_only():
    text = "playlist: [{any_order: g, rotate: 20, steps: [a, {section: s, steps: [b]}]}]"
    assert time(unit(text, a="", b="")) == Time(20, 20, sure=False)


def test_a_unit_that_nobody_completes_takes_no_time():
    listed = unit("playlist: [{choose: c, from: [{do: a, only_if: b}]}, b]")
    assert time(listed) is None
    assert check_in_stretch(listed) == 0


# The *check-in stretch* is the most minutes from a milestone with `check_in: teacher` to the next

CHECK = "{milestone: m, check_in: teacher, minutes: 1000}"
LONG = {"a": "minutes: 5-10", "b": "minutes: 20", "c": "minutes: 40", "d": "minutes: 80"}


@pytest.mark.parametrize(
    ("playlist", "expected"),
    [
        ("a, b, c", 10 + 20 + 40),  # from the start to the end, at the high ends
        (f"a, b, {CHECK}, c", 40),
        (f"c, {CHECK}, a, b", 40),
        (f"a, {CHECK}, b, c", 20 + 40),
        (f"a, {CHECK}, b, {CHECK.replace('m,', 'n,')}, c", 40),
        ("a, {milestone: m, check_in: peer, minutes: 100}, b", 10 + 100 + 20),  # only a teacher's check-in ends it
        ("a, {milestone: m, minutes: 100}, b", 10 + 100 + 20),
        (f"{{choose: e, from: [{{path: p, steps: [a, {CHECK}]}}, b]}}, c", 20 + 40),  # on any route
        (f"a, {{section: s, tier: should, steps: [{CHECK}]}}, b", 10 + 20),
        (f"{{any_order: g, steps: [a, b, c, {CHECK}]}}", 10 + 20 + 40),  # in any order: the check-in may come last
        (f"{{any_order: g, steps: [{{section: s, steps: [a, {CHECK}, b]}}, c]}}", 20 + 40),
        (f"{{any_order: g, steps: [{{section: s, steps: [a, {CHECK}]}}, {{section: t, steps: [b, c]}}]}}", 70),
        (f"d, {{any_order: g, steps: [{{section: s, steps: [{CHECK}, a]}}, b, c]}}", 80 + 20 + 40),
        (f"{{choose: e, pick: 2, from: [{{path: p, steps: [a, {CHECK}]}}, b]}}, c", 20 + 40),
        ("{do: a, times: 4}", 40),
    ],
)
def test_the_longest_stretch_without_a_teacher(playlist: str, expected: int):
    assert check_in_stretch(unit(f"playlist: [{playlist}]", **LONG)) == expected


def test_needs_do_not_narrow_the_orders_of_a_stretch():
    text = f"playlist: [{{any_order: g, steps: [a, {CHECK}, b]}}]"
    assert check_in_stretch(unit(text, a="minutes: 10", b="minutes: 20\nneeds: m")) == 30


# Some route has no milestone; some route has no pair, group or whole-class activity


def test_routes_without_a_milestone_are_found():
    listed = unit("playlist: [{choose: c, from: [a, {path: p, steps: [b, {milestone: m}]}]}]")
    assert ways(listed, listed.without_milestone()) == ["a"]


@pytest.mark.parametrize("grouping", ["pairs", "small-group", "whole-class"])
def test_routes_on_which_a_student_is_always_alone_are_found(grouping: str):
    listed = unit("playlist: [{choose: c, from: [a, b]}, d]", a=f"grouping: {grouping}", b="grouping: individual")
    assert ways(listed, listed.alone()) == ["b d"]
