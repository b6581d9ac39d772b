"""Hints about quotation marks: open, curly, one inside another, and texts that go on behind them."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from milepost.source.hint import Fault, Hint, at_sign
from milepost.source.hint_colons import two_keys
from milepost.source.limits import HINT
from milepost.source.yaml_line import CLOSERS, CURLY, Parts, quoted, take_apart

_MARKS: Final = '"' + CURLY
_TO_STRAIGHT: Final = str.maketrans(dict.fromkeys(CURLY, '"'))
_DOUBLE: Final = re.compile(r'(?<!\\)"')
_SECOND_KEY: Final = re.compile(r"(?:\"[^\"]*\"|'[^']*')[,;]? +([a-z_]{1,60}): ")
_OPEN_KEY: Final = re.compile(r"[\"'][\w-]{1,60}: ")


def curly_quotes(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Curly marks where only straight ones hold a text together."""
    for number, line in fault.suspects(lines):
        column = next((at for at, sign in enumerate(line[:HINT]) if sign in CURLY), -1)
        if column >= 0:
            message = f"`{line[column]}` is a curly quotation mark; only straight ones hold a text together"
            for new in _straightened(line):
                yield at_sign(number, column, message, "a curly mark", "write straight ones", new=new)


def backslashes(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A backslash between double marks, where it starts a sign of its own."""
    if fault.kind == "escape":
        line = lines[fault.line]
        opening, closing = line.rfind('"', 0, fault.column), line.find('"', fault.column)
        if opening >= 0 and closing >= 0:
            new = f"{line[:opening]}{quoted(line[opening + 1 : closing])}{line[closing + 1 :]}"
            message = "a backslash between double quotation marks starts a sign of its own"
            column = line.rfind("\\", 0, fault.column + 1)
            yield at_sign(fault.line, column, message, "this backslash", "write single quotation marks", new=new)


def quotes(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Texts that start with a quotation mark and do not end with it."""
    for number, line in fault.suspects(lines):
        parts = take_apart(line)
        second = _SECOND_KEY.match(parts.value)
        if second:
            yield from two_keys(number, parts, second.start(1), second[1])
        if parts.is_in_brackets and parts.value[-2:-1] == CLOSERS[parts.value[0]] and parts.value.endswith(","):
            yield _comma(number, parts)
        elif parts.value[:1] == '"':
            yield from _between_double(number, parts)
        elif parts.value[:1] == "'":
            yield from _between_single(number, parts)


def _straightened(line: str) -> Iterator[str]:
    parts = take_apart(line)
    if parts.value[:1] in _MARKS:
        yield parts.with_value(quoted(parts.value.strip(_MARKS + " ")))
    yield line.translate(_TO_STRAIGHT)
    if parts.value[:1] in _MARKS:
        yield parts.with_value(quoted(parts.value))


def _between_double(number: int, parts: Parts) -> Iterator[Hint]:
    value = parts.value
    marks = [found.start() for found in islice(_DOUBLE.finditer(value, 1), 2)]
    if not marks:
        yield from _open(number, parts)
    elif len(marks) == 1 and value.endswith('",'):
        yield _comma(number, parts)
    elif _DOUBLE.search(value, len(value) - 1):
        message = "a quotation mark inside the text ends it too early"
        new = parts.with_value(quoted(value[1:-1]))
        yield at_sign(number, parts.column + marks[0], message, "ends here", "hold the text in single marks", new=new)
    else:
        yield _goes_on(number, parts, marks[0])


def _between_single(number: int, parts: Parts) -> Iterator[Hint]:
    value = parts.value
    text = value[1:].replace("''", "__")
    marks = [found.start() + 1 for found in islice(re.finditer("'", text), 2)]
    if len(marks) == 1 and value.endswith("',"):
        yield _comma(number, parts)
    elif len(marks) > 1 and text.endswith("'"):
        message = "this apostrophe ends the text, because single quotation marks hold it"
        new = parts.with_value(quoted(value[1:-1].replace("''", "'")))
        yield at_sign(number, parts.column + marks[0], message, "ends here", "hold the text in double marks", new=new)
    elif marks and value.startswith(" ", marks[0] + 1):
        yield _goes_on(number, parts, marks[0])
    else:
        yield from _open(number, parts)


def _open(number: int, parts: Parts) -> Iterator[Hint]:
    message = "the quotation mark that opens here is never closed"
    text = parts.value[1:]
    if _OPEN_KEY.match(parts.value):
        yield at_sign(number, parts.column, message, "opens here", "take it out", new=parts.with_value(text))
    new = parts.with_value(quoted(text.rstrip("\"' ")))
    yield at_sign(number, parts.column, message, "opens here", "close it", new=new)


def _goes_on(number: int, parts: Parts, mark: int) -> Hint:
    message, mend = "the text goes on behind its closing quotation mark", "put marks around all of it"
    return at_sign(number, parts.column + mark, message, "closes here", mend, new=parts.with_value(quoted(parts.value)))


def _comma(number: int, parts: Parts) -> Hint:
    message = "a comma ends this line, and lines end without one"
    column = parts.column + len(parts.value) - 1
    return at_sign(number, column, message, "this comma", "take it out", new=parts.with_value(parts.value[:-1]))
