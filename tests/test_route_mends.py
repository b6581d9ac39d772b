"""What a finding about routes proposes is a mend: it names steps, options and codes that would do."""

import pytest

from milepost.check.inquiry import inquire
from milepost.check.rules import RULES
from milepost.check.settings import options_of
from routes_asked import curriculum


def mends(rule: str, text: str, **activities: str) -> list[str]:
    """Return the help of what a rule finds in a unit that reads so."""
    made = curriculum(text, **activities)
    [found] = [one for one in RULES if one.name == rule]
    return [problem.help for problem in found.find(inquire(made).with_options(options_of(found, made)))]


LANDS = "{choose: land, from: [nile, greece]}"
CARRIED = [
    (
        f"standards: {{teaches: [S]}}\nplaylist: [{LANDS}]",
        {"nile": "teaches: [S]"},
        "only nile teaches it: add `teaches: [S]` to Greece too, or to a step for everyone",
    ),
    (
        "standards: {teaches: [S]}\nplaylist: [{do: nile, tier: should}]",
        {"nile": "teaches: [S]"},
        "only nile teaches it: make it a must-do, or add `teaches: [S]` to a step for everyone",
    ),
    (
        f"standards: {{teaches: [R]}}\nplaylist: [{LANDS}]",
        {"nile": "teaches: [R.1, R.2.a]", "greece": "teaches: [R.1]"},
        "only nile teaches it: add `teaches: [R.2.a]` to greece too, or to a step for everyone",
    ),
    (
        f"standards: {{teaches: [S]}}\nplaylist: [{{choose: how, from: [{{path: far, steps: [{LANDS}]}}, end]}}]",
        {"nile": "teaches: [S]"},
        "only nile teaches it, and not everyone comes by there: add `teaches: [S]` to a step for everyone",
    ),
]


@pytest.mark.parametrize(("text", "activities", "mend"), CARRIED)
def test_a_broken_promise_names_the_code_that_is_missed_and_the_options_without_it(text, activities, mend):
    assert mends("standard-not-guaranteed", text, **activities) == [mend]


NEEDED = [
    ("a: nile", "[nile]", "move `nile` to where everyone does it, or offer `end` with `only_if: nile`"),
    (
        "either of two",
        "[{any: [nile, sea]}]",
        "move `nile` or `sea` to where everyone does it, or offer `end` with `only_if: {any: [nile, sea]}`",
    ),
    (
        "a code",
        "[S]",
        "add `teaches: [S]` to a step that everyone does before `end`, or take the need out",
    ),
]


@pytest.mark.parametrize(("what", "needs", "mend"), NEEDED)
def test_an_unmet_need_never_proposes_a_condition_on_a_code(what, needs, mend):
    lands = "{choose: land, from: [nile, sea, greece]}"
    assert mends(
        "prerequisite-not-guaranteed", f"playlist: [{lands}, end]", nile="teaches: [S]", end=f"needs: {needs}"
    ) == [mend], what


def test_a_condition_on_its_own_choice_is_to_be_taken_out():
    text = "playlist: [{choose: land, from: [nile, {do: greece, only_if: land}]}]"
    assert mends("condition-order", text) == ["take the condition out, or name what is done before this choice"]
