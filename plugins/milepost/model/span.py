"""Where something stands in a teacher's file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

Place = tuple[int, int, int, int]
"""First line, first column, last line, and the column after the last character; all count from 1, in characters."""


class Span(NamedTuple):
    """A stretch of one file. `file` is relative to the curriculum's parent folder, with `/`."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


class Ref(NamedTuple):
    """A name as a teacher wrote it, and where."""

    name: str
    span: Span


@dataclass(frozen=True, slots=True)
class Places:
    """Where a thing and the values of its keys were written.

    `whole` is what a finding about the thing itself underlines: its id or title where it has one.
    """

    file: str
    whole: Place
    keys: Mapping[str, Place] = field(default_factory=dict)

    @property
    def span(self) -> Span:
        """Where the thing itself stands."""
        return Span(self.file, *self.whole)

    def at(self, key: str) -> Span:
        """Where the value of `key` stands; where the thing stands when the key is absent."""
        return Span(self.file, *self.keys.get(key, self.whole))

    def has(self, key: str) -> bool:
        """Tell whether the teacher wrote this key."""
        return key in self.keys
