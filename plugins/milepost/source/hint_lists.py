"""Hints about lists that stand where no list can: behind a key, beside keys, or below a text."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Fault, Hint
from milepost.source.yaml_line import block_from, indentation, quoted, take_apart

_DASH: Final = re.compile(r"\s*- +")
_SIMPLE: Final = re.compile(r"\w[\w .-]*")


def list_in_line(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A list that starts on the line of its key."""
    if fault.kind != "list":
        return
    parts = take_apart(lines[fault.line])
    below = [at for at, line in block_from(lines, fault.line + 1) if _DASH.match(line)]
    entries = (_DASH.sub("", text, count=1) for text in (parts.value, *(lines[at] for at in below)))
    new = parts.with_value(f"[{', '.join(text if _SIMPLE.fullmatch(text) else quoted(text) for text in entries)}]")
    message = f"a list starts on the line below its key, not behind `{parts.name}:`"
    mend = "start the list on the line below" if below else "write it in brackets"
    edits = {fault.line: new} | dict.fromkeys(below, "")
    yield Hint(message, fault.line, fault.column, fault.column + 1, "this dash", mend, edits, is_shown=not below)


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
