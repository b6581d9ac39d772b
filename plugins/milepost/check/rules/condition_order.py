"""`only_if` looks at something that is not certainly before the choice.

Whether an option is offered must be settled when the student reaches the choice. What comes later, stands beside it in
any order, or is picked in the same choice cannot settle it.
"""

from collections.abc import Iterable

from milepost.analysis.routes import Misplaced
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import step_id, walk


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find ids in `only_if` without a place certainly before the choice; unknown ids have a finding of their own."""
    for unit in inquiry.whole_units():
        ids = inquiry.names.ids(unit)
        yield from (_problem(one) for one in inquiry.book.unit(unit).misplaced if one.name.name in ids)
    for course in inquiry.whole_courses():
        known = set(map(step_id, walk(course.playlist))) | set(inquiry.curriculum.units)
        yield from (_problem(one) for one in inquiry.book.course(course).misplaced if one.name.name in known)


def _problem(misplaced: Misplaced) -> Problem:
    option, choice, name = step_id(misplaced.option.step), misplaced.choice.id, misplaced.name.name
    mend = f"move `{name}` before the choice, or take the condition out"
    if name in map(step_id, walk([misplaced.choice])):
        mend = "take the condition out, or name what is done before this choice"
    return Problem(
        f"`{option}` looks at `{name}`, which is not certainly before the choice `{choice}`",
        Label(misplaced.name.span, "not certainly before"),
        help=mend,
        related=(Label(misplaced.choice.at.span, "the choice"),),
    )


UNIT = (
    "title: Egypt\nplaylist:\n%s  - choose: product\n    from:\n      - report\n      - model\n"
    "      - {do: play, only_if: river}%s\n%s"
)
RULE = Rule(
    name="condition-order",
    severity=Severity.ERROR,
    find=find,
    bad={"units/egypt/unit.yml": UNIT % ("", "  # <- condition-order", "  - river\n")},
    good={"units/egypt/unit.yml": UNIT % ("  - {choose: topic, from: [river, pyramids]}\n", "", "")},
)
