"""The plain style that nearly every file is written in, read line by line: a shortcut past libyaml.

What is read here reads the same there, data and places (a test holds the two together). What is in doubt, and every
mistake, is odd and left to libyaml. Plain are keys, lists with a dash and a space, texts without quotes, texts in
quotes on one line, texts below `|` and `>`, comments, and brackets that close on their line.
"""

import re
from typing import Any, Final

from milepost.model.span import Place
from milepost.source.limits import DEPTH, KEY, NODES
from milepost.source.tree import NO_ITEMS, NO_KEYS, Node, new_node
from milepost.source.yaml_plain_text import Odd, read_brackets, read_quoted, read_text, read_text_below
from milepost.source.yaml_values import WORDS

_CONTROL: Final = bytes([*range(10), *range(11, 32), 127])
_WIDE_COLON: Final = re.compile("[A-Za-z_]：").search
_KEY: Final = re.compile(r"\w(?:[^:#\[\]{}]*[^:# \[\]{}])?").fullmatch
_ENCLOSED: Final = frozenset("[{\"'")
_BRACKETS: Final = frozenset("[{")
_QUOTES: Final = frozenset("\"'")
_BELOW: Final = frozenset("|>")


def read_plain(text: str, first_line: int) -> Node | None:
    """Return a text in the plain style as a tree, None where it is anything else."""
    lines = text.split("\n")
    if len(text) >= NODES.most or not _is_printable(text, lines):
        return None
    try:
        return _Page(lines, first_line).read()
    except Odd:
        return None


def _is_printable(text: str, lines: list[str]) -> bool:
    """Tell whether a text has no tab, no odd space or colon, and nothing that cannot be seen."""
    if text.isascii():
        return len(text.encode().translate(None, _CONTROL)) == len(text)
    return "".join(lines).isprintable() and not ("：" in text and _WIDE_COLON(text))


class _Page:
    """The lines of a text. The line being read says `_said` from `_column` on; `_column` is -1 at the end."""

    __slots__ = ("_column", "_lines", "_offset", "_room", "_row", "_said")

    def __init__(self, lines: list[str], first_line: int) -> None:
        self._lines = lines
        self._offset = first_line
        self._room = DEPTH.most
        self._row = -1
        self._column = -1
        self._said = ""

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
        row = self._row + 1
        try:
            said = lines[row].lstrip(" ")
            while not said or said[0] == "#":
                row += 1
                said = lines[row].lstrip(" ")
        except IndexError:
            self._column = -1
            return
        self._row = row
        self._column = len(lines[row]) - len(said)
        self._said = said

    def _block(self, *, is_item: bool) -> Node:
        """Return the list or the keys that start here; `is_item` says that they are an item of a list themselves."""
        self._room -= 1
        if self._room < 0:
            raise Odd
        node = self._list() if self._said.startswith("- ") else self._mapping(is_item)
        self._room += 1
        return node

    def _mapping(self, is_item: bool) -> Node:  # noqa: FBT001 - called for every item of a list
        column, start = self._column, self._row + self._offset
        data: dict[str, Any] = {}
        keys: dict[str, Place] = {}
        values: dict[str, Node] = {}
        while self._column == column:
            key, colon, text = self._said.partition(": ")
            if not colon:
                if key[-1] != ":":
                    break
                key = key[:-1]
            if not key.isidentifier() and not _KEY(key):
                break
            if key in data or len(key) > KEY.most or (is_item and (" " in key or not key.islower())):
                raise Odd
            line = self._row + self._offset
            end = column + len(key) + 1
            keys[key] = (line, column + 1, line, end)
            if text and text[0].isalpha() and ":" not in text and "#" not in text and text[-1] != " ":
                node = self._words(text, end + 1, column)
            else:
                node = self._value(end + 1 if colon else end, column, end + 1)
            data[key] = node[0]
            values[key] = node
        if not data or self._column > column:
            raise Odd
        place = (start, column + 1, node[1][2], node[1][3])
        return new_node(Node, (data, place, NO_ITEMS, keys, values))

    def _list(self) -> Node:
        column, start = self._column, self._row + self._offset
        items: list[Node] = []
        while self._column == column and self._said.startswith("- "):
            text = self._said[2:]
            if text[:1].isalpha() and ":" not in text and "#" not in text and text[-1] != " ":
                items.append(self._words(text, column + 2, column))
            elif text.startswith("- ") or ((": " in text or text[-1:] == ":") and text[0] not in _ENCLOSED):
                self._column += 2
                self._said = text
                items.append(self._block(is_item=True))
            else:
                items.append(self._value(column + 2, column, 0))
        if self._column > column:
            raise Odd
        place = (start, column + 1, items[-1][1][2], items[-1][1][3])
        return new_node(Node, ([item[0] for item in items], place, items, NO_KEYS, NO_KEYS))

    def _words(self, text: str, at: int, column: int) -> Node:
        """Return a text that nothing speaks against, and go on behind it."""
        line = self._row + self._offset
        value = WORDS[text] if text in WORDS else text  # noqa: SIM401 - twice as fast as `get` for what is no word
        self._go_on()
        if self._column > column:
            return self._long_text(text, line, at, column)
        return new_node(Node, (value, (line, at + 1, line, at + 1 + len(text)), NO_ITEMS, NO_KEYS, NO_KEYS))

    def _long_text(self, text: str, line: int, at: int, column: int) -> Node:
        """Return a text that goes on over the lines below, which stand further in than `column`."""
        parts = [text]
        last, end = line - self._offset, 0
        while self._column > column:
            said = self._said.rstrip(" ")
            if self._row != last + 1 or not said[0].isalpha() or ":" in said or "#" in said:
                raise Odd
            parts.append(said)
            last, end = self._row, self._column + len(said) + 1
            self._go_on()
        return Node(" ".join(parts), (line, at + 1, last + self._offset, end))

    def _value(self, at: int, column: int, nothing: int) -> Node:
        """Return the value that starts at `at` of this line or below it, and go on behind it.

        `column` is where its key or dash stands, `nothing` the place of no value at all.
        """
        lines, row = self._lines, self._row
        line, number = lines[row], row + self._offset
        while line.startswith(" ", at):
            at += 1
        first = line[at : at + 1]
        if not first or line.startswith("# ", at):
            return self._below(column, nothing)
        if first in _BRACKETS:
            node = read_brackets(line, at, number)
        elif first in _QUOTES:
            node = read_quoted(line, at, number)
        elif first in _BELOW:
            text, self._row = read_text_below(lines, row, at, column)
            node = Node(text, (number, at + 1, self._row + self._offset, len(lines[self._row]) + 1))
        else:
            node = read_text(line, at, number)
        self._go_on()
        return node

    def _below(self, column: int, nothing: int) -> Node:
        """Return what stands below a key: lines further in, a list as far in, or nothing."""
        line = self._row + self._offset
        self._go_on()
        if not nothing:
            raise Odd
        if self._column > column or (self._column == column and self._said.startswith("- ")):
            return self._block(is_item=False)
        return Node(None, (line, nothing, line, nothing))
