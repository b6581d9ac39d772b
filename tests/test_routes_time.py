"""Minutes, and the longest work without a teacher."""

from milepost.model.playlist import step_id
from routes_asked import ask, pick, picks


def minutes(found):
    return found.minutes.shortest, found.minutes.longest, found.minutes.complete


def stretch(found):
    """Return the longest stretch: from what, to what, with which picks, how long."""
    seen = found.stretch()
    ends = [end and step_id(end) for end in (seen.start, seen.stop)]
    assert seen.minutes == found.longest_stretch
    return (*ends, picks(seen.route), seen.minutes)


def test_the_shortest_route_takes_the_low_ends_and_the_longest_the_high_ends():
    found = ask("playlist: [a, {choose: c, from: [b, d]}, {do: e, tier: aspire}]", a="minutes: 10-20", d="minutes: 5")
    assert minutes(found) == (10 + 5, 20 + 30 + 30, True)


def test_times_multiplies_minutes():
    assert minutes(ask("playlist: [{do: a, times: 4}]", a="minutes: 10-15")) == (40, 60, True)


def test_where_minutes_are_missing_on_some_route_an_answer_says_at_least():
    assert minutes(ask("playlist: [a, {choose: c, from: [b, d]}]", d="kind: game")) == (30, 60, False)
    never = "{choose: c, from: [b, {do: d, only_if: e}]}"
    assert minutes(ask(f"playlist: [a, {never}, e]", d="kind: game")) == (90, 90, True)


def test_a_milestone_or_self_check_without_minutes_takes_none():
    found = ask("playlist: [{milestone: m}, {self_check: s, ask: [{say: I can}]}, {milestone: n, minutes: 5}]")
    assert minutes(found) == (5, 5, True)


def test_a_station_has_the_minutes_of_the_rotation_unless_it_has_its_own():
    found = ask("playlist: [{any_order: g, rotate: 20, steps: [a, b, {do: d, times: 2}]}]", b="minutes: 5", a="", d="")
    assert minutes(found) == (65, 65, True)


def test_a_default_is_not_a_stations_own():
    stations = "defaults: {minutes: 45}\nplaylist: [{any_order: g, rotate: 20, steps: [a, b]}]"
    assert minutes(ask(stations, a="", b="minutes: 45")) == (65, 65, True)


def test_options_are_measured_apart():
    nested = "{path: p, steps: [a, {choose: d, from: [b, e]}, {do: f, tier: should}]}"
    found = ask(f"playlist: [{{choose: c, from: [{nested}, g]}}]", b="minutes: 10-15", g="minutes: 5")
    times = {pick(option): (time.shortest, time.longest) for option, time in found.option_minutes}
    assert times == {"p": (40, 90), "b": (10, 15), "e": (30, 30), "g": (5, 5)}


CHECK = "{milestone: %s, check_in: teacher, minutes: 99}"
FIRST, SECOND = CHECK % "first", CHECK % "second"


def test_without_a_check_in_the_whole_route_is_one_stretch():
    assert stretch(ask("playlist: [a, {choose: c, from: [b, d]}]", d="minutes: 50")) == (None, None, ["d"], 80)


def test_a_stretch_goes_from_check_in_to_check_in_and_their_own_minutes_belong_to_none():
    found = ask(f"playlist: [a, {FIRST}, b, {{milestone: peers, check_in: peer, minutes: 10}}, {SECOND}, d]")
    assert stretch(found) == ("first", "second", [], 40)


def test_a_check_in_that_may_be_skipped_interrupts_no_stretch():
    skipped = FIRST.replace("}", ", tier: should}")
    assert stretch(ask(f"playlist: [a, {skipped}, b]")) == (None, None, ["not first"], 60)


def test_a_student_may_leave_all_other_stations_for_one_stretch():
    found = ask(f"playlist: [{{any_order: g, steps: [{{section: s, steps: [a, {FIRST}, b]}}, d, e]}}]", b="minutes: 40")
    assert stretch(found) == ("first", None, [], 100)


def test_between_two_check_ins_of_one_part_there_is_time_for_what_lies_between_two_of_another():
    sections = (
        f"{{section: s, steps: [a, {FIRST}, b, {SECOND}, d]}}, "
        f"{{section: t, steps: [e, {CHECK % 'third'}, f, {CHECK % 'fourth'}, h]}}"
    )
    found = ask(f"playlist: [{{any_order: g, steps: [{sections}]}}]", b="minutes: 40", f="minutes: 50")
    assert found.longest_stretch == 40 + 50


def test_options_picked_beside_each_other_are_done_in_any_order():
    paths = f"{{path: p, steps: [a, {FIRST}]}}, {{path: q, steps: [b, d]}}, e"
    found = ask(f"playlist: [{{choose: c, pick: 2, from: [{paths}]}}]", e="minutes: 10")
    assert stretch(found) == (None, "first", ["p", "q"], 90)


def test_picks_that_do_not_lengthen_a_stretch_are_left_out_of_its_route():
    text = f"playlist: [{{choose: c, from: [a, b]}}, {{choose: d, from: [e, f]}}, {FIRST}]"
    assert stretch(ask(text, e="minutes: 60")) == (None, "first", ["e"], 90)


def test_between_the_last_check_in_of_one_part_and_the_first_of_another_there_is_time_for_both():
    sections = f"{{section: s, steps: [a, {FIRST}]}}, {{section: t, steps: [{SECOND}, b]}}"
    found = ask(f"playlist: [{{any_order: g, steps: [{sections}]}}]", a="minutes: 40", b="minutes: 50")
    assert stretch(found) == ("second", "first", [], 90)


def test_an_option_is_measured_over_all_that_conditions_allow_inside_it():
    inner = "{path: p, steps: [{choose: d, from: [a, {do: b, only_if: extra}]}]}"
    found = ask(f"playlist: [{{do: extra, tier: should}}, {{choose: c, from: [{inner}, e]}}]", b="minutes: 10")
    times = {pick(option): (time.shortest, time.longest) for option, time in found.option_minutes}
    assert times["p"] == (10, 30)
