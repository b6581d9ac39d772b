"""Needs lead back to themselves.

When one thing needs a second and the second, perhaps through others, needs the first, nobody can begin. The whole
circle is named; taking any one need out of it mends it.
"""

from collections.abc import Iterable, Iterator

from milepost.analysis.circles import Circle, activity_circles, course_circles, unit_circles
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find circles of needs among units, among courses, and among the steps of each unit."""
    yield from map(_problem, _circles(inquiry))


def _circles(inquiry: Inquiry) -> Iterator[Circle]:
    yield from unit_circles(inquiry.names)
    yield from course_circles(inquiry.curriculum)
    for unit in inquiry.curriculum.units.values():
        yield from activity_circles(unit, inquiry.names)


def _problem(circle: Circle) -> Problem:
    first, *others = circle
    if not others:
        message = f"`{first.name}` needs itself"
    else:
        message = f"`{first.name}` needs " + ", which needs ".join(f"`{link.name}`" for link in (*others, first))
    return Problem(
        message,
        Label(first.span, "the circle begins here"),
        help="take out the need that matters least",
        related=tuple(
            Label(link.span, f"`{link.name}` needs `{after.name}`")
            for link, after in zip(others, (*others[1:], first), strict=True)
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
