"""What is wrong with a line: a fault is where reading fails, a hint says why in a teacher's words and mends it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from milepost.model.finding import Label, Problem
from milepost.model.span import Span
from milepost.source.limits import HINT


class Fault(NamedTuple):
    """A place where reading goes wrong; lines and columns count from 0.

    `begin` is where the quotation, bracket or line starts that cannot be read to its end, `text` where the last text
    started that could be read.
    """

    kind: str
    line: int
    column: int
    begin: tuple[int, int] | None = None
    text: tuple[int, int] | None = None

    @property
    def origin(self) -> tuple[int, int]:
        """The place from which on the file is not understood."""
        return self.begin or (self.line, self.column)

    def suspects(self, lines: Sequence[str]) -> Iterator[tuple[int, str]]:
        """Yield the lines on which the cause may stand with their numbers, the likeliest first."""
        places = (self.begin, (self.line, self.column), self.text)
        for number in dict.fromkeys(place[0] for place in places if place):
            if number < len(lines):
                yield number, lines[number]


class Hint(NamedTuple):
    """What is wrong on a line, from `start` to `end`, and what to do; lines and columns count from 0.

    `edits` are the lines as they should stand, empty where nobody can know. `is_shown` is False where an edit only
    lets the reading go on, and a person has to mend more than that line.
    """

    message: str
    line: int
    start: int
    end: int
    label: str
    help: str
    edits: Mapping[int, str] = {}
    is_shown: bool = True

    def problem(self, file: str, first_line: int = 1) -> Problem:
        """Return the hint as a finding on a file that cannot be read as it is."""
        line = self.line + first_line
        span = Span(file, line, self.start + 1, line, max(self.end, self.start + 1) + 1)
        return Problem(self.message, Label(span, self.label), self.advice(), rule="unreadable-file")

    def advice(self) -> str:
        """Return the help with the corrected line; its indentation is shown only where that is what was wrong."""
        line = self.edits.get(self.line, "")
        if not self.is_shown or not line.strip() or len(line) > HINT:
            return self.help
        return f"{self.help}: `{line.rstrip() if 'indent' in self.help else line.strip()}`"


Cause = Callable[[Sequence[str], Fault], Iterator[Hint]]
"""Looks at the lines of a fault and offers hints, the likeliest first."""


def at_sign(number: int, column: int, message: str, label: str, mend: str, *, new: str) -> Hint:
    """Return a hint about one sign of a line, with the line as it should stand."""
    return Hint(message, number, column, column + 1, label, mend, {number: new})


def also(edits: Mapping[int, str]) -> str:
    """Return the words that a cause stands on more lines than the one that is shown."""
    more = len(edits) - 1
    return f"; {more} more {'lines are' if more > 1 else 'line is'} like this one" if more else ""
