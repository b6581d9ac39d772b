"""How many routes there are, who is stuck, and what no route can pick."""

from routes_asked import ask, pick, shown


def test_a_list_has_one_route():
    assert ask("playlist: [one, two]").routes == 1


def test_choices_in_sequence_multiply():
    assert ask("playlist: [{choose: c, from: [a, b]}, {choose: d, from: [e, f, g]}]").routes == 6


def test_choices_inside_options_add_up():
    nested = "{path: egypt, steps: [{choose: topic, from: [a, b, c]}, {choose: more, from: [d, e]}]}"
    assert ask(f"playlist: [{{choose: land, from: [{nested}, greece]}}]").routes == 7


def test_a_step_that_is_no_must_is_taken_or_not():
    assert ask("playlist: [{do: a, tier: should}, {choose: c, tier: aspire, from: [d, e]}]").routes == 2 * 3


def test_sets_of_options_are_counted_by_size():
    assert ask("playlist: [{choose: c, pick: 2, from: [a, b, d, e]}]").routes == 6
    assert ask("playlist: [{choose: c, pick: 2-3, from: [a, b, d, e]}]").routes == 6 + 4
    assert ask("playlist: [{choose: c, pick: 1+, from: [a, b, d, e]}]").routes == 15


def test_routes_inside_options_picked_beside_each_other_multiply():
    topics = "{choose: topic, from: [a, b, c]}"
    assert ask(f"playlist: [{{choose: both, pick: 1+, from: [{topics}, d]}}]").routes == 3 + 1 + 3


def test_what_has_no_picks_makes_no_route():
    assert ask("playlist: [{any_order: g, steps: [a, {do: b, times: 9}]}, {section: s, steps: [c]}]").routes == 1


def test_a_number_beyond_every_list_is_exact():
    choices = [f"{{choose: c{n}, from: [{', '.join(f'a{n}-{option}' for option in range(10))}]}}" for n in range(25)]
    assert ask(f"playlist: [{', '.join(choices)}]").routes == 10**25


CONDITION = """
playlist:
  - {choose: land, from: [egypt, greece, china]}
  - {choose: work, from: [report, {do: play, only_if: greece}]}
"""


def test_an_option_is_offered_where_its_condition_holds():
    found = ask(CONDITION)
    assert found.routes == 4
    assert found.never_offered == ()


def test_a_condition_is_met_by_any_of_its_names_and_all_of_its_entries():
    lands = "{choose: land, from: [egypt, greece, china]}, {choose: pace, from: [fast, slow]}"
    work = "{choose: work, from: [report, {do: play, only_if: [{any: [egypt, greece]}, slow]}]}"
    assert ask(f"playlist: [{lands}, {work}]").routes == 6 + 2


def test_a_condition_may_ask_for_a_whole_path_and_for_a_step_that_is_no_must():
    land = "{choose: land, from: [{path: nile, steps: [a, b]}, c]}, {do: extra, tier: should}"
    assert ask(f"playlist: [{land}, {{choose: d, from: [e, {{do: f, only_if: [nile, extra]}}]}}]").routes == 4 + 1


def test_what_stands_beside_a_choice_does_not_open_its_options():
    group = "{any_order: g, steps: [a, {choose: c, from: [b, {do: d, only_if: a}]}]}"
    found = ask(f"playlist: [{group}]")
    assert found.routes == 1
    assert [pick(option) for option in found.never_offered] == ["d"]
    assert [(place.choice.id, place.name.name) for place in found.misplaced] == [("c", "a")]


def test_one_of_several_places_before_the_choice_is_enough():
    found = ask("playlist: [{choose: c, from: [a, b]}, {choose: d, from: [e, {do: f, only_if: a}]}, {do: a}]")
    assert found.routes == 3
    assert found.misplaced == ()
    assert [[step.activity.name for step in twice.steps] for twice in found.twice] == [["a", "a"]]


STRANDED = """
playlist:
  - {choose: land, from: [egypt, greece]}
  - {choose: extra, tier: aspire, from: [song, dance]}
  - {choose: work, from: [{do: play, only_if: greece}, {do: film, only_if: greece}]}
"""


def test_a_student_with_too_few_options_is_stuck_and_completes_no_route():
    found = ask(STRANDED)
    assert [stuck.choice.id for stuck in found.stuck] == ["work"]
    assert found.routes == 6
    assert [pick(option) for option in found.never_offered] == ["egypt"]
    assert shown(found, found.stuck) == (["egypt"], "1/3", False)


def test_nobody_reaches_what_stands_behind_a_choice_that_cannot_be_filled():
    first = "{choose: c, from: [{do: a, only_if: b}]}"
    second = "{choose: d, from: [{do: e, only_if: b}]}"
    found = ask(f"playlist: [{{do: b, tier: should}}, {first}, {second}]")
    assert [stuck.choice.id for stuck in found.stuck] == ["c"]
    behind = ask(f"playlist: [{{any_order: g, steps: [{first}, {second}]}}, b]")
    assert [stuck.choice.id for stuck in behind.stuck] == ["c", "d"]
    assert behind.routes == 0


def test_without_a_route_nothing_fails_and_nothing_is_met():
    only = "{choose: c, from: [{do: a, only_if: b}]}"
    found = ask(f"standards: {{assesses: [S]}}\nplaylist: [{only}, b]", a="assesses: [S]")
    assert found.minutes is None
    assert found.broken_promises == ()
    assert {reach.assesses for reach in found.standards.values()} == {"none"}
    assert found.longest_stretch == 0


def test_an_activity_in_two_branches_is_twice_only_where_one_route_passes_both():
    either = "{choose: c, from: [{path: p, steps: [a, b]}, {path: q, steps: [b, d]}]}"
    assert ask(f"playlist: [{either}]").twice == ()
    found = ask(f"playlist: [{either}, {{do: a, tier: should}}]")
    assert shown(found, found.twice) == (["p", "a"], "1/4", False)


def test_conditions_decide_whether_a_route_passes_one_activity_twice():
    land = "{choose: land, from: [egypt, greece]}"
    second = "{choose: work, from: [report, {path: more, only_if: greece, steps: [egypt]}]}"
    assert ask(f"playlist: [{land}, {second}]").twice == ()


def test_decisions_are_the_choices_that_a_student_makes():
    teachers = "{choose: t, chosen_by: teacher, from: [a, b]}"
    nested = "{choose: c, from: [d, {path: p, steps: [{choose: e, from: [f, g]}]}]}"
    found = ask(f"playlist: [{teachers}, {nested}]").decisions
    assert (found.least, found.most) == (1, 2)


def test_as_many_options_as_must_be_picked_have_to_be_on_offer():
    found = ask("playlist: [a, {choose: c, pick: 2-3, from: [b, {do: d, only_if: a}, {do: e, only_if: b}]}]")
    assert (found.routes, found.stuck) == (1, ())
    stuck = ask("playlist: [{do: a, tier: should}, {choose: c, pick: 2, from: [b, {do: d, only_if: a}]}]")
    assert stuck.routes == 1
    assert shown(stuck, stuck.stuck) == (["not a"], "1/2", False)
