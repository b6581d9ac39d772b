"""Hints about signs that no text may hold, line ends that no editor counts, and marks that Git leaves behind."""

import re
from collections.abc import Sequence
from typing import Final

from milepost.source.hint import Hint, also

_CONTROL: Final = re.compile(
    r"\x1b\[[0-9;]{0,9}[A-Za-z]|[^\t\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_BREAK: Final = re.compile("[\x85\u2028\u2029]")
_CONFLICT: Final = re.compile(r"(?:<{7}|>{7})(?: |\Z)")


def control_signs(lines: Sequence[str]) -> Hint | None:
    """Return a hint that takes out every sign that stands for nothing one could see."""
    message = "an invisible control sign stands here, left behind by copying"
    return _without(lines, _CONTROL, "", Hint(message, 0, 0, 1, "this sign", "take it out"))


def hidden_breaks(lines: Sequence[str]) -> Hint | None:
    """Return a hint that puts a space for every line break that only some programs see."""
    message = "an invisible line break stands here, left behind by copying"
    return _without(lines, _BREAK, " ", Hint(message, 0, 0, 1, "a hidden break", "put a space in its place"))


def conflict(lines: Sequence[str]) -> Hint | None:
    """Return a hint where Git has left two versions of a file in it."""
    for number, line in enumerate(lines):
        if line[:1] in {"<", ">"} and _CONFLICT.match(line):
            message = "two versions of this file were merged only halfway: Git's marks still stand in it"
            mend = "keep the lines that are right, and delete those that start with `<<<<<<<`, `=======` and `>>>>>>>`"
            return Hint(message, number, 0, len(line), "Git's mark", mend)
    return None


def _without(lines: Sequence[str], signs: re.Pattern[str], instead: str, hint: Hint) -> Hint | None:
    edits = {number: signs.sub(instead, line) for number, line in enumerate(lines) if signs.search(line)}
    if not edits:
        return None
    number = min(edits)
    found = signs.search(lines[number])
    assert found is not None
    message = hint.message + also(edits)
    return hint._replace(message=message, line=number, start=found.start(), end=found.end(), edits=edits)
