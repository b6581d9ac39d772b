"""Routes and parts in words: the student whom a finding is about."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from milepost.analysis.routes import Decision, Route, Shown
from milepost.model.activity import Activity
from milepost.model.curriculum import Course, Curriculum
from milepost.model.finding import Label
from milepost.model.playlist import Do, Part
from milepost.model.standard import Level
from milepost.model.unit import Unit

Titles = Mapping[str, Activity | Unit]
"""What the steps of a unit's or course's playlist lead to: activities, or units, by id."""

MISSES: Final[Mapping[Level, str]] = {
    "teaches": "is never taught",
    "practices": "never practices",
    "assesses": "is never assessed on",
}


def titles(owner: Unit | Course, curriculum: Curriculum) -> Titles:
    """Return what has the titles of a playlist's steps."""
    return owner.activities if isinstance(owner, Unit) else curriculum.units


def title_of(part: Part, named: Titles) -> str:
    """Return what a part is called: its title, or its activity's, else its id."""
    if not isinstance(part, Do):
        return part.title or part.id
    name = part.activity.name
    return named[name].title if name in named else name


def picks(route: Route, named: Titles) -> tuple[str, ...]:
    """Return a student's picks in words; of a step that is not taken, that the student leaves it out."""
    return tuple(words for _, words in _said(route, named))


def student(route: Route, named: Titles) -> str:
    """Return the student who makes these picks, as the beginning of a sentence."""
    said, picking = [], False
    for pick, words in _said(route, named):
        said.append(words if picking or not pick.taken else f"picks {words}")
        picking = pick.taken
    return f"a student who {', then '.join(said)}" if said else "every student"


def share(shown: Shown, routes: int) -> str:
    """Return how many routes show a problem, in words."""
    if not shown.route or shown.share == 1:
        return ""
    count = shown.share * routes
    if routes <= 1000 and count.denominator == 1:
        return f" (on {count} of {routes} routes)"
    return f" (on {_percent(shown.share)} of {routes:,} routes)"


def forks(route: Route, named: Titles) -> tuple[Label, ...]:
    """Return the places at which the picks are made."""
    return tuple(Label((pick.choice or pick.part).at.span, f"here: {words}") for pick, words in _said(route, named))


def _said(route: Route, named: Titles) -> Iterator[tuple[Decision, str]]:
    """Yield the picks of a route in words. Where it tells what is left out at a choice, only the others are picked."""
    limited = {id(pick.choice) for pick in route if pick.choice and not pick.taken}
    for pick in route:
        title = title_of(pick.part, named)
        if pick.taken:
            yield pick, f"only {title}" if id(pick.choice) in limited else title
        elif pick.choice is None:
            yield pick, f"leaves out {title}"


def _percent(part: Fraction) -> str:
    rounded = round(part * 100)
    return f"{rounded} %" if rounded else "less than 1 %"
