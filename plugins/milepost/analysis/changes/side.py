"""One of the two versions that are compared: a curriculum, its findings, and the answers about its routes."""

from collections.abc import Iterable

from milepost.analysis.names import Names
from milepost.analysis.routes import Answers, Route, RouteBook
from milepost.model.curriculum import Course, Curriculum
from milepost.model.finding import Acceptance, Finding
from milepost.model.standard import Level, StandardKey
from milepost.model.unit import Unit


class Side:
    """A curriculum to compare with another; what it has worked out it remembers."""

    def __init__(
        self, curriculum: Curriculum, findings: Iterable[Finding] = (), accepted: Iterable[Acceptance] = ()
    ) -> None:
        self.curriculum = curriculum
        self.findings = tuple(findings)
        self.accepted = tuple(accepted)
        self.names = Names(curriculum)
        self._book = RouteBook(curriculum, self.names)

    @property
    def courses(self) -> dict[str, Course]:
        """The courses by id."""
        return {course.id: course for course in self.curriculum.courses}

    def answers(self, owner: Unit | Course) -> Answers | None:
        """Return the answers about the routes of a unit or course; None where there are none.

        That is so where files cannot be read, and where conditions tie too much together for the routes to be counted.
        """
        if isinstance(owner, Unit):
            found = None if owner.incomplete else self._book.unit(owner)
        else:
            units = self.curriculum.units
            whole = all(name in units and not units[name].incomplete for name in owner.units)
            found = self._book.course(owner) if whole else None
        return found if isinstance(found, Answers) else None

    def code(self, key: StandardKey) -> str:
        """Return what teachers write for a standard; with its framework where another framework has the same code."""
        code = self.names.code(key)
        return code if self.names.key(code) == key else f"{key.framework}:{code}"

    def who_misses(self, owner: Unit | Course, level: Level, code: str) -> Route:
        """Return the picks with which no route meets a standard at a level; there has to be such a route."""
        answers, key = self.answers(owner), self.names.key(code)
        if answers is None or key is None:
            return ()
        return answers.some_routes.picks_that_miss(answers.some_routes.giving([key], [level]))
