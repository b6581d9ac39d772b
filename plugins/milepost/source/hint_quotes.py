"""Hints about quotation marks: open, curly, one inside another, and texts that go on behind them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Fault, Hint
from milepost.source.limits import HINT
from milepost.source.yaml_line import CURLY, Parts, quoted, take_apart

_MARKS: Final = '"' + CURLY
_TO_STRAIGHT: Final = str.maketrans(dict.fromkeys(CURLY, '"'))
_STRAIGHT: Final = re.compile(r'(?<!\\)"')
_SINGLE: Final = re.compile("'")
_OPEN_KEY: Final = re.compile(r"[\"'][\w-]{1,60}: ")
_ENTRY_END: Final = re.compile(r"\s*(?:[\[\]{},]|$)")


def curly_quotes(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Curly marks where only straight ones hold a text together."""
    for number, line in fault.suspects(lines):
        parts = take_apart(line)
        found = next((sign for sign in line[:HINT] if sign in CURLY), "")
        if not found or len(line) > HINT:
            continue
        message = f"`{found}` is a curly quotation mark; only straight ones hold a text together"
        column = line.index(found)
        for new in _straightened(parts, line):
            yield Hint(message, number, column, column + 1, "a curly mark", "write straight ones", {number: new})


def quotes(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Values that start with a quotation mark and do not end with it."""
    for number, line in fault.suspects(lines):
        parts = take_apart(line)
        if parts.value[:1] == '"':
            yield from _double(number, parts)
        elif parts.value[:1] == "'":
            yield from _single(number, parts)
        elif parts.value[:1] in {"[", "{"} and number == fault.origin[0]:
            yield from _inside(number, line, fault)


def backslashes(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A backslash between double marks, where it starts a sign of its own."""
    if fault.kind == "escape":
        line = lines[fault.line]
        opening = line.rfind('"', 0, fault.column)
        closing = line.find('"', fault.column)
        if opening >= 0 and closing >= 0:
            inner = line[opening + 1 : closing]
            new = f"{line[:opening]}{quoted(inner)}{line[closing + 1 :]}"
            message = "a backslash between double quotation marks starts a sign of its own"
            mend = "write single quotation marks"
            column = max(line.rfind("\\", 0, fault.column + 1), 0)
            yield Hint(message, fault.line, column, column + 1, "this backslash", mend, {fault.line: new})


def _straightened(parts: Parts, line: str) -> Iterator[str]:
    if parts.value[:1] in _MARKS:
        yield parts.with_value(quoted(parts.value.strip(_MARKS + " ")))
    yield line.translate(_TO_STRAIGHT)
    if parts.value[:1] in _MARKS:
        yield parts.with_value(quoted(parts.value))


def _double(number: int, parts: Parts) -> Iterator[Hint]:
    value, column = parts.value, parts.column
    marks = [found.start() for found in _STRAIGHT.finditer(value, 1)]
    if not marks:
        if _OPEN_KEY.match(value):
            new = parts.with_value(value[1:])
            message = "the quotation mark that opens here is never closed"
            yield Hint(message, number, column, column + 1, "opens here", "take it out", {number: new})
        yield _open(number, parts, value[1:])
    elif value.rstrip(",").endswith('"') and value.endswith(",") and len(marks) == 1:
        yield _comma(number, parts)
    elif marks[-1] == len(value) - 1:
        at = column + marks[0]
        message = "a quotation mark inside the text ends it too early"
        new = parts.with_value(quoted(value[1:-1]))
        yield Hint(message, number, at, at + 1, "ends here", "hold the text in single marks", {number: new})
    else:
        yield _goes_on(number, parts, marks[0])


def _single(number: int, parts: Parts) -> Iterator[Hint]:
    value, column = parts.value, parts.column
    text = value[1:].replace("''", "__")
    marks = [found.start() + 1 for found in _SINGLE.finditer(text)]
    if value.endswith("',") and len(marks) == 1:
        yield _comma(number, parts)
    elif len(marks) > 1 and marks[-1] == len(value) - 1:
        at = column + marks[0]
        message = "this apostrophe ends the text, because single quotation marks hold it"
        new = parts.with_value(quoted(value[1:-1].replace("''", "'")))
        yield Hint(message, number, at, at + 1, "ends here", "hold the text in double marks", {number: new})
    elif marks and value[marks[0] + 1 : marks[0] + 2] == " ":
        yield _goes_on(number, parts, marks[0])
    else:
        yield _open(number, parts, value[1:])


def _inside(number: int, line: str, fault: Fault) -> Iterator[Hint]:
    """An entry in brackets whose quotation mark ends too early."""
    if fault.kind == "quote" and fault.begin:
        yield from _open_inside(number, line, fault.begin[1])
        return
    opening = max(line.rfind(mark, 0, fault.column) for mark in "\"'")
    start = max(line.rfind(sign, 0, max(opening, 0)) for sign in "[{,:")
    mark = line[start + 1 : start + 3].strip()[:1]
    if mark not in {'"', "'"}:
        return
    first = line.index(mark, start)
    for end in range(fault.column, min(len(line), HINT)):
        if line[end] == mark and _ENTRY_END.match(line, end + 1):
            new = line[:first] + quoted(line[first + 1 : end]) + line[end + 1 :]
            message = "a quotation mark inside the text ends it too early"
            mend = "hold the text in the other kind of marks"
            yield Hint(message, number, opening, opening + 1, "ends here", mend, {number: new})
            return
    end = min((at for sign in ",]}" if (at := line.find(sign, fault.column)) >= 0), default=-1)
    if end > first:
        new = line[:first] + quoted(line[first:end]) + line[end:]
        message = "the text goes on behind its closing quotation mark"
        mend = "put marks around all of it"
        yield Hint(message, number, opening, opening + 1, "closes here", mend, {number: new})


def _open_inside(number: int, line: str, start: int) -> Iterator[Hint]:
    """An entry in brackets whose quotation mark is never closed."""
    for end in sorted(at for sign in ",]}" if (at := line.find(sign, start, HINT)) >= 0):
        new = line[:start] + quoted(line[start + 1 : end]) + line[end:]
        message = "the quotation mark that opens here is never closed"
        yield Hint(message, number, start, start + 1, "opens here", "close it", {number: new})


def _open(number: int, parts: Parts, text: str) -> Hint:
    new = parts.with_value(quoted(text.rstrip("\"' ")))
    message = "the quotation mark that opens here is never closed"
    return Hint(message, number, parts.column, parts.column + 1, "opens here", "close it", {number: new})


def _goes_on(number: int, parts: Parts, mark: int) -> Hint:
    at = parts.column + mark
    message = "the text goes on behind its closing quotation mark"
    new = parts.with_value(quoted(parts.value))
    return Hint(message, number, at, at + 1, "closes here", "put marks around all of it", {number: new})


def _comma(number: int, parts: Parts) -> Hint:
    at = parts.column + len(parts.value) - 1
    new = parts.with_value(parts.value[:-1])
    return Hint("a comma ends this line, and lines end without one", number, at, at + 1, "this comma", "take it out", {number: new})
