"""Which standards are met on which routes, for whatever gives standards at its places."""

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from enumerator.promises import every_standard, promises
from enumerator.routes import Enumerated, Place, Route
from milepost.analysis.names import Names
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import Step
from milepost.model.standard import LEVELS, Alignment, Level, StandardKey

Share = Literal["every", "some", "none"]
Promise = tuple[StandardKey, Level]


def share(having: frozenset[Route], routes: Iterable[Route]) -> Share:
    """Guaranteed, possible or never: what has every route, some route, or none."""
    return "none" if not having else "every" if having.issuperset(routes) else "some"


class WithStandards(Enumerated, ABC):
    """The routes of a playlist whose parts give standards, and which promises some."""

    def __init__(self, curriculum: Curriculum, steps: Sequence[Step], promised: Alignment, limit: int) -> None:
        super().__init__(steps, limit)
        self.curriculum = curriculum
        self.names = Names(curriculum)
        self.promised = promised
        self.gives = self._gives()

    @abstractmethod
    def given_at(self, place: Place) -> Iterable[Promise]:
        """Return the standards that are met at a place, each with its level."""

    def _gives(self) -> Mapping[Promise, frozenset[Place]]:
        found: dict[Promise, set[Place]] = {}
        for place in self.playlist.parts:
            for promise in self.given_at(place):
                found.setdefault(promise, set()).add(place)
        return {promise: frozenset(places) for promise, places in found.items()}

    def giving(self, key: StandardKey, level: Level) -> frozenset[Place]:
        """Return the places at which a standard is met at a level."""
        return self.gives.get((key, level), frozenset())

    def meeting(self, key: StandardKey, level: Level) -> frozenset[Route]:
        """Return the routes on which a standard is met at a level."""
        places = self.giving(key, level)
        return self.where(lambda route: not places.isdisjoint(route.places))

    def standards(self) -> dict[Promise, Share]:
        """For each standard at each level: is it guaranteed, possible or never?"""
        keys = [standard.key for standard in every_standard(self.curriculum)]
        return {(key, level): share(self.meeting(key, level), self.routes) for key in keys for level in LEVELS}

    def broken_promises(self) -> dict[Promise, frozenset[Route]]:
        """A code under the unit's `standards` must be met at its own level by something done on EVERY route: `assesses`
        by assesses, `practices` by practices, `teaches` by teaches. A step of another tier can't keep a promise alone.

        With the routes on which it is not met; the second sentence follows, as there is a route that skips the step.
        """
        promised = promises(self.curriculum, self.promised)
        missed = {promise: frozenset(self.routes) - self.meeting(*promise) for promise in promised}
        return {promise: routes for promise, routes in missed.items() if routes}
