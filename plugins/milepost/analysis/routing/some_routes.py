"""Some of a playlist's routes: those that pass certain places and avoid others; counted, measured, and told one by one.

The routes stand in a fixed order, that of the playlist, so that any one of them can be told without those before it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property
from math import prod

from milepost.analysis.routing import algebras
from milepost.analysis.routing.check_in import stretches_on
from milepost.analysis.routing.circuit import EITHER, MARK, Algebra, Circuit
from milepost.analysis.routing.numbered import WHOLE
from milepost.analysis.routing.passing import passing
from milepost.analysis.routing.questions import lacking
from milepost.analysis.routing.routes_of import Routes
from milepost.analysis.routing.shown import shown, with_decisions
from milepost.analysis.routing.values import Route, Span
from milepost.model.playlist import Part
from milepost.model.standard import LEVELS, Level, StandardKey

Places = Collection[int]


class SomeRoutes:
    """Routes of one playlist; all of them, until they are narrowed."""

    def __init__(self, routes: Routes, circuit: Circuit | None = None) -> None:
        self._routes = routes
        self._circuit = routes.circuit if circuit is None else circuit

    def places(self, name: str) -> Places:
        """Return the places of what has this id."""
        return self._routes.playlist.places_of.get(name, ())

    def giving(self, standards: Iterable[StandardKey], levels: Iterable[Level] = LEVELS) -> Places:
        """Return the places that give one of these standards at one of these levels."""
        material, at = self._routes.material, list(levels)
        return {place for standard in standards for level in at for place in material.of(level, standard)}

    def standards(self) -> Collection[StandardKey]:
        """Return the standards that a place gives, on these routes or others."""
        return {standard for _, standard in self._routes.material.gives}

    def after(self, place: int, places: Places) -> Places:
        """Return those of several places that are certainly after one."""
        before = self._routes.playlist.before
        return {other for other in places if before(place, other)}

    def part(self, place: int) -> Part:
        """Return what stands at a place."""
        return self._routes.playlist.parts[place]

    def without(self, places: Places) -> "SomeRoutes":
        """Return those of the routes that pass none of these places."""
        return SomeRoutes(self._routes, self._circuit.without(frozenset(places)))

    def through(self, places: Places) -> "SomeRoutes":
        """Return those of the routes that pass at least one of these places."""
        return SomeRoutes(self._routes, passing(self._circuit, frozenset(places)))

    def picking(self, place: int) -> "SomeRoutes":
        """Return those of the routes that pass the option, or the step that may be skipped, at this place."""
        decisions = self._routes.decisions
        return SomeRoutes(self._routes, with_decisions(decisions, self._circuit, tuple(decisions.in_full([place]))))

    @property
    def count(self) -> int:
        """How many there are."""
        return self._counts[-1]

    def nth(self, number: int) -> Route:
        """Return the picks of one of the routes, counted from 0; what a student leaves out is not among them."""
        marks: list[int] = []
        waiting = [(len(self._circuit.nodes) - 1, number)]
        while waiting:
            node, rest = waiting.pop()
            kind, inner = self._circuit.nodes[node]
            if kind == MARK:
                marks.append(inner[0])
            elif kind == EITHER:
                for below in inner:
                    if rest < self._counts[below]:
                        waiting.append((below, rest))
                        break
                    rest -= self._counts[below]
            else:
                for below in reversed(inner):
                    rest, own = divmod(rest, self._counts[below])
                    waiting.append((below, own))
        decisions = self._routes.decisions
        return decisions.told(
            sorted(mark for mark in marks if mark < len(self._routes.playlist) and decisions.counts(mark))
        )

    def spread(self, most: int) -> Iterator[Route]:
        """Yield the routes in their order; where there are more than `most`, so many of them, evenly spread."""
        shown = min(self.count, most)
        return (self.nth(number * self.count // shown) for number in range(shown))

    def picks_that_miss(self, places: Places) -> Route:
        """Return the shortest list of picks with which no route at all passes one of these places.

        There has to be a route that passes none.
        """
        question = lacking((WHOLE,), places, helps=True)
        return self._routes.decisions.told(shown(self._routes, question))

    def exists(self, place: int) -> bool:
        """Tell whether one of the routes passes a place."""
        return place in self._marks

    def passed(self) -> Iterator[tuple[int, Part]]:
        """Yield every place that one of the routes passes, with its part."""
        return ((place, part) for place, part in self._routes.playlist if place != WHOLE and place in self._marks)

    def inside(self, place: int) -> Iterator[int]:
        """Yield the places that stand directly inside one and that one of the routes passes."""
        return (inner for inner in self._routes.playlist.inside[place] if inner in self._marks)

    def done(self, wanted: Callable[[Part], bool]) -> Span:
        """Return how many of the parts that are wanted a route passes, at the least and at the most."""
        weights: list[float] = [int(wanted(part)) for _, part in self._routes.playlist]
        weights += [0] * (len(self._routes.marks) - len(weights))
        least, most = self._circuit.ask(algebras.least(weights)), self._circuit.ask(algebras.most(weights))
        return Span(int(least), int(most)) if self.count else Span(0, 0)

    def shortest(self, sort: Callable[[Part], int], sorts: int) -> tuple[int, ...]:
        """Return the minutes of the shortest route, at its quickest pace, for each sort of work, numbered from 0.

        Of routes that are as short, the one with the fewest minutes of the first sort, then of the second, and so on.
        """
        nothing = (0,) * (sorts + 1)
        marks = [nothing] * len(self._routes.marks)
        for place, part in self._routes.playlist:
            if minutes := self._routes.material.low[place]:
                kind = sort(part)
                marks[place] = (minutes, *(minutes if kind == each else 0 for each in range(sorts)))

        def joined(ways: list[tuple[int, ...]]) -> tuple[int, ...]:
            return tuple(map(sum, zip(nothing, *ways, strict=True)))

        best = self._circuit.ask(Algebra(marks, joined, joined, lambda ways: min(ways, default=nothing)))
        return best[1:]

    @property
    def complete(self) -> bool:
        """Whether everything that is passed has minutes."""
        return self._marks.isdisjoint(self._routes.material.missing)

    @property
    def longest_stretch(self) -> int:
        """The most minutes without a teacher check-in; 0 where there is no route."""
        return int(stretches_on(self._routes, self._circuit).longest) if self.count else 0

    @cached_property
    def _marks(self) -> frozenset[int]:
        return frozenset(self._circuit.marks())

    @cached_property
    def _counts(self) -> list[int]:
        return self._circuit.each(Algebra([1] * len(self._routes.marks), prod, prod, sum))
