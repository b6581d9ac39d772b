"""Where the format lets a teacher write whatever text they like: found in the schemas, so that none is forgotten."""

import re
from collections.abc import Iterator

from milepost.source.shape_files import Schema, read_schema, resolve

ODD = "<a onclick='x'>"
KINDS = (
    "unit", "unit-texts", "activity", "activity-text", "rubrics", "glossary", "curriculum", "framework", "lock",
)  # fmt: skip
_NAMED = {
    "curriculum.yml": "curriculum", "glossary.yml": "glossary", "skills.yml": "framework", "unit.yml": "unit",
    "unit.es.yml": "unit-texts", "rubrics.yml": "rubrics", "standards.lock": "lock",
}  # fmt: skip


def kind_of(file: str) -> str:
    """The kind of a file of a curriculum; nothing for what no schema describes."""
    folder, _, name = file.rpartition("/")
    if folder.endswith("/activities") and ".teacher." not in name:
        return "activity-text" if name.count(".") == 2 else "activity"
    return _NAMED.get(name, "")


def free_texts(kind: str) -> set[str]:
    """Every place in the schema of a kind of file, such as `choose/prompt`, that takes any text."""
    root = read_schema(kind)
    places: set[str] = set()
    seen: set[int] = set()
    waiting = [("", root)]
    while waiting:
        place, part = waiting.pop()
        found = resolve(part, root)
        if _takes_any_text(found):
            places.add(place)
        if id(found) not in seen:
            seen.add(id(found))
            waiting += _inside(place, part, root)
    return places


def texts_in(kind: str, data: object, sign: str) -> set[str]:
    """Those places at which a file's data has a text with a sign in it."""
    root = read_schema(kind)
    places: set[str] = set()
    waiting: list[tuple[str, Schema, object]] = [("", root, data)]
    while waiting:
        place, part, value = waiting.pop()
        if isinstance(value, str) and sign in value:
            places.add(place)
        for below, inner in _inside(place, part, root):
            key = below.rpartition("/")[2]
            if below == place:
                waiting.append((below, inner, value))
            elif isinstance(value, list) and key == "[]":
                waiting += [(below, inner, entry) for entry in value]
            elif isinstance(value, dict) and key in value:
                waiting.append((below, inner, value[key]))
            elif isinstance(value, dict) and key == "*":
                waiting += [(below, inner, entry) for entry in value.values()]
    return places


def _inside(place: str, part: Schema, root: Schema) -> Iterator[tuple[str, Schema]]:
    """Yield the parts of a part of a schema; a definition's own name starts the place of what it holds."""
    name = part.get("$ref", "").removeprefix("#/definitions/")
    found = resolve(part, root)
    here = name if name and "properties" in found else place
    for key, inner in found.get("properties", {}).items():
        yield f"{here}/{key}", inner
    if isinstance(found.get("items"), dict):
        yield f"{place}/[]", found["items"]
    if isinstance(found.get("additionalProperties"), dict):
        yield f"{here}/*", found["additionalProperties"]
    for key, inner in found.get("patternProperties", {}).items():
        if not key.startswith("^x-"):
            yield f"{here}/*", inner
    for key in ("oneOf", "anyOf", "allOf"):
        for inner in found.get(key, ()):
            yield place, inner
    for key in ("then", "else"):
        if key in found:
            yield place, found[key]


def _takes_any_text(part: Schema) -> bool:
    kinds = part.get("type", ())
    is_text = "string" in ([kinds] if isinstance(kinds, str) else kinds)
    return is_text and "enum" not in part and bool(re.search(part.get("pattern", ""), ODD))
