"""Circles of needs: among units, among courses, and among the steps of a unit."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from milepost.analysis.aligned import task_at
from milepost.analysis.deadlock import deadlocks
from milepost.analysis.names import Names
from milepost.analysis.providers import Providers
from milepost.analysis.units_order import promised_by, unit_entries
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Path, Section, children, step_id
from milepost.model.span import Span
from milepost.model.unit import Unit


class Link(NamedTuple):
    """One thing of a circle, and where it says that it needs the next."""

    name: str
    span: Span


Circle = tuple[Link, ...]
Entry = tuple[Span, list[str]]
"""One entry of something's needs: where it stands, and the things any of which meets it."""


def unit_circles(names: Names) -> list[Circle]:
    """Return the circles among the needs of units."""
    promises = promised_by(names)
    entries = {
        unit.id: [(need.span, units) for need, units in unit_entries(unit, names, promises) if units]
        for unit in names.curriculum.units.values()
        if unit.needs
    }
    return _circles(entries)


def course_circles(curriculum: Curriculum) -> list[Circle]:
    """Return the circles among courses that come after one another."""
    return _circles({course.id: [(ref.span, [ref.name]) for ref in course.after] for course in curriculum.courses})


def activity_circles(unit: Unit, names: Names) -> list[Circle]:
    """Return the circles among the needs of a unit's steps.

    A whole is done when its parts are, so a part that needs the whole it stands in goes round in a circle. Of a choice
    only what every option has counts, which is nothing here: its options are other ways to be done with it.
    """
    parts = list(unit.parts)
    needing = {task.id: task for part in parts if (task := task_at(part, unit)) and task.needs}
    if not needing:
        return []
    providers = Providers(unit, names)
    entries: dict[str, list[Entry]] = {}
    for task in needing.values():
        found = [(need.span, providers.inside(need, task.id)) for need in task.needs]
        entries.setdefault(task.id, []).extend((span, ways) for span, ways in found if ways)
    done = {step_id(part) for part in parts if isinstance(part, Do | Milestone)}
    for part in parts:
        if step_id(part) in done:
            continue  # a group called like an activity, which is a mistake: the activity is meant
        inside = [child for child in children(part) if getattr(child, "tier", "must") == "must"]
        if isinstance(part, Choice) and part.pick.low >= 1 and inside:
            entries.setdefault(part.id, []).append((part.at.span, [step_id(child) for child in inside]))
        elif isinstance(part, AnyOrder | Section | Path):
            entries.setdefault(part.id, []).extend((part.at.span, [step_id(child)]) for child in inside)
    return _circles(entries)


def _circles(entries: Mapping[str, Sequence[Entry]]) -> list[Circle]:
    found = deadlocks({name: [ways for _, ways in needs] for name, needs in entries.items()})
    return [tuple(_links(cycle, entries)) for cycle in found]


def _links(cycle: list[str], entries: Mapping[str, Sequence[Entry]]) -> Iterator[Link]:
    for name, after in zip(cycle, [*cycle[1:], cycle[0]], strict=True):
        yield Link(name, next(span for span, ways in entries[name] if after in ways))
