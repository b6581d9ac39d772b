"""Hints about lists that stand where no list can: behind a key, beside keys, or below a text."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from milepost.source.hint import Fault, Hint, at_sign
from milepost.source.yaml_line import Parts, block_from, indentation, lines_above, quoted, take_apart

_DASH: Final = re.compile(r"\s*- +")
_NEXT_DASH: Final = re.compile(r",\s*- +")
_STARTS: Final = "do choose any_order section milestone self_check path say need any i_can name"
_ITEM_KEYS: Final = frozenset(_STARTS.split())
"""Keys with which an item of a list starts, and no other keys do."""
_SIMPLE: Final = re.compile(r"\w[\w .-]*")


def list_in_line(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A list that starts on the line of its key."""
    if fault.kind != "list":
        return
    parts = take_apart(lines[fault.line])
    if not parts.value.strip("- "):
        message = "a text that starts with `-` needs quotes, because it starts a list"
        new = parts.with_value(quoted(parts.value))
        yield at_sign(fault.line, fault.column, message, "this dash", "write it in quotes", new=new)
        return
    below = list(_items_below(lines, fault.line, len(parts.lead)))
    here = _NEXT_DASH.split(_DASH.sub("", parts.value, count=1))
    entries = [*here, *(_DASH.sub("", lines[at], count=1) for at in below)]
    new = parts.with_value(f"[{', '.join(text if _SIMPLE.fullmatch(text) else quoted(text) for text in entries)}]")
    message = f"a list starts on the line below its key, not behind `{parts.name}:`"
    mend = "start the list on the line below" if below else "write it in brackets"
    edits = {fault.line: new} | dict.fromkeys(below, "")
    yield Hint(message, fault.line, fault.column, fault.column + 1, "this dash", mend, edits, is_shown=not below)


def missing_dashes(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Items without a dash in a list whose other items have one."""
    for number in dict.fromkeys((*(at for at, _ in fault.suspects(lines)), *_above_item(lines, fault.line))):
        parts, start = take_apart(lines[number]), indentation(lines[number])
        others = [take_apart(lines[at]).name for at in _items_beside(lines, number)]
        if "-" not in parts.lead and others and _may_be_item(parts, others):
            new = f"{' ' * start}- {lines[number][start:]}"
            message = "there is no dash before this item of a list"
            yield at_sign(number, start, message, "an item", "put a dash and a space before it", new=new)


def mixed(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Items of a list beside keys, and keys beside items."""
    if fault.line >= len(lines):
        return
    number, line = fault.line, lines[fault.line]
    parts, start = take_apart(line), indentation(line)
    if fault.kind == "item" and parts.key:
        message, mend = f"the key `{parts.name}` stands among the items of a list", "write it as an item"
        edits = {number: f"{' ' * start}- {line.lstrip()}"}
        yield Hint(message, number, start, parts.column, "a key", mend, edits)
        yield Hint(message, number, start, parts.column, "a key", f"{mend}, or move it")
    if fault.kind == "key" and "-" in parts.lead:
        message, mend = (
            "an item of a list stands among keys",
            "put the list below a key of its own, or take the dash out",
        )
        edits = {number: " " * start + line.lstrip(" -")}
        yield Hint(message, number, start, start + 1, "an item", mend, edits, is_shown=False)
        yield Hint(message, number, start, start + 1, "an item", mend)


def text_and_list(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A list below a text."""
    if fault.kind == "dash" and fault.text:
        above, start = take_apart(lines[fault.text[0]]), indentation(lines[fault.line])
        message = "this item of a list stands inside the text above it"
        if above.key:
            message = f"`{above.name}` has a text behind its colon and a list below"
        yield Hint(message, fault.line, start, start + 1, "an item", "keep one of the two")


def _items_below(lines: Sequence[str], number: int, column: int) -> Iterator[int]:
    """Yield the numbers of the lines right below one that are items of one list, no farther out than `column`."""
    for at, line in block_from(lines, number + 1):
        if not _DASH.match(line) or not column <= indentation(line) == indentation(lines[number + 1]):
            return
        yield at


def _above_item(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield the number of the nearest line above an item that is indented like it."""
    if number < len(lines) and _DASH.match(lines[number]):
        start = indentation(lines[number])
        at = next((at for at in lines_above(lines, number) if indentation(lines[at]) <= start), None)
        if at is not None and indentation(lines[at]) == start:
            yield at


def _may_be_item(parts: Parts, others: Sequence[str]) -> bool:
    """Tell whether a line starts as items do, with the key of others or one of the format's, or as a text does."""
    if parts.key:
        return parts.name in _ITEM_KEYS or parts.name in others
    return " " not in parts.value or not parts.value[0].islower()


def _items_beside(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield the numbers of the items, above and below a line, that are indented like it."""
    start = indentation(lines[number])
    above = takewhile(lambda at: indentation(lines[at]) >= start, lines_above(lines, number))
    for at in (*above, *(at for at, _ in block_from(lines, number))):
        if indentation(lines[at]) == start and _DASH.match(lines[at]):
            yield at
