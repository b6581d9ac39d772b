"""Hints about texts that need quotation marks: colons inside, signs at the start, and `#`."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Fault, Hint
from milepost.source.limits import HINT
from milepost.source.yaml_line import KEYS, Parts, indentation, quoted, take_apart

IN_QUOTES: Final = "write it in quotes"
_SIGNS: Final = "@`%&*!|>[{},?#]"
_NAMED: Final = re.compile(r"[&!][^\s\[\]{},]* *(?=[\[{]|\Z)")
_SIGNED_KEY: Final = re.compile(r"(\s*(?:- +)*)([^\w\s\"'\[{-]{1,3})(\w[\w -]{0,60}?)([^\w\s:\"']{0,3}):(?=\s|\Z)")
_COPIES: Final = re.compile(r"(?:^|[\s{,])<<(?=\s*:)")
_ENTRY_KEY: Final = re.compile(r" *(?:[\w-]{1,60}: +)?")
_CLOSERS: Final = {"[": "]", "{": "}"}
_MEANINGS: Final = {
    "[": "starts a list",
    "{": "starts keys with values",
    "#": "starts a comment",
    "|": "starts a text on the next line",
    ">": "starts a text on the next line",
}


def colon_in_text(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A colon and a space inside a text, which make it look like a key."""
    if fault.kind != "colon":
        return
    number, column = fault.line, fault.column
    parts = take_apart(lines[number])
    if "-" in parts.lead and parts.key and (" " in parts.name or parts.name[0].isupper()) and _is_word(parts.name):
        new = f"{parts.lead}{quoted(parts.key + parts.value)}{parts.tail}"
        yield _colon("this text has a colon in it, so it needs quotes", number, column, new)
    elif column != len(parts.lead) + len(parts.name) and parts.value[:1] not in {"[", "{"}:
        yield from _two_keys(number, column, parts)
        name = f"the text of `{parts.name}`" if parts.key else "this text"
        new = parts.with_value(quoted(parts.value))
        yield _colon(f"{name} has a colon in it, so it needs quotes", number, column, new)


