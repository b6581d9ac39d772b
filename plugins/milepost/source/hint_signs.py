"""Hints about single signs: tabs, spaces that are none, bullets, and colons without a space or in another form."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Fault, Hint
from milepost.source.hint_characters import also
from milepost.source.limits import HINT
from milepost.source.yaml_line import BULLETS, KEYS, SPACES, UNSEEN, columns_above, indentation

_TAB: Final = re.compile(r" *(?:- *)*\t")
_LEAD: Final = re.compile(rf"[ {SPACES}{UNSEEN}]*(?:-[ {SPACES}{UNSEEN}]+)*")
_KEY: Final = re.compile(rf"([A-Za-z_][\w-]*)[ {SPACES}{UNSEEN}]*:(?:[ {SPACES}{UNSEEN}]+|\Z)")
_EDGE: Final = re.compile(
    rf"(?:(?<=[\[\]{{}},])|(?<=\w:)) *[{SPACES}{UNSEEN}]+ *| *[{SPACES}{UNSEEN}]+(?=[\[\]{{}},]|\Z)"
)
_INSIDE: Final = re.compile(rf"\A[{UNSEEN}]+|(?<=[!-~])[{UNSEEN}]+(?=[!-~])")
_ODD: Final = re.compile(rf"[{SPACES}{UNSEEN}]")
_BULLET: Final = re.compile(rf"( *(?:- +)*)(?:(-)(?=[^ \t\d-])|([{BULLETS}])\s*(?=\S)|([*+]|\d{{1,2}}[.)]) +(?=\S))")
_NO_GAP: Final = re.compile(r"([ \t]*(?:- +)*)([A-Za-z_][A-Za-z0-9_-]{0,60}) ?([:：]) *(?=[^\s/])")
_NO_GAP_INSIDE: Final = re.compile(r"([\[{,] *)([A-Za-z_]{1,60})[:：](?=[^\s/])")
_EQUALS: Final = re.compile(r"( *(?:- +)*)([A-Za-z_][A-Za-z0-9_-]{0,60}) *= *(?=\S)")


def tabs(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Tabs where only spaces indent."""
    for number, line in fault.suspects(lines):
        found = _TAB.match(line)
        if found:
            message, mend = "a tab stands after the dash", "put a space in its place"
            if not line.strip():
                message, mend = "this empty line holds a tab", "empty the line"
            elif "-" not in found[0]:
                message, mend = "this line is indented with a tab", "indent with spaces"
            column = found.end() - 1
            for width in (2, 4, 8):
                edits = {index: _untabbed(other, width) for index, other in _window(lines, number) if _TAB.match(other)}
                yield Hint(message + also(len(edits) - 1), number, column, column + 1, "a tab", mend, edits)
            for width in sorted(columns_above(lines, number), reverse=True):
                edits = {number: " " * width + line.lstrip(" \t")}
                yield Hint(message, number, column, column + 1, "a tab", mend, edits)


