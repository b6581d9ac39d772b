"""A rubric is used by nothing.

No activity, milestone or choice names it, so no student ever sees it and what it assesses counts for nothing.
"""

from collections.abc import Iterable

from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import Choice, Milestone
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find rubrics that nothing in their unit names."""
    for unit in inquiry.whole_units():
        used = _used(unit) if unit.rubrics else set()
        for rubric in unit.rubrics.values():
            if rubric.id not in used:
                yield Problem(
                    f"nothing uses the rubric `{rubric.id}`",
                    Label(rubric.at.span, "used by nothing"),
                    help=f"write `rubric: {rubric.id}` on an activity, milestone or choice, or delete it",
                )


def _used(unit: Unit) -> set[str]:
    parts = [part.rubric for part in unit.parts if isinstance(part, Choice | Milestone)]
    return {ref.name for ref in (*parts, *(activity.rubric for activity in unit.activities.values())) if ref}


UNIT = {"units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n"}
RUBRIC = (
    "sources:%s\n  title: Sources\n  levels: [Some, All]\n"
    "  rows:\n    - {name: Use, levels: [Names one, Compares two]}\n"
)
RULE = Rule(
    name="unused-rubric",
    severity=Severity.WARNING,
    find=find,
    bad=UNIT | {"units/egypt/rubrics.yml": RUBRIC % "  # <- unused-rubric"},
    good=UNIT
    | {
        "units/egypt/rubrics.yml": RUBRIC % "",
        "units/egypt/activities/begin.md": "---\ntitle: Begin\nrubric: sources\n---\nRead two sources.\n",
    },
)
