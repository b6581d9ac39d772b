"""Hints about keys and items that are not written as such: no space, no colon, another sign, or nothing at all."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Fault, Hint, also, at_sign
from milepost.source.limits import HINT
from milepost.source.yaml_line import BULLETS, KEYS, indentation, lines_from, take_apart

_BULLET: Final = re.compile(rf"( *(?:- +)*)(?:(-)(?=[^ \t\d-])|([{BULLETS}])\s*(?=\S)|([*+]|\d{{1,2}}[.)]) +(?=\S))")
_NO_GAP: Final = re.compile(r"([ \t]*(?:- +)*)([A-Za-z_][A-Za-z0-9_-]{0,60}) ?(?::(?! )|：) *(?=[^\s/])")
_NO_GAP_INSIDE: Final = re.compile(r"([\[{,] *)([A-Za-z_]{1,60})[:：](?=[^\s/])")
_EQUALS: Final = re.compile(r"( *(?:- +)*)([A-Za-z_][A-Za-z0-9_-]{0,60})(?: *(=) *|(;) +)(?=\S)")
_BARE_KEY: Final = re.compile(r"( *(?:- +)*)([a-z_]{1,60})(?= |\Z)")


def bullets(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Items of a list that start with a dash without a space, or with another sign."""
    for number, line in fault.suspects(lines):
        found = _BULLET.match(line, 0, HINT)
        if found:
            sign = found[2] or found[3] or found[4]
            edits = dict(_items(lines, number, found.end(1), sign))
            message, mend = f"`{sign}` does not start an item of a list; a hyphen and a space do", "write a hyphen"
            if sign == "-":
                message, mend = "there is no space after the dash", "put a space after it"
            yield Hint(message + also(edits), number, found.end(1), found.end(1) + 1, "this sign", mend, edits)


def gaps(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Colons without a space behind them, and wide colons."""
    for number, line in fault.suspects(lines):
        found = _NO_GAP.match(line, 0, HINT)
        if found:
            new = f"{found[1]}{found[2]}: {line[found.end() :]}"
            yield _gap(number, found[2], found[0].rstrip(), new)
        inside = [gap for gap in _NO_GAP_INSIDE.finditer(line, 0, HINT) if _is_key(gap)]
        if inside:
            new = _NO_GAP_INSIDE.sub(lambda gap: f"{gap[1]}{gap[2]}: " if _is_key(gap) else gap[0], line)
            yield _gap(number, inside[0][2], line[: inside[0].end()], new)


def equals(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """An equals sign or a semicolon in the place of a colon."""
    for number, line in fault.suspects(lines):
        found = _EQUALS.match(line, 0, HINT)
        if found:
            new = f"{found[1]}{found[2]}: {line[found.end() :]}"
            sign = 3 if found[3] else 4
            message = f"a colon joins a key and its value, not `{found[sign]}`"
            yield at_sign(number, found.start(sign), message, "this sign", "write a colon", new=new)


def no_colon(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A key without its colon."""
    for number, line in fault.suspects(lines):
        found = _BARE_KEY.match(line, 0, HINT)
        if found and found[2] in KEYS and fault.kind in {"no colon", "colon"}:
            new = f"{found[0]}:{line[found.end() :]}"
            message = f"there is no colon behind `{found[2]}`"
            yield at_sign(number, found.end(), message, "no colon here", "put a colon behind it", new=new)


def stray(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Lines that are neither keys nor items."""
    number = fault.origin[0]
    if fault.kind == "no colon" and number < len(lines):
        start, end = indentation(lines[number]), len(lines[number].rstrip())
        edits = {at: f"{lines[at][:start]}# {lines[at][start:]}" for at in _stray_lines(lines, number)}
        message = "this line is neither a key with a value nor an item of a list"
        mend = "start it with `#` if it is a note"
        yield Hint(message + also(edits), number, start, end, "no key, no dash", mend, edits)


def document_ends(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A line of three dots, behind which nothing is read."""
    number = next((at for at in range(fault.line - 1, -1, -1) if lines[at].strip()), -1)
    if number >= 0 and lines[number].rstrip() == "...":
        message = "a line of three dots ends the file, and more follows"
        yield Hint(message, number, 0, 3, "ends here", "take the line out", {number: ""})


def _items(lines: Sequence[str], number: int, column: int, sign: str) -> Iterator[tuple[int, str]]:
    """Yield the lines from `number` on that start an item with this sign, or with the next number, mended."""
    for at, line in lines_from(lines, number):
        if line.strip() and indentation(line) < indentation(lines[number]):
            return
        found = _BULLET.match(line, 0, HINT)
        if found and found.end(1) == column:
            other = found[2] or found[3] or found[4]
            if other == sign or (other[0].isdigit() and sign[0].isdigit()):
                yield at, f"{line[:column]}- {line[found.end() :]}"


def _gap(number: int, key: str, before: str, new: str) -> Hint:
    message, mend = f"there is no space after the colon of `{key}`", "put a space after the colon"
    if before.endswith("："):
        message, mend = f"the colon after `{key}` is a wide one, which joins nothing", "write an ordinary colon"
    return at_sign(number, len(before) - 1, message, "this colon", mend, new=new)


def _is_key(gap: re.Match[str]) -> bool:
    return gap[2] in KEYS or gap[0].endswith("：") or gap.string[gap.end()] in "[{\"'"


def _stray_lines(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield the number of a line and of those below it that are no more keys or items than it is."""
    for at, line in lines_from(lines, number):
        parts = take_apart(line)
        if not parts.value or parts.key or "-" in parts.lead or indentation(line) != indentation(lines[number]):
            return
        yield at
