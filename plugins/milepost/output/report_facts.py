"""What a report tells of a unit or course: the answers about its routes, in the words that every format shows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from milepost.analysis.names import Names
from milepost.analysis.profile import Profile, profiles
from milepost.analysis.routes import Answers, Coverage, Entangled, Reach, Route, RouteBook, Span, Time
from milepost.check.told import Titles, picks, student, title_of, titles
from milepost.model.curriculum import Course, Curriculum
from milepost.model.playlist import Part, step_id, walk
from milepost.model.standard import LEVELS, Level, StandardKey
from milepost.model.unit import Unit

Kind = Literal["unit", "course"]
Picks = tuple[str, ...]
"""A student's picks in words; none is every student."""


@dataclass(frozen=True, slots=True)
class Met:
    """A standard: on how many routes it is met at each level, and the picks that carry it where not on every."""

    code: str
    promised: frozenset[Level]
    reach: Coverage
    options: Mapping[Level, Picks]


@dataclass(frozen=True, slots=True)
class Stranded:
    """A choice at which the student with these picks cannot go on, by its id and its title."""

    student: str
    choice: str
    title: str


@dataclass(frozen=True, slots=True)
class Unmet:
    """A need that the student with these picks has not met at a step: both by id, and in words."""

    student: str
    step: str
    need: str
    words: str
    route: Picks


@dataclass(frozen=True, slots=True)
class Broken:
    """A promised standard that the student with these picks misses at its level. `promise` is the code as promised."""

    student: str
    code: str
    promise: str
    level: Level
    route: Picks


@dataclass(frozen=True, slots=True)
class Alone:
    """The most minutes without a teacher check-in; `start` and `stop` are empty at the ends of the playlist."""

    student: str
    minutes: int
    start: str
    stop: str
    route: Picks


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """An id with its title, and the ids that wait for it."""

    id: str
    title: str
    waiting: Picks


@dataclass(frozen=True, slots=True)
class RouteFacts:
    """The answers about the routes of one unit or course."""

    routes: int
    stuck: tuple[Stranded, ...]
    minutes: Time | None
    decisions: Span
    standards: tuple[Met, ...]
    unmet_needs: tuple[Unmet, ...]
    broken_promises: tuple[Broken, ...]
    stretch: Alone | None
    profile: tuple[tuple[str, Profile], ...]
    """Each line of the practice profile under the title of its option; the title is empty for everyone."""
    bottlenecks: tuple[Bottleneck, ...]


@dataclass(frozen=True, slots=True)
class Reported:
    """One unit or course; where there is no answer, `facts` is None and `unanswered` says why."""

    kind: Kind
    id: str
    title: str
    facts: RouteFacts | None
    unanswered: str = ""


class Reporter:
    """Reports on the units and courses of one curriculum."""

    def __init__(self, curriculum: Curriculum) -> None:
        self.curriculum = curriculum
        self._names = Names(curriculum)
        self._book = RouteBook(curriculum, self._names)

    def units(self) -> Iterator[Reported]:
        """Yield the report on every unit, those that could not be read among them."""
        return map(self.unit, sorted({*self.curriculum.units, *self.curriculum.broken}))

    def courses(self) -> Iterator[Reported]:
        """Yield the report on every course."""
        return map(self.course, self.curriculum.courses)

    def unit(self, name: str) -> Reported:
        """Return the report on one unit."""
        unit = self.curriculum.units.get(name)
        if unit is None or unit.incomplete:
            why = "some of its files cannot be read; `milepost check` says which, and why"
            return Reported("unit", name, unit.title if unit else "", None, why)
        return self._reported("unit", unit, self._book.unit(unit))

    def course(self, course: Course) -> Reported:
        """Return the report on one course."""
        why = self._unreported(course)
        if why:
            return Reported("course", course.id, course.title, None, why)
        return self._reported("course", course, self._book.course(course))

    def _unreported(self, course: Course) -> str:
        """Return why nothing can be said about a course; empty if something can."""
        units, broken = self.curriculum.units, self.curriculum.broken
        missing = [f"`{name}`" for name in course.units if name not in units and name not in broken]
        if missing:
            return f"there is no unit {', '.join(missing)}"
        unread = [f"`{name}`" for name in course.units if name in broken or units[name].incomplete]
        return f"files of {', '.join(unread)} cannot be read" if unread else ""

    def _reported(self, kind: Kind, owner: Unit | Course, found: Answers | Entangled) -> Reported:
        if isinstance(found, Entangled):
            part = title_of(found.part, titles(owner, self.curriculum)) or owner.title
            why = f"its conditions tie too much together at {part} for the routes to be counted"
            return Reported(kind, owner.id, owner.title, None, why)
        return Reported(kind, owner.id, owner.title, _Told(owner, found, self._names).facts())


