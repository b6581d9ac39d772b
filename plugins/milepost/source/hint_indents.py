"""Hints about lines that stand too far in or out, or do not belong where they stand."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Fault, Hint
from milepost.source.hint_characters import also
from milepost.source.limits import HINT
from milepost.source.yaml_line import KEYS, columns_above, indentation, lines_above, quoted, take_apart

_OPENS_TEXT: Final = re.compile(r"(?:: +|- +)[|>][+-]?\s*\Z")
_BARE_KEY: Final = re.compile(r"( *(?:- +)*)([a-z_]{1,60})(?: +(.*))?\Z", re.DOTALL)
_DASH: Final = re.compile(r"- +")


def text_below(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A line of a text that starts with `|` or `>` and is not indented below it."""
    number = fault.origin[0]
    if number >= len(lines):
        return
    for owner in lines_above(lines, number):
        line = lines[owner]
        if indentation(line) <= indentation(lines[number]) and _OPENS_TEXT.search(line):
            wanted = indentation(lines[owner + 1])
            if wanted <= indentation(line) or owner + 1 == number:
                wanted = indentation(line) + 2
            edits = {index: " " * wanted + lines[index].lstrip() for index in _text_lines(lines, number)}
            name = take_apart(line).name
            message = f"this line belongs to the text of `{name}` and is not indented like it"
            yield _indent(number, lines[number], wanted, edits, message)
            return
        if indentation(line) < indentation(lines[number]):
            return


