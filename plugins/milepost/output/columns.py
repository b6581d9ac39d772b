"""How a line of a file looks on a terminal, and on which columns a part of it stands."""

import unicodedata
from bisect import bisect_left, bisect_right
from typing import Final, NamedTuple

from milepost.escape.terminal import pieces

WIDTH: Final = 160
"""Columns that a line of a file takes at most, unless a terminal is narrower."""
_TAB: Final = 4
_CUT: Final = "..."
_AROUND: Final = 400
"""Characters that are looked at on either side of a place; a line may be as long as a file."""


class Shown(NamedTuple):
    """A line, or the part of it that fits, and the columns of a place in it: the first, and the one after the last."""

    text: str
    first: int
    last: int


def show(line: str, start: int, end: int, limit: int) -> Shown:
    """Lay out a line for at most `limit` columns, around the characters from `start` up to `end`.

    Tabs become spaces, what would act instead of showing becomes visible, and a place has one column at least.
    """
    begin = max(0, start - _AROUND)
    nearby = line[begin : start + _AROUND]
    row = _Row.of(nearby)
    ends_here = begin + len(nearby) == len(line)
    if begin == 0 and ends_here and row.starts[-1] <= limit:
        first, last = row.between(start, end)
        return Shown("".join(row.pieces), first, last)
    return row.cut(start - begin, end - begin, limit, cut_before=begin > 0, cut_after=not ends_here)


class _Row(NamedTuple):
    """Characters as they are shown, and the column on which each starts; the last column is that of the end."""

    pieces: list[str]
    starts: list[int]

    @classmethod
    def of(cls, line: str) -> "_Row":
        shown: list[str] = []
        starts = [0]
        for character, piece in zip(line, pieces(line), strict=True):
            shown.append(" " * (_TAB - starts[-1] % _TAB) if character == "\t" else piece)
            starts.append(starts[-1] + width(shown[-1]))
        return cls(shown, starts)

    def between(self, start: int, end: int) -> tuple[int, int]:
        end_of_line = len(self.pieces)
        first = self.starts[min(start, end_of_line)]
        return first, max(self.starts[min(end, end_of_line)], first + 1)

    def cut(self, start: int, end: int, limit: int, *, cut_before: bool, cut_after: bool) -> Shown:
        first, last = self.between(start, end)
        room = limit - 2 * len(_CUT)
        wished = min(first - room // 3, self.starts[-1] - room)
        left = 0 if last <= room and not cut_before else bisect_left(self.starts, wished)
        right = bisect_right(self.starts, self.starts[left] + room) - 1
        before = _CUT if left or cut_before else ""
        after = _CUT if right < len(self.pieces) or cut_after else ""
        moved = self.starts[left] - len(before)
        last = max(min(last, self.starts[right]), first + 1)
        return Shown(f"{before}{''.join(self.pieces[left:right])}{after}", first - moved, last - moved)


def width(text: str) -> int:
    """Return how many columns a text takes: wide characters take two, those that join another none."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
