"""Values of the plain style: texts with and without quotes, texts below `|` and `>`, and brackets on one line."""

import re
from typing import Any, Final

from milepost.model.span import Place
from milepost.source.tree import NO_ITEMS, NO_KEYS, Node, new_node
from milepost.source.yaml_values import plain_value

_DOUBLE: Final = re.compile(r'"([^"\\]*)"(?= *\Z| +# )').match
_SINGLE: Final = re.compile(r"'((?:[^']|'')*)'(?= *\Z| +# )").match
_COLON: Final = re.compile(r": |:\Z|[A-Za-z_]+:[^/]").search
_STARTS: Final = frozenset("(¿¡./$€£+~_")
"""Signs, besides letters and digits, with which a text may start and mean nothing else."""
_ENDS: Final = frozenset(".?!")
"""Signs that may end the rest of a sentence that a comma has split, which takes a closer look."""
_WORDS_ONLY: Final = re.compile(r"\[([^\[\]{}:#\"]+)\]").match
_ENTRY: Final = re.compile(r"(\w[^,\[\]{}:#]*)([,\]}]) *").match
_QUOTED_ENTRY: Final = re.compile(r"(?:\"([^\"\\]*)\"|'([^']*)') *([,\]}]) *").match
_ENTRY_KEY: Final = re.compile(r"(\w[^,\[\]{}:#]*): +").match
_NEXT: Final = re.compile(r" *([,\]}]) *").match
_NOTHING_MORE: Final = re.compile(r" *\Z| +# ").match
_SIGNS_BELOW: Final = frozenset(("|", "|-", ">", ">-"))
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
    if not (text[0].isalnum() or text[0] in _STARTS) or (":" in text and _COLON(text)):
        raise Odd
    place = (row, at + 1, row, at + len(text) + 1)
    return new_node(Node, (plain_value(text), place, NO_ITEMS, NO_KEYS, NO_KEYS))


def read_quoted(line: str, at: int, row: int) -> Node:
    """Return the quoted text that starts at `at` and is all that its line holds."""
    found = _DOUBLE(line, at) or _SINGLE(line, at)
    if not found:
        raise Odd
    text = found[1] if line[at] == '"' else found[1].replace("''", "'")
    return new_node(Node, (text, (row, at + 1, row, found.end() + 1), NO_ITEMS, NO_KEYS, NO_KEYS))


def read_text_below(lines: list[str], row: int, at: int, column: int) -> tuple[str, int]:
    """Return the text below the sign at `at` of line `row`, further in than `column`, and its last line."""
    sign = lines[row][at:]
    end = row + 1
    width = len(lines[end]) - len(lines[end].lstrip(" ")) if end < len(lines) else 0
    if sign not in _SIGNS_BELOW or width <= column or width == len(lines[end]):
        raise Odd
    inward = " " * width
    while end < len(lines) and (lines[end].startswith(inward) or not lines[end]):
        end += 1
    text = [line[width:] for line in lines[row + 1 : end]]
    while not text[-1]:
        text.pop()
    last = row + len(text)
    is_folded = sign[0] == ">"
    if last == len(lines) - 1 or (is_folded and any(not line or " " in {line[0], line[-1]} for line in text)):
        raise Odd
    return (" " if is_folded else "\n").join(text) + ("" if sign[1:] else "\n"), last


def read_brackets(line: str, at: int, row: int) -> Node:
    """Return the list or keys in brackets that start at `at` and are all that their line holds."""
    found = _WORDS_ONLY(line, at)
    node, end = (_words(found[1], at, row), found.end()) if found else _brackets(line, at, row, _ROOM)
    if end != len(line) and not _NOTHING_MORE(line, end):
        raise Odd
    return node


def _brackets(line: str, at: int, row: int, room: int) -> tuple[Node, int]:
    if not room:
        raise Odd
    if line[at] == "{":
        return _mapping(line, at, row, room)
    found = _WORDS_ONLY(line, at)
    return (_words(found[1], at, row), found.end()) if found else _list(line, at, row, room)


def _words(inside: str, start: int, row: int) -> Node:
    """Return a list of texts without quotes, which most lists are."""
    data: list[Any] = []
    items: list[Node] = []
    at = start + 2
    for part in inside.split(","):
        said = part.lstrip(" ")
        text = said.rstrip(" ")
        if not text or not text[0].isalnum() or (text[-1] in _ENDS and not text[0].isupper()):
            raise Odd
        value = plain_value(text)
        begin = at + len(part) - len(said)
        data.append(value)
        items.append(new_node(Node, (value, (row, begin, row, begin + len(text)), NO_ITEMS, NO_KEYS, NO_KEYS)))
        at += len(part) + 1
    return new_node(Node, (data, (row, start + 1, row, at), items, NO_KEYS, NO_KEYS))


def _list(line: str, start: int, row: int, room: int) -> tuple[Node, int]:
    items: list[Node] = []
    at, sign = start + 1, ","
    while sign == ",":
        node, at, sign = _entry(line, at, row, room)
        if node[0].__class__ is str and node[0][-1:] in _ENDS and not node[0][0].isupper():
            raise Odd
        items.append(node)
    if sign != "]":
        raise Odd
    place = (row, start + 1, row, at + 1)
    return new_node(Node, ([item[0] for item in items], place, items, NO_KEYS, NO_KEYS)), at


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
    return new_node(Node, (data, (row, start + 1, row, at + 1), NO_ITEMS, keys, values)), at


def _entry(line: str, at: int, row: int, room: int) -> tuple[Node, int, str]:
    """Return an entry, where the next one starts, and the sign between them: a comma or a closing bracket.

    Where it is a closing bracket, the second is the column right behind it.
    """
    found = _ENTRY(line, at)
    if found:
        text = found[1].rstrip(" ")
        place = (row, at + 1, row, at + len(text) + 1)
        node = new_node(Node, (plain_value(text), place, NO_ITEMS, NO_KEYS, NO_KEYS))
        return node, found.end() if found[2] == "," else found.end(2), found[2]
    found = _QUOTED_ENTRY(line, at)
    if found:
        text = found[1] if found[1] is not None else found[2]
        node = new_node(Node, (text, (row, at + 1, row, at + len(text) + 3), NO_ITEMS, NO_KEYS, NO_KEYS))
        return node, found.end() if found[3] == "," else found.end(3), found[3]
    if line[at : at + 1] not in {"[", "{"}:
        raise Odd
    node, at = _brackets(line, at, row, room - 1)
    found = _NEXT(line, at)
    if not found:
        raise Odd
    return node, found.end() if found[1] == "," else found.end(1), found[1]
