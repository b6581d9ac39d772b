"""What a unit or course promises, and what a unit's promises mean for those that need it."""

from milepost.analysis.names import Names
from milepost.model.curriculum import Curriculum
from milepost.model.standard import Alignment, Level, Standard, StandardKey
from milepost.model.unit import Unit


def every_standard(curriculum: Curriculum) -> list[Standard]:
    """Return every standard of every framework."""
    return [standard for framework in curriculum.frameworks for standard in framework.items.values()]


def promises(curriculum: Curriculum, standards: Alignment) -> set[tuple[StandardKey, Level]]:
    """Promising a parent code promises all codes below it that have no children."""
    return {(below, level) for key, level in named(curriculum, standards) for below in childless(curriculum, key)}


def named(curriculum: Curriculum, standards: Alignment) -> set[tuple[StandardKey, Level]]:
    """Return the standards that are written, each with its level."""
    return {(key, level) for level, ref in standards.each() if (key := Names(curriculum).key(ref.name))}


def childless(curriculum: Curriculum, key: StandardKey) -> set[StandardKey]:
    """Return the standards below one that have no children; the standard itself when it has none."""
    standards = [standard for standard in every_standard(curriculum) if standard.key.framework == key.framework]
    inside = [standard.key for standard in standards if key.guid in standard.parents]
    return set().union(*(childless(curriculum, child) for child in inside)) if inside else {key}


def does_promise(curriculum: Curriculum, unit: Unit, code: StandardKey) -> bool:
    """Tell whether a unit promises a code at any level: it names it, or a code that stands above it."""
    named = {Names(curriculum).key(ref.name) for _, ref in unit.standards.each()}
    return code in named or code in {key for key, _ in promises(curriculum, unit.standards)}


def needed_units(curriculum: Curriculum, unit: Unit) -> list[Unit]:
    """Return the units that a unit needs, directly or through another. One of several is not one that it needs."""
    found: dict[str, Unit] = {}
    waiting = [unit]
    while waiting:
        names = [need.names[0].name for need in waiting.pop().needs if len(need.names) == 1]
        new = [name for name in names if name in curriculum.units and name not in found]
        found |= {name: curriculum.units[name] for name in new}
        waiting += [curriculum.units[name] for name in new]
    return list(found.values())
