"""Values of the plain style that stand on one line: texts, quoted texts, lists and keys in brackets."""

import re
from typing import Any, Final

from milepost.model.span import Place
from milepost.source.tree import Node
from milepost.source.yaml_values import NUMBER_STARTS, WORDS, number

_DOUBLE: Final = re.compile(r'"([^"\\]*)"(?= *\Z| +# )').match
_SINGLE: Final = re.compile(r"'((?:[^']|'')*)'(?= *\Z| +# )").match
_COLON: Final = re.compile(r": |:\Z|[a-z_]+:[^/]").search
_STARTS: Final = frozenset("(¿¡./$€£+~_")
"""Signs, besides letters and digits, with which a text may start and mean nothing else."""
_ENTRY: Final = re.compile(r"(\w[^,\[\]{}:#]*)([,\]}]) *").match
_QUOTED_ENTRY: Final = re.compile(r"(?:\"([^\"\\]*)\"|'([^']*)') *([,\]}]) *").match
_ENTRY_KEY: Final = re.compile(r"(\w[^,\[\]{}:#]*): +").match
_NEXT: Final = re.compile(r" *([,\]}]) *").match
_NOTHING_MORE: Final = re.compile(r" *\Z| +# ").match
_ROOM: Final = 8
"""Brackets inside each other that need no second look."""


class Odd(Exception):  # noqa: N818 - nothing is wrong yet
    """Something is not in the plain style, or not right."""


def read_text(line: str, at: int, row: int) -> Node:
    """Return the text without quotes that starts at `at` and ends with its line or before a comment."""
    text = line[at:]
    if " #" in text:
        text, _, comment = text.partition(" #")
        if comment[:1] not in {" ", ""}:
            raise Odd
    text = text.rstrip(" ")
    first = text[0]
    if not (first.isalnum() or first in _STARTS) or (":" in text and _COLON(text)):
        raise Odd
    place = (row, at + 1, row, at + len(text) + 1)
    return Node(_meant(text), place)


def read_quoted(line: str, at: int, row: int) -> Node:
    """Return the quoted text that starts at `at` and is all that its line holds."""
    found = _DOUBLE(line, at) or _SINGLE(line, at)
    if not found:
        raise Odd
    text = found[1] if line[at] == '"' else found[1].replace("''", "'")
    return Node(text, (row, at + 1, row, found.end() + 1))


def read_brackets(line: str, at: int, row: int) -> Node:
    """Return the list or keys in brackets that start at `at` and are all that their line holds."""
    node, end = _brackets(line, at, row, _ROOM)
    if not _NOTHING_MORE(line, end):
        raise Odd
    return node


def _brackets(line: str, at: int, row: int, room: int) -> tuple[Node, int]:
    if not room:
        raise Odd
    return _list(line, at, row, room) if line[at] == "[" else _mapping(line, at, row, room)


def _list(line: str, start: int, row: int, room: int) -> tuple[Node, int]:
    items: list[Node] = []
    at, sign = start + 1, ","
    while sign == ",":
        node, at, sign = _entry(line, at, row, room)
        if node[0].__class__ is str and node[0][-1:] in ".?!":
            raise Odd
        items.append(node)
    if sign != "]":
        raise Odd
    return Node([item[0] for item in items], (row, start + 1, row, at + 1), items), at


def _mapping(line: str, start: int, row: int, room: int) -> tuple[Node, int]:
    keys: dict[str, Place] = {}
    values: dict[str, Node] = {}
    at, sign = start + 1, ","
    while sign == ",":
        found = _ENTRY_KEY(line, at)
        if not found or found[1] in keys or found[1][-1] == " ":
            raise Odd
        keys[found[1]] = (row, at + 1, row, at + len(found[1]) + 1)
        values[found[1]], at, sign = _entry(line, found.end(), row, room)
    if sign != "}":
        raise Odd
    data = {key: node[0] for key, node in values.items()}
    return Node(data, (row, start + 1, row, at + 1), [], keys, values), at


def _entry(line: str, at: int, row: int, room: int) -> tuple[Node, int, str]:
    """Return an entry, where the next one starts, and the sign between them: a comma or a closing bracket.

    Behind a closing bracket the second is the column right after it.
    """
    found = _ENTRY(line, at)
    if found:
        text = found[1].rstrip(" ")
        node = Node(_meant(text), (row, at + 1, row, at + len(text) + 1))
        return node, found.end() if found[2] == "," else found.end(2), found[2]
    found = _QUOTED_ENTRY(line, at)
    if found:
        text = found[1] if found[1] is not None else found[2]
        node = Node(text, (row, at + 1, row, at + len(text) + 3))
        return node, found.end() if found[3] == "," else found.end(3), found[3]
    if line[at : at + 1] not in {"[", "{"}:
        raise Odd
    node, at = _brackets(line, at, row, room - 1)
    found = _NEXT(line, at)
    if not found:
        raise Odd
    return node, found.end() if found[1] == "," else found.end(1), found[1]


def _meant(text: str) -> Any:
    if text in WORDS:
        return WORDS[text]
    return number(text) if text[0] in NUMBER_STARTS else text
