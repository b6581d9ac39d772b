"""The plain style that nearly every file is written in, read line by line: a shortcut past libyaml.

What is read here reads the same there, data and places (a test holds the two together). What is in doubt, and every
mistake, is odd and left to libyaml. Plain are keys, lists with a dash and a space, texts on one line with or without
quotes, texts below `|` and `>`, comments, and brackets that close on their line.
"""

import re
from typing import Any, Final

from milepost.source.limits import DEPTH, KEY, NODES
from milepost.source.tree import Node
from milepost.source.yaml_plain_text import Odd, read_brackets, read_text
from milepost.source.yaml_plain_text import read_quoted as _read_quoted

_KEY: Final = re.compile(r"(\w[^:#]*):(?: +|\Z)").match
_BELOW: Final = frozenset(("|", "|-", ">", ">-"))


def read_plain(text: str, first_line: int) -> Node | None:
    """Return a text in the plain style as a tree, None where it is anything else."""
    lines = text.split("\n")
    if len(text) >= NODES.most or not "".join(lines).isprintable():
        return None
    try:
        return _Page(lines, first_line).read()
    except Odd:
        return None


class _Page:
    """The lines of a text; `_row` is the line being read, `_column` where it starts to speak, -1 at the end."""

    __slots__ = ("_column", "_lines", "_offset", "_room", "_row")

    def __init__(self, lines: list[str], first_line: int) -> None:
        self._lines = lines
        self._offset = first_line
        self._room = DEPTH.most
        self._row = -1
        self._column = -1

    def read(self) -> Node:
        self._go_on()
        if self._column < 0:
            raise Odd
        node = self._block(is_item=False)
        if self._column >= 0:
            raise Odd
        return node

    def _go_on(self) -> None:
        """Go to the next line that says something."""
        lines = self._lines
        for row in range(self._row + 1, len(lines)):
            said = lines[row].lstrip(" ")
            if said and said[0] != "#":
                self._row = row
                self._column = len(lines[row]) - len(said)
                return
        self._column = -1

    def _block(self, *, is_item: bool) -> Node:
        self._room -= 1
        if self._room < 0:
            raise Odd
        is_list = self._lines[self._row].startswith("- ", self._column)
        node = self._list() if is_list else self._mapping(is_item=is_item)
        self._room += 1
        return node

    def _mapping(self, *, is_item: bool) -> Node:
        lines, offset, column = self._lines, self._offset, self._column
        start = self._row + offset
        data: dict[str, Any] = {}
        keys: dict[str, Any] = {}
        values: dict[str, Node] = {}
        while self._column == column and (found := _KEY(lines[self._row], column)):
            key = found[1]
            line = self._row + offset
            end = column + len(key) + 1
            if key in data or key[-1] == " " or len(key) > KEY.most or (is_item and not key.islower()):
                raise Odd
            keys[key] = (line, column + 1, line, end)
            node = self._value(found.end(), column, end + 1)
            data[key] = node[0]
            values[key] = node
        if not data or self._column > column:
            raise Odd
        return Node(data, (start, column + 1, *node[1][2:]), [], keys, values)

    def _list(self) -> Node:
        lines, column = self._lines, self._column
        start = self._row + self._offset
        items: list[Node] = []
        while self._column == column and lines[self._row].startswith("- ", column):
            line = lines[self._row]
            self._column += 2
            if _KEY(line, column + 2) or line.startswith("- ", column + 2):
                items.append(self._block(is_item=True))
            else:
                items.append(self._value(column + 2, column, 0))
        if self._column > column:
            raise Odd
        return Node([item[0] for item in items], (start, column + 1, *items[-1][1][2:]), items)

    def _value(self, at: int, column: int, nothing: int) -> Node:
        """Return the value that starts at `at` of this line or below it, and go on behind it.

        `column` is where its key or dash stands, `nothing` the place of no value at all.
        """
        row = self._row
        line = self._lines[row]
        first = line[at : at + 1]
        number = row + self._offset
        if not first or first == "#":
            return self._below(column, nothing)
        if first == "|" or first == ">":
            return self._text_below(at, column)
        if first == "[" or first == "{":
            node = read_brackets(line, at, number)
        elif first == '"' or first == "'":
            node = _read_quoted(line, at, number)
        else:
            node = read_text(line, at, number)
        self._go_on()
        return node

    def _below(self, column: int, nothing: int) -> Node:
        line = self._row + self._offset
        self._go_on()
        if self._column > column or (
            self._column == column and nothing and self._lines[self._row].startswith("- ", column)
        ):
            return self._block(is_item=False)
        if not nothing:
            raise Odd
        return Node(None, (line, nothing, line, nothing))
