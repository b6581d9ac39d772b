"""The whole curriculum: the one value that every command, rule, export and page looks at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from milepost.model.lock import Lock
from milepost.model.need import Need
from milepost.model.playlist import Do, Step, walk
from milepost.model.published import Published
from milepost.model.span import Places, Ref
from milepost.model.standard import Alignment, Framework
from milepost.model.unit import Defaults, Unit


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the glossary."""

    word: str
    meaning: str
    at: Places


@dataclass(frozen=True, slots=True)
class Course:
    """Units in sequence: the same steps as a unit's playlist, over units."""

    id: str
    title: str
    playlist: tuple[Step, ...]
    at: Places
    grades: tuple[int, ...] = ()
    weeks: float | None = None
    minutes_per_week: int | None = None
    after: tuple[Ref, ...] = ()
    standards: Alignment = Alignment()
    needs: tuple[Need, ...] = ()
    summary: str = ""
    was: tuple[Ref, ...] = ()

    @property
    def units(self) -> tuple[str, ...]:
        """The ids of the units that stand in its playlist, in order, each once."""
        return tuple(dict.fromkeys(part.activity.name for part in walk(self.playlist) if isinstance(part, Do)))


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What `curriculum.yml` says of one rule: `options` holds everything but the severity."""

    name: Ref
    severity: str
    options: Mapping[str, Any]
    at: Places


@dataclass(frozen=True, slots=True)
class Curriculum:
    """A curriculum as its folder describes it; `units` holds every unit that could be read, by id, sorted."""

    id: str
    title: str
    folder: str
    """The name of the curriculum's folder, usually `units`."""
    at: Places
    units: Mapping[str, Unit]
    language: str = "en"
    grades: tuple[int, ...] = ()
    minutes_per_week: int | None = None
    defaults: Defaults = Defaults()
    frameworks: tuple[Framework, ...] = ()
    lock: Lock = Lock()
    interests: tuple[Ref, ...] = ()
    courses: tuple[Course, ...] = ()
    rules: Mapping[str, RuleSetting] = field(default_factory=dict)
    rules_version: int = 1
    glossary: Mapping[str, Term] = field(default_factory=dict)
    published: Published = Published()
    broken: frozenset[str] = frozenset()
    """Ids of units that exist but could not be read, so that a reference to one is not called unknown."""

    def grades_of(self, unit: Unit) -> tuple[int, ...]:
        """Return a unit's grades, else those of the courses it stands in, else the curriculum's."""
        if unit.grades:
            return unit.grades
        courses = [course for course in self.courses if unit.id in course.units]
        return tuple(sorted({grade for course in courses for grade in course.grades})) or self.grades
