"""Every route of a unit or course, exactly: what each student can meet, and the student who does not.

Ask a `RouteBook`, or, for one answer, `answers` and `course_answers`. How it works: `docs/explanation/routes.md`.
"""

from milepost.analysis.names import Names
from milepost.analysis.routing.answers import Answers
from milepost.analysis.routing.circuit import TooManyError
from milepost.analysis.routing.codes import Codes
from milepost.analysis.routing.conditions import Conditions, Misplaced
from milepost.analysis.routing.course_material import course_material
from milepost.analysis.routing.decisions import Decision
from milepost.analysis.routing.every_route import EntangledError
from milepost.analysis.routing.groundwork import Groundwork
from milepost.analysis.routing.material import Material
from milepost.analysis.routing.numbered import Numbered
from milepost.analysis.routing.routes_of import Routes
from milepost.analysis.routing.some_routes import SomeRoutes
from milepost.analysis.routing.unit_material import unit_material
from milepost.analysis.routing.values import (
    AssessedFirst,
    Bottleneck,
    BrokenPromise,
    Coverage,
    Effect,
    Entangled,
    Failure,
    Lack,
    NoOrder,
    Reach,
    Route,
    Shown,
    Span,
    Stretch,
    Stuck,
    Time,
    Twice,
    UnmetNeed,
    Wait,
)
from milepost.model.curriculum import Course, Curriculum
from milepost.model.unit import Unit

__all__ = [
    "Answers",
    "AssessedFirst",
    "Bottleneck",
    "BrokenPromise",
    "Codes",
    "Coverage",
    "Decision",
    "Effect",
    "Entangled",
    "Failure",
    "Lack",
    "Misplaced",
    "NoOrder",
    "Reach",
    "Route",
    "RouteBook",
    "Shown",
    "SomeRoutes",
    "Span",
    "Stretch",
    "Stuck",
    "Time",
    "TooManyError",
    "Twice",
    "UnmetNeed",
    "Wait",
    "answers",
    "course_answers",
]


class RouteBook:
    """The routes of a whole curriculum; what it has worked out it remembers.

    Of a unit of which something could not be read (`Unit.incomplete`) it speaks as if that were not there.
    """

    def __init__(self, curriculum: Curriculum, names: Names) -> None:
        self._curriculum = curriculum
        self._names = names
        self._codes = Codes(names)
        self._groundwork = Groundwork(names, self._codes)
        self._units: dict[str, Answers | Entangled] = {}
        self._courses: dict[str, Answers | Entangled] = {}

    def unit(self, unit: Unit) -> Answers | Entangled:
        """Return the answers for a unit, or what prevents them."""
        found = self._units.get(unit.id)
        if found is None:
            playlist = Numbered(unit.playlist, unit.at)
            material = unit_material(unit, playlist, self._names, self._codes, self._groundwork)
            found = self._units[unit.id] = _answers(material)
        return found

    def course(self, course: Course) -> Answers | Entangled:
        """Return the answers for a course, in which each unit gives what it promises."""
        found = self._courses.get(course.id)
        if found is None:
            playlist = Numbered(course.playlist, course.at)
            material = course_material(course, playlist, self._names, self._codes, self._sum)
            found = self._courses[course.id] = _answers(material)
        return found

    def _sum(self, unit_id: str) -> Answers | None:
        found = self.unit(self._curriculum.units[unit_id])
        return found if isinstance(found, Answers) else None


def answers(curriculum: Curriculum, names: Names, unit: Unit) -> Answers | Entangled:
    """Return the answers for one unit, or what prevents them."""
    return RouteBook(curriculum, names).unit(unit)


def course_answers(curriculum: Curriculum, names: Names, course: Course) -> Answers | Entangled:
    """Return the answers for one course, or what prevents them."""
    return RouteBook(curriculum, names).course(course)


def _answers(material: Material) -> Answers | Entangled:
    conditions = Conditions(material.playlist)
    try:
        return Answers(Routes(material, conditions))
    except EntangledError as entangled:
        return Entangled(entangled.part, entangled.conditions, tuple(conditions.misplaced))
