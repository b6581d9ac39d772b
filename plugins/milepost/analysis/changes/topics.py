"""What is compared: topics, and what a difference is."""

from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Literal, NamedTuple

from milepost.analysis.routes import Route


class Topic(StrEnum):
    """What a fact is about. In brackets: the parts of its key."""

    ABOUT = "about"
    """What stands at the top of a unit, a course or the curriculum (a field)."""
    PROMISE = "promise"
    """A promised standard (level, code): `KEPT` or `MISSED`."""
    REACH = "reach"
    """On how many routes a standard is met (level, code): `every` or `some`; no fact where on none."""
    ROUTES = "routes"
    STUCK = "stuck"
    """A choice at which some student is stuck (choice)."""
    MINUTES = "minutes"
    """Of the shortest and the longest route, and whether all of them are known."""
    STRETCH = "stretch"
    """The most minutes without a teacher check-in."""
    STEP = "step"
    """Where something stands in the playlist (id, number of its place among those with this id)."""
    ORDER = "order"
    """In what order steps stand (what they stand in, empty for the whole); only what both versions have is compared."""
    GROUP = "group"
    """A path, a section or a group in any order (id, field)."""
    CHOICE = "choice"
    """(choice, field)"""
    OPTION = "option"
    """(choice, option): what it depends on."""
    NEED = "need"
    """(what needs it, empty for the whole; the names, one of which serves)"""
    MILESTONE = "milestone"
    """(milestone, field)"""
    SELF_CHECK = "self-check"
    """(self-check, field)"""
    ACTIVITY = "activity"
    """(activity, field)"""
    TEXT = "text"
    """What is read (activity, a language, `teacher`, or nothing for the students' text): a digest."""
    RUBRIC = "rubric"
    """(rubric, field)"""
    RULE = "rule"
    """What `curriculum.yml` says of a rule (rule)."""
    FRAMEWORK = "framework"
    """(framework): its title and version."""
    STANDARD = "standard"
    """(framework, code): its statement, and what takes its place."""
    WORD = "word"
    """A word of the glossary (word): its meaning."""


Promise = Literal["kept", "missed"]
Key = tuple[str, ...]
Value = Hashable
"""A plain value, equal where nothing has changed."""


class Fact(NamedTuple):
    """What a fact is about; there is one value for it in each version, or none."""

    topic: Topic
    key: Key = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that is not the same in both versions; None where a version has none.

    `route` shows the student for whom it does not hold, in the one of the two versions where that is so.
    """

    fact: Fact
    before: Value
    after: Value
    route: Route = field(default=(), compare=False)

    def mirrored(self) -> "Difference":
        """Return the same, seen from the other version."""
        return replace(self, before=self.after, after=self.before)
