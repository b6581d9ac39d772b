"""What became of ids that were published: the things that keep them with `was`."""

from collections.abc import Iterator

from milepost.model.curriculum import Curriculum
from milepost.model.playlist import Do
from milepost.model.unit import Unit


def heir_of(unit_id: str, curriculum: Curriculum) -> Unit | None:
    """Return the unit of this id, else the one that was it; None where there is neither."""
    if unit_id in curriculum.units:
        return curriculum.units[unit_id]
    return next((unit for unit in curriculum.units.values() if any(ref.name == unit_id for ref in unit.was)), None)


def kept_ids(curriculum: Curriculum) -> set[str]:
    """Return every id of a part of a unit that `was` keeps, as `unit/id`, under all names that the unit had."""
    return {kept for unit in curriculum.units.values() for kept in _kept(unit)}


def _kept(unit: Unit) -> Iterator[str]:
    units = [unit.id, *(ref.name for ref in unit.was)]
    activities = [ref for activity in unit.activities.values() for ref in activity.was]
    parts = [ref for part in unit.parts if not isinstance(part, Do) for ref in part.was]
    for ref in (*activities, *parts):
        yield from [ref.name] if "/" in ref.name else [f"{name}/{ref.name}" for name in units]


def ids_of(unit: Unit) -> list[str]:
    """Return the ids of a unit's activities and of the parts of its playlist, sorted."""
    return sorted({*unit.activities, *(part.id for part in unit.parts if not isinstance(part, Do))})
