"""What a unit does with each standard: the levels it promises to every student, and the steps at each level."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from milepost.analysis.aligned import assessed_with, choice_rubrics, task_at
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import Path
from milepost.model.standard import Alignment, Level, StandardKey
from milepost.pages.edition import Telling
from milepost.pages.outline import Stop, walk_chains

Parts = Mapping[StandardKey, Sequence[StandardKey]]
"""The parts of each standard that has any."""


class Use(NamedTuple):
    """What one unit does with one standard."""

    promised: frozenset[Level]
    steps: Mapping[Level, Sequence[Stop]]


def parts_of(curriculum: Curriculum) -> Parts:
    """Return the parts of every standard of a curriculum's frameworks."""
    parts: dict[StandardKey, list[StandardKey]] = {}
    for framework in curriculum.frameworks:
        for standard in framework.items.values():
            for guid in standard.parents:
                parts.setdefault(StandardKey(standard.key.framework, guid), []).append(standard.key)
    return parts


def uses_in(telling: Telling, parts: Parts) -> dict[StandardKey, Use]:
    """Return what a unit does with every standard that it names."""
    steps = _steps(telling)
    promised = _promised(telling, parts)
    return {key: Use(frozenset(promised.get(key, ())), steps.get(key, {})) for key in steps | promised}


def _steps(telling: Telling) -> dict[StandardKey, dict[Level, list[Stop]]]:
    """Return the steps at each level, each once however often it stands in the playlist."""
    found: dict[StandardKey, dict[Level, dict[str, Stop]]] = {}
    for stop, alignment in _aligned(telling):
        for level, ref in alignment.each():
            if key := telling.edition.names.key(ref.name):
                found.setdefault(key, {}).setdefault(level, {}).setdefault(stop.id, stop)
    return {key: {level: [*stops.values()] for level, stops in levels.items()} for key, levels in found.items()}


def _aligned(telling: Telling) -> Iterator[tuple[Stop, Alignment]]:
    """Yield every step with what it does with standards, once the rubrics that count for it have counted."""
    unit = telling.unit
    shared = choice_rubrics(unit)
    for chain in walk_chains(telling.outline.stops):
        stop = chain[-1]
        if task := task_at(stop.part, unit):
            yield stop, task.standards._replace(assesses=assessed_with(task, unit, shared))
        elif isinstance(stop.part, Path):
            rubrics = [unit.rubrics[ref.name] for ref in shared.get(stop.id, ()) if ref.name in unit.rubrics]
            yield stop, Alignment(assesses=tuple(ref for rubric in rubrics for ref in rubric.assesses))


def _promised(telling: Telling, parts: Parts) -> dict[StandardKey, set[Level]]:
    """Return what a unit promises: who promises a standard with parts promises its smallest parts."""
    found: dict[StandardKey, set[Level]] = {}
    for level, ref in telling.unit.standards.each():
        key = telling.edition.names.key(ref.name)
        waiting = [key] if key else []
        while waiting:
            key = waiting.pop()
            waiting += parts.get(key, ())
            if key not in parts:
                found.setdefault(key, set()).add(level)
    return found
