"""The mends that teachers need most: each is tried, and the first that fits the schema is offered."""

import re
from collections.abc import Iterator
from typing import Any, Final
from unicodedata import combining, normalize

from milepost.source.shape_errors import fits
from milepost.source.shape_mistake import Mistake
from milepost.source.shape_words import as_written

_RANGE: Final = re.compile(r"(\w{1,6})\s{0,3}(?:-|–|—|to|or|bis|a|à)\s{0,3}(\d{1,6})")
_NUMBER: Final = re.compile(r"\d{1,6}(?:[.,]\d{1,6})?")
_END: Final = re.compile(r"PK|K|\d{1,6}")
_DAY: Final = re.compile(r"(\d{4})\D(\d{1,2})\D(\d{1,2})")
_COUNTED: Final = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_LOOKED_AT: Final = 300
_LONGEST_ID: Final = 64


def mended_line(mistake: Mistake) -> str:
    """Return the value as it should have been written, with its key; empty when no mend is known."""
    for value in (*_candidates(mistake.value), *_under_its_key(mistake)):
        if value != mistake.value and fits(value, mistake.schema, mistake.document.kind):
            line = as_written(value)
            return "" if len(line) > 100 else line if mistake.is_entry else f"{mistake.key}: {line}"
    return ""


def as_id(text: str) -> str:
    """Return the id that a text most likely stands for; empty when it holds no letter or number that an id may have."""
    letters = "".join(letter for letter in normalize("NFKD", text[:_LOOKED_AT]) if not combining(letter))
    words = "-".join(re.findall(r"[a-z0-9]+", letters.casefold()))
    return words if len(words) <= _LONGEST_ID else words[: _LONGEST_ID + 1].rpartition("-")[0] or words[:_LONGEST_ID]


def _candidates(value: Any) -> Iterator[Any]:  # noqa: ANN401 - any value of a document
    if isinstance(value, str):
        yield from _for_text(value[:_LOOKED_AT])
    elif isinstance(value, list):
        yield from _for_list(value)
    elif isinstance(value, dict):
        yield from _for_keys(value)
    elif isinstance(value, bool):
        yield from ("off",) if not value else ()
        yield str(value).lower()
    elif isinstance(value, int | float):
        yield str(value)
        yield [value]


def _for_text(text: str) -> Iterator[Any]:
    stripped = text.strip()
    yield stripped
    yield stripped.lower()
    if found := _RANGE.search(stripped):
        yield f"{found[1].upper()}-{found[2]}"
    if found := _DAY.search(stripped):
        yield f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    if found := _NUMBER.search(stripped):
        number = float(found[0].replace(",", "."))
        yield int(number) if number.is_integer() else number
    if stripped.lower() in {"yes", "on", "no", "off"}:
        yield stripped.lower() in {"yes", "on"}
    yield from (_COUNTED.index(word) for word in stripped.lower().split() if word in _COUNTED)
    if "/" not in stripped:
        yield as_id(stripped)
    yield [_number_or_text(part.strip()) for part in stripped.split(",")]
    yield [text]


def _under_its_key(mistake: Mistake) -> Iterator[Any]:
    """A value alone where keys with values are meant, and one key says it all."""
    keys = mistake.schema.get("required") or list(mistake.schema.get("properties", ()))
    if mistake.schema.get("type") == "object" and len(keys) == 1:
        yield {keys[0]: mistake.value}


def _for_list(entries: list[Any]) -> Iterator[Any]:
    if len(entries) == 1:
        yield entries[0]
    if len(entries) == 2 and all(_END.fullmatch(str(entry)) for entry in entries):
        yield f"{entries[0]}-{entries[1]}"
    yield {"any": entries}


def _for_keys(pairs: dict[str, Any]) -> Iterator[Any]:
    if len(pairs) == 1:
        yield from (f"{key}: {value}" for key, value in pairs.items() if isinstance(value, str | int | float))
    if all(value is None for value in pairs.values()):
        yield list(pairs)
    yield [pairs]


def _number_or_text(text: str) -> int | str:
    return int(text) if re.fullmatch(r"\d{1,6}", text) else text
