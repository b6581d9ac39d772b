"""Which units and courses can differ at all: those that are not equal, and those that wait for one of these."""

from collections.abc import Collection, Iterable

from milepost.analysis.changes.pairs import Pair, courses_of, units_of
from milepost.model.curriculum import Course, Curriculum
from milepost.model.unit import Unit


class Touched:
    """The units and courses of two versions about which the answers may differ."""

    def __init__(self, before: Curriculum, after: Curriculum) -> None:
        self._versions = (before, after)
        self._waiting = self._who_waits()
        units = units_of(before, after)
        same = before.frameworks == after.frameworks
        unequal = {pair for pair in units if not same or self._differs(pair)}
        reached = self._with_those_waiting({name for pair in unequal for name in pair})
        self.units = [pair for pair in units if pair in unequal or not reached.isdisjoint(pair[:2])]
        self.courses = [pair for pair in courses_of(before, after) if not same or self._course_differs(pair, reached)]

    def in_both_versions(self, pair: Pair) -> tuple[Unit | None, Unit | None]:
        """Return a unit before and after; None where it is not there."""
        before, after = self._versions
        return before.units.get(pair.before), after.units.get(pair.after)

    def waiting(self, changed: Collection[Pair]) -> Iterable[str]:
        """Return the units and courses among those touched that did not change, though they wait for one that did."""
        units = {name for pair in changed for name in pair[:2]} - {""}
        reached = self._with_those_waiting(units)
        for pair in (*self.units, *self.courses):
            if pair not in changed and pair.in_both and (pair in self.courses or not reached.isdisjoint(pair[:2])):
                yield pair.name

    def _differs(self, pair: Pair) -> bool:
        before, after = self.in_both_versions(pair)
        return before is not after and before != after

    def _course_differs(self, pair: Pair, reached: set[str]) -> bool:
        courses = [
            {course.id: course for course in version.courses}.get(id_)
            for version, id_ in zip(self._versions, pair[:2], strict=True)
        ]
        before, after = courses
        return before != after or any(not reached.isdisjoint(self._units_in(course)) for course in courses if course)

    def _units_in(self, course: Course) -> set[str]:
        """Return the units of a course and of those that it comes after, in either version."""
        names = {course.id, *(ref.name for ref in course.after)}
        return {unit for version in self._versions for one in version.courses if one.id in names for unit in one.units}

    def _who_waits(self) -> dict[str, set[str]]:
        """Return, by unit, the units that need it."""
        waiting: dict[str, set[str]] = {}
        for version in self._versions:
            for unit in version.units.values():
                for need in unit.needs:
                    for ref in need.names:
                        waiting.setdefault(ref.name, set()).add(unit.id)
        return waiting

    def _with_those_waiting(self, names: Iterable[str]) -> set[str]:
        found, left = set(names), list(names)
        while left:
            more = self._waiting.get(left.pop(), set()) - found
            found |= more
            left += more
        return found
