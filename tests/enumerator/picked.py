"""What one pick means for a student, told by looking at the routes with it and at those without it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from enumerator.course import EnumeratedCourse
from enumerator.minutes import Time, minutes_at
from enumerator.routes import Enumerated, Place, Route, inside
from enumerator.standards import Promise, WithStandards
from enumerator.unit import EnumeratedUnit

Routes = frozenset[Route]


class Effect(NamedTuple):
    """What only students with a pick can do, and what they no longer can: ids, and standards at a level."""

    opens: frozenset[str]
    closes: frozenset[str]
    opens_standards: frozenset[Promise]
    closes_standards: frozenset[Promise]


class Picked:
    """The routes by what they pass, and what can be asked of each pick."""

    def __init__(self, listed: WithStandards) -> None:
        self.listed = listed
        self.every = frozenset(listed.routes)
        self.by_place = _by_place(listed)
        self.picks = [place for place in self.by_place if listed.playlist.is_picked(place)]
        """The places of which some student says: this one."""
        names = {listed.id_of(place) for place in self.by_place}
        self.by_id = {name: self.passing(listed.playlist.places_of(name)) for name in names}
        met = {promise: self.passing(places) for promise, places in listed.gives.items()}
        self.by_promise = {promise: routes for promise, routes in met.items() if routes}

    def passing(self, places: Iterable[Place]) -> Routes:
        """Return the routes on which one of these places is passed."""
        return frozenset[Route]().union(*(self.by_place.get(place, ()) for place in places))

    def effects(self) -> dict[Place, Effect]:
        """Return what each pick opens and closes. Its own id it does not open, and what everyone picks opens nothing."""
        found = {}
        for pick in self.picks:
            having, own = self.by_place[pick], self.listed.id_of(pick)
            some = having != self.every
            ids = {name: routes for name, routes in self.by_id.items() if name != own}
            found[pick] = Effect(
                frozenset(name for name, routes in ids.items() if some and routes <= having),
                frozenset(name for name, routes in self.by_id.items() if routes.isdisjoint(having)),
                frozenset(promise for promise, routes in self.by_promise.items() if some and routes <= having),
                frozenset(promise for promise, routes in self.by_promise.items() if routes.isdisjoint(having)),
            )
        return found

    def carriers(self, promise: Promise) -> set[Place]:
        """Return the picks around what gives a standard with which no route is without it; of those inside one another,
        the outermost.
        """
        giving = self.listed.gives.get(promise, frozenset())
        around = (pick for pick in self.picks if any(place == pick or inside(place, pick) for place in giving))
        sure = {pick for pick in around if self.by_place[pick] <= self.by_promise[promise]}
        return {pick for pick in sure if not any(inside(pick, other) for other in sure)}

    def option_times(self) -> dict[Place, Time]:
        """Return how long each option takes that some route picks: of what is done inside it, on any such route."""
        options = (pick for pick in self.picks if self.listed.playlist.is_option(pick))
        return {option: _longest_and_shortest(self._times_inside(option)) for option in options}

    def _times_inside(self, option: Place) -> Iterable[Time]:
        ways = {
            frozenset(place for place in route.places if place == option or inside(place, option))
            for route in self.by_place[option]
        }
        for way in ways:
            times = [time_at(self.listed, place) for place in way]
            yield Time(
                sum(one.shortest for one in times), sum(one.longest for one in times), all(one.sure for one in times)
            )


def _by_place(listed: Enumerated) -> Mapping[Place, Routes]:
    found: dict[Place, set[Route]] = {}
    for route in listed.routes:
        for place in route.places:
            found.setdefault(place, set()).add(route)
    return {place: frozenset(routes) for place, routes in found.items()}


def time_at(listed: WithStandards, place: Place) -> Time:
    """Return how long the step at a place takes; nothing, and not `sure`, where nobody said."""
    if isinstance(listed, EnumeratedCourse):
        return listed.time_at(place)
    assert isinstance(listed, EnumeratedUnit)
    minutes = minutes_at(listed, place)
    return Time(*minutes, sure=True) if minutes else Time(0, 0, sure=False)


def _longest_and_shortest(times: Iterable[Time]) -> Time:
    found = list(times)
    return Time(min(one.shortest for one in found), max(one.longest for one in found), all(one.sure for one in found))
