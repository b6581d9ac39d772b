"""What the places of a playlist hold, for units and courses alike: minutes, standards, demands."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from milepost.analysis.routing.codes import Codes
from milepost.analysis.routing.numbered import WHOLE, Numbered
from milepost.analysis.routing.stretch import Stretches
from milepost.analysis.routing.values import AssessedFirst, BrokenPromise, Lack, UnmetNeed
from milepost.model.activity import Minutes
from milepost.model.standard import LEVELS, Alignment, Level, StandardKey

Feature = tuple[Level, StandardKey]
"""A standard at a level."""


class Demand(NamedTuple):
    """Something done at `targets` that wants one of `providers` done: not certainly after it, or else before it.

    The first is enough in a unit; in a course what is needed must be `certain` to come before.
    """

    failure: UnmetNeed | BrokenPromise | AssessedFirst | Lack
    targets: tuple[int, ...]
    providers: frozenset[int]
    certain: bool = False


@dataclass(slots=True)
class Material:
    """What a playlist's places hold."""

    playlist: Numbered
    low: list[int] = field(init=False)
    """By place, minutes of the quickest student; high: of the slowest."""
    high: list[int] = field(init=False)
    missing: set[int] = field(default_factory=set)
    """Places whose minutes nobody gave."""
    check_ins: set[int] = field(default_factory=set)
    """Milestones with a teacher check-in."""
    stretches: dict[int, Stretches[float]] = field(default_factory=dict)
    """In a course, the check-in stretches of the unit at a place."""
    gives: dict[Feature, list[int]] = field(default_factory=dict)
    """The places that give a standard at a level."""
    demands: list[Demand] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.low = [0] * len(self.playlist)
        self.high = [0] * len(self.playlist)

    def give(self, place: int, level: Level, standards: Iterable[StandardKey]) -> None:
        """Note that a place gives standards at a level."""
        for standard in standards:
            self.gives.setdefault((level, standard), []).append(place)

    def of(self, level: Level, standard: StandardKey) -> list[int]:
        """Return the places that give a standard at a level."""
        return self.gives.get((level, standard), [])

    def align(self, place: int, alignment: Alignment, codes: Codes) -> None:
        """Note what a place says that it teaches, practices and assesses."""
        for level, refs in zip(LEVELS, alignment, strict=True):
            if refs:
                self.give(place, level, codes.keys(refs))

    def spend(self, place: int, minutes: Minutes | None, times: int = 1) -> None:
        """Note the minutes of a place, or that nobody gave any."""
        if minutes is None:
            self.missing.add(place)
        else:
            self.low[place] = minutes.low * times
            self.high[place] = minutes.high * times


def promises(material: Material, promised: Alignment, codes: Codes) -> list[Demand]:
    """Return what a promise demands: something on every route that gives each standard at its level."""
    demands: dict[Feature, Demand] = {}
    for level, code in promised.each():
        for standard in codes.promised(code.name):
            providers = frozenset(material.of(level, standard))
            demands.setdefault((level, standard), Demand(BrokenPromise(level, code, standard), (WHOLE,), providers))
    return list(demands.values())
