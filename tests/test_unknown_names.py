"""Names in frameworks and courses that lead nowhere: one finding each, at the name."""

from pathlib import Path

import pytest

from examples import write_example
from listed import CURRICULUM
from milepost.workspace import open_workspace

ROUTES = {"unknown-reference", "wrong-shape", "condition-order", "ambiguous-reference"}


def told(tmp_path: Path, items: str = "[{code: S, statement: Speaks}]", courses: str = "[]") -> list[str]:
    """Return the findings about names, with the text they stand at."""
    files = {
        "units/curriculum.yml": f"{CURRICULUM}courses: {courses}\n",
        "units/standards/skills.yml": f"id: skills\nitems: {items}\n",
        "units/egypt/unit.yml": "title: Egypt\nplaylist: [river]\n",
    }
    root = write_example(tmp_path, files)
    found = [one for one in open_workspace(root).findings() if one.rule in ROUTES]
    lines = {path: text.splitlines() for path, text in files.items()}
    return [
        f"{one.rule} {lines[one.span.file][one.span.line - 1][one.span.column - 1 : one.span.end_column - 1]}: "
        f"{one.problem.message}"
        for one in found
    ]


def test_a_parent_that_is_not_in_the_list_is_unknown(tmp_path: Path):
    assert told(tmp_path, "[{code: S, statement: Speaks, parent: R}]") == [
        "unknown-reference R: a `parent` is `R`, which does not exist"
    ]


def test_a_code_that_takes_a_place_may_be_of_a_framework_that_is_not_added_yet(tmp_path: Path):
    assert told(tmp_path, "[{code: S, statement: Speaks, replaced_by: [T]}]") == []


@pytest.mark.parametrize(
    ("items", "finding"),
    [
        ("[{code: S, statement: Speaks, parent: S}]", "wrong-shape S: `S` is a part of itself"),
        (
            "[{code: S, statement: Speaks, parent: T}, {code: T, statement: Tells, parent: S}]",
            "wrong-shape S: `T` is a part of `S`, which is a part of it",
        ),
    ],
)
def test_codes_that_are_parts_of_one_another_are_a_finding_and_promise_all_the_same(tmp_path, items, finding):
    assert told(tmp_path, items) == [finding]


STEPS = "[{milestone: ready, rubric: exhibit}, {self_check: sure, ask: [{say: Yes, if_so: [eqypt]}]}, egypt]"


def test_what_a_course_names_is_looked_up(tmp_path: Path):
    assert told(tmp_path, courses=f"[{{id: c, title: C, playlist: {STEPS}}}]") == [
        "unknown-reference exhibit: `ready` names the rubric `exhibit`, which does not exist",
        "unknown-reference eqypt: the self-check `sure` suggests `eqypt`, which does not exist",
    ]


def test_a_condition_of_a_course_may_name_a_choice_and_an_unknown_one_is_told_once(tmp_path: Path):
    asks = "{choose: land, from: [egypt]}, {choose: more, from: [{section: s, steps: [{milestone: m}], only_if: %s}]}"
    assert told(tmp_path, courses=f"[{{id: c, title: C, playlist: [{asks % 'land'}]}}]") == []
    [finding] = told(tmp_path, courses=f"[{{id: c, title: C, playlist: [{asks % 'lend'}]}}]")
    assert finding == "unknown-reference lend: `only_if` names `lend`, which does not exist"
