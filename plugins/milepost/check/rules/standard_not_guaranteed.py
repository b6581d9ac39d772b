"""A promised standard is missed on some route of the unit or course.

What stands under `standards` is promised to every student who finishes. Here at least one does not meet it, and the
picks that lead past it are named. A step of another tier keeps no promise: a student may leave it out.
"""

from collections.abc import Iterable

from milepost.analysis.must import for_everyone
from milepost.analysis.routes import Answers, BrokenPromise, Route
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import MISSES, Titles, forks, picks, share, student, title_of, titles
from milepost.model.curriculum import Course
from milepost.model.finding import Label, Problem, Severity
from milepost.model.standard import Level
from milepost.model.unit import Unit

_SHOWN = 4
_NOBODY = {"teaches": "is ever taught", "practices": "ever practices", "assesses": "is ever assessed on"}


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find promised codes that some route does not meet at their level; of a parent code, each part that is missed."""
    for owner, answers in inquiry.routes():
        named = titles(owner, inquiry.curriculum)
        for promise in answers.broken_promises:
            yield _problem(promise, owner, answers, named, inquiry)


def _problem(
    promise: BrokenPromise, owner: Unit | Course, answers: Answers, named: Titles, inquiry: Inquiry
) -> Problem:
    shown = answers.show(promise)
    standards = inquiry.names.standard(promise.code.name)
    part = promise.standard not in {standard.key for standard in standards}
    code = (
        f"`{inquiry.names.code(promise.standard)}`, a part of `{promise.code.name}`"
        if part
        else f"`{promise.code.name}`"
    )
    who = (
        f"{student(shown.route, named)} {MISSES[promise.level]}"
        if shown.route
        else f"no student {_NOBODY[promise.level]}"
    )
    carriers = answers.carriers(promise.level, promise.standard)
    missed = inquiry.names.code(promise.standard)
    return Problem(
        f"{who} {code}{share(shown, answers.routes)}",
        Label(promise.code.span, f"promised by `{owner.id}` to every student"),
        help=_mend(promise.level, missed, carriers, named, owner),
        related=forks(shown.route, named),
        route=picks(shown.route, named),
    )


def _mend(level: Level, code: str, carriers: Route, named: Titles, owner: Unit | Course) -> str:
    give = f"`{level}: [{code}]`"
    if isinstance(owner, Course):
        return f"add a unit that promises {give} to what everyone does, or take the promise out"
    if not carriers:
        return f"add {give} to an activity or milestone that everyone does, or take the promise out"
    only = f"only {', '.join(title_of(pick.part, named) for pick in carriers)} {level} it"
    if not any(pick.choice for pick in carriers):
        return f"{only}: make it a must-do, or add {give} to a step for everyone"
    if not any(pick.choice is part for pick in carriers for part in for_everyone(owner.playlist)):
        return f"{only}, and not everyone comes by there: add {give} to a step for everyone"
    return f"{only}: add {give} to {_others(carriers, named)}, or to a step for everyone"


def _others(carriers: Route, named: Titles) -> str:
    """Return the options beside those that carry a standard, where these all stand in one choice and are few."""
    choices = {id(pick.choice): pick.choice for pick in carriers}
    carrying = {id(pick.part) for pick in carriers}
    [choice, *more] = choices.values()
    others = [option.step for option in choice.options if id(option.step) not in carrying] if choice else []
    if more or not 1 <= len(others) <= _SHOWN:
        return "the other options too"
    return f"{' and '.join(title_of(part, named) for part in others)} too"


SKILLS = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\nstandards: [standards/skills.yml]\n",
    "units/standards/skills.yml": "id: skills\nitems:\n  - {code: reads-maps, statement: Reads a map with a key}\n",
}
UNIT = (
    "title: Egypt\nstandards:\n  practices: [reads-maps]%s\nplaylist:\n  - {choose: topic, from: [river, pyramids]}\n"
)
PAGE = "---\ntitle: Topic\npractices: [reads-maps]\n---\nBegin.\n"
RULE = Rule(
    name="standard-not-guaranteed",
    severity=Severity.ERROR,
    find=find,
    bad=SKILLS
    | {
        "units/egypt/unit.yml": UNIT % "  # <- standard-not-guaranteed",
        "units/egypt/activities/river.md": PAGE,
    },
    good=SKILLS
    | {
        "units/egypt/unit.yml": UNIT % "",
        "units/egypt/activities/river.md": PAGE,
        "units/egypt/activities/pyramids.md": PAGE,
    },
)