def no_colon(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A key without its colon."""
    for number, line in fault.suspects(lines):
        found = _BARE_KEY.match(line, 0, HINT)
        if found and found[2] in KEYS and fault.kind in {"no colon", "colon"}:
            end = found.end(2)
            new = f"{line[:end]}:{line[end:]}"
            message = f"there is no colon behind `{found[2]}`"
            yield Hint(message, number, end, end + 1, "no colon here", "put a colon behind it", {number: new})


def indents(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A line that is indented like none it could belong to."""
    number = fault.origin[0] if fault.kind == "no colon" else fault.line
    if number >= len(lines) or not lines[number].strip():
        return
    line, found = lines[number], indentation(lines[number])
    columns = columns_above(lines, number)
    if columns and found < min(columns):
        yield _first_lines(lines, number)
    message = "this line is indented like none of the lines it could belong to"
    above = next((take_apart(lines[index]) for index in lines_above(lines, number)), None)
    if above and above.key and above.value and found > len(above.lead):
        message = f"`{above.name}` above has a value already, so nothing can stand below it, further in"
    above_it = list(_block_above(lines, number))
    yield from (hint for hint in above_it if indentation(lines[hint.line]) % 2 and not found % 2)
    for wanted in sorted(columns - {found}, key=lambda column: (abs(column - found), -column))[:4]:
        yield _indent(number, line, wanted, {number: " " * wanted + line.lstrip()}, message)
        below = {index: " " * max(0, indentation(text) + wanted - found) + text.lstrip() for index, text in _block(lines, number)}
        if len(below) > 1:
            yield _indent(number, line, wanted, below, message)
    yield from above_it


def _first_lines(lines: Sequence[str], number: int) -> Hint:
    """The first lines of a file are indented and this one is not."""
    edits = {index: lines[index].lstrip() for index in lines_above(lines, number)}
    first = min(edits)
    message = "the file starts with a line that is indented, and a line below it is not"
    return _indent(first, lines[first], 0, edits, message)


def _block_above(lines: Sequence[str], number: int) -> Iterator[Hint]:
    """The lines above, back to the first one below their key, stand a little too far in or out for this one."""
    block: list[int] = []
    for index in lines_above(lines, number):
        if block and indentation(lines[index]) < min(indentation(lines[other]) for other in block):
            break
        block.append(index)
    for start in {indentation(lines[block[-1]]), len(take_apart(lines[block[-1]]).lead)} if block else ():
        shift = indentation(lines[number]) - start
        if start and 0 < abs(shift) <= 2:
            edits = {index: _shifted(lines[index], shift) for index in sorted(block)}
            top = block[-1]
            message = "this line is indented unlike the lines below that belong with it"
            yield _indent(top, lines[top], indentation(edits[top]), edits, message)


def _shifted(line: str, by: int) -> str:
    return " " * max(0, indentation(line) + by) + line.lstrip()


def list_in_line(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A list that starts on the line of its key."""
    if fault.kind == "list":
        number, line = fault.line, lines[fault.line]
        parts = take_apart(line)
        first = _DASH.sub("", parts.value, count=1)
        below = [index for index, text in _block(lines, number + 1) if text.lstrip().startswith("- ")]
        entries = [first, *(_DASH.sub("", lines[index].strip(), count=1) for index in below)]
        new = parts.with_value(f"[{', '.join(map(_entry, entries))}]")
        message = f"a list starts on the line below its key, not behind `{parts.name}:`"
        mend = "start the list on the line below" if below else "write it in brackets"
        edits = {number: new} | dict.fromkeys(below, "")
        yield Hint(message, number, fault.column, fault.column + 1, "this dash", mend, edits, is_shown=not below)


def mixed(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """Items of a list beside keys."""
    if fault.line >= len(lines):
        return
    number, line = fault.line, lines[fault.line]
    parts, start = take_apart(line), indentation(line)
    if fault.kind == "item" and parts.key:
        new = f"{' ' * start}- {line.lstrip()}"
        message = f"the key `{parts.name}` stands among the items of a list"
        hint = Hint(message, number, start, parts.column, "a key", "write it as an item", {number: new})
        yield from (hint, hint._replace(edits={}, help="write it as an item, or move it"))
    if "-" in parts.lead and fault.kind == "key":
        new = " " * start + line.lstrip(" -")
        message = "an item of a list stands among keys"
        mend = "put the list below a key of its own, or take the dash out"
        hint = Hint(message, number, start, start + 1, "an item", mend, {number: new}, is_shown=False)
        yield from (hint, hint._replace(edits={}))
    if fault.kind == "dash" and fault.text:
        above = take_apart(lines[fault.text[0]])
        message = f"`{above.name}` has a text behind its colon and a list below"
        if not above.key:
            message = "this item of a list stands inside the text above it"
        yield Hint(message, number, start, start + 1, "an item", "keep one of the two")


def stray(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A line that is neither a key nor an item."""
    number = fault.origin[0]
    if fault.kind != "no colon" or number >= len(lines):
        return
    line, start = lines[number], indentation(lines[number])
    above = next(lines_above(lines, number), None)
    value = take_apart(lines[above]).value if above is not None else ""
    if above is not None and (value == "-" or (" " in value and line[start].isalpha())):
        wanted = indentation(lines[above]) + 2
        message = "this line is not indented, so it does not belong to the one above it"
        yield _indent(number, line, wanted, {number: " " * wanted + line.lstrip()}, message)
    message = "this line is neither a key with a value nor an item of a list"
    mend = "start it with `#` if it is a note"
    edits = {index: f"{text[:start]}# {text[start:]}" for index, text in _stray_lines(lines, number)}
    yield Hint(message + also(len(edits) - 1), number, start, len(line.rstrip()), "no key, no dash", mend, edits)


def _stray_lines(lines: Sequence[str], number: int) -> Iterator[tuple[int, str]]:
    """Yield a line and those below it that are no more keys or items than it is."""
    start = indentation(lines[number])
    for index in range(number, min(number + HINT, len(lines))):
        parts = take_apart(lines[index])
        if not parts.value or parts.key or "-" in parts.lead or indentation(lines[index]) != start:
            return
        yield index, lines[index]


def _indent(number: int, line: str, wanted: int, edits: dict[int, str], message: str) -> Hint:
    spaces = "a space" if wanted == 1 else f"{wanted} spaces"
    mend = f"indent it by {spaces}" if wanted else "do not indent it"
    if len(edits) > 1:
        mend += ", and the lines below it in the same way"
    end = max(indentation(line), 1)
    label = f"{end} space{'s' * (end > 1)}" if indentation(line) else "not indented"
    return Hint(message, number, 0, end, label, mend, edits)


def _block(lines: Sequence[str], number: int) -> Iterator[tuple[int, str]]:
    """Yield a line and those below it that are indented at least as far."""
    for index in range(number, min(number + HINT, len(lines))):
        if lines[index].strip():
            if indentation(lines[index]) < indentation(lines[number]):
                return
            yield index, lines[index]


def _text_lines(lines: Sequence[str], number: int) -> Iterator[int]:
    """Yield the lines from `number` on that are no key of the format."""
    for index in range(number, min(number + HINT, len(lines))):
        if index > number and take_apart(lines[index]).name in KEYS:
            return
        yield index


def _entry(text: str) -> str:
    return text if re.fullmatch(r"[\w][\w .-]*", text) else quoted(text)
