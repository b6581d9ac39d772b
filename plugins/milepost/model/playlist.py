"""A playlist: the steps of a unit (over activities) or of a course (over units)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from milepost.model.activity import Minutes
from milepost.model.need import Need
from milepost.model.span import Places, Ref
from milepost.model.standard import Alignment

Tier = Literal["must", "should", "aspire"]


class Pick(NamedTuple):
    """How many options a student picks: `high` is already the number of options where the teacher wrote `1+`.

    As written, so `low` may be more than `high` or less than 1: `choice-arithmetic` says so.
    """

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Do:
    """An activity (in a course: a unit) at its place. `times` multiplies its minutes and nothing else."""

    activity: Ref
    at: Places
    tier: Tier = "must"
    times: int = 1


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a choice. `only_if` holds when every entry of it is met."""

    step: "Step | Path"
    only_if: tuple[Need, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice set. `chosen_by` is `student` or `teacher`; the routes are the same."""

    id: str
    options: tuple[Option, ...]
    pick: Pick
    at: Places
    tier: Tier = "must"
    title: str = ""
    prompt: str = ""
    summary: str = ""
    chosen_by: str = "student"
    rubric: Ref | None = None
    was: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class AnyOrder:
    """Steps that are all done, in the order the student likes. `rotate` is the minutes of each station."""

    id: str
    steps: "tuple[Step, ...]"
    at: Places
    tier: Tier = "must"
    title: str = ""
    summary: str = ""
    rotate: int | None = None
    was: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A named, ordered part of a playlist: a lesson, a week, a phase, a topic."""

    id: str
    steps: "tuple[Step, ...]"
    at: Places
    tier: Tier = "must"
    title: str = ""
    summary: str = ""
    was: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """An option of a choice with steps of its own."""

    id: str
    steps: "tuple[Step, ...]"
    at: Places
    title: str = ""
    summary: str = ""
    interests: tuple[Ref, ...] = ()
    was: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Milestone:
    """A checkpoint. `check_in` is `teacher`, `peer`, `self`, or empty where none was written."""

    id: str
    at: Places
    tier: Tier = "must"
    title: str = ""
    summary: str = ""
    evidence: tuple[str, ...] = ()
    check_in: str = ""
    questions: tuple[str, ...] = ()
    rubric: Ref | None = None
    reflect: tuple[str, ...] = ()
    minutes: Minutes | None = None
    needs: tuple[Need, ...] = ()
    standards: Alignment = Alignment()
    was: tuple[Ref, ...] = ()


class Ask(NamedTuple):
    """A statement of a self-check, with what it suggests for "yes" and for "not yet"."""

    say: str
    if_so: tuple[Ref, ...]
    if_not: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """Questions a student answers alone; it suggests and never decides."""

    id: str
    at: Places
    ask: tuple[Ask, ...]
    tier: Tier = "must"
    title: str = ""
    summary: str = ""
    minutes: Minutes | None = None
    was: tuple[Ref, ...] = ()


Step = Do | Choice | AnyOrder | Section | Milestone | SelfCheck
Part = Step | Path
"""Anything that stands in a playlist."""


def step_id(part: Part) -> str:
    """Return the id under which a part is done; an activity's id for a `do`."""
    return part.activity.name if isinstance(part, Do) else part.id


def children(part: Part) -> "Sequence[Part]":
    """Return the parts that stand directly inside this one, in the order they are written."""
    if isinstance(part, Choice):
        return tuple(option.step for option in part.options)
    if isinstance(part, AnyOrder | Section | Path):
        return part.steps
    return ()


def walk(parts: "Sequence[Part]") -> "Iterator[Part]":
    """Yield every part, each before what stands inside it, in the order they are written."""
    waiting = list(reversed(parts))
    while waiting:
        part = waiting.pop()
        yield part
        waiting.extend(reversed(children(part)))