def odd_spaces(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Spaces and invisible signs that word processors and web pages leave behind, where they do harm."""
    for number, line in fault.suspects(lines):
        found = _ODD.search(line, 0, HINT)
        if found and _straight(line) != line:
            edits = {index: new for index, other in _window(lines, number) if (new := _straight(other)) != other}
            message, label = "this space is not an ordinary one, as copied text often has them", "looks like a space"
            mend = "write it with ordinary spaces"
            if found[0] in UNSEEN:
                message, label, mend = "an invisible sign stands here, left behind by copying", "here", "take it out"
            yield Hint(message + also(len(edits) - 1), number, found.start(), found.end(), label, mend, edits)


def bullets(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Items of a list that start with a dash without a space, or with another sign."""
    for number, line in fault.suspects(lines):
        found = _BULLET.match(line, 0, HINT)
        if found:
            sign = found[2] or found[3] or found[4]
            edits = {
                index: f"{other[: found.end(1)]}- {other[again.end() :]}"
                for index, other in _run(lines, number)
                if (again := _BULLET.match(other)) and again.end(1) == found.end(1) and _same(again[0], sign)
            }
            message, mend = f"`{sign}` does not start an item of a list; a hyphen and a space do", "write a hyphen"
            if sign == "-":
                message, mend = "there is no space after the dash", "put a space after it"
            start = found.end(1)
            yield Hint(message + also(len(edits) - 1), number, start, start + 1, "this sign", mend, edits)


def gaps(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Colons without a space behind them, and wide colons."""
    for number, line in fault.suspects(lines):
        found = _NO_GAP.match(line, 0, HINT)
        if found and (found[3] == "：" or not line.startswith(" ", found.end(3))):
            new = f"{found[1]}{found[2]}: {line[found.end() :]}"
            yield _gap(number, found.start(3), found[2], found[3], new)
        inside = next((gap for gap in _NO_GAP_INSIDE.finditer(line, 0, HINT) if _is_key(gap, line)), None)
        if inside:
            new = _NO_GAP_INSIDE.sub(lambda gap: f"{gap[1]}{gap[2]}: " if _is_key(gap, line) else gap[0], line)
            yield _gap(number, inside.end() - 1, inside[2], inside[0][-1], new)


def equals(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """An equals sign in the place of a colon."""
    for number, line in fault.suspects(lines):
        found = _EQUALS.match(line, 0, HINT)
        if found:
            column = line.index("=")
            new = f"{found[1]}{found[2]}: {line[found.end() :]}"
            message = "a colon joins a key and its value, not `=`"
            yield Hint(message, number, column, column + 1, "this sign", "write a colon", {number: new})


def document_ends(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A line of three dots, behind which nothing is read."""
    number = next((index for index in range(fault.line - 1, -1, -1) if lines[index].strip()), -1)
    if number >= 0 and lines[number].rstrip() == "...":
        message = "a line of three dots ends the file, and more follows"
        yield Hint(message, number, 0, 3, "ends here", "take the line out", {number: ""})


def _same(begin: str, sign: str) -> bool:
    return begin.strip(" ") == sign or (sign[0].isdigit() and begin.strip(" ")[0].isdigit())


def _gap(number: int, column: int, key: str, colon: str, new: str) -> Hint:
    if colon == "：":
        message, mend = f"the colon after `{key}` is a wide one, which joins no key and value", "write an ordinary colon"
    else:
        message, mend = f"there is no space after the colon of `{key}`", "put a space after the colon"
    return Hint(message, number, column, column + 1, "this colon", mend, {number: new})


def _is_key(gap: re.Match[str], line: str) -> bool:
    return gap[2] in KEYS or line[gap.end()] in "[{\"'" or gap[0].endswith("：")


def _untabbed(line: str, width: int) -> str:
    found = _TAB.match(line)
    assert found is not None
    lead = line[: len(line) - len(line.lstrip(" \t-"))]
    if not line.strip():
        return ""
    return lead.replace("-\t", "- ").replace("\t", " " * width) + line[len(lead) :]


def _straight(line: str) -> str:
    """Return a line with ordinary spaces wherever YAML looks for them, and without invisible signs."""
    if line.isascii() or len(line) > HINT:
        return line
    lead = _LEAD.match(line)
    assert lead is not None
    begin = "".join(sign if sign in " -" else "" if sign in UNSEEN else " " for sign in lead[0])
    rest = line[lead.end() :]
    key = _KEY.match(rest)
    if key:
        begin, rest = f"{begin}{key[1]}: ", rest[key.end() :]
    return (begin + _INSIDE.sub("", _EDGE.sub(" ", rest))).rstrip()


def _window(lines: Sequence[str], number: int) -> Iterator[tuple[int, str]]:
    """Yield the lines from `number` on, as far as one cause is looked for."""
    return ((index, lines[index]) for index in range(number, min(number + HINT, len(lines))))


def _run(lines: Sequence[str], number: int) -> Iterator[tuple[int, str]]:
    """Yield the lines from `number` on that are indented at least as far."""
    least = indentation(lines[number])
    for index, line in _window(lines, number):
        if line.strip() and indentation(line) < least:
            return
        yield index, line


