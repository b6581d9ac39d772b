"""What is needed always comes after.

A student reaches an activity before the one it needs, whatever they pick. The steps stand in the wrong order, or the
need points the wrong way.
"""

from collections.abc import Iterable

from milepost.analysis.late import Late, late_in_course, late_in_unit
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find needs that only later steps could meet. Needs that go round in a circle have a finding of their own."""
    for unit in inquiry.curriculum.units.values():
        yield from (_problem(late, "the playlist") for late in late_in_unit(unit, inquiry.names))
    for course in inquiry.curriculum.courses:
        yield from (_problem(late, f"the course `{course.id}`") for late in late_in_course(course, inquiry.names))


def _problem(late: Late, where: str) -> Problem:
    wanted = " or ".join(f"`{ref.name}`" for ref in late.need.names)
    return Problem(
        f"`{late.name}` needs {wanted}, which always comes after it",
        Label(late.need.span, f"comes later in {where}"),
        help=f"in {where}, move `{late.meeting[0]}` before `{late.name}`",
    )


PAGE = "---\ntitle: Report\nneeds: [note-taking]%s\n---\nWrite.\n"
RULE = Rule(
    name="prerequisite-order",
    severity=Severity.ERROR,
    find=find,
    bad={
        "units/egypt/unit.yml": "title: Egypt\nplaylist: [report, note-taking]\n",
        "units/egypt/activities/report.md": PAGE % "  # <- prerequisite-order",
    },
    good={
        "units/egypt/unit.yml": "title: Egypt\nplaylist:\n  - any_order: workshops\n    steps: [report, note-taking]\n",
        "units/egypt/activities/report.md": PAGE % "",
    },
)
