"""How a line of a file looks on a terminal, and on which column each of its characters stands."""

import unicodedata
from typing import NamedTuple

from milepost.output.printable import printable

_TAB = 4


class Row(NamedTuple):
    """A line as it is shown. `starts` holds the column of each character of the line, and of the end, from 0."""

    text: str
    starts: tuple[int, ...]

    def between(self, start: int, end: int) -> tuple[int, int]:
        """Return the columns on which the characters from `start` up to `end` stand; never none at all."""
        last = len(self.starts) - 1
        first = self.starts[min(start, last)]
        return first, max(self.starts[min(end, last)], first + 1)


def lay_out(line: str) -> Row:
    """Lay a line out: tabs become spaces, and what would act instead of showing becomes visible."""
    shown: list[str] = []
    starts = [0]
    for character in line:
        text = " " * (_TAB - starts[-1] % _TAB) if character == "\t" else printable(character)
        shown.append(text)
        starts.append(starts[-1] + width(text))
    return Row("".join(shown), tuple(starts))


def width(text: str) -> int:
    """Return how many columns a text takes: wide characters take two, those that join another none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
