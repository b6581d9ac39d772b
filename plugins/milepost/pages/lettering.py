"""How wide words are, and how they break into lines, for drawings that are made without a browser."""

from collections.abc import Iterator
from functools import lru_cache
from unicodedata import category, east_asian_width, normalize

# Bold letters of the widest screen fonts (DejaVu Sans, Verdana), at the size `font-size-adjust` in map.css gives them.
_GROUPS = (
    (0.35, "ijlI .,'’‘|"),
    (0.43, "f!()[]-:;/"),
    (0.47, 'rt"*'),
    (0.57, "csz?J–"),
    (0.6, "kvxy“”"),
    (0.72, "ABCEFKLPRSTVXYZß"),
    (0.78, "DGHNOQU+<=>&"),
    (0.85, "w"),
    (0.95, "mM@%—…"),
    (1.01, "W"),
)
_WIDTHS = {char: width for width, chars in _GROUPS for char in chars}
_OTHER = 0.65  # most small letters, figures, and letters of scripts without a line of their own above
_WIDE = 1.1  # ideographs, kana, Hangul, emoji: about two small letters
_TIGHTER = (0.6, 0.7, 0.8, 0.9)


@lru_cache(maxsize=4096)
def _width_of(char: str) -> float:
    if category(char) in {"Mn", "Me", "Cf"}:
        return 0.0
    if east_asian_width(char) in {"W", "F"}:
        return _WIDE
    return _WIDTHS.get(char) or _WIDTHS.get(normalize("NFD", char)[0], _OTHER)


def width(text: str) -> float:
    """Return about how wide a text is in a wide and bold screen font, in em; rather too wide than too narrow."""
    return sum(map(_width_of, text))


def wrap(text: str, room: float, most: int) -> tuple[str, ...]:
    """Break a text at its spaces into at most `most` lines of `room` em, of about equal length.

    A word longer than a line, and scripts that are written without spaces, break between letters. What does not fit
    is cut, with an ellipsis at the end.
    """
    pieces = list(_pieces(text, room))
    lines = _fill(pieces, room)
    if len(lines) > most:
        return (*lines[: most - 1], _cut(" ".join(lines[most - 1 :]), room))
    for share in _TIGHTER:
        even = _fill(pieces, room * share)
        if len(even) == len(lines):
            return tuple(even)
    return tuple(lines)


def cut(text: str, room: float) -> str:
    """Return the text, or as much of it as fits into `room` em with an ellipsis."""
    return text if width(text) <= room else _cut(text, room)


def _cut(text: str, room: float) -> str:
    left = room - _width_of("…")
    for at, char in enumerate(text):
        left -= _width_of(char)
        if left < 0:
            return text[:at].rstrip() + "…"
    return text + "…"


def _fill(pieces: list[tuple[str, str, float]], room: float) -> list[str]:
    lines: list[str] = []
    used = room + 1
    for space, piece, size in pieces:
        if used + size > room:
            lines.append(piece)
            used = size
        else:
            lines[-1] += space + piece
            used += size
    return lines


def _pieces(text: str, room: float) -> Iterator[tuple[str, str, float]]:
    """Yield what must stay together, each with the space before it and their width."""
    for word in text.split():
        whole = width(word) <= room and not any(east_asian_width(char) in {"W", "F"} for char in word)
        space = " "
        for piece in (word,) if whole else word:
            yield space, piece, width(space + piece)
            space = ""
