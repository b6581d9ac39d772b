"""What is wrong, where, and how to mend it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from milepost.model.span import Span


class Severity(StrEnum):
    """How much a finding matters: an error breaks the curriculum, a note is advice."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


class Label(NamedTuple):
    """A place, and a few words on what stands there."""

    span: Span
    text: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule found; the runner adds the rule's name and severity.

    `route` is the list of a student's picks, in words, that shows the problem; None where no route is meant.
    `rule` is set only by what reads files, which has no rule of its own.
    """

    message: str
    at: Label
    help: str = ""
    related: tuple[Label, ...] = ()
    route: tuple[str, ...] | None = None
    rule: str = ""


class Acceptance(NamedTuple):
    """A comment with which a teacher accepts what a rule finds on a line; `reason` is empty where none is given."""

    file: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem with its rule, its severity and the unit it stands in (empty where it is in none)."""

    rule: str
    severity: Severity
    problem: Problem
    unit: str = ""

    @property
    def span(self) -> Span:
        """The place the finding points at."""
        return self.problem.at.span
