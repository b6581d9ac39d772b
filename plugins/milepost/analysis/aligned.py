"""What activities and milestones do with standards, once rubrics have counted."""

from collections.abc import Iterator

from milepost.model.activity import Activity
from milepost.model.playlist import Choice, Do, Milestone, Part
from milepost.model.span import Ref
from milepost.model.unit import Unit

Task = Activity | Milestone
"""What students do and what can be assessed."""


def tasks(unit: Unit) -> Iterator[Task]:
    """Yield the activities of a unit and the milestones of its playlist, used or not."""
    yield from unit.activities.values()
    yield from (part for part in unit.parts if isinstance(part, Milestone))


def task_at(part: Part, unit: Unit) -> Task | None:
    """Return what a student does at a part of the playlist; None for what only holds others, or does not exist."""
    if isinstance(part, Do):
        return unit.activities.get(part.activity.name)
    return part if isinstance(part, Milestone) else None


def choice_rubrics(unit: Unit) -> dict[str, list[Ref]]:
    """Return, by id of an option, the rubrics of the choices in which it is an option itself."""
    rubrics: dict[str, list[Ref]] = {}
    for part in unit.parts:
        if isinstance(part, Choice) and part.rubric:
            for option in part.options:
                name = option.step.activity.name if isinstance(option.step, Do) else option.step.id
                rubrics.setdefault(name, []).append(part.rubric)
    return rubrics


def assessed_with(task: Task, unit: Unit, shared: dict[str, list[Ref]]) -> tuple[Ref, ...]:
    """Return every code a task assesses: its own, its rubric's, and those of the rubrics its choices share."""
    named = [*([task.rubric] if task.rubric else []), *shared.get(task.id, ())]
    rubrics = [unit.rubrics[ref.name] for ref in named if ref.name in unit.rubrics]
    return (*task.standards.assesses, *(ref for rubric in rubrics for ref in rubric.assesses))
