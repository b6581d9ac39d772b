"""A choice gives a student too little to choose from, or too much.

Two or three meaningful options help; many paralyse, and how many a student can weigh grows with age. A choice with one
option, or one in which every option must be picked, is no choice. The limit is that of the youngest grade the unit is
for. An option with `only_if` is not counted against the limit: not every student is offered it.
"""

from collections.abc import Iterable, Mapping

from milepost.check.choices import can_be_picked, choices
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.grades import band_of, grade_name
from milepost.model.playlist import Choice


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find student's choices with fewer than two options, with none to leave, or with more than the grade's limit."""
    limits: Mapping[str, int] = inquiry.options["max_options"]
    for unit, choice in choices(inquiry.curriculum):
        if choice.chosen_by == "student" and (wrong := _wrong(choice, inquiry.curriculum.grades_of(unit), limits)):
            message, mend = wrong
            yield Problem(f"the choice `{choice.id}` {message}", Label(choice.at.span, "the choice"), help=mend)


def _wrong(choice: Choice, grades: tuple[int, ...], limits: Mapping[str, int]) -> tuple[str, str] | None:
    count = len(choice.options)
    if not can_be_picked(choice):
        return None
    if count == 1:
        return "has only one option", "add an option, or make it a step like any other"
    if choice.pick.low == count:
        return (
            "leaves nothing to choose: every option must be picked",
            "lower `pick`, or write the steps as `any_order`",
        )
    offered = sum(not option.only_if for option in choice.options)
    band = band_of(grades[0], limits) if grades else None
    if band and offered > limits[band]:
        grade = grade_name(grades[0])
        return (
            f"has {offered} options; for grade {grade} the limit is {limits[band]}",
            "offer fewer, or split it into two choices; the limit stands in `curriculum.yml` under `choice-limit`",
        )
    return None


PLAYLIST = "title: Egypt\ngrades: [4]\nplaylist:\n  - choose: topic%s\n    from: [river, pyramids, scribes%s]\n"
RULE = Rule(
    name="choice-limit",
    severity=Severity.WARNING,
    find=find,
    options={"max_options": {"PK-2": 2, "3-5": 3, "6-8": 4, "9-12": 6}},
    bad={"units/egypt/unit.yml": PLAYLIST % ("  # <- choice-limit", ", farmers")},
    good={"units/egypt/unit.yml": PLAYLIST % ("", "")},
)
