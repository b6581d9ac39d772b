"""Hints about texts that start with a sign of another meaning, and about `#`, which hides what follows."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Fault, Hint, at_sign
from milepost.source.limits import HINT
from milepost.source.yaml_line import CLOSERS, Parts, entry_at, quoted, take_apart

_SIGNS: Final = frozenset("@`%&*!|>[{},?#]")
_MEANINGS: Final = {
    "[": "starts a list",
    "{": "starts keys with values",
    "#": "starts a comment",
    "|": "starts a text on the next line",
    ">": "starts a text on the next line",
}
_INSTRUCTION: Final = re.compile(r"[&!][^\s\[\]{},]{0,80}(?= *(?:[\[{]|\Z))")
_COPIES: Final = re.compile(r"(?:^|[\s{,])<<(?=\s*:)")
_SIGNED_KEY: Final = re.compile(r"(\s*(?:- +)*)([^\w\s\"'\[{-]{1,3})(\w[\w -]{0,60}?)([^\w\s:\"']{0,3}):(?=\s|\Z)")
_HASH: Final = re.compile(r"[\s\[{,]#")
_IN_QUOTES: Final = "write it in quotes"


def instructions(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Signs that tell programs to name, repeat, copy or convert parts of a file."""
    for number, line in fault.suspects(lines):
        copies = _COPIES.search(line, 0, HINT)
        if copies:
            message, mend = "`<<` copies from elsewhere in a file, which is not done here", "write the keys out"
            yield Hint(message, number, copies.end() - 2, copies.end(), "copies", mend)
            return
        parts = take_apart(line)
        found = _INSTRUCTION.match(parts.value)
        if found:
            yield from _instruction(lines, number, parts, found[0])


def signs(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A text or a key that starts with a sign that means something else."""
    for number, line in fault.suspects(lines):
        parts = take_apart(line)
        key = _SIGNED_KEY.match(line, 0, HINT)
        if key and not parts.key:
            new = f"{key[1]}{key[3]}:{line[key.end() :]}"
            message = f"`{key[3]}` is a key, and keys are written without `{key[2]}`"
            yield Hint(message, number, key.start(2), key.end(2), "this sign", "take it out", {number: new})
        if parts.value[:1] in _SIGNS and (not parts.is_in_brackets or _goes_on_behind(parts.value)):
            yield _start(number, parts.column, parts.value[0], parts.with_value(quoted(parts.value)))
        if parts.is_in_brackets and number == fault.line:
            start, end = entry_at(line, fault.column)
            if line[start:end] and line[start] in _SIGNS - CLOSERS.keys():
                yield _start(number, start, line[start], f"{line[:start]}{quoted(line[start:end])}{line[end:]}")


def hashes(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A `#` that hides the rest of a text."""
    if fault.kind != "comment":
        return
    number, column, line = fault.line, fault.column, lines[fault.line]
    parts = take_apart(line)
    if parts.is_in_brackets:
        yield _hidden_closer(number, line, column)
        return
    text = line[parts.column :].strip()
    name = f"`{parts.name}`" if parts.key else "this item"
    message = f"`#` starts a comment, so {name} {'is empty' if text.startswith('#') else 'ends before it'}"
    new = f"{line[: parts.column].rstrip()} {quoted(text)}"
    yield at_sign(number, column, message, "hides the rest", _IN_QUOTES, new=new)


def hashes_in_brackets(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A `#` in brackets, which hides the closing one."""
    if fault.begin and fault.begin[0] < len(lines):
        number, column = fault.begin
        found = _HASH.search(lines[number], column, HINT)
        if found:
            yield _hidden_closer(number, lines[number], found.end() - 1)


def _instruction(lines: Sequence[str], number: int, parts: Parts, sign: str) -> Iterator[Hint]:
    end = parts.column + len(sign)
    again = f"*{sign[1:]}"
    if sign[0] == "&" and any(again in line for line in lines[number + 1 : number + HINT]):
        message = f"`{sign}` marks a part of the file that `{again}` repeats, which is not done here"
        yield Hint(message, number, parts.column, end, "a mark", "write the repeated part out in full")
    else:
        message = f"`{sign}` is an instruction to programs, and none are read here"
        new = parts.with_value(parts.value[len(sign) :].lstrip()).rstrip()
        yield Hint(message, number, parts.column, end, "an instruction", "take it out", {number: new})


def _goes_on_behind(value: str) -> bool:
    """Tell whether a text goes on behind the bracket that closes its first one."""
    closer = CLOSERS[value[0]]
    return closer in value and not value.endswith(closer)


def _hidden_closer(number: int, line: str, column: int) -> Hint:
    start, end = entry_at(line, column)
    new = f"{line[:start]}{quoted(line[start:end])}{line[end:]}"
    message = "`#` starts a comment, so the closing bracket is never read"
    return at_sign(number, column, message, "hides the rest", _IN_QUOTES, new=new)


def _start(number: int, column: int, sign: str, new: str) -> Hint:
    shown = "a backtick" if sign == "`" else f"`{sign}`"
    because = f", because it {_MEANINGS[sign]}" if sign in _MEANINGS else ""
    message = f"a text that starts with {shown} needs quotes{because}"
    return at_sign(number, column, message, "this sign", _IN_QUOTES, new=new)
