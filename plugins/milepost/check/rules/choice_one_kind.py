"""All options of a choice ask for the same kind of work.

A choice between three worksheets is no choice. Where every option is, say, a reading, students who would rather build,
talk or record have nothing to pick. Only options whose kind is known are compared; a choice the teacher makes is not.
"""

from collections.abc import Iterable

from milepost.check.choices import choices
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import Choice, Do
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find student's choices among activities that are all of one kind."""
    for unit, choice in choices(inquiry.curriculum):
        kinds = _kinds(choice, unit)
        if choice.chosen_by == "student" and len(kinds) > 1 and len(set(kinds)) == 1 and kinds[0]:
            yield Problem(
                f"every option of `{choice.id}` is the same kind of work: {kinds[0]}",
                Label(choice.at.span, "the choice"),
                help="offer another way to work as well, such as a discussion, a project or a recording",
            )


def _kinds(choice: Choice, unit: Unit) -> list[str]:
    """Return the kind of each option; empty for one that is not a single activity, or has none."""
    steps = (option.step for option in choice.options)
    activities = (unit.activities.get(step.activity.name) if isinstance(step, Do) else None for step in steps)
    return [activity.kind if activity else "" for activity in activities]


PAGE = "---\ntitle: Topic\nkind: %s\n---\nBegin.\n"
UNIT = "title: Egypt\nplaylist:\n  - choose: topic%s\n    from: [river, pyramids]\n"
RULE = Rule(
    name="choice-one-kind",
    severity=Severity.WARNING,
    find=find,
    bad={
        "units/egypt/unit.yml": UNIT % "  # <- choice-one-kind",
        "units/egypt/activities/river.md": PAGE % "reading",
        "units/egypt/activities/pyramids.md": PAGE % "reading",
    },
    good={
        "units/egypt/unit.yml": UNIT % "",
        "units/egypt/activities/river.md": PAGE % "reading",
        "units/egypt/activities/pyramids.md": PAGE % "project",
    },
)
