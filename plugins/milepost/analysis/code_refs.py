"""Every place of a curriculum at which the code of a standard is written, and the standards it names."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from milepost.analysis.aligned import tasks
from milepost.analysis.names import Names
from milepost.model.curriculum import Course
from milepost.model.need import Need
from milepost.model.playlist import Milestone, walk
from milepost.model.span import Ref
from milepost.model.standard import Standard
from milepost.model.unit import Unit


class CodeRef(NamedTuple):
    """A code where it is written, with every standard it names: several where it is ambiguous."""

    owner: Unit | Course
    ref: Ref
    standards: tuple[Standard, ...]


def code_refs(names: Names) -> Iterator[CodeRef]:
    """Yield every code that names a standard, unit by unit and then course by course."""
    for unit in names.curriculum.units.values():
        yield from _known(unit, _written_in(unit, names), names)
    for course in names.curriculum.courses:
        yield from _known(course, _written_for(course, names), names)


def _known(owner: Unit | Course, refs: Iterable[Ref], names: Names) -> Iterator[CodeRef]:
    return (CodeRef(owner, ref, found) for ref in refs if (found := names.standard(ref.name)))


def _written_in(unit: Unit, names: Names) -> Iterator[Ref]:
    yield from (ref for _, ref in unit.standards.each())
    yield from (ref for target in unit.targets for ref in target.standards)
    yield from _needed(unit.needs, None, names)
    for task in tasks(unit):
        yield from (ref for _, ref in task.standards.each())
        yield from _needed(task.needs, unit, names)
    for activity in unit.activities.values():
        yield from _codes(activity.better_after, unit, names)
    for rubric in unit.rubrics.values():
        yield from rubric.assesses


def _written_for(course: Course, names: Names) -> Iterator[Ref]:
    yield from (ref for _, ref in course.standards.each())
    yield from _needed(course.needs, None, names)
    for part in walk(course.playlist):
        if isinstance(part, Milestone):
            yield from (ref for _, ref in part.standards.each())
            yield from _needed(part.needs, None, names)


def _needed(needs: Iterable[Need], unit: Unit | None, names: Names) -> Iterator[Ref]:
    return _codes((ref for need in needs for ref in need.names), unit, names)


def _codes(refs: Iterable[Ref], unit: Unit | None, names: Names) -> Iterator[Ref]:
    """Yield those of several names that mean codes."""
    return (ref for ref in refs if names.look_up(ref.name, unit).kind == "code")