def colon_in_long_text(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """The same in a text that goes over several lines."""
    if fault.kind != "colon" or not fault.text or fault.text[0] >= fault.line:
        return
    first, column = fault.text
    name = take_apart(lines[fault.line]).name
    if name in KEYS or (" " not in name and first + 1 == fault.line):
        return
    last = fault.line
    while last + 1 < len(lines) and indentation(lines[last + 1]) >= indentation(lines[fault.line]):
        last += 1
    text = " ".join(line.strip() for line in (lines[first][column:], *lines[first + 1 : last + 1]))
    edits = {first: lines[first][:column] + quoted(text)} | dict.fromkeys(range(first + 1, last + 1), "")
    message = "this text has a colon in it, so it needs quotes"
    mend = f"put one mark before its first word on line {first + 1} and one behind its last word"
    yield Hint(message, fault.line, fault.column, fault.column + 1, "this colon", mend, edits, is_shown=False)


def colon_in_brackets(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """The same inside brackets, where the text ends at a comma or a bracket."""
    line = lines[fault.line] if fault.line < len(lines) else ""
    is_inside = take_apart(line).value[:1] in {"[", "{"}
    if is_inside and fault.kind in {"bracket", "colon"} and line[fault.column : fault.column + 1] == ":":
        start, end = entry_at(line, fault.column)
        new = f"{line[:start]}{quoted(line[start:end])}{line[end:]}"
        yield _colon("this text has a colon in it, so it needs quotes", fault.line, fault.column, new)


def signs(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A text that starts with a sign that means something else."""
    for number, line in fault.suspects(lines):
        parts = take_apart(line)
        copies = _COPIES.search(line, 0, HINT)
        if copies:
            message, mend = "`<<` copies from elsewhere in a file, which is not done here", "write the keys out"
            yield Hint(message, number, copies.end() - 2, copies.end(), "copies", mend)
            return
        key = _SIGNED_KEY.match(line, 0, HINT)
        if key and not parts.key:
            new = f"{key[1]}{key[3]}:{line[key.end() :]}"
            message = f"`{key[3]}` is a key, and keys are written without `{key[2]}`"
            yield Hint(message, number, key.start(2), key.end(2), "this sign", "take it out", {number: new})
        yield from _sign(number, parts, lines)
        if number == fault.line and parts.value[:1] in {"[", "{"}:
            yield from _sign_in_brackets(number, line, fault.column)


def hashes(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A `#` that hides the rest of a text."""
    if fault.kind == "comment":
        line, column = lines[fault.line], fault.column
        parts = take_apart(line)
        if parts.value[:1] in {"[", "{"}:
            yield _hidden_in_brackets(fault.line, line, column)
            return
        text = line[parts.column :].strip()
        name = f"`{parts.name}`" if parts.key else "this item"
        message = f"`#` starts a comment, so {name} {'is empty' if text.startswith('#') else 'ends before it'}"
        new = line[: parts.column].rstrip() + f" {quoted(text)}"
        yield Hint(message, fault.line, column, column + 1, "hides the rest", IN_QUOTES, {fault.line: new})


def hashes_in_brackets(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A `#` in brackets, which hides the closing one."""
    if fault.begin and fault.begin[0] < len(lines):
        number, column = fault.begin
        line = lines[number]
        at = next((found.end() - 1 for found in re.finditer(r"[\s\[{,]#", line[:HINT]) if found.start() >= column), -1)
        if at >= 0:
            yield _hidden_in_brackets(number, line, at)


def entry_at(line: str, column: int) -> tuple[int, int]:
    """Return where the value in brackets around a column starts and ends, behind its key if it has one."""
    head = line[:HINT]
    start = max(head.rfind(sign, 0, column) for sign in "[{,") + 1
    end = min((at for sign in ",]}" if (at := head.find(sign, column)) >= 0), default=len(line.rstrip()))
    key = _ENTRY_KEY.match(line, start)
    assert key is not None
    return key.end(), max(key.end(), end)


def _hidden_in_brackets(number: int, line: str, column: int) -> Hint:
    start, end = entry_at(line, column)
    new = f"{line[:start]}{quoted(line[start:end])}{line[end:]}"
    message = "`#` starts a comment, so the closing bracket is never read"
    return Hint(message, number, column, column + 1, "hides the rest", IN_QUOTES, {number: new})


def _sign(number: int, parts: Parts, lines: Sequence[str]) -> Iterator[Hint]:
    value, column = parts.value, parts.column
    sign = value[:1]
    if not sign or sign not in _SIGNS or (sign in _CLOSERS and not _goes_on_behind(value)):
        return
    named = _NAMED.match(value) if sign in "&!" else None
    if named:
        name, end = named[0].strip(), column + len(named[0].rstrip())
        again = f"*{name[1:]}"
        if sign == "&" and any(again in line for line in lines[number + 1 : number + HINT]):
            message = f"`{name}` marks a part of the file that `{again}` repeats, which is not done here"
            yield Hint(message, number, column, end, "a mark", "write the repeated part out in full")
            return
        message = f"`{name}` is an instruction to programs, and none are read here"
        new = parts.with_value(value[named.end() :]).rstrip()
        yield Hint(message, number, column, end, "an instruction", "take it out", {number: new})
    yield _start(number, column, sign, parts.with_value(quoted(value)))


def _goes_on_behind(value: str) -> bool:
    """Tell whether a text goes on behind the bracket that closes its first one."""
    closer = _CLOSERS[value[0]]
    return closer in value and not value.endswith(closer)


def _is_word(name: str) -> bool:
    return name.lower() not in KEYS


def _sign_in_brackets(number: int, line: str, column: int) -> Iterator[Hint]:
    start, end = entry_at(line, column)
    if line[start : start + 1] and line[start] in _SIGNS.replace("[", "").replace("{", ""):
        yield _start(number, start, line[start], f"{line[:start]}{quoted(line[start:end])}{line[end:]}")


def _start(number: int, column: int, sign: str, new: str) -> Hint:
    shown = "a backtick" if sign == "`" else f"`{sign}`"
    because = f", because it {_MEANINGS[sign]}" if sign in _MEANINGS else ""
    message = f"a text that starts with {shown} needs quotes{because}"
    return Hint(message, number, column, column + 1, "this sign", IN_QUOTES, {number: new})


def _two_keys(number: int, column: int, parts: Parts) -> Iterator[Hint]:
    before = parts.value[: max(0, column - parts.column)]
    text, _, key = before.rpartition(" ")
    if key in KEYS and text.strip() and parts.key and parts.value[column - parts.column + 1 :].strip():
        start = column - len(key)
        message = f"`{parts.name}` and `{key}` stand on one line"
        mend = f"start a new line before `{key}:`"
        new = parts.with_value(quoted(parts.value))
        yield Hint(message, number, start, column, "a second key", mend, {number: new}, is_shown=False)


def _colon(message: str, number: int, column: int, new: str) -> Hint:
    return Hint(message, number, column, column + 1, "this colon", IN_QUOTES, {number: new})
