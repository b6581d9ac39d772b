"""The routes of a playlist: who picks what, what is offered, who is stuck."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, combinations, product
from math import prod
from typing import NamedTuple

from milepost.model.need import Need
from milepost.model.playlist import AnyOrder, Choice, Do, Part, Path, Section, children, step_id

Place = tuple[int, ...]
"""Where a part stands: the number of its step, then of the step inside that, and so on; `()` is the playlist."""

LIMIT = 2_000


class TooManyRoutesError(Exception):
    """There are more routes than anybody wants to list."""


class Pick(NamedTuple):
    """What a student decides at one place: an option is picked or left, a step that is no must is taken or skipped."""

    place: Place
    taken: bool


class Route(NamedTuple):
    """One admissible way through a playlist: what was decided, and every part that it passes."""

    picks: frozenset[Pick]
    places: frozenset[Place]


NOWHERE = Route(frozenset(), frozenset())


class Playlist:
    """Where the parts of a playlist stand, and which of them comes certainly before which."""

    def __init__(self, parts: Mapping[Place, Part]) -> None:
        self.parts = parts
        self.certainly_before = cache(self._certainly_before)
        self.options = {place for place in parts if isinstance(parts.get(place[:-1]), Choice)}
        self.optional = {place for place, part in parts.items() if getattr(part, "tier", "must") != "must"}

    def places_of(self, name: str) -> tuple[Place, ...]:
        """Return every place at which something with this id stands."""
        return tuple(place for place, part in self.parts.items() if step_id(part) == name)

    def place_of(self, part: Part) -> Place:
        """Return where this very part stands."""
        return next(place for place, other in self.parts.items() if other is part)

    def is_option(self, place: Place) -> bool:
        return place in self.options

    def is_optional(self, place: Place) -> bool:
        return place in self.optional and place not in self.options

    def is_picked(self, place: Place) -> bool:
        """Tell whether a student decides about the part: it is an option, or no must."""
        return self.is_option(place) or self.is_optional(place)

    def _certainly_before(self, one: Place, other: Place) -> bool:
        """Of two steps take the smallest list, `any_order` or choice that holds both: in a list the earlier is
        certainly before; elsewhere neither is. A whole is done when its last part is, so its parts are certainly
        before it.
        """
        holder = shared(one, other)
        if holder in {one, other}:
            return holder == other != one
        is_list = not isinstance(self.parts.get(holder), AnyOrder | Choice)
        return is_list and one[len(holder)] < other[len(holder)]


def shared(one: Place, other: Place) -> Place:
    """Return the place of the smallest part that holds both."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return one[:same]


def inside(place: Place, whole: Place) -> bool:
    """Tell whether a place is a part of a whole."""
    return place != whole and place[: len(whole)] == whole


def places(steps: Sequence[Part], at: Place = ()) -> Iterator[tuple[Place, Part]]:
    """Yield every part with its place, each before what stands inside it."""
    for number, part in enumerate(steps):
        place = (*at, number)
        yield place, part
        yield from places(children(part), place)


def every_way(steps: Sequence[Part], at: Place = (), limit: int = LIMIT) -> list[Route]:
    """A *route* is one admissible way through a playlist: at each choice the student reaches, a set of options of an
    allowed size; a step whose tier is not must is taken or not.

    Here without asking what is on offer. A list and an `any_order` are done whole, so both are every way through
    one step with every way through the others.
    """
    return together([_taken_or_not(step, (*at, number), limit) for number, step in enumerate(steps)], limit)


def _taken_or_not(part: Part, place: Place, limit: int) -> list[Route]:
    ways = _through(part, place, limit)
    if getattr(part, "tier", "must") == "must":
        return ways
    return [decided(NOWHERE, place, taken=False), *(decided(way, place, taken=True) for way in ways)]


def _through(part: Part, place: Place, limit: int) -> list[Route]:
    match part:
        case Choice():
            ways = [way for picked in _allowed_sets(part) for way in _picking(part, place, picked, limit)]
        case AnyOrder() | Section() | Path():
            ways = every_way(part.steps, place, limit)
        case _:
            ways = [NOWHERE]
    if len(ways) > limit:
        raise TooManyRoutesError
    return [Route(way.picks, way.places | {place}) for way in ways]


def _allowed_sets(choice: Choice) -> Iterator[tuple[int, ...]]:
    """An option stands once in a choice; `pick` is a number, or a range with a low and a high one."""
    sizes = range(choice.pick.low, choice.pick.high + 1)
    return chain.from_iterable(combinations(range(len(choice.options)), size) for size in sizes)


def _picking(choice: Choice, place: Place, picked: tuple[int, ...], limit: int) -> list[Route]:
    ways = []
    for number, option in enumerate(choice.options):
        at = (*place, number)
        through = _through(option.step, at, limit) if number in picked else [NOWHERE]
        ways.append([decided(way, at, taken=number in picked) for way in through])
    return together(ways, limit)


def decided(way: Route, place: Place, *, taken: bool) -> Route:
    """Return a way with one more decision."""
    return Route(way.picks | {Pick(place, taken)}, way.places)


