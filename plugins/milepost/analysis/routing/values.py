"""What the analysis of routes says of a unit or course, as plain values."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from milepost.analysis.routing.conditions import Misplaced
from milepost.analysis.routing.decisions import Decision
from milepost.model.need import Need
from milepost.model.playlist import Choice, Do, Milestone, Option, Part
from milepost.model.span import Ref
from milepost.model.standard import Level, StandardKey

Route = tuple[Decision, ...]
"""A student's picks, in the order they are made; the empty one is every student."""


class Reach(StrEnum):
    """On how many routes something is met."""

    EVERY = "every"
    SOME = "some"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Time:
    """Minutes of the shortest and of the longest route; "at least" these where not `complete`."""

    shortest: int
    longest: int
    complete: bool


@dataclass(frozen=True, slots=True)
class Span:
    """The least and the most of something on any route."""

    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """On how many routes a standard is taught, practiced and assessed."""

    teaches: Reach
    practices: Reach
    assesses: Reach

    def at(self, level: Level) -> Reach:
        """Return the reach at a level."""
        return {"teaches": self.teaches, "practices": self.practices, "assesses": self.assesses}[level]


@dataclass(frozen=True, slots=True, eq=False)
class UnmetNeed:
    """An entry of `needs` that some route does not meet; `step` is where what has it first stands."""

    step: Do | Milestone
    need: Need


@dataclass(frozen=True, slots=True)
class BrokenPromise:
    """A standard that some route misses at the level at which `code` promises it.

    `standard` is the one missed: `code` itself, or one below it.
    """

    level: Level
    code: Ref
    standard: StandardKey


@dataclass(frozen=True, slots=True, eq=False)
class AssessedFirst:
    """A standard that some route assesses before anything teaches or practices it."""

    standard: StandardKey
    steps: tuple[Part, ...]
    """Where it is assessed, in the order of the playlist."""
    never_taught: bool
    """Nothing in the whole playlist teaches or practices it."""


class Lack(StrEnum):
    """What some route does not have at all."""

    MILESTONE = "milestone"
    COMPANY = "company"
    """Something done in pairs, in groups or with the whole class."""


@dataclass(frozen=True, slots=True, eq=False)
class Stuck:
    """A choice that some student reaches with fewer options on offer than must be picked."""

    choice: Choice


@dataclass(frozen=True, slots=True, eq=False)
class Twice:
    """An activity (in a course: a unit) that some route passes at two places."""

    steps: tuple[Do, ...]


@dataclass(frozen=True, slots=True)
class Wait:
    """One link of a circle: `part` has to wait for `on`, because it has a need, or because it comes later."""

    part: Part
    on: Part
    need: Need | None


@dataclass(frozen=True, slots=True, eq=False)
class NoOrder:
    """Steps that wait for one another in a circle, though the playlist leaves their order open."""

    circle: tuple[Wait, ...]


Failure = UnmetNeed | BrokenPromise | AssessedFirst | Lack | Stuck | Twice | NoOrder
"""What some route has and none should. Each is itself and equals no other: ask about the one that was given."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A failure, seen: every route with these picks has it.

    `share` is the part of all routes that have it (for `Stuck`: of all attempts, those that end earlier included).
    `always` says that every route has it that does what it is about: what has the need, what assesses.
    """

    route: Route
    share: Fraction
    always: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """The longest work without a teacher check-in, in minutes, and a route that has it.

    From the check-in `start` (None: the start of the playlist) to `stop` (None: its end); in a course these may be
    units with check-ins inside.
    """

    minutes: int
    start: Part | None
    stop: Part | None
    route: Route


@dataclass(frozen=True, slots=True)
class Effect:
    """What one pick opens and closes: ids that only students with it can do, and ids that they no longer can.

    Beside the ids, standards at a level.
    """

    pick: Decision
    opens: tuple[str, ...]
    closes: tuple[str, ...]
    opens_standards: tuple[tuple[Level, StandardKey], ...]
    closes_standards: tuple[tuple[Level, StandardKey], ...]


@dataclass(frozen=True, slots=True)
class Bottleneck:
    """An id that others wait for: they need it, directly or through another, and nothing else would serve."""

    id: str
    waiting: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entangled:
    """No answer: at `part` the conditions of these options tie so much together that the routes cannot be counted.

    Without conditions it is the playlist, or the number of options and picks of the choice `part`, that is too large.
    """

    part: Part
    conditions: tuple[tuple[Choice, Option], ...]
    misplaced: tuple[Misplaced, ...]
    """What `condition-order` is about, known all the same."""
