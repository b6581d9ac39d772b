"""What can be asked of a unit, answered by looking at every route, one after the other."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from enumerator.promises import does_promise, needed_units
from enumerator.routes import LIMIT, Place, Route
from enumerator.standards import Promise, WithStandards
from milepost.model.activity import Activity
from milepost.model.curriculum import Curriculum
from milepost.model.need import Need
from milepost.model.playlist import Choice, Do, Milestone
from milepost.model.span import Ref
from milepost.model.standard import StandardKey
from milepost.model.unit import Unit

TOGETHER = {"pairs", "small-group", "whole-class"}
NOBODY: frozenset[Route] = frozenset()


class EnumeratedUnit(WithStandards):
    """The routes of a unit, and every answer about them."""

    def __init__(self, curriculum: Curriculum, unit: Unit, limit: int = LIMIT) -> None:
        self.unit = unit
        self.needed = needed_units(curriculum, unit)
        super().__init__(curriculum, unit.playlist, unit.standards, limit)
        self.entries = list(self._entries())

    def facts(self, place: Place) -> Activity | Milestone | None:
        """Return the activity or milestone at a place; None for what is neither."""
        part = self.playlist.parts[place]
        if isinstance(part, Do):
            return self.unit.activities[part.activity.name]
        return part if isinstance(part, Milestone) else None

    def given_at(self, place: Place) -> Iterator[Promise]:
        """A rubric's `assesses` counts for the activity or milestone that names it, and a choice's rubric for each of
        its options.
        """
        facts = self.facts(place)
        for level, ref in facts.standards.each() if facts else ():
            if key := self.names.key(ref.name):
                yield key, level
        choice = self.playlist.parts.get(place[:-1])
        for rubric in (facts and facts.rubric, choice.rubric if isinstance(choice, Choice) else None):
            for ref in self._assessed_with(rubric):
                if key := self.names.key(ref.name):
                    yield key, "assesses"

    def _assessed_with(self, rubric: Ref | None) -> tuple[Ref, ...]:
        return self.unit.rubrics[rubric.name].assesses if rubric else ()

    def unmet_needs(self) -> dict[tuple[str, Need], frozenset[Route]]:
        """Every need must be met on EVERY route on which its activity is done.

        By activity or milestone and entry, with the routes on which it fails at a place where it is done.
        """
        found: dict[tuple[str, Need], frozenset[Route]] = {}
        for place, need, providers in self.entries:
            entry = (self.id_of(place), need)
            failing = (route for route in self.routes if place in route.places and providers.isdisjoint(route.places))
            found[entry] = found.get(entry, NOBODY).union(failing)
        return {entry: routes for entry, routes in found.items() if routes}

    def met_entries(self, route: Route) -> Iterator[tuple[Place, frozenset[Place]]]:
        """Yield, for every entry that is met on a route, who needs it and the places that meet it."""
        for place, _, providers in self.entries:
            if place in route.places and (serving := providers & route.places):
                yield place, serving

    def _entries(self) -> Iterator[tuple[Place, Need, frozenset[Place]]]:
        """`needs` is one entry or a list of entries, all of which must be met; `{any: […]}` holds names and is met when
        one of them is.

        Each entry that the unit itself has to meet, at each place, with the places of which one is enough.
        """
        for place in self.playlist.parts:
            facts = self.facts(place)
            for need in facts.needs if facts else ():
                if not any(self._is_brought(ref.name) for ref in need.names):
                    found = chain.from_iterable(self._providers(ref.name) for ref in need.names)
                    yield place, need, frozenset(other for other in found if self._may_serve(other, place))

    def _is_brought(self, name: str) -> bool:
        """A unit's id is met when this unit needs that unit, directly or through another. A code is met … when a unit
        that this unit needs (directly or through another) promises it at any level.
        """
        if self._is_id(name):
            return False
        if name in self.curriculum.units:
            return name in {unit.id for unit in self.needed}
        key = self.names.key(name)
        return key is not None and any(does_promise(self.curriculum, unit, key) for unit in self.needed)

    def _providers(self, name: str) -> Iterable[Place]:
        """An id of this unit is met on a route when it is done there. A standard or skill code is met when something
        else done on the route *teaches* exactly that code.
        """
        if self._is_id(name):
            return self.playlist.places_of(name)
        key = None if name in self.curriculum.units else self.names.key(name)
        return self.giving(key, "teaches") if key else ()

    def _may_serve(self, other: Place, place: Place) -> bool:
        """… and not certainly after; nothing may need itself or what it stands in."""
        return self.id_of(other) != self.id_of(place) and not self.playlist.certainly_before(place, other)

    def _is_id(self, name: str) -> bool:
        """A name is looked up as an id of this unit, then as a unit, then as a code."""
        return name in self.unit.activities or bool(self.playlist.places_of(name))

    def assessed_first(self) -> dict[StandardKey, frozenset[Route]]:
        """On some route a standard is assessed before anything teaches or practices it: something does, but all of it
        comes certainly after.
        """
        return self._assessed(bool)

    def assessed_untaught(self) -> dict[StandardKey, frozenset[Route]]:
        """Return the routes on which a standard is assessed, and nothing on the route teaches or practices it."""
        return self._assessed(lambda learning: not learning)

    def _assessed(self, counts: Callable[[frozenset[Place]], bool]) -> dict[StandardKey, frozenset[Route]]:
        keys = {key for key, level in self.gives if level == "assesses"}
        found = {key: self.where(lambda route, key=key: self._is_early(key, route, counts)) for key in keys}
        return {key: routes for key, routes in found.items() if routes}

    def _is_early(self, key: StandardKey, route: Route, counts: Callable[[frozenset[Place]], bool]) -> bool:
        learning = (self.giving(key, "teaches") | self.giving(key, "practices")) & route.places
        assessing = self.giving(key, "assesses") & route.places
        before = self.playlist.certainly_before
        return counts(learning) and any(all(before(place, other) for other in learning) for place in assessing)

    def without_milestone(self) -> frozenset[Route]:
        """Some route has no milestone."""
        return self.where(lambda route: not any(isinstance(self.playlist.parts[p], Milestone) for p in route.places))

    def alone(self) -> frozenset[Route]:
        """Some route has no pair, group or whole-class activity."""
        return self.where(lambda route: not any(self._is_together(place) for place in route.places))

    def _is_together(self, place: Place) -> bool:
        facts = self.facts(place)
        return isinstance(facts, Activity) and facts.grouping in TOGETHER
