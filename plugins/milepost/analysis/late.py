"""Needs that no route can meet for a plain reason: what is needed always comes after, or waits in a circle."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from milepost.analysis.aligned import task_at
from milepost.analysis.circles import activity_circles, unit_circles
from milepost.analysis.names import Names
from milepost.analysis.order import Place, certainly_before, places_by_id
from milepost.analysis.providers import Providers
from milepost.model.curriculum import Course
from milepost.model.need import Need
from milepost.model.span import Span
from milepost.model.unit import Unit


class Late(NamedTuple):
    """A need of `name` that only later steps, `meeting`, could meet."""

    name: str
    need: Need
    meeting: tuple[str, ...]


def late_or_circular(owner: Unit | Course, names: Names) -> set[Span]:
    """Return where the needs stand that are late or stand in a circle."""
    if isinstance(owner, Course):
        circles = unit_circles(names)
        late = late_in_course(owner, names)
    else:
        circles = activity_circles(owner, names)
        late = late_in_unit(owner, names)
    return {link.span for circle in circles for link in circle} | {found.need.span for found in late}


def late_in_unit(unit: Unit, names: Names) -> Iterator[Late]:
    """Yield the needs of a unit's steps that only later steps could meet, but for those in a circle."""
    tasks = {task.id: task for part in unit.parts if (task := task_at(part, unit)) and task.needs}
    if not tasks:
        return
    places = places_by_id(unit.playlist)
    providers = Providers(unit, names)
    found = []
    for task in tasks.values():
        for need in task.needs:
            meeting = tuple(providers.inside(need, task.id) or ())
            there = [place for name in meeting for place in places.get(name, ())]
            if _always_late(places[task.id], there):
                found.append(Late(task.id, need, meeting))
    in_circles = {link.span for circle in activity_circles(unit, names) for link in circle} if found else set()
    yield from (late for late in found if late.need.span not in in_circles)


def late_in_course(course: Course, names: Names) -> Iterator[Late]:
    """Yield the needs of a course's units that only later units could meet."""
    places = places_by_id(course.playlist)
    for name in course.units:
        unit = names.curriculum.units.get(name)
        for need in unit.needs if unit else ():
            wanted = tuple(ref.name for ref in need.names)
            there = [place for other in wanted for place in places.get(other, ())]
            if all(other in places for other in wanted) and _always_late(places[name], there):
                yield Late(name, need, wanted)


def _always_late(here: Sequence[Place], there: Sequence[Place]) -> bool:
    return bool(there) and all(certainly_before(first, second) for first in here for second in there)