class _Told:
    """The answers about one unit or course, put into words."""

    def __init__(self, owner: Unit | Course, answers: Answers, names: Names) -> None:
        self.owner = owner
        self.answers = answers
        self.names = names
        self.named: Titles = titles(owner, names.curriculum)
        self.called = {step_id(part): title_of(part, self.named) for part in walk(owner.playlist)}

    def facts(self) -> RouteFacts:
        answers, owner = self.answers, self.owner
        lines = profiles(owner, answers) if isinstance(owner, Unit) else ()
        return RouteFacts(
            routes=answers.routes,
            stuck=tuple(self._stuck()),
            minutes=answers.minutes,
            decisions=answers.decisions,
            standards=tuple(self._standards()),
            unmet_needs=tuple(self._unmet()),
            broken_promises=tuple(self._broken()),
            stretch=self._stretch(),
            profile=tuple((self._title(line.option), line) for line in lines),
            bottlenecks=tuple(Bottleneck(one.id, self._called(one.id), one.waiting) for one in answers.bottlenecks),
        )

    def _standards(self) -> Iterator[Met]:
        promised: dict[StandardKey, set[Level]] = {}
        for level, key in self.answers.promised:
            promised.setdefault(key, set()).add(level)
        for key, reach in self.answers.standards.items():
            options = {level: self._carriers(level, key) for level in LEVELS if reach.at(level) is Reach.SOME}
            yield Met(self._code(key), frozenset(promised.get(key, ())), reach, options)

    def _carriers(self, level: Level, key: StandardKey) -> Picks:
        return picks(self.answers.carriers(level, key), self.named)

    def _stuck(self) -> Iterator[Stranded]:
        for stuck in self.answers.stuck:
            who, _ = self._told(self.answers.show(stuck).route)
            yield Stranded(who, stuck.choice.id, self._title(stuck.choice))

    def _unmet(self) -> Iterator[Unmet]:
        for failure in self.answers.unmet_needs:
            step, needs = step_id(failure.step), [ref.name for ref in failure.need.names]
            words = f"{self._called(step)} without {' or '.join(map(self._called, needs))}"
            who, route = self._told(self.answers.show(failure).route)
            yield Unmet(who, step, " or ".join(needs), words, route)

    def _broken(self) -> Iterator[Broken]:
        for failure in self.answers.broken_promises:
            who, route = self._told(self.answers.show(failure).route)
            yield Broken(who, self._code(failure.standard), failure.code.name, failure.level, route)

    def _stretch(self) -> Alone | None:
        found = self.answers.stretch()
        if found is None:
            return None
        who, route = self._told(found.route)
        return Alone(who, found.minutes, self._title(found.start), self._title(found.stop), route)

    def _told(self, route: Route) -> tuple[str, Picks]:
        """Return the student who makes these picks, and the picks."""
        return student(route, self.named), picks(route, self.named)

    def _title(self, part: Part | None) -> str:
        return title_of(part, self.named) if part else ""

    def _called(self, name: str) -> str:
        """Return what a need or an id is called: the title of a step or unit; a code as it is."""
        units = self.names.curriculum.units
        return self.called.get(name) or (units[name].title if name in units else name)

    def _code(self, key: StandardKey) -> str:
        """Return a code; with its framework where another framework has the same."""
        code = self.names.code(key)
        return code if self.names.key(code) == key else f"{key.framework}:{code}"
