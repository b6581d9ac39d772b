"""Needs lead back to themselves.

When one thing needs a second and the second, perhaps through others, needs the first, nobody can begin. The whole
circle is named; taking any one need out of it mends it.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from milepost.analysis.circles import Circle, activity_circles, course_circles, unit_circles
from milepost.analysis.routes import Answers, NoOrder
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import Titles, forks, picks, share, student, titles
from milepost.model.curriculum import Course
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import step_id
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find circles of needs among units, among courses, and among the steps of each unit."""
    yield from map(_problem, _circles(inquiry))
    for owner, answers in inquiry.routes():
        named = titles(owner, inquiry.curriculum)
        told = {link.span for circle in _own_circles(owner, inquiry) for link in circle} if answers.no_order else set()
        for failure in answers.no_order:
            if not told.issuperset(wait.need.span for wait in failure.circle if wait.need):
                yield _no_order(failure, answers, named)


def _own_circles(owner: Unit | Course, inquiry: Inquiry) -> list[Circle]:
    return activity_circles(owner, inquiry.names) if isinstance(owner, Unit) else unit_circles(inquiry.names)


def _circles(inquiry: Inquiry) -> Iterator[Circle]:
    yield from unit_circles(inquiry.names)
    yield from course_circles(inquiry.curriculum)
    for unit in inquiry.curriculum.units.values():
        yield from activity_circles(unit, inquiry.names)


def _no_order(failure: NoOrder, answers: Answers, named: Titles) -> Problem:
    shown = answers.show(failure)
    names = [f"`{step_id(wait.part)}`" for wait in failure.circle]
    listed = f"{', '.join(names[:-1])} and {names[-1]}"
    first = next((wait for wait in failure.circle if wait.need), failure.circle[0])
    return Problem(
        f"{student(shown.route, named)} finds no order for {listed}: each waits for another"
        f"{share(shown, answers.routes)}",
        Label(first.need.span if first.need else first.part.at.span, "part of the circle"),
        help="take one of these needs out, or move one of the steps out of the group",
        related=(
            *(Label(w.part.at.span, f"`{step_id(w.part)}` waits for `{step_id(w.on)}`") for w in failure.circle),
            *forks(shown.route, named),
        ),
        route=picks(shown.route, named),
    )


def _problem(circle: Circle) -> Problem:
    first, *others = circle
    if not others:
        return Problem(f"`{first.name}` needs itself", Label(first.span, "its own name"), help="take this need out")
    return Problem(
        f"`{first.name}` needs " + ", which needs ".join(f"`{link.name}`" for link in (*others, first)),
        Label(first.span, "the circle begins here"),
        help="take out the need that matters least",
        related=tuple(
            Label(link.span, f"`{link.name}` needs `{after.name}`") for link, after in pairwise((*others, first))
        ),
    )


RULE = Rule(
    name="prerequisite-cycle",
    severity=Severity.ERROR,
    find=find,
    bad={
        "units/egypt/unit.yml": "title: Egypt\nneeds: [greece]  # <- prerequisite-cycle\n",
        "units/greece/unit.yml": "title: Greece\nneeds: [egypt]\n",
    },
    good={
        "units/egypt/unit.yml": "title: Egypt\nneeds: [{any: [greece, map-skills]}]\n",
        "units/greece/unit.yml": "title: Greece\nneeds: [egypt]\n",
        "units/map-skills/unit.yml": "title: Map skills\n",
    },
)
