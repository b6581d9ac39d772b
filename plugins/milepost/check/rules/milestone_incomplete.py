"""A milestone lacks evidence, a check-in, a rubric or a reflection prompt.

A milestone holds a unit together when students know what to show, whom to talk with, what good work looks like, and
what to think back on. With any of the four missing it is only a line to cross.
"""

from collections.abc import Iterable

from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import Milestone


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find milestones without one of the four; what is missing is named together."""
    for unit in inquiry.curriculum.units.values():
        for part in unit.parts:
            if isinstance(part, Milestone) and (missing := _missing(part)):
                words = [word for word, _ in missing]
                yield Problem(
                    f"the milestone `{part.id}` has no {' and no '.join(words)}",
                    Label(part.at.span, "the milestone"),
                    help=f"add {' and '.join(example for _, example in missing)}",
                )


def _missing(milestone: Milestone) -> list[tuple[str, str]]:
    parts = [
        (milestone.evidence, "evidence", "`evidence: what to show`"),
        (milestone.check_in, "check-in", "`check_in: teacher`"),
        (milestone.rubric, "rubric", "`rubric:` and the id of one in `rubrics.yml`"),
        (milestone.reflect, "reflection prompt", "`reflect:` and a question or two"),
    ]
    return [(word, example) for value, word, example in parts if not value]


RUBRIC = {
    "units/egypt/rubrics.yml": "sources:\n  title: Sources\n  levels: [Beginning, Proficient]\n"
    "  rows:\n    - {name: Use, levels: [Names a source, Compares sources]}\n"
}
UNIT = (
    "title: Egypt\nplaylist:\n  - begin\n  - milestone: ready%s\n    evidence: Three sources\n    check_in: teacher\n"
)
RULE = Rule(
    name="milestone-incomplete",
    severity=Severity.WARNING,
    find=find,
    bad={"units/egypt/unit.yml": UNIT % "  # <- milestone-incomplete"},
    good=RUBRIC | {"units/egypt/unit.yml": UNIT % "" + "    rubric: sources\n    reflect: [What surprised you?]\n"},
)
