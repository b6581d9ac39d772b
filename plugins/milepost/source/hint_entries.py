"""Hints about the entries between brackets: their quotation marks, commas and dashes."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Fault, Hint, at_sign
from milepost.source.limits import HINT
from milepost.source.yaml_line import KEYS, quoted, take_apart

_KEY_AHEAD: Final = re.compile(r" +([a-z_]{1,60})\Z")
_DASH: Final = re.compile(r"(?<=[\[,])( *)- +")
_BETWEEN_QUOTES: Final = re.compile(r"([\"']) +(?=[\"'])")
_ENTRY_END: Final = re.compile(r"[\"'] *(?:[\[\]{},]|\Z)")


def commas(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Commas too many, and dashes where only commas stand."""
    number, column = fault.line, fault.column
    line = lines[number] if number < len(lines) else ""
    before, sign, behind = line[:column], line[column : column + 1], line[column + 1 :]
    if fault.kind == "nothing" and sign == "," and fault.begin:
        is_first = before.rstrip().endswith(("[", "{"))
        new = before + behind.lstrip() if is_first else before.rstrip() + behind
        yield at_sign(number, column, "there is a comma too many", "this comma", "take it out", new=new)
    if fault.kind == "nothing" and sign == "-":
        new = _DASH.sub(r"\1", line)
        yield at_sign(number, column, "entries in `[ ]` have no dash", "this dash", "take the dashes out", new=new)


def missing_commas(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Entries without a comma between them."""
    number, column = fault.line, fault.column
    if fault.kind != "bracket" or not fault.begin or fault.begin[0] != number:
        return
    line = lines[number]
    before, sign = line[:column].rstrip(), line[column : column + 1]
    message, mend = "a comma is missing here", "put a comma in"
    key = _KEY_AHEAD.search(before, max(0, column - HINT))
    if sign == ":" and key and key[1] in KEYS:
        new = f"{line[: key.start()]},{line[key.start() :]}"
        yield Hint(message, number, key.start(), column, "a new key", mend, {number: new})
    elif sign and (sign in "\"'[{" or before.endswith(("]", "}"))):
        yield at_sign(number, column, message, "the next entry", mend, new=f"{before}, {line[column:]}")
        yield at_sign(number, column, message, "the next entry", mend, new=_BETWEEN_QUOTES.sub(r"\1, ", line))


def quotes_inside(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """An entry whose quotation mark is never closed, or is closed too early."""
    number, column = fault.origin
    line = lines[number] if number < len(lines) else ""
    if not take_apart(line).is_in_brackets or len(line) > HINT:
        return
    if fault.kind == "quote":
        message = "the quotation mark that opens here is never closed"
        for end in _signs_behind(line, column):
            new = line[:column] + quoted(line[column + 1 : end]) + line[end:]
            yield at_sign(number, column, message, "opens here", "close it", new=new)
    elif number == fault.line or fault.kind == "bracket":
        yield from _closed_early(fault.line, lines[fault.line] if fault.line < len(lines) else "", fault.column)


def _closed_early(number: int, line: str, column: int) -> Iterator[Hint]:
    """Marks around the whole of an entry, and marks around its first words only."""
    mark = max(line.rfind(sign, 0, column) for sign in "\"'")
    first = _opening(line, mark)
    if first < 0 or len(line) > HINT:
        return
    for found in _ENTRY_END.finditer(line, column):
        if line[found.start()] == line[first]:
            new = line[:first] + quoted(line[first + 1 : found.start()]) + line[found.start() + 1 :]
            message, mend = (
                "a quotation mark inside the text ends it too early",
                "hold the text in the other kind of marks",
            )
            yield at_sign(number, mark, message, "ends here", mend, new=new)
            return
    for end in _signs_behind(line, column):
        new = line[:first] + quoted(line[first:end]) + line[end:]
        message, mend = "the text goes on behind its closing quotation mark", "put marks around all of it"
        yield at_sign(number, mark, message, "closes here", mend, new=new)


def _opening(line: str, before: int) -> int:
    """Return the quotation mark with which the entry starts that holds the mark at `before`, -1 if none does."""
    start = max(line.rfind(sign, 0, max(before, 0)) for sign in "[{,:") + 1
    start += len(line[start:]) - len(line[start:].lstrip())
    return start if line[start : start + 1] in {'"', "'"} else -1


def _signs_behind(line: str, column: int) -> list[int]:
    """Return where the next comma and the next closing brackets stand."""
    return sorted(at for sign in ",]}" if (at := line.find(sign, column)) >= 0)