def together(ways: Sequence[Sequence[Route]], limit: int) -> list[Route]:
    """Return every way through one with every way through the others."""
    if prod(map(len, ways)) > limit:
        raise TooManyRoutesError
    return [
        Route(NOWHERE.picks.union(*(way.picks for way in some)), NOWHERE.places.union(*(way.places for way in some)))
        for some in product(*ways)
    ]


class Enumerated:
    """The routes of one playlist that can be completed, and what can be asked of any playlist."""

    def __init__(self, steps: Sequence[Part], limit: int = LIMIT) -> None:
        self.playlist = Playlist(dict(places(steps)))
        self.conditions = self._conditions()
        self.conceivable = every_way(steps, limit=limit)
        self.routes = tuple(route for route in self.conceivable if self._is_completed(route))

    def done(self, route: Route) -> frozenset[str]:
        """`done(route)` is every activity, milestone and self-check in what was picked, and every path, section,
        group and choice that the route passes.
        """
        return frozenset(step_id(self.playlist.parts[place]) for place in route.places)

    def through(self, name: str) -> frozenset[Route]:
        """Return the routes on which an id is done."""
        return frozenset(route for route in self.routes if name in self.done(route))

    def _conditions(self) -> dict[Place, list[frozenset[Place]]]:
        """`only_if` on an option of a choice holds when its ids were done at places certainly before the choice, not
        inside it, nor in an option picked beside it.

        For each option with conditions: for each entry the places of which one is enough.
        """
        return {
            place: [frozenset().union(*(self._asked(ref.name, place[:-1]) for ref in need.names)) for need in entries]
            for place in self.playlist.parts
            if (entries := self._only_if(place))
        }

    def _only_if(self, place: Place) -> tuple[Need, ...]:
        choice = self.playlist.parts.get(place[:-1])
        return choice.options[place[-1]].only_if if isinstance(choice, Choice) else ()

    def _asked(self, name: str, choice: Place) -> frozenset[Place]:
        before = self.playlist.certainly_before
        found = self.playlist.places_of(name)
        return frozenset(place for place in found if before(place, choice) and not inside(place, choice))

    def _is_offered(self, option: Place, route: Route) -> bool:
        """A student for whom it does not hold is not offered the option."""
        return all(not route.places.isdisjoint(entry) for entry in self.conditions.get(option, ()))

    def _is_completed(self, route: Route) -> bool:
        return all(self._is_offered(option, route) for option in self.conditions if option in route.places)

    def condition_order(self) -> set[tuple[str, str, str]]:
        """An id with no such place is `condition-order`, also inside `any`: (choice, option, id)."""
        return {
            (self.id_of(place[:-1]), self.id_of(place), ref.name)
            for place in self.conditions
            for need in self._only_if(place)
            for ref in need.names
            if not self._asked(ref.name, place[:-1])
        }

    def stuck(self) -> set[str]:
        """On every route, at every choice reached, at least as many options must be on offer as the student must pick
        (the low number of a range).

        A choice is reached when every pick certainly before it and around it could be made.
        """
        asked = {option[:-1] for option in self.conditions}
        return {
            self.id_of(choice)
            for choice in asked
            if any(
                choice in route.places and self._is_reached(choice, route) and not self._can_be_filled(choice, route)
                for route in self.conceivable
            )
        }

    def _is_reached(self, choice: Place, route: Route) -> bool:
        return all(
            self._is_offered(option, route)
            for option in self.conditions
            if option in route.places
            and not inside(option, choice)
            and (self.playlist.certainly_before(option[:-1], choice) or inside(choice, option[:-1]))
        )

    def _can_be_filled(self, choice: Place, route: Route) -> bool:
        part = self.playlist.parts[choice]
        on_offer = [number for number in range(len(part.options)) if self._is_offered((*choice, number), route)]
        return len(on_offer) >= part.pick.low

    def never_offered(self) -> set[tuple[str, str]]:
        """An option that no route can pick: (choice, option)."""
        passed = NOWHERE.places.union(*(route.places for route in self.routes))
        options = (place for place in self.playlist.parts if self.playlist.is_option(place))
        return {(self.id_of(place[:-1]), self.id_of(place)) for place in options if place not in passed}

    def twice(self) -> dict[str, frozenset[Route]]:
        """Whether a route passes one activity at two places is judged with conditions."""
        names = {step_id(part) for part in self.playlist.parts.values() if isinstance(part, Do)}
        found = {name: self.where(lambda route, name=name: self._times(name, route) > 1) for name in names}
        return {name: routes for name, routes in found.items() if routes}

    def _times(self, name: str, route: Route) -> int:
        return sum(place in route.places for place in self.playlist.places_of(name))

    def replay(self, picks: Iterable[Pick]) -> frozenset[Route]:
        """Return the routes that contain these picks."""
        return frozenset(route for route in self.routes if route.picks.issuperset(picks))

    def where(self, holds: Callable[[Route], bool]) -> frozenset[Route]:
        """Return the routes of which something holds."""
        return frozenset(route for route in self.routes if holds(route))

    def id_of(self, place: Place) -> str:
        """Return the id of what stands at a place."""
        return step_id(self.playlist.parts[place])
