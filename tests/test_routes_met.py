"""Promises and needs: what every student meets, what some do, and who does not."""

import pytest

from routes_asked import ask, picks, shown

LANDS = "{choose: land, from: [egypt, greece, china]}"


def reach(found, code):
    [coverage] = [coverage for key, coverage in found.standards.items() if key.guid == code]
    return [str(level) for level in (coverage.teaches, coverage.practices, coverage.assesses)]


def test_a_standard_is_met_on_every_route_on_some_or_on_none():
    found = ask(f"playlist: [{LANDS}, end]", egypt="teaches: [S]", greece="practices: [S]", end="assesses: [S]")
    assert reach(found, "S") == ["some", "some", "every"]


def test_every_option_together_guarantees_what_none_does_alone():
    found = ask(f"playlist: [{LANDS}]", egypt="teaches: [S]", greece="teaches: [S]", china="teaches: [S, T]")
    assert reach(found, "S") == ["every", "none", "none"]
    assert reach(found, "T") == ["some", "none", "none"]


def test_a_step_of_another_tier_keeps_no_promise_alone():
    found = ask("standards: {teaches: [S]}\nplaylist: [{do: a, tier: should}, b]", a="teaches: [S]")
    assert shown(found, found.broken_promises) == (["not a"], "1/2", False)


def test_a_promise_is_kept_at_its_own_level():
    found = ask("standards: {assesses: [S]}\nplaylist: [a]", a="teaches: [S]")
    assert shown(found, found.broken_promises) == ([], "1", True)


def test_promising_a_parent_promises_all_below_it_that_have_no_children():
    found = ask("standards: {teaches: [R]}\nplaylist: [a]", a="teaches: [R, R.1, R.2]")
    assert [promise.standard.guid for promise in found.broken_promises] == ["R.2.a"]
    assert [promise.code.name for promise in found.broken_promises] == ["R"]


RUBRIC = "poster:\n  title: Poster\n  levels: [One, Two]\n  rows: [{name: Row, assesses: [S], levels: [x, y]}]\n"


def test_a_rubric_counts_for_what_names_it_and_for_each_option_of_its_choice():
    found = ask("playlist: [{choose: c, rubric: poster, from: [a, {path: p, steps: [b]}]}]", rubrics=RUBRIC)
    assert reach(found, "S") == ["none", "none", "every"]
    alone = ask("playlist: [{choose: c, from: [a, b]}]", rubrics=RUBRIC, a="rubric: poster")
    assert reach(alone, "S") == ["none", "none", "some"]


def test_a_need_is_met_by_what_comes_before_it_or_stands_beside_it_and_not_by_what_comes_after():
    assert ask("playlist: [a, b]", b="needs: [a]").unmet_needs == ()
    assert ask("playlist: [{any_order: g, steps: [b, a]}]", b="needs: [a]").unmet_needs == ()
    found = ask("playlist: [b, a]", b="needs: [a]")
    assert shown(found, found.unmet_needs) == ([], "1", True)


def test_a_need_fails_for_the_student_who_picks_something_else():
    found = ask(f"playlist: [{LANDS}, {{do: end, tier: aspire}}]", end="needs: [egypt]")
    assert shown(found, found.unmet_needs) == (["greece", "end"], "1/3", False)


def test_any_of_several_names_is_enough():
    found = ask(f"playlist: [{LANDS}, end]", end="needs: [{any: [egypt, greece]}]")
    assert shown(found, found.unmet_needs) == (["china"], "1/3", False)


def test_a_need_is_met_wherever_its_activity_is_done():
    found = ask("playlist: [{choose: c, from: [{path: p, steps: [a, b]}, b]}]", b="needs: [a]")
    assert shown(found, found.unmet_needs) == (["b"], "1/2", False)


