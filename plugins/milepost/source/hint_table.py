"""The causes a fault may have, in the order they are asked, and the hint that mends it."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Final

from milepost.source.hint import Cause, Fault, Hint
from milepost.source.hint_brackets import brackets
from milepost.source.hint_colons import colon_in_brackets, colon_in_long_text, colon_in_text
from milepost.source.hint_entries import commas, missing_commas, quotes_inside
from milepost.source.hint_indents import indents, long_text, text_below
from milepost.source.hint_keys import bullets, document_ends, equals, gaps, no_colon, stray
from milepost.source.hint_lists import list_in_line, missing_dashes, mixed, text_and_list
from milepost.source.hint_quotes import backslashes, curly_quotes, quotes
from milepost.source.hint_spaces import odd_spaces, tabs
from milepost.source.hint_texts import hashes, hashes_in_brackets, instructions, signs
from milepost.source.limits import HINT, HINT_VALUE
from milepost.source.yaml_fault import search
from milepost.source.yaml_line import indentation

CAUSES: Final[tuple[Cause, ...]] = (
    tabs,
    odd_spaces,
    bullets,
    gaps,
    equals,
    no_colon,
    hashes,
    hashes_in_brackets,
    curly_quotes,
    backslashes,
    commas,
    missing_commas,
    quotes,
    quotes_inside,
    brackets,
    colon_in_text,
    colon_in_brackets,
    instructions,
    signs,
    document_ends,
    list_in_line,
    missing_dashes,
    text_below,
    colon_in_long_text,
    indents,
    mixed,
    text_and_list,
    long_text,
    stray,
)
_HINTS_OF_A_CAUSE: Final = 12
_LINES_ABOVE: Final = 30
_NO_FAULT: Final = Fault("", 10**9, 0)


class Doctor:
    """Finds the hint for a fault by trying mends. Trying ends when as much as `room` characters has been read again."""

    def __init__(self, room: int) -> None:
        self._room = room

    def hint(self, lines: Sequence[str], fault: Fault) -> Hint:
        """Return the first cause's hint that mends its line, else one that mends a part, else one that only tells."""
        partly: list[Hint] = []
        short = self._shortened(lines, fault)
        for cause in CAUSES:
            best, reached = None, (fault.origin[0] + 1, -1)
            for hint in islice(cause(lines, fault), _HINTS_OF_A_CAUSE):
                page = short if all(short[at : at + 1] == [lines[at]] for at in hint.edits) else lines
                after = self._after(page, hint.edits) if hint.edits else None
                if after is None:
                    best = best or (None if hint.edits else hint)
                elif after.origin > reached or (best and after.origin == reached and len(hint.edits) < len(best.edits)):
                    best, reached = hint, after.origin
                elif "indent" not in hint.help and _is_farther(after, fault, hint.edits, lines):
                    partly.append(hint)
            if best:
                return best
        return partly[0] if partly else _unknown(lines, fault)

    def _shortened(self, lines: Sequence[str], fault: Fault) -> Sequence[str]:
        """Return the lines near a fault and, empty, those above it, but for those that it stands inside.

        Where the fault is another one then, all lines are returned as they are.
        """
        short = list(lines[: max(fault.line, fault.origin[0]) + HINT])
        outer = HINT
        for number in range(min(fault.origin[0], len(lines)) - _LINES_ABOVE, -1, -1):
            if lines[number].strip() and indentation(lines[number]) < outer:
                outer = indentation(lines[number])
            else:
                short[number] = ""
        return short if self._after(short, {}) == fault else lines

    def _after(self, lines: Sequence[str], edits: Mapping[int, str]) -> Fault | None:
        """Return the next fault of a mended text, one far away where there is none; None where nothing may be tried."""
        self._room -= sum(map(len, lines)) + len(lines) if self._room > 0 else 0
        if self._room <= 0:
            return None
        mended = list(lines)
        for number, line in edits.items():
            mended[number] = line
        fault, values = search(mended, self._room // HINT_VALUE)
        self._room -= values * HINT_VALUE
        return (fault or _NO_FAULT) if self._room >= 0 else None


def _is_farther(after: Fault, before: Fault, edits: Mapping[int, str], lines: Sequence[str]) -> bool:
    """Tell whether the next fault stands behind the one before on its line, however much longer an edit made that."""
    longer = len(edits[before.line]) - len(lines[before.line]) if before.line in edits else 0
    column = before.column + max(0, longer)
    return after.origin[0] == before.origin[0] and (after.line, after.column) > (before.line, column)


def _unknown(lines: Sequence[str], fault: Fault) -> Hint:
    line = min(fault.line, len(lines) - 1)
    while line > 0 and not lines[line].strip():
        line -= 1
    column = fault.column if line == fault.line else 0
    message = "this line cannot be understood where it stands"
    mend = "look at its spaces, colons, quotes and brackets, and at the line above"
    return Hint(message, line, column, column + 1, "not understood", mend)
