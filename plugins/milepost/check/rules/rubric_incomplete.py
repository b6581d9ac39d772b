"""A rubric row has another number of levels than the rubric, or one that says nothing.

A row with a level missing shifts every description after it, and an empty one leaves the student and the teacher to
guess what that level looks like.
"""

from collections.abc import Iterable

from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.rubric import Row, Rubric


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find rows whose levels do not match the rubric's, hold no words, or all say the same."""
    rubrics = [rubric for unit in inquiry.curriculum.units.values() for rubric in unit.rubrics.values()]
    for rubric, row in [(one, row) for one in rubrics for row in one.rows]:
        if wrong := _wrong(rubric, row):
            yield Problem(
                f"the row `{row.name}` of `{rubric.id}` {wrong}",
                Label(row.at.at("levels"), "the row's levels"),
                help=f"write one description for each of {', '.join(rubric.levels)}",
                related=(Label(rubric.at.at("levels"), "the rubric's levels"),),
            )


def _wrong(rubric: Rubric, row: Row) -> str:
    if len(row.levels) != len(rubric.levels):
        return f"has {len(row.levels)} levels, and the rubric has {len(rubric.levels)}"
    for name, words in zip(rubric.levels, row.levels, strict=True):
        if not any(character.isalpha() for character in words):
            return f"says nothing for the level `{name}`"
    if len(row.levels) > 1 and len({words.strip().casefold() for words in row.levels}) == 1:
        return "says the same for every level"
    return ""


UNIT = {
    "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n",
    "units/egypt/activities/begin.md": "---\ntitle: Begin\nrubric: sources\n---\nRead two sources.\n",
}
RUBRIC = "sources:\n  title: Sources\n  levels: [Some, Most, All]\n  rows:\n    - {name: Use, levels: [%s]}%s\n"
RULE = Rule(
    name="rubric-incomplete",
    severity=Severity.WARNING,
    find=find,
    bad=UNIT | {"units/egypt/rubrics.yml": RUBRIC % ("Names one, Compares two", "  # <- rubric-incomplete")},
    good=UNIT | {"units/egypt/rubrics.yml": RUBRIC % ("Names one, Names two, Compares two", "")},
)
