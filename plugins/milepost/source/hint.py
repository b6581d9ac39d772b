"""What is wrong with a line: a fault is where reading fails, a hint says why, in a teacher's words, and mends it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

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

    @property
    def lines(self) -> tuple[int, ...]:
        """The lines on which the cause may stand, the likeliest first."""
        places = (self.begin, (self.line, self.column), self.text)
        return tuple(dict.fromkeys(place[0] for place in places if place))


class Hint(NamedTuple):
    """What is wrong on a line, from `start` to `end`, and what to do; lines and columns count from 0.

    `edits` are the lines as they should stand, empty where nobody can know.
    """

    message: str
    line: int
    start: int
    end: int
    label: str
    help: str
    edits: Mapping[int, str] = {}

    def advice(self) -> str:
        """Return the help with the corrected line; its indentation is shown only where that is what was wrong."""
        line = self.edits.get(self.line, "")
        if not line.strip() or len(line) > HINT:
            return self.help
        return f"{self.help}: `{line.rstrip() if 'indent' in self.help else line.strip()}`"


Cause = Callable[[Sequence[str], Fault], Iterator[Hint]]
"""Looks at the lines of a fault and offers hints, the likeliest first."""
