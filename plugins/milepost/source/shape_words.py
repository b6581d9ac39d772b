"""The words in which a value is spoken of: never a parser's, always a teacher's."""

import json
import re
from collections.abc import Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, Final
from unicodedata import combining, normalize

from milepost.source.shape_files import Schema

_PLAIN: Final = re.compile(r"[^\W\d_](?:[\w ,./()+&'’?!-]{0,200}[\w./()+&'’?!-])?|\d{1,6}(?:-\d{1,6}){1,2}|\d{1,6}\+")
_DIGITS: Final = re.compile(r"[\d.]+")
_SPECIAL: Final = {"true", "false", "null"}
_LONGEST: Final = 60


def what_it_is(value: Any) -> str:  # noqa: ANN401 - any value of a document
    """Return what a value is, as in "cannot be a list"."""
    if isinstance(value, dict):
        return "keys with values"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, int | float):
        return f"the number {value}"
    return f"the text {quoted(value)}" if _DIGITS.fullmatch(value) else quoted(value)


def label_of(value: Any) -> str:  # noqa: ANN401 - any value of a document
    """Return the few words that stand under a value."""
    kinds = ((dict, "keys with values"), (list, "a list"), (bool, "true or false"), (str, "a text"))
    return next((words for kind, words in kinds if isinstance(value, kind)), "nothing" if value is None else "a number")


def what_to_write(schema: Schema) -> str:
    """Return what a part of a schema asks for, as in "write a list of texts"."""
    title: str = schema.get("title") or listed(schema.get("enum", ()))
    return "keys with values" if title.startswith("`") else title


def quoted(text: object) -> str:
    """Return a value between backticks, on one line and not too long."""
    words = " ".join(str(text).replace("`", "'").split())
    return f"`{words if len(words) <= _LONGEST else words[: _LONGEST - 1] + '…'}`"


def listed(words: Sequence[object], joiner: str = "or") -> str:
    """Return `a, b or c`."""
    texts = [str(word) for word in words]
    return f" {joiner} ".join([", ".join(texts[:-1]), texts[-1]]) if len(texts) > 1 else "".join(texts)


def as_written(value: Any, *, inside: bool = False) -> str:  # noqa: ANN401 - any value of a document
    """Return a value as a teacher may write it on one line."""
    if isinstance(value, list):
        return f"[{', '.join(as_written(entry, inside=True) for entry in value)}]"
    if isinstance(value, dict):
        pairs = (f"{as_written(key, inside=True)}: {as_written(entry, inside=True)}" for key, entry in value.items())
        return "{" + ", ".join(pairs) + "}"
    if not isinstance(value, str):
        return json.dumps(value)
    if _PLAIN.fullmatch(value) and value.casefold() not in _SPECIAL and not (inside and "," in value):
        return value
    return json.dumps(value, ensure_ascii=False)


@lru_cache(maxsize=1024)
def fold(text: str) -> str:
    """Return a text without case, accents, spaces and signs, so that `Check-in` and `check_in` are the same."""
    letters = normalize("NFKD", text[:200]).casefold()
    return "".join(letter for letter in letters if letter.isalnum() and not combining(letter))


def nearest(text: str, words: Sequence[str], cutoff: float = 0.7) -> str:
    """Return the word that was most likely meant, or nothing."""
    folded = {fold(word): word for word in reversed(words)}
    near = get_close_matches(fold(text), folded, n=1, cutoff=cutoff)
    return folded[near[0]] if near else ""
