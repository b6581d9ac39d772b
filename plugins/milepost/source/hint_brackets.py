"""Hints about `[ ]` and `{ }`: open, closed twice or by the wrong one, and commas too many or too few."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Fault, Hint
from milepost.source.limits import HINT
from milepost.source.yaml_line import KEYS, take_apart

_CLOSERS: Final = {"[": "]", "{": "}"}
_OPENERS: Final = {"]": "[", "}": "{"}
_KEY_AHEAD: Final = re.compile(r" +([a-z_]{1,60})\Z")
_QUOTATION: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
_DASH: Final = re.compile(r"(?<=[\[,]) *- +")


def commas(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Commas too many, too few, and dashes where only commas stand."""
    line = lines[fault.line] if fault.line < len(lines) else ""
    number, column = fault.line, fault.column
    sign = line[column : column + 1]
    if fault.kind == "nothing" and sign == "," and fault.begin:
        new = line[:column].rstrip() + line[column + 1 :]
        if line[:column].rstrip().endswith(("[", "{")):
            new = line[:column] + line[column + 1 :].lstrip()
        yield Hint("there is a comma too many", number, column, column + 1, "this comma", "take it out", {number: new})
    if fault.kind == "nothing" and sign == "-":
        message, mend = "entries in `[ ]` have no dash", "take the dashes out"
        yield Hint(message, number, column, column + 1, "this dash", mend, {number: _without_dashes(line)})
    if fault.kind == "bracket" and fault.begin and fault.begin[0] == number:
        yield from _missing_comma(number, column, line)


def brackets(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Brackets that are not closed, closed twice, or closed by the wrong one."""
    for number, line in fault.suspects(lines):
        if len(line) <= HINT:
            column = fault.column if number == fault.line else len(line)
            yield from _wrong_closer(number, column, line)
            if fault.begin and fault.begin[0] == number:
                yield from _open(number, fault.begin[1], line)
                yield from _open_over_lines(lines, fault)
            elif fault.text and fault.text[0] == number:
                yield from _open(number, max(line.find("["), line.find("{")), line)


def _missing_comma(number: int, column: int, line: str) -> Iterator[Hint]:
    before = line[:column].rstrip()
    message, mend = "a comma is missing here", "put a comma in"
    if line[column] == ":" and (key := _KEY_AHEAD.search(before)) and key[1] in KEYS:
        at = key.start()
        yield Hint(message, number, at, column, "a new key", mend, {number: f"{line[:at]},{line[at:]}"})
    elif line[column] in "\"'[{" or before.endswith(("]", "}")):
        new = f"{before}, {line[column:]}"
        yield Hint(message, number, column, column + 1, "the next entry", mend, {number: new})


def _wrong_closer(number: int, column: int, line: str) -> Iterator[Hint]:
    sign = line[column : column + 1]
    if sign not in _OPENERS or column == take_apart(line).column:
        return
    waiting = _waiting(line[:column])
    if len(waiting) > 1 and waiting[-2] == _OPENERS[sign]:
        right = _CLOSERS[waiting[-1]]
        message = f"`{waiting[-1]}` is not closed before `{sign}`"
        new = line[:column] + right + line[column:]
        yield Hint(message, number, column, column + 1, "closes another", f"close it with `{right}`", {number: new})
    elif waiting:
        right = _CLOSERS[waiting[-1]]
        message = f"`{waiting[-1]}` is closed by `{sign}`"
        new = line[:column] + right + line[column + 1 :]
        yield Hint(message, number, column, column + 1, "closes it", f"close it with `{right}`", {number: new})
    message = f"this `{sign}` closes nothing"
    new = (line[:column] + line[column + 1 :]).rstrip()
    yield Hint(message, number, column, column + 1, "one too many", "take it out", {number: new})


def _open(number: int, column: int, line: str) -> Iterator[Hint]:
    parts = take_apart(line)
    waiting = _waiting(parts.lead + parts.key + parts.value)
    if waiting and line[column : column + 1] in _CLOSERS:
        closers = "".join(_CLOSERS[sign] for sign in reversed(waiting))
        message = f"the `{line[column]}` that opens here is never closed"
        value = parts.value.rstrip(" ,")
        if value.endswith(")") and "(" not in value:
            value = value[:-1]
        if value[-1] not in _CLOSERS:
            new = parts.with_value(value + closers)
            yield Hint(message, number, column, column + 1, "opens here", "close it", {number: new})


def _open_over_lines(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A bracket that opens on one line and should have been closed on a later one."""
    assert fault.begin is not None
    number, column = fault.begin
    for last in range(min(fault.line, len(lines)) - 1, max(number, fault.line - 3), -1):
        if lines[last].strip():
            closer = _CLOSERS.get(lines[number][column : column + 1], "")
            message = f"the `{lines[number][column]}` that opens here is never closed"
            mend = f"close it with `{closer}` behind what belongs in it"
            edits = {last: lines[last].rstrip(" ,") + closer}
            yield Hint(message, number, column, column + 1, "opens here", mend, edits)


def _waiting(text: str) -> list[str]:
    """Return the brackets of a text that are still open at its end."""
    waiting: list[str] = []
    for sign in _QUOTATION.sub("", text):
        if sign in _CLOSERS:
            waiting.append(sign)
        elif sign in _OPENERS and waiting and waiting[-1] == _OPENERS[sign]:
            waiting.pop()
    return waiting


def _without_dashes(line: str) -> str:
    return _DASH.sub(lambda found: " " if found[0].startswith(" ") else "", line)
