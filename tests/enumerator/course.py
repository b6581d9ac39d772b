"""The same over units: what can be asked of a course."""

from collections.abc import Iterable, Iterator
from itertools import chain, product
from math import prod

from enumerator.minutes import Leaf, Time, leaves_of, longest_stretch, time
from enumerator.promises import does_promise, named, promises
from enumerator.routes import LIMIT, Place, Playlist, Route, TooManyRoutesError
from enumerator.standards import Promise, WithStandards
from enumerator.unit import NOBODY, EnumeratedUnit
from milepost.model.activity import Minutes
from milepost.model.curriculum import Course, Curriculum
from milepost.model.need import Need
from milepost.model.playlist import Do, Milestone, SelfCheck
from milepost.model.unit import Unit

MOST_LEAVES = 14
"""A journey of more has too many orders."""


class EnumeratedCourse(WithStandards):
    """The routes of a course, over whole units, and every answer about them."""

    def __init__(self, curriculum: Curriculum, course: Course, limit: int = LIMIT) -> None:
        self.course = course
        self.limit = limit
        self.units = {name: EnumeratedUnit(curriculum, curriculum.units[name], limit) for name in course.units}
        super().__init__(curriculum, course.playlist, course.standards, limit)
        self.entries = list(self._entries())

    def unit_at(self, place: Place) -> Unit | None:
        """Return the unit that stands at a place."""
        part = self.playlist.parts[place]
        return self.units[part.activity.name].unit if isinstance(part, Do) else None

    def given_at(self, place: Place) -> Iterable[Promise]:
        """A unit on a route gives what it promises, a milestone what it says."""
        part, unit = self.playlist.parts[place], self.unit_at(place)
        if unit:
            return promises(self.curriculum, unit.standards)
        return named(self.curriculum, part.standards) if isinstance(part, Milestone) else ()

    def unmet_needs(self) -> dict[tuple[str, Need], frozenset[Route]]:
        """In a course, a unit's need is met when a unit certainly before it there, or any unit of a course named in
        `after`, is it or promises it; otherwise the finding stands on the course.

        By unit and entry, with the routes on which it fails at a place where the unit is done.
        """
        found: dict[tuple[str, Need], frozenset[Route]] = {}
        for place, need, providers in self.entries:
            entry = (self.id_of(place), need)
            failing = (route for route in self.routes if place in route.places and providers.isdisjoint(route.places))
            found[entry] = found.get(entry, NOBODY).union(failing)
        return {entry: routes for entry, routes in found.items() if routes}

    def _entries(self) -> Iterator[tuple[Place, Need, frozenset[Place]]]:
        brought = self._brought()
        for place in self.playlist.parts:
            unit = self.unit_at(place)
            for need in unit.needs if unit else ():
                if not any(self._serves(other, need) for other in brought):
                    before = (other for other in self.playlist.parts if self.playlist.certainly_before(other, place))
                    yield place, need, frozenset(other for other in before if self._serves(self.unit_at(other), need))

    def _brought(self) -> list[Unit]:
        after = {ref.name for ref in self.course.after}
        courses = (course for course in self.curriculum.courses if course.id in after)
        return [self.curriculum.units[name] for name in chain.from_iterable(course.units for course in courses)]

    def _serves(self, unit: Unit | None, need: Need) -> bool:
        return unit is not None and any(self._is_or_promises(unit, ref.name) for ref in need.names)

    def _is_or_promises(self, unit: Unit, name: str) -> bool:
        if name in self.curriculum.units:
            return unit.id == name
        key = self.names.key(name)
        return key is not None and does_promise(self.curriculum, unit, key)

    def time(self) -> Time | None:
        """Return the time of all routes, with each unit's own shortest and longest; None where there is no route."""
        if not self.routes:
            return None
        routes = [[self.time_at(place) for place in route.places] for route in self.routes]
        return Time(
            min(sum(one.shortest for one in route) for route in routes),
            max(sum(one.longest for one in route) for route in routes),
            sure=all(one.sure for route in routes for one in route),
        )

    def time_at(self, place: Place) -> Time:
        """Return how long what stands at a place takes."""
        part = self.playlist.parts[place]
        if isinstance(part, Do):
            own = time(self.units[part.activity.name]) or Time(0, 0, sure=False)
            return Time(own.shortest * part.times, own.longest * part.times, own.sure)
        minutes = part.minutes if isinstance(part, Milestone | SelfCheck) else None
        return Time(*(minutes or Minutes(0, 0)), sure=True)

    def check_in_stretch(self) -> int:
        """Return the check-in stretch, where a student goes from each unit's steps to the next unit's, and between units
        in any order back and forth.
        """
        before = self._with_steps_of_units().certainly_before
        journeys = {journey for route in self.routes for journey in self._journeys(route)}
        return max((longest_stretch(journey, before) for journey in journeys), default=0)

    def _with_steps_of_units(self) -> Playlist:
        parts = dict(self.playlist.parts)
        for place, part in self.playlist.parts.items():
            if isinstance(part, Do):
                inner = self.units[part.activity.name].playlist.parts
                parts |= {(*place, turn, *step): other for turn in range(part.times) for step, other in inner.items()}
        return Playlist(parts)

    def _journeys(self, route: Route) -> Iterator[frozenset[Leaf]]:
        """Yield the leaves of every way through the units of a route."""
        ways = [list(self._leaves_at(place)) for place in route.places]
        if prod(map(len, ways)) > self.limit:
            raise TooManyRoutesError
        for some in product(*ways):
            journey = frozenset[Leaf]().union(*some)
            if len(journey) > MOST_LEAVES:
                raise TooManyRoutesError
            yield journey

    def _leaves_at(self, place: Place) -> set[frozenset[Leaf]]:
        """Return the leaves of every way through what stands here. `times` multiplies the minutes of a unit: it is done
        so many times in a row, each time in any of its ways.
        """
        part = self.playlist.parts[place]
        if isinstance(part, Do):
            unit = self.units[part.activity.name]
            turns = [{frozenset(leaves_of(unit, way, (*place, n))) for way in unit.routes} for n in range(part.times)]
            if prod(map(len, turns)) > self.limit:
                raise TooManyRoutesError
            return {frozenset().union(*some) for some in product(*turns)} or {frozenset()}
        if isinstance(part, Milestone | SelfCheck):
            is_check_in = isinstance(part, Milestone) and part.check_in == "teacher"
            return {frozenset({Leaf(place, (part.minutes or Minutes(0, 0)).high, is_check_in)})}
        return {frozenset()}
