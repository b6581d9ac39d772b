"""The made curricula are what a teacher could write, and hold everything that makes routes hard."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from enumerator import EnumeratedCourse, EnumeratedUnit, TooManyRoutesError, check_in_stretch, time, without_order
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Part, Section, step_id, walk
from milepost.model.playlist import Path as NamedPath
from milepost.model.span import Places, Span
from milepost.source.load import load
from playlist_shapes import Below
from strategies import curricula_of_a_course, curricula_of_a_unit, curriculum_of_a_course, curriculum_of_a_unit
from written_out import write


def made_of(make: Callable[[Below], Curriculum], number: int) -> list[Curriculum]:
    """Return this many curricula, the same ones each time."""
    below = Random(1).randrange
    return [make(below) for _ in range(number)]


@pytest.fixture(scope="module")
def units() -> list[EnumeratedUnit]:
    return [unit for made in made_of(curriculum_of_a_unit, 400) if (unit := routes_of_unit(made))]


@pytest.fixture(scope="module")
def courses() -> list[EnumeratedCourse]:
    return [course for made in made_of(curriculum_of_a_course, 400) if (course := routes_of_course(made))]


def routes_of_unit(made: Curriculum) -> EnumeratedUnit | None:
    """Return the routes of the made unit; None where there are too many."""
    try:
        return EnumeratedUnit(made, made.units["unit"])
    except TooManyRoutesError:
        return None


def routes_of_course(made: Curriculum) -> EnumeratedCourse | None:
    """Return the routes of the made course; None where there are too many."""
    try:
        course = EnumeratedCourse(made, made.courses[0])
        course.check_in_stretch()
    except TooManyRoutesError:
        return None
    return course


def without_places(value: Any) -> Any:
    """Return a model value as plain data, without where it was written."""
    if isinstance(value, Places | Span):
        return None
    if is_dataclass(value):
        return {field.name: without_places(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {key: without_places(inner) for key, inner in value.items()}
    return tuple(map(without_places, value)) if isinstance(value, tuple) else value


@settings(max_examples=25, deadline=None)
@given(curricula_of_a_unit() | curricula_of_a_course())
def test_what_is_made_is_read_back_from_the_files_a_teacher_would_write(made: Curriculum):
    with TemporaryDirectory() as folder:
        loaded = load(write(made, Path(folder)))
    assert loaded.problems == ()
    assert without_places(loaded.curriculum) == without_places(made)


def stands_in(part: Part, kind: type) -> bool:
    """Tell whether anything of a kind stands inside a part, however deep."""
    return any(isinstance(inner, kind) for inner in list(walk([part]))[1:])


SHAPES: dict[str, Callable[[Part], bool]] = {
    "a path in a choice in a path": lambda part: (
        isinstance(part, NamedPath)
        and any(isinstance(inner, Choice) and stands_in(inner, NamedPath) for inner in walk(part.steps))
    ),
    "a section in any order": lambda part: isinstance(part, AnyOrder) and stands_in(part, Section),
    "a choice in any order": lambda part: isinstance(part, AnyOrder) and stands_in(part, Choice),
    "a range of picks": lambda part: isinstance(part, Choice) and 1 < part.pick.high > part.pick.low,
    "two picks of three": lambda part: isinstance(part, Choice) and 1 < part.pick.low < len(part.options),
    "a rubric on a choice": lambda part: isinstance(part, Choice) and bool(part.rubric),
    "a choice of another tier": lambda part: isinstance(part, Choice) and part.tier != "must",
    "a routine": lambda part: isinstance(part, Do) and part.times > 1,
    "a rotation": lambda part: isinstance(part, AnyOrder) and bool(part.rotate),
    "a milestone with needs": lambda part: isinstance(part, Milestone) and bool(part.needs),
    "any in a condition": lambda part: (
        isinstance(part, Choice) and any(len(need.names) > 1 for option in part.options for need in option.only_if)
    ),
    "two conditions": lambda part: isinstance(part, Choice) and any(len(option.only_if) > 1 for option in part.options),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_units_hold_every_shape(units: list[EnumeratedUnit], shape: str):
    assert any(SHAPES[shape](part) for unit in units for part in unit.playlist.parts.values())


def has_repeats(unit: EnumeratedUnit) -> bool:
    """Tell whether an activity stands at several places, and on no route at two."""
    names = [step_id(part) for part in unit.playlist.parts.values() if isinstance(part, Do)]
    return len(names) > len(set(names)) and not unit.twice()


UNITS: dict[str, Callable[[EnumeratedUnit], object]] = {
    "an activity stands in several branches": has_repeats,
    "students get stuck": lambda unit: unit.stuck() and unit.routes,
    "an option is never offered": lambda unit: unit.never_offered() and unit.routes,
    "a condition looks ahead": lambda unit: unit.condition_order(),
    "a condition takes some routes away": lambda unit: 1 < len(unit.routes) < len(unit.conceivable),
    "a need fails on some routes": lambda unit: any(
        len(failing) < len(unit.through(name)) for (name, _), failing in unit.unmet_needs().items()
    ),
    "a promise is broken on some routes": lambda unit: any(
        len(failing) < len(unit.routes) for failing in unit.broken_promises().values()
    ),
    "a promise is kept": lambda unit: any(unit.promised) and not unit.broken_promises() and len(unit.routes) > 1,
    "an activity is twice on some routes": lambda unit: any(
        len(failing) < len(unit.routes) for failing in unit.twice().values()
    ),
    "needs leave no order": without_order,
    "needs leave no order on some routes": lambda unit: any(
        len(failing) < len(unit.routes) for failing in without_order(unit).values()
    ),
    "something is assessed before it is taught": lambda unit: unit.assessed_first(),
    "minutes are missing": lambda unit: (found := time(unit)) and not found.sure,
    "check-ins shorten the stretch": lambda unit: (found := time(unit)) and check_in_stretch(unit) < found.longest,
    "a unit before it meets a need": lambda unit: any(
        ref.name in {"near", "far"} and (name, need) not in unit.unmet_needs()
        for name, activity in unit.unit.activities.items()
        if unit.through(name)
        for need in activity.needs
        for ref in need.names
    ),
    "there are many routes": lambda unit: len(unit.routes) > 50,
}


@pytest.mark.parametrize("trouble", UNITS)
def test_units_hold_every_trouble(units: list[EnumeratedUnit], trouble: str):
    assert any(UNITS[trouble](unit) for unit in units)


COURSES: dict[str, Callable[[EnumeratedCourse], object]] = {
    "students get stuck": lambda course: course.stuck(),
    "a need fails on some routes": lambda course: any(
        len(failing) < len(course.through(name)) for (name, _), failing in course.unmet_needs().items()
    ),
    "another course meets a need": lambda course: (
        course.course.after and any(unit.unit.needs for unit in course.units.values()) and not course.unmet_needs()
    ),
    "a promise is broken on some routes": lambda course: any(
        len(failing) < len(course.routes) for failing in course.broken_promises().values()
    ),
    "check-ins shorten the stretch": lambda course: (
        (found := course.time()) and course.check_in_stretch() < found.longest
    ),
}


@pytest.mark.parametrize("trouble", COURSES)
def test_courses_hold_every_trouble(courses: list[EnumeratedCourse], trouble: str):
    assert any(COURSES[trouble](course) for course in courses)
