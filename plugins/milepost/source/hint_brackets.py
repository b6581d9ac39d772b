"""Hints about brackets that are not closed, closed twice, or closed by the wrong one."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Fault, Hint, at_sign
from milepost.source.limits import HINT
from milepost.source.yaml_line import CLOSERS, lines_above, take_apart

_OPENERS: Final = {"]": "[", "}": "{"}
_QUOTATION: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


def brackets(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Brackets that do not come in pairs."""
    last = next(lines_above(lines, len(lines)), None)
    if last is not None and fault.line > last:
        yield from _open(last, max(lines[last].rfind("["), lines[last].rfind("{")), lines[last])
    for number, line in fault.suspects(lines):
        if len(line) > HINT:
            continue
        if number == fault.line:
            yield from _wrong_closer(number, fault.column, line)
        if fault.begin and fault.begin[0] == number:
            yield from _open(number, fault.begin[1], line)
            yield from _open_over_lines(lines, fault)
        elif fault.text and fault.text[0] == number:
            yield from _open(number, max(line.find("["), line.find("{")), line)


def _wrong_closer(number: int, column: int, line: str) -> Iterator[Hint]:
    sign = line[column : column + 1]
    if sign not in _OPENERS or column == take_apart(line).column:
        return
    before, behind = line[:column], line[column + 1 :]
    waiting = _waiting(before)
    if len(waiting) > 1 and waiting[-2] == _OPENERS[sign]:
        right = CLOSERS[waiting[-1]]
        message, mend = f"`{waiting[-1]}` is not closed before `{sign}`", f"close it with `{right}`"
        yield at_sign(number, column, message, "closes another", mend, new=before + right + sign + behind)
    elif waiting:
        right = CLOSERS[waiting[-1]]
        message, mend = f"`{waiting[-1]}` is closed by `{sign}`", f"close it with `{right}`"
        yield at_sign(number, column, message, "closes it", mend, new=before + right + behind)
    message = f"this `{sign}` closes nothing"
    yield at_sign(number, column, message, "one too many", "take it out", new=(before + behind).rstrip())


def _open(number: int, column: int, line: str) -> Iterator[Hint]:
    parts = take_apart(line)
    waiting = _waiting(parts.lead + parts.key + parts.value)
    value = parts.value.rstrip(" ,")
    if value.endswith(")") and "(" not in value:
        value = value[:-1]
    if waiting and line[column : column + 1] in CLOSERS:
        closers = "".join(CLOSERS[sign] for sign in reversed(waiting))
        message = f"the `{line[column]}` that opens here is never closed"
        yield at_sign(number, column, message, "opens here", "close it", new=parts.with_value(value + closers))


def _open_over_lines(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A bracket that should have been closed on a later line than its own."""
    number, column = fault.origin
    sign = lines[number][column : column + 1]
    for last in range(min(fault.line, len(lines)) - 1, max(number, fault.line - 3), -1):
        if sign in CLOSERS and lines[last].strip():
            message = f"the `{sign}` that opens here is never closed"
            mend = f"close it with `{CLOSERS[sign]}` behind what belongs in it"
            edits = {last: lines[last].rstrip(" ,") + CLOSERS[sign]}
            yield Hint(message, number, column, column + 1, "opens here", mend, edits)


def _waiting(text: str) -> list[str]:
    """Return the brackets of a text that are still open at its end."""
    waiting: list[str] = []
    for sign in _QUOTATION.sub("", text):
        if sign in CLOSERS:
            waiting.append(sign)
        elif sign in _OPENERS and waiting and waiting[-1] == _OPENERS[sign]:
            waiting.pop()
    return waiting
