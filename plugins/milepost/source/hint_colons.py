"""Hints about colons inside texts, the commonest mistake of all."""

from collections.abc import Iterator, Sequence

from milepost.source.hint import Fault, Hint, at_sign
from milepost.source.yaml_line import KEYS, Parts, entry_at, indentation, quoted, take_apart


def colon_in_text(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A colon and a space inside a text, which make it look like a key."""
    if fault.kind != "colon":
        return
    parts = take_apart(lines[fault.line])
    if "-" in parts.lead and parts.is_sentence_so_far:
        yield _in_quotes(fault, "this text", f"{parts.lead}{quoted(parts.key + parts.value)}{parts.tail}")
    elif fault.column != len(parts.lead) + len(parts.name) and not parts.is_in_brackets:
        at = fault.column - parts.column
        key = parts.value[: max(0, at)].rpartition(" ")[2]
        yield from two_keys(fault.line, parts, at - len(key), key)
        text = f"the text of `{parts.name}`" if parts.key else "this text"
        yield _in_quotes(fault, text, parts.with_value(quoted(parts.value)))


def colon_in_brackets(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """The same inside brackets, where the text ends at a comma or a bracket."""
    line = lines[fault.line] if fault.line < len(lines) else ""
    is_at_colon = line[fault.column : fault.column + 1] == ":"
    if fault.kind in {"bracket", "colon"} and is_at_colon and take_apart(line).is_in_brackets:
        start, end = entry_at(line, fault.column)
        yield _in_quotes(fault, "this text", f"{line[:start]}{quoted(line[start:end])}{line[end:]}")


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
    mend = f"put quotation marks around all of it, from `{text[:20].rstrip()}` on"
    hint = _in_quotes(fault, "this text", "")
    yield hint._replace(help=mend, edits=edits, is_shown=False)


def _in_quotes(fault: Fault, text: str, new: str) -> Hint:
    message = f"{text} has a colon in it, so it needs quotes"
    return at_sign(fault.line, fault.column, message, "this colon", "write it in quotes", new=new)


def two_keys(number: int, parts: Parts, at: int, key: str) -> Iterator[Hint]:
    """A second key on the line of the first; it starts at `at` of the value."""
    if key in KEYS and parts.value[:at].strip() and parts.key and parts.value[at + len(key) + 1 :].strip():
        message = f"`{parts.name}` and `{key}` stand on one line"
        mend = f"start a new line before `{key}:`"
        edits = {number: parts.with_value(quoted(parts.value))}
        start = parts.column + at
        yield Hint(message, number, start, start + len(key), "a second key", mend, edits, is_shown=False)
