"""Signs that no YAML may hold, line ends that no editor counts, and marks that Git leaves behind."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from milepost.source.hint import Hint

_CONTROL: Final = re.compile(r"[^\t\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_END: Final = re.compile("[\x85\u2028\u2029]")
_CONFLICT: Final = re.compile(r"(?:<{7}|>{7})(?: |\Z)")


def odd_characters(lines: Sequence[str]) -> Iterator[Hint]:
    """Yield a hint for each kind of character that must go before a text can be read at all."""
    message = "an invisible control sign stands here, left behind by copying"
    yield from _found(lines, _CONTROL, "", message, "this sign", "take it out")
    message = "an invisible line break stands here, left behind by copying"
    yield from _found(lines, _LINE_END, " ", message, "a hidden break", "put a space in its place")


def conflict(lines: Sequence[str]) -> Hint | None:
    """Return a hint where Git has left two versions of a file in it."""
    for number, line in enumerate(lines):
        if line[:1] in {"<", ">"} and _CONFLICT.match(line):
            message = "two versions of this file were merged only halfway: Git's marks still stand in it"
            mend = "keep the lines that are right, and delete those that start with `<<<<<<<`, `=======` and `>>>>>>>`"
            return Hint(message, number, 0, len(line), "Git's mark", mend)
    return None


def _found(
    lines: Sequence[str], pattern: re.Pattern[str], instead: str, message: str, label: str, mend: str
) -> Iterator[Hint]:
    edits = {number: pattern.sub(instead, line) for number, line in enumerate(lines) if pattern.search(line)}
    if edits:
        number = min(edits)
        found = pattern.search(lines[number])
        assert found is not None
        more = f"; so on {len(edits) - 1} more lines" if len(edits) > 1 else ""
        yield Hint(message + more, number, found.start(), found.end(), label, mend, edits)
