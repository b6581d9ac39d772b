"""Hints about signs that no text may hold, line ends that no editor counts, and marks that Git leaves behind."""

import re
from collections.abc import Sequence
from typing import Final

from milepost.source.hint import Hint

_CONTROL: Final = re.compile(
    r"\x1b\[[0-9;]{0,9}[A-Za-z]|[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_BREAK: Final = re.compile("[\x85\u2028\u2029]")
_CONFLICT: Final = re.compile(r"(?:<{7}|>{7})(?: |\Z)")


def without_control_signs(text: str) -> tuple[str, Hint | None]:
    """Return a text without signs that stand for nothing one could see, and a hint where there were any."""
    message = "an invisible control sign stands here, left behind by copying"
    return _replaced(text, _CONTROL, "", Hint(message, 0, 0, 1, "this sign", "take it out"))


def without_hidden_breaks(text: str) -> tuple[str, Hint | None]:
    """Return a text with a space for every line break that only some programs see, and a hint where there were any."""
    message = "an invisible line break stands here, left behind by copying"
    mend = "put a space or an ordinary line break in its place"
    return _replaced(text, _BREAK, " ", Hint(message, 0, 0, 1, "a hidden break", mend, is_shown=False))


def conflict(lines: Sequence[str]) -> Hint | None:
    """Return a hint where Git has left two versions of a file in it."""
    for number, line in enumerate(lines):
        if line[:1] in {"<", ">"} and _CONFLICT.match(line):
            message = "two versions of this file were merged only halfway: Git's marks still stand in it"
            mend = "keep the lines that are right, and delete those that start with `<<<<<<<`, `=======` and `>>>>>>>`"
            return Hint(message, number, 0, len(line), "Git's mark", mend)
    return None


def _replaced(text: str, signs: re.Pattern[str], instead: str, hint: Hint) -> tuple[str, Hint | None]:
    found = signs.search(text)
    if not found:
        return text, None
    number, begin = text.count("\n", 0, found.start()), text.rfind("\n", 0, found.start()) + 1
    mended, count = signs.subn(instead, text)
    line = text[begin:].partition("\n")[0]
    more = f"; {count - 1} more in this file" if count > 1 else ""
    start, edits = found.start() - begin, {number: signs.sub(instead, line)}
    return mended, hint._replace(message=hint.message + more, line=number, start=start, end=start + 1, edits=edits)
