"""The places of a page that a link can name after `#`, as far as its text tells them for certain."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Final
from unicodedata import normalize
from urllib.parse import unquote

_AROUND: Final = re.compile(r"\A(?:[ \t>]|[*+-][ \t]|\d+[.)][ \t])+")
_UNDERLINE: Final = re.compile(r"[ \t>]*(=+|-+)[ \t]*")
_NAMES: Final = re.compile(r"[{<]|\[\^")
_MARKED: Final = re.compile(r"[\[\]<>&{}\\:$@^~=+|/*_`]")
_NUMBER: Final = re.compile(r"_\d+$")
_INCLUDES: Final = "--8<--"


def lacks(text: str, place: str) -> bool:
    """Tell whether a text has no place of that name, however its headings are turned into names.

    The name of a plain heading has its letters, with or without those that are not English. Of a heading with marks in
    it, a tag, braces or a footnote nobody knows here which letters stay, and where: the name is there if they are.
    """
    written = unquote(place)
    wanted = {_folded(written), _folded(_NUMBER.sub("", written))}
    return "" not in wanted and _INCLUDES not in text and not any(_may_be(wanted, line) for line in _lines(text))


def headings(text: str) -> list[str]:
    """Return the names that Python-Markdown gives to plain headings, as far as they are lines that start with `#`."""
    found = [line for line in text.split("\n") if line.startswith("#")]
    plain = [_english(one) for one in found if not _MARKED.search(one)]
    return [name for one in plain if (name := re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", one).strip().lower()))]


def _lines(text: str) -> Iterator[str]:
    before = ""
    for line in text.split("\n"):
        inside = _AROUND.sub("", line)
        if inside.startswith(("#", "===")) or _NAMES.search(line):
            yield inside
        if _UNDERLINE.fullmatch(line):
            yield before
            yield _AROUND.sub("", before)
        before = line


def _may_be(wanted: Collection[str], line: str) -> bool:
    if _MARKED.search(line):
        return any(Counter(one) <= Counter(_folded(line)) for one in wanted)
    return _folded(line) in wanted or _folded(_english(line)) in wanted


def _english(text: str) -> str:
    return normalize("NFKD", text).encode("ascii", "ignore").decode()


def _folded(text: str) -> str:
    return "".join(letter for letter in normalize("NFKD", text).casefold() if letter.isalnum())
