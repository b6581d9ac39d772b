"""Students who are past a milestone, in units with more routes than anybody could list."""

import pytest

from milepost.analysis.changes.carry_on import Carry, carry_on
from milepost.analysis.changes.diff import diff
from milepost.analysis.changes.side import Side
from milepost.model.playlist import step_id
from milepost.source.load import load
from running import write_tree

CHOICES = "".join(
    f"  - {{choose: c{choice}, from: [{', '.join(f'o{choice}-{option}' for option in range(10))}]}}\n"
    for choice in range(12)
)
UNIT = f"title: Long\nplaylist:\n{CHOICES}  - {{milestone: there, title: There}}\n"
TIED = UNIT.replace("o11-9]", "{do: o11-9, only_if: [o0-0]}]")


def answers(folder, before, after):
    sides = []
    for name, unit in (("before", before), ("after", after)):
        files = {"curriculum.yml": "format: 1\nid: school\ntitle: School\n", "long/unit.yml": unit}
        sides.append(Side(load(write_tree(folder / name, files)).curriculum))
    return list(carry_on(*sides, diff(*sides).changed))


@pytest.mark.parametrize(
    ("old", "new", "picks"),
    [
        ("  - {milestone", "  - one-more\n  - {milestone", None),
        ("o3-4, ", "", ["o3-4"]),
        ("from: [o3-0", "pick: 2, from: [o3-0", None),
        (
            "  - {choose: c2, from: [o2-0, o2-1, o2-2, o2-3, o2-4, o2-5, o2-6, o2-7, o2-8, o2-9]}\n",
            (
                "  - {choose: way, from: [o2-0, {path: rest, title: Rest, steps: [{choose: c2, from: [o2-1, o2-2, o2-3, o2-4,"
                " o2-5, o2-6, o2-7, o2-8, o2-9]}]}]}\n"
            ),
            None,
        ),
    ],
    ids=["a step comes before", "an option is gone", "two are picked", "some options move into a path"],
)
def test_a_trillion_sets_of_picks_are_answered_for(old, new, picks, tmp_path):
    assert old in UNIT
    (found,) = answers(tmp_path, UNIT, UNIT.replace(old, new))
    assert found.answer is (Carry.NOT_ALL if picks else Carry.ALL)
    assert [step_id(pick.part) for pick in found.route] == (picks or [])


def test_what_now_comes_before_a_milestone_is_named(tmp_path):
    (found,) = answers(tmp_path, UNIT, UNIT.replace("  - {milestone", "  - one-more\n  - {milestone"))
    assert found.more == ("one-more",)


def test_fewer_picks_than_students_have_made_are_not_enough(tmp_path):
    both = UNIT.replace("{choose: c5,", "{choose: c5, pick: 2,")
    (found,) = answers(tmp_path, both, UNIT)
    assert found.answer is Carry.NOT_ALL
    assert [step_id(pick.part) for pick in found.route] == ["o5-0", "o5-1"]


def test_too_many_sets_of_picks_that_depend_on_one_another_stay_without_an_answer(tmp_path):
    (found,) = answers(tmp_path, TIED, TIED.replace("  - {milestone", "  - one-more\n  - {milestone"))
    assert found.answer is Carry.UNKNOWN
