"""How long routes take, and how long a student works without talking to a teacher."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from enumerator.routes import Place, Route
from enumerator.unit import EnumeratedUnit
from milepost.model.activity import Minutes
from milepost.model.playlist import AnyOrder, Do, Milestone, SelfCheck


class Time(NamedTuple):
    """Minutes of the shortest and the longest route; not `sure` when an answer says "at least"."""

    shortest: int
    longest: int
    sure: bool


class Leaf(NamedTuple):
    """An activity, milestone or self-check on a route, with its minutes at the high end."""

    place: Place
    minutes: int
    is_check_in: bool


def minutes_at(unit: EnumeratedUnit, place: Place) -> Minutes | None:
    """Return the minutes of a step; None where an activity has none. `times` multiplies its minutes; in a group that
    rotates, members' own may be left out. A milestone or self-check without minutes takes none.
    """
    part = unit.playlist.parts[place]
    if isinstance(part, Milestone | SelfCheck):
        return part.minutes or Minutes(0, 0)
    if not isinstance(part, Do):
        return Minutes(0, 0)
    group = unit.playlist.parts.get(place[:-1])
    rotate = group.rotate if isinstance(group, AnyOrder) else None
    own = unit.unit.activities[part.activity.name].minutes or (Minutes(rotate, rotate) if rotate else None)
    return Minutes(own.low * part.times, own.high * part.times) if own else None


def time(unit: EnumeratedUnit) -> Time | None:
    """A range of minutes gives its low end to the shortest route and its high end to the longest; where minutes are
    missing, an answer about time says "at least".

    None where no route can be completed.
    """
    routes = [[minutes_at(unit, place) for place in route.places] for route in unit.routes]
    if not routes:
        return None
    known = [[minutes for minutes in route if minutes] for route in routes]
    return Time(
        min(sum(minutes.low for minutes in route) for route in known),
        max(sum(minutes.high for minutes in route) for route in known),
        sure=not any(None in route for route in routes),
    )


def check_in_stretch(unit: EnumeratedUnit) -> int:
    """Return the check-in stretch over all routes; 0 where none can be completed."""
    before = unit.playlist.certainly_before
    leaves = {frozenset(leaves_of(unit, route)) for route in unit.routes}
    return max((longest_stretch(some, before) for some in leaves), default=0)


def leaves_of(unit: EnumeratedUnit, route: Route, at: Place = ()) -> list[Leaf]:
    """Return the leaves of a route, with `at` in front of their places."""
    return [
        Leaf(at + place, (minutes_at(unit, place) or Minutes(0, 0)).high, _is_check_in(part))
        for place in route.places
        if isinstance(part := unit.playlist.parts[place], Do | Milestone | SelfCheck)
    ]


def _is_check_in(part: object) -> bool:
    return isinstance(part, Milestone) and part.check_in == "teacher"


def longest_stretch(leaves: Iterable[Leaf], before: Callable[[Place, Place], bool]) -> int:
    """The *check-in stretch* is the most minutes, at the high ends, on any route and in any order that 'before' allows,
    from a milestone with `check_in: teacher` (or the start) to the next (or the end); that milestone's own minutes
    belong to no stretch, and needs do not narrow the orders.

    Here on one route: from every set of leaves that may be done at one time, each that may come next is tried.
    """
    return _longest_stretch(frozenset(leaves), before)


@lru_cache(maxsize=1_000)
def _longest_stretch(some: frozenset[Leaf], before: Callable[[Place, Place], bool]) -> int:
    leaves = list(some)
    first = [sum(1 << n for n, other in enumerate(leaves) if before(other.place, leaf.place)) for leaf in leaves]
    since, longest = {0: 0}, 0
    for _ in leaves:
        later: dict[int, int] = {}
        for done, minutes in since.items():
            for number, leaf in enumerate(leaves):
                if not done >> number & 1 and not first[number] & ~done:
                    stretch = 0 if leaf.is_check_in else minutes + leaf.minutes
                    later[done | 1 << number] = max(stretch, later.get(done | 1 << number, 0))
        since, longest = later, max(longest, *later.values())
    return longest
