"""What students bring to a unit: the units that it needs, directly or through another, and what they promise."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from milepost.analysis.names import Names
from milepost.analysis.routing.codes import Codes
from milepost.model.standard import StandardKey
from milepost.model.unit import Unit

Brought = int
"""Units and standards, as a set of bits."""


class Groundwork:
    """What comes before each unit of a curriculum, going by its needs. One of several is not one that it needs."""

    def __init__(self, names: Names, codes: Codes) -> None:
        self._names = names
        self._codes = codes
        self._bits: dict[str | StandardKey, int] = {}

    def meets(self, unit: Unit, wanted: Iterable[str | StandardKey]) -> bool:
        """Tell whether a unit needs one of these units, or needs one that promises one of these standards."""
        found = 0
        for name in _needed(unit):
            found |= self._with.get(name, 0)
        return found & self._set(wanted) > 0

    def _set(self, things: Iterable[str | StandardKey]) -> Brought:
        found = 0
        for thing in things:
            found |= self._bits.setdefault(thing, 1 << len(self._bits))
        return found

    @cached_property
    def _with(self) -> dict[str, Brought]:
        """By unit, itself and what it promises, with all that comes before it."""
        units = self._names.curriculum.units
        order = list(_needed_first(self._names))
        brought = {unit_id: self._own(units[unit_id]) for unit_id in order}
        changed = True
        while changed:  # where no unit needs itself, the first pass settles it
            changed = False
            for unit_id in order:
                found = brought[unit_id]
                for name in _needed(units[unit_id]):
                    found |= brought.get(name, 0)
                changed |= found != brought[unit_id]
                brought[unit_id] = found
        return brought

    def _own(self, unit: Unit) -> Brought:
        promised = (standard for _, code in unit.standards.each() for standard in self._codes.given(code.name))
        return self._set([unit.id, *promised])


def _needed(unit: Unit) -> Iterator[str]:
    """Yield the names that a unit certainly needs; codes among them name no unit and bring nothing."""
    return (need.names[0].name for need in unit.needs if len(need.names) == 1)


def _needed_first(names: Names) -> Iterator[str]:
    """Yield every unit after those that it needs, as far as no circle prevents it."""
    units = names.curriculum.units
    seen: set[str] = set()
    for start in units:
        waiting = [(start, False)]
        while waiting:
            unit_id, done = waiting.pop()
            if done:
                yield unit_id
            elif unit_id not in seen and unit_id in units:
                seen.add(unit_id)
                waiting.append((unit_id, True))
                waiting.extend((name, False) for name in _needed(units[unit_id]))
