"""The practice profile of a unit: with whom students work, what they choose, and how often they meet the teacher.

It has one line for each option of the unit's main choice, so that the paths can be compared at a glance. Where there
are too many for that, it has one line for everyone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from milepost.analysis.routing.answers import Answers
from milepost.analysis.routing.circuit import TooManyError
from milepost.analysis.routing.some_routes import SomeRoutes
from milepost.analysis.routing.values import Span
from milepost.model.playlist import Choice, Do, Milestone, Part, Path
from milepost.model.unit import Unit

COMPANIES: Final = ("individual", "pairs", "small-group", "whole-class", "unsaid")
"""With whom students work; the last where an activity does not say."""
MOST_LINES: Final = 20
"""A choice of more options cannot be seen at a glance."""
_CHECKED_WITH: Final = {"teacher": "whole-class", "peer": "pairs"}


@dataclass(frozen=True, slots=True)
class Profile:
    """What work is like for students who make one pick of the main choice; `option` is None where there is none.

    `together` and `screen` are minutes of the shortest of their routes; "at least" these where not `complete`.
    """

    option: Part | None
    routes: int
    together: dict[str, int]
    """Minutes by company, in the order of `COMPANIES`; what has none is left out."""
    screen: int
    """Minutes of what needs a device."""
    complete: bool
    choices: Span
    """How many choices a student decides."""
    ways: int
    """Among how many forms of showing what was learned a student can choose at most."""
    check_ins: Span
    """How many check-ins with the teacher there are."""
    stretch: int
    """The most minutes between two of them."""


def profiles(unit: Unit, answers: Answers) -> tuple[Profile, ...]:
    """Return the lines of a unit's practice profile.

    There are none where no route can be completed, or where conditions tie too much together to tell routes apart.
    """
    routes = answers.some_routes
    choice = main_choice(unit)
    try:
        if choice is None or not any(map(routes.exists, routes.places(choice.id))):
            return (_profile(unit, None, routes),) if routes.count else ()
        return tuple(_of_options(unit, choice, routes))
    except TooManyError:
        return ()


def main_choice(unit: Unit) -> Choice | None:
    """Return the first choice of paths, else the first choice, None where there is none with so few options."""
    found = [part for part in unit.parts if isinstance(part, Choice)]
    found = [choice for choice in found if len(choice.options) <= MOST_LINES]
    with_paths = (choice for choice in found if any(isinstance(option.step, Path) for option in choice.options))
    return next(with_paths, found[0] if found else None)


def _of_options(unit: Unit, choice: Choice, routes: SomeRoutes) -> Iterator[Profile]:
    for place in routes.places(choice.id):
        inside = set(routes.inside(place))
        for option, part in routes.passed():
            if option in inside:
                yield _profile(unit, part, routes.picking(option))


def _profile(unit: Unit, option: Part | None, routes: SomeRoutes) -> Profile:
    sorts = 2 * len(COMPANIES)
    minutes = routes.shortest(lambda part: 2 * COMPANIES.index(_company(part, unit)) + _on_screen(part, unit), sorts)
    by_company = zip(COMPANIES, minutes[::2], minutes[1::2], strict=True)
    return Profile(
        option=option,
        routes=routes.count,
        together={company: off + on for company, off, on in by_company if off + on},
        screen=sum(minutes[1::2]),
        complete=routes.complete,
        choices=routes.done(lambda part: isinstance(part, Choice) and part.chosen_by == "student"),
        ways=max((_ways(unit, routes, place, part) for place, part in routes.passed()), default=1),
        check_ins=routes.done(lambda part: isinstance(part, Milestone) and part.check_in == "teacher"),
        stretch=routes.longest_stretch,
    )


def _company(part: Part, unit: Unit) -> str:
    """Return with whom a step is done: a talk with the teacher counts as work with the class."""
    if isinstance(part, Do) and (activity := unit.activities.get(part.activity.name)):
        return activity.grouping or ("whole-class" if activity.led_by == "teacher" else "unsaid")
    return _CHECKED_WITH.get(part.check_in, "individual") if isinstance(part, Milestone) else "individual"


def _on_screen(part: Part, unit: Unit) -> bool:
    activity = unit.activities.get(part.activity.name) if isinstance(part, Do) else None
    return activity is not None and activity.device == "needed"


def _ways(unit: Unit, routes: SomeRoutes, place: int, part: Part) -> int:
    """Return in how many forms a student can show what was learned at one place: products under one rubric count."""
    match part:
        case Choice(rubric=rubric, chosen_by="student") if rubric:
            return sum(1 for _ in routes.inside(place))
        case Milestone(evidence=evidence):
            return max(len(evidence), 1)
        case Do(activity=ref) if activity := unit.activities.get(ref.name):
            return max(len(activity.evidence), 1)
    return 1
