"""How units wait for one another: which units each needs, directly or through another."""

from collections.abc import Iterator, Mapping

from milepost.analysis.names import Names
from milepost.model.need import Need
from milepost.model.standard import StandardKey
from milepost.model.unit import Unit


def promised_by(names: Names) -> Mapping[StandardKey, tuple[str, ...]]:
    """Return, by standard, the units that promise it at any level, sorted."""
    promises: dict[StandardKey, dict[str, None]] = {}
    for unit in names.curriculum.units.values():
        for _, ref in unit.standards.each():
            if key := names.key(ref.name):
                promises.setdefault(key, {})[unit.id] = None
    return {key: tuple(units) for key, units in promises.items()}


def unit_entries(
    unit: Unit, names: Names, promises: Mapping[StandardKey, tuple[str, ...]]
) -> Iterator[tuple[Need, list[str]]]:
    """Yield each entry of a unit's `needs` with the units that can meet it; none where it names nothing known."""
    for need in unit.needs:
        yield need, list(dict.fromkeys(name for ref in need.names for name in _units_for(ref.name, names, promises)))


def _units_for(name: str, names: Names, promises: Mapping[StandardKey, tuple[str, ...]]) -> tuple[str, ...]:
    if name in names.curriculum.units:
        return (name,)
    key = names.key(name)
    return promises.get(key, ()) if key else ()


def needed_units(unit: Unit, names: Names) -> frozenset[str]:
    """Return the units that a unit certainly needs, directly or through another; one of several is not certain."""
    units = names.curriculum.units
    found: set[str] = set()
    waiting = [unit]
    while waiting:
        needed = {need.names[0].name for need in waiting.pop().needs if len(need.names) == 1}
        new = {name for name in needed if name in units and name not in found}
        found |= new
        waiting += [units[name] for name in new]
    return frozenset(found)
