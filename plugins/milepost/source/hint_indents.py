"""Hints about lines that stand too far in or too far out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Fault, Hint
from milepost.source.limits import HINT
from milepost.source.yaml_line import KEYS, block_from, columns_above, indentation, lines_above, lines_from, take_apart

_OPENS_TEXT: Final = re.compile(r"(?:: +|- +)[|>][+-]?\s*\Z")
_SLIPS: Final = range(-2, 3)
"""Spaces by which a first line may be off and those below it right."""


def text_below(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A line of a text that starts with `|` or `>` and is not indented below it."""
    number = fault.origin[0]
    if number >= len(lines):
        return
    for owner in lines_above(lines, number):
        outer = indentation(lines[owner])
        if outer <= indentation(lines[number]) and _OPENS_TEXT.search(lines[owner]):
            first = indentation(lines[owner + 1])
            wanted = first if first > outer and owner + 1 < number else outer + 2
            message = f"this line belongs to the text of `{take_apart(lines[owner]).name}` and is not indented like it"
            yield indent(lines, number, wanted, _text_lines(lines, number), message)
        if outer <= indentation(lines[number]):
            return


def long_text(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A line that goes on with the text above it and is not indented."""
    number = fault.origin[0]
    above = next(lines_above(lines, number), None)
    if fault.kind == "no colon" and number < len(lines) and above is not None:
        value, said = take_apart(lines[above]).value, lines[number].lstrip()
        if value == "-" or (" " in value and said[:1].isalpha()):
            message = "this line is not indented, so it does not belong to the one above it"
            yield indent(lines, number, indentation(lines[above]) + 2, [number], message)


def indents(lines: Sequence[str], fault: Fault) -> Iterator[Hint]:
    """A line that is indented like none it could belong to, or the lines above it."""
    number = fault.origin[0] if fault.kind == "no colon" else fault.line
    if number >= len(lines) or not lines[number].strip():
        return
    found, columns = indentation(lines[number]), columns_above(lines, number)
    if columns and found < min(columns):
        first = list(lines_above(lines, number))
        message = "the file starts with a line that is indented, and a line below it is not"
        yield indent(lines, first[-1], 0, first, message)
    above = list(_block_above(lines, number))
    yield from (hint for hint in above if indentation(lines[hint.line]) % 2 and not found % 2)
    message = _why(lines, number)
    block = [at for at, _ in block_from(lines, number)]
    for wanted in sorted(columns - {found}, key=lambda column: (abs(column - found), -column))[:4]:
        yield indent(lines, number, wanted, [number], message)
        if len(block) > 1:
            yield indent(lines, number, wanted, block, message)
    yield from above


def indent(lines: Sequence[str], number: int, wanted: int, together: Sequence[int], message: str) -> Hint:
    """Return the hint to move a line to another column, and all of `together` with it."""
    found = indentation(lines[number])
    mend = f"indent it by {_spaces(wanted)}" if wanted else "do not indent it"
    if len(together) > 1:
        mend += ", and the lines below it in the same way"
    edits = {at: " " * max(0, indentation(lines[at]) + wanted - found) + lines[at].lstrip() for at in together}
    return Hint(message, number, 0, max(found, 1), _spaces(found) if found else "not indented", mend, edits)


def _why(lines: Sequence[str], number: int) -> str:
    above = next((take_apart(lines[at]) for at in lines_above(lines, number)), None)
    if above and above.key and above.value and indentation(lines[number]) > len(above.lead):
        return f"`{above.name}` above has a value already, so nothing can stand below it, further in"
    return "this line is indented like none of the lines it could belong to"


def _block_above(lines: Sequence[str], number: int) -> Iterator[Hint]:
    """The lines above, back to the first below their key, are a little too far in or out for this one."""
    block: list[int] = []
    for at in lines_above(lines, number):
        if block and indentation(lines[at]) < min(indentation(lines[other]) for other in block):
            break
        block.append(at)
    if not block or not indentation(lines[block[-1]]):
        return
    top = lines[block[-1]]
    for start in {indentation(top), len(take_apart(top).lead)}:
        shift = indentation(lines[number]) - start
        if shift and shift in _SLIPS:
            message = "this line is indented unlike the lines below that belong with it"
            yield indent(lines, block[-1], indentation(top) + shift, block, message)


def _text_lines(lines: Sequence[str], number: int) -> list[int]:
    """Return the numbers of a line and of those below it, up to the next key of the format."""
    keys = [at for at, line in lines_from(lines, number) if at > number and take_apart(line).name in KEYS]
    return list(range(number, min(keys, default=min(number + HINT, len(lines)))))


def _spaces(number: int) -> str:
    return "a space" if number == 1 else f"{number} spaces"