@pytest.mark.parametrize("whole", ["{section: x, steps: [a, b]}", "{any_order: x, steps: [a, b]}"])
def test_nothing_needs_what_it_stands_in(whole):
    found = ask(f"playlist: [{whole}]", a="needs: [x]")
    assert shown(found, found.unmet_needs) == ([], "1", True)


def test_two_places_of_one_activity_never_meet_each_others_needs():
    found = ask("playlist: [a, a]", a="needs: [S]\nteaches: [S]")
    assert shown(found, found.unmet_needs) == ([], "1", True)


def test_a_code_is_met_by_what_teaches_exactly_it():
    assert ask("playlist: [a, b]", a="teaches: [R.1]", b="needs: [R.1]").unmet_needs == ()
    assert len(ask("playlist: [a, b]", a="teaches: [R]", b="needs: [R.1]").unmet_needs) == 1
    assert len(ask("playlist: [a, b]", a="practices: [R.1]", b="needs: [R.1]").unmet_needs) == 1


UNITS = {"near": "needs: [far]", "far": "standards: {practices: [R]}"}


@pytest.mark.parametrize("need", ["near", "far", "R", "R.1", "R.2.a"])
def test_units_that_come_first_bring_themselves_and_what_they_promise(need):
    assert ask("needs: [near]\nplaylist: [a]", units=UNITS, a=f"needs: [{need}]").unmet_needs == ()
    assert len(ask("playlist: [a]", units=UNITS, a=f"needs: [{need}]").unmet_needs) == 1


@pytest.mark.parametrize("need", ["R.2", "S"])
def test_units_that_come_first_bring_nothing_that_they_do_not_promise(need):
    assert len(ask("needs: [near]\nplaylist: [a]", units=UNITS, a=f"needs: [{need}]").unmet_needs) == 1


def test_one_of_several_units_is_not_one_that_comes_first():
    assert len(ask("needs: [{any: [near, far]}]\nplaylist: [a]", units=UNITS, a="needs: [far]").unmet_needs) == 1


def test_units_that_need_each_other_bring_each_other():
    circle = {"near": "needs: [far]", "far": "needs: [near]\nstandards: {teaches: [S]}"}
    assert ask("needs: [near]\nplaylist: [a]", units=circle, a="needs: [S]").unmet_needs == ()


def test_a_need_with_an_unknown_name_is_left_to_the_finding_that_says_so():
    assert ask("playlist: [a]", a="needs: [{any: [b, nobody]}]").unmet_needs == ()


def test_a_condition_keeps_a_need():
    work = "{choose: work, from: [report, {do: play, only_if: greece}]}"
    assert ask(f"playlist: [{LANDS}, {work}]", play="needs: [greece]").unmet_needs == ()


def test_an_assessment_before_anything_teaches_is_told_with_its_route():
    found = ask(
        f"playlist: [{LANDS}, test, lesson]", egypt="teaches: [S]", test="assesses: [S]", lesson="practices: [S]"
    )
    assert shown(found, found.assessed_first) == (["greece"], "2/3", False)
    assert not found.assessed_first[0].never_taught


def test_an_assessment_that_teaches_too_or_stands_beside_a_lesson_is_fine():
    assert ask("playlist: [test]", test="practices: [S]\nassesses: [S]").assessed_first == ()
    beside = ask("playlist: [{any_order: g, steps: [test, lesson]}]", test="assesses: [S]", lesson="teaches: [S]")
    assert beside.assessed_first == ()


def test_a_standard_that_nothing_teaches_is_told_as_such():
    found = ask("playlist: [test]", test="assesses: [S]")
    assert [failure.never_taught for failure in found.assessed_first] == [True]


def test_routes_without_a_milestone_and_without_company_are_told():
    found = ask(
        "playlist: [{choose: c, from: [a, {path: p, steps: [{milestone: m}, b]}]}]", a="grouping: pairs", b="minutes: 9"
    )
    assert {str(lack): picks(found.show(lack).route) for lack in found.lacks} == {"milestone": ["a"], "company": ["p"]}
