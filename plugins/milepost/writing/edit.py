"""Stretches of a file's bytes, and what takes their place."""

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from milepost.model.span import Place, Span

_LINE_END: Final = re.compile(rb"\r\n|\r|\n")
_MARK: Final = b"\xef\xbb\xbf"


class Edit(NamedTuple):
    """The bytes from `start` up to `end`, counted from 0, and what takes their place; an empty stretch adds."""

    start: int
    end: int
    new: bytes


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return bytes with edits made, in whatever order they are given. Raises ValueError where two of them overlap."""
    result, last = [], 0
    for edit in sorted(edits):
        if not last <= edit.start <= edit.end <= len(data):
            raise ValueError(f"bytes {edit.start} to {edit.end} cannot be changed: taken already, or beyond the end")
        result += [data[last : edit.start], edit.new]
        last = edit.end
    return b"".join([*result, data[last:]])


class Lines:
    """The lines of a file, to find the bytes at a place.

    Lines end as the reader sees them, and a mark at the start counts for nothing; where the reader takes signs out of a
    line it says so in a finding, and places in that line are not to be edited.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        ends = [found.end() for found in _LINE_END.finditer(data)]
        self._bounds = [len(_MARK) if data.startswith(_MARK) else 0, *ends, len(data)]

    def edit(self, place: Span | Place, new: str) -> Edit:
        """Return the edit that puts a text in the place of what stands there. Raises ValueError beyond the file."""
        line, column, end_line, end_column = place[-4:]
        return Edit(self.offset(line, column), self.offset(end_line, end_column), new.encode())

    def offset(self, line: int, column: int) -> int:
        """Return how many bytes stand before a place. Raises ValueError where the file has no such place."""
        if not 0 < line < len(self._bounds):
            raise ValueError(f"there is no line {line}")
        start, end = self._bounds[line - 1], self._bounds[line]
        text = self._data[start:end].rstrip(b"\r\n").decode()
        if not 0 < column <= len(text) + 1:
            raise ValueError(f"line {line} has no column {column}")
        return start + len(text[: column - 1].encode())

    def at(self, place: Span | Place) -> str:
        """Return what stands at a place, byte for byte. Raises ValueError as `edit` does."""
        edit = self.edit(place, "")
        return self._data[edit.start : edit.end].decode()
