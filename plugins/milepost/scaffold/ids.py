"""Ids made from titles in any language."""

import re
import unicodedata
from collections.abc import Container
from itertools import count
from typing import Final

from milepost.escape.file_name import RESERVED

LONGEST: Final = 64
_SPELT_OUT: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i"}
)
_TAKEN: Final = {"standards", "media"} | RESERVED


def make_id(title: str, otherwise: str, taken: Container[str] = ()) -> str:
    """Return an id for a title: `Ancient civilizations` becomes `ancient-civilizations`.

    Where most of the letters are none of a to z, it is the first free of `unit-1`, `unit-2` …, for `otherwise` as
    `unit`. An id that a title spells out is returned even if it is taken, so that the caller can say so.
    """
    letters = sum(character.isalnum() for character in title)
    spelt_out = unicodedata.normalize("NFKD", title.lower().translate(_SPELT_OUT))
    plain = "".join(
        character for character in spelt_out if character not in "'’" and not unicodedata.combining(character)
    )
    words = re.findall(r"[a-z0-9]+", plain)
    if not words or sum(map(len, words)) * 2 < letters:
        return next(name for n in count(1) if (name := f"{otherwise}-{n}") not in taken)
    name = _at_most(words)
    return f"{name}-{otherwise}" if name in _TAKEN else name


def _at_most(words: list[str]) -> str:
    """Join as many of the words as an id has room for."""
    name = words[0][:LONGEST]
    for word in words[1:]:
        if len(name) + 1 + len(word) > LONGEST:
            break
        name = f"{name}-{word}"
    return name
