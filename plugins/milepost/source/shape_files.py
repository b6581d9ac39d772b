"""The schemas as they stand in `schema/`, and the checks that they name and cannot state."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from milepost.model.grades import GRADES
from milepost.model.web_address import is_web_address

Schema = dict[str, Any]


@cache
def read_schema(kind: str) -> Schema:
    """Return the schema of a kind of file, such as `unit`: from the package, or from the checkout it runs in."""
    package = Path(__file__).parents[1]
    folder = package / "schema"
    if not folder.is_dir():
        folder = package.parents[1] / "schema"
    schema: Schema = json.loads((folder / f"{kind}.schema.json").read_text(encoding="utf-8"))
    return schema


def resolve(part: Schema, root: Schema) -> Schema:
    """Return what a part of a schema says: the definition itself, where it only names one."""
    name = part.get("$ref", "").removeprefix("#/definitions/")
    definition: Schema = root["definitions"][name] if name else part
    return definition


def is_day(text: str) -> bool:
    """Tell whether a text such as `2026-02-30` is a day; the schema's pattern has looked at its form."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_rising(text: str) -> bool:
    """Tell whether a range of numbers or grades runs forwards; what is no range is for the schema's pattern to say."""
    low, _, high = text.partition("-")
    ends = [_end(low), _end(high)]
    return None in ends or ends == sorted(end for end in ends if end is not None)


def _end(text: str) -> int | None:
    if text in GRADES:
        return GRADES[text]
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 6 else None


FORMATS: Final[Mapping[str, Callable[[str], bool]]] = {
    "date": is_day,
    "rising-range": is_rising,
    "web-address": is_web_address,
}
