"""What can meet a need of an activity or milestone."""

from collections.abc import Mapping, Sequence

from milepost.analysis.aligned import task_at
from milepost.analysis.names import Names
from milepost.analysis.units_order import needed_units
from milepost.model.need import Need
from milepost.model.standard import StandardKey
from milepost.model.unit import Unit


class Providers:
    """Looks up, for one unit, the steps that meet a need, and what its needed units bring."""

    def __init__(self, unit: Unit, names: Names) -> None:
        self.unit = unit
        self.names = names
        self.needed_units = needed_units(unit, names)
        self.brought = self._brought()
        self.teachers = self._teachers()

    def inside(self, need: Need, task: str) -> list[str] | None:
        """Return the unit's steps, other than `task`, any of which meets an entry of its needs.

        None where a name of the entry is met from outside the unit, or by nothing that is known.
        """
        ways: list[str] = []
        for ref in need.names:
            kind = self.names.look_up(ref.name, self.unit).kind
            key = self.names.key(ref.name) if kind == "code" else None
            if kind == "id":
                ways.append(ref.name)
            elif key and key not in self.brought:
                ways += [name for name in self.teachers.get(key, ()) if name != task]
            else:
                return None
        return ways

    def _brought(self) -> frozenset[StandardKey]:
        units = (self.names.curriculum.units[name] for name in self.needed_units)
        refs = (ref for unit in units for _, ref in unit.standards.each())
        return frozenset(key for ref in refs if (key := self.names.key(ref.name)))

    def _teachers(self) -> Mapping[StandardKey, Sequence[str]]:
        teachers: dict[StandardKey, list[str]] = {}
        for part in self.unit.parts:
            task = task_at(part, self.unit)
            for ref in task.standards.teaches if task else ():
                if task and (key := self.names.key(ref.name)):
                    teachers.setdefault(key, []).append(task.id)
        return teachers
