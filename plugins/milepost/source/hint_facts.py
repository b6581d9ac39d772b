"""Hints about facts of a Markdown file that stand in the wrong place or between the wrong marks."""

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from milepost.source.hint import Hint
from milepost.source.limits import HINT
from milepost.source.yaml_line import KEYS

_FENCE: Final = re.compile(r"---[ \t]*")
_NEAR_FENCE: Final = re.compile(r"[ \t]*(?:[-–—―]{1,6}|\.\.\.|\*\*\*|\+\+\+|___|```(?:ya?ml)?)[ \t]*")
_KEY: Final = re.compile(r"([a-z_]{1,60}):(?:\s|\Z)")
_FACT: Final = re.compile(r"\s*\Z|\s*#|\s*-\s|\s+\S|\S[^:]{0,80}:(?:\s|\Z)|[\]}]")
_SEARCHED: Final = 80
"""Lines in which facts are looked for that do not stand where they should."""


class Misplaced(NamedTuple):
    """Facts that were found all the same: the lines from `first` to before `last`; the body starts on line `body`."""

    hint: Hint
    first: int
    last: int
    body: int


def not_closed(lines: Sequence[str]) -> Misplaced:
    """Return the facts of a file that starts with three hyphens and goes over into its text without them."""
    number = next((at for at in range(1, min(len(lines), _SEARCHED)) if _ends_facts(lines, at)), len(lines))
    if number < len(lines) and _NEAR_FENCE.fullmatch(lines[number]):
        return Misplaced(_wrong_mark("end", number, lines[number]), 1, number, number + 1)
    message, mend = "the facts that start here are not closed", "write `---` on a line of its own where they end"
    if number < len(lines):
        mend = f"write `---` on line {number + 1}, where they end"
    return Misplaced(Hint(message, 0, 0, 3, "start here", mend), 1, number, number)


def elsewhere(lines: Sequence[str]) -> Misplaced | None:
    """Return the facts of a file that does not start with three hyphens; None where it has none."""
    opening = next((at for at in range(min(len(lines) - 1, _SEARCHED)) if _starts_facts(lines, at)), -1)
    if opening >= 0:
        last = _end(lines, opening + 1)
        return Misplaced(_late(lines, opening), opening + 1, last, last + 1) if last else None
    if not _is_key(lines[0]):
        return None
    last = _end(lines, 1)
    if last and all(line.strip() for line in lines[1:last]):
        message = "the line of three hyphens above the facts is missing"
        hint = Hint(message, 0, 0, len(lines[0]), "the first fact", "write `---` on a line above this one")
        return Misplaced(hint, 0, last, last + 1)
    if len(lines) > 1 and _is_key(lines[1]):
        last = next((at for at, line in enumerate(lines) if not line.strip()), len(lines))
        message = "facts stand between two lines of three hyphens, and both are missing"
        hint = Hint(message, 0, 0, len(lines[0]), "the first fact", "write `---` on a line above them and below them")
        return Misplaced(hint, 0, last, last)
    return None


def go_over_into_text(facts: Sequence[str]) -> bool:
    """Tell whether what stands between two lines of three hyphens is facts, an empty line, and then text."""
    shown = facts[:_SEARCHED]
    below = [line for number, line in enumerate(shown) if number and not shown[number - 1].strip()]
    return any(not _FACT.match(line, 0, HINT) for line in below)


def _ends_facts(lines: Sequence[str], number: int) -> bool:
    line = lines[number]
    return not line.strip() or _NEAR_FENCE.fullmatch(line) is not None or _goes_over_into_text(lines, number)


def _goes_over_into_text(lines: Sequence[str], number: int) -> bool:
    """Tell whether a line is no fact, and none of those below it is one up to an empty line."""
    rest = takewhile(str.strip, lines[number:_SEARCHED])
    return not any(_FACT.match(line, 0, HINT) for line in rest)


def _starts_facts(lines: Sequence[str], number: int) -> bool:
    mark = _NEAR_FENCE if number == 0 else _FENCE
    return mark.fullmatch(lines[number]) is not None and _is_key(lines[number + 1])


def _end(lines: Sequence[str], first: int) -> int:
    """Return the line that closes facts, 0 where none does."""
    return next((at for at in range(first, min(len(lines), _SEARCHED)) if _NEAR_FENCE.fullmatch(lines[at])), 0)


def _late(lines: Sequence[str], opening: int) -> Hint:
    if opening == 0:
        return _wrong_mark("start", 0, lines[0])
    if not any(line.strip() for line in lines[:opening]):
        message = "empty lines stand above the facts, which come first in a file"
        return Hint(message, 0, 0, 1, "an empty line", "delete them, so that `---` is the first line")
    message = "text stands above the facts, which come first in a file"
    return Hint(message, 0, 0, len(lines[0]), "above the facts", "move it below the facts")


def _wrong_mark(side: str, number: int, line: str) -> Hint:
    mark = line.strip().replace("`", "'")
    message, mend = f"facts {side} with three hyphens, not with `{mark}`", "write three hyphens"
    if mark == "---":
        message, mend = f"the three hyphens with which facts {side} stand too far in", "start the line with them"
    return Hint(message, number, 0, len(line.rstrip()), "not three hyphens", mend, {number: "---"})


def _is_key(line: str) -> bool:
    found = _KEY.match(line)
    return found is not None and found[1] in KEYS
