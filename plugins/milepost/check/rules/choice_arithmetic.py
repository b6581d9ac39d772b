"""A choice asks for a number of options that cannot be picked.

`pick` must be at least 1 and at most the number of options, and a range must run from the smaller number to the larger.
"""

from collections.abc import Iterable

from milepost.check.choices import choices
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import Choice, walk


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find picks that no student could make, in units and courses."""
    curriculum = inquiry.curriculum
    in_courses = (part for course in curriculum.courses for part in walk(course.playlist) if isinstance(part, Choice))
    for choice in (*(choice for _, choice in choices(curriculum)), *in_courses):
        if wrong := _wrong(choice):
            message, mend = wrong
            yield Problem(
                f"the choice `{choice.id}` {message}", Label(choice.at.at("pick"), "how many to pick"), help=mend
            )


def _wrong(choice: Choice) -> tuple[str, str] | None:
    low, high = choice.pick
    count, most = len(choice.options), max(choice.pick)
    if not count:  # an empty list, which is told as such
        return None
    options = "1 option" if count == 1 else f"{count} options"
    if low < 1:
        return f"asks for {low}", "write 1 or more; to let students leave it out, give the choice `tier: should`"
    if most > count:
        return f"asks for {most}, and has {options}", f"write {count} or less, or add options"
    if low > high:
        return f"has a range that runs backwards, from {low} to {high}", f"write `pick: {high}-{low}`"
    return None


PLAYLIST = "title: Egypt\nplaylist:\n  - choose: topic\n%s    from: [river, pyramids]\n"
RULE = Rule(
    name="choice-arithmetic",
    severity=Severity.ERROR,
    find=find,
    bad={"units/egypt/unit.yml": PLAYLIST % "    pick: 3  # <- choice-arithmetic\n"},
    good={"units/egypt/unit.yml": PLAYLIST % "    pick: 1+\n"},
)
