"""What students bring to a unit: the units it needs, what they promise, and what those need in turn."""

from collections.abc import Iterable, Iterator
from functools import cached_property

from milepost.analysis.names import Names
from milepost.analysis.routing.codes import Codes
from milepost.model.need import Need
from milepost.model.standard import StandardKey
from milepost.model.unit import Unit

Brought = int
"""Units and standards, as a set of bits."""


class Groundwork:
    """What certainly comes before each unit of a curriculum, going by its needs.

    A need that any of several units can meet brings only what each of them would bring.
    """

    def __init__(self, names: Names, codes: Codes) -> None:
        self._names = names
        self._codes = codes
        self._bits: dict[str | StandardKey, int] = {}

    def meets(self, unit: Unit, wanted: Iterable[str | StandardKey]) -> bool:
        """Tell whether one of these units and standards certainly comes before a unit, directly or through another."""
        bits = self._set(wanted)
        return any(all(bits & self._with(ref.name) for ref in need.names) for need in unit.needs)

    def _with(self, name: str) -> Brought:
        """Return what a student brings who has met a need of this name; the name of a standard tells of no unit."""
        return self._own.get(name, 0) | self._before.get(name, 0)

    def _set(self, things: Iterable[str | StandardKey]) -> Brought:
        found = 0
        for thing in things:
            found |= self._bits.setdefault(thing, 1 << len(self._bits))
        return found

    @cached_property
    def _own(self) -> dict[str, Brought]:
        """By unit, itself and what it promises."""
        units = self._names.curriculum.units.values()
        return {
            unit.id: self._set(
                [unit.id, *(key for _, ref in unit.standards.each() for key in self._codes.given(ref.name))]
            )
            for unit in units
        }

    @cached_property
    def _before(self) -> dict[str, Brought]:
        """By unit, what comes before it. Where no unit needs itself, the first pass is the last that changes."""
        units = self._names.curriculum.units
        order = list(_needed_first(self._names))
        before: dict[str, Brought] = {}
        changed = True
        while changed:
            changed = False
            for unit_id in order:
                found = 0
                for need in units[unit_id].needs:
                    found |= self._of_each(need, before)
                changed |= found != before.get(unit_id, 0)
                before[unit_id] = found
        return before

    def _of_each(self, need: Need, before: dict[str, Brought]) -> Brought:
        found = -1
        for ref in need.names:
            found &= self._own.get(ref.name, 0) | before.get(ref.name, 0)
        return found if need.names else 0


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
                waiting.extend((ref.name, False) for need in units[unit_id].needs for ref in need.names)
