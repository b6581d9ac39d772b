"""Where a value stands in a JSON text. It is looked for only when a finding needs the place."""

import json
import re
from typing import Final

from milepost.model.span import Span

Path = tuple[str | int, ...]
"""The way to a value: keys of objects and numbers in arrays."""

_SPACE: Final = re.compile(r"[ \t\n\r]*")
_DECODER: Final = json.JSONDecoder()


def span_at(text: str, file: str, path: Path) -> Span:
    """Return the first line of the value that `path` leads to in a text which is whole JSON; columns in characters."""
    start = _space(text, 0)
    for step in path:
        start = _value(text, start, step)
    end = _DECODER.raw_decode(text, start)[1]
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start, end)
    line, column = text.count("\n", 0, start) + 1, start - line_start + 1
    return Span(file, line, column, line, column + (end if line_end < 0 else line_end) - start)


def _value(text: str, start: int, step: str | int) -> int:
    """Return where a value inside an object or array begins; the last of a key's values, as JSON readers take it."""
    place, found, number = _space(text, start + 1), start, 0
    while text[place] not in "]}":
        key: object = number
        if isinstance(step, str):
            key, place = _DECODER.raw_decode(text, place)
            place = _space(text, _space(text, place) + 1)
        if key == step:
            found = place
            if isinstance(step, int):
                break
        place = _space(text, _DECODER.raw_decode(text, place)[1])
        if text[place] == ",":
            place = _space(text, place + 1)
        number += 1
    return found


def _space(text: str, place: int) -> int:
    found = _SPACE.match(text, place)
    return found.end() if found else place
