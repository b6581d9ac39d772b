"""CASE packages as publishers ship them (1EdTech CASE 1.0 and 1.1): nulls and unknown keys are tolerated."""

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any, Final

from milepost.model.finding import Label, Problem
from milepost.model.grades import GRADES
from milepost.model.span import Places, Span
from milepost.model.standard import Framework, Standard, StandardKey

_OTHER_GRADES: Final = {"KG": 0, "PR": -1, "TK": -1, "IT": -1}
"""CEDS entry grade levels that Milepost's own names do not cover."""

Pairs = list[tuple[str, str]]
Row = Mapping[str, Any]


def read_case(text: str, file: str) -> tuple[Framework | None, list[Problem]]:
    """Return the framework of a CASE package, and what is wrong with the file.

    Its id is the file's stem. Items without a GUID are left out; `isChildOf`, `replacedBy` and `precedes` are read.
    """
    try:
        package = json.loads(text)
    except json.JSONDecodeError as error:
        return None, [
            _broken(file, "the file breaks off or is damaged: it is not whole JSON", error.lineno, error.colno)
        ]
    except RecursionError:
        return None, [_broken(file, "the file is nested too deeply to be a CASE package")]
    document = package.get("CFDocument") if isinstance(package, dict) else None
    if not isinstance(document, dict) or not isinstance(package.get("CFItems"), list):
        return None, [_broken(file, "the file is no CASE package: it has no `CFDocument` and `CFItems`")]
    return _framework(package, document, file), []


def _broken(file: str, message: str, line: int = 1, column: int = 1) -> Problem:
    return Problem(
        message,
        Label(Span(file, line, column, line, column + 1), "cannot be read from here on"),
        help="download the package again from its publisher; Milepost reads CASE 1.0 and 1.1 packages",
        rule="unreadable-file",
    )


def _framework(package: Row, document: Row, file: str) -> Framework:
    framework_id = PurePosixPath(file).stem
    items = {guid: item for item in _rows(package, "CFItems") if (guid := _text(item, "identifier"))}
    links = _links(package, items)
    parents, replacements = _grouped(links["isChildOf"]), _grouped(links["replacedBy"])
    license_link = document.get("licenseURI")
    return Framework(
        id=framework_id,
        title=_text(document, "title") or framework_id,
        version=_text(document, "version"),
        file=file,
        items={
            guid: Standard(
                StandardKey(framework_id, guid),
                _text(item, "humanCodingScheme"),
                _text(item, "fullStatement"),
                grades=_grades(item.get("educationLevel")),
                parents=parents.get(guid, ()),
                replaced_by=tuple(
                    _text(items.get(new, {}), "humanCodingScheme") or new for new in replacements.get(guid, ())
                ),
                kind=_text(item, "CFItemType"),
                uri=_text(item, "uri"),
            )
            for guid, item in items.items()
        },
        at=Places(file, (1, 1, 1, 2)),
        guid=_text(document, "identifier"),
        language=_text(document, "language"),
        precedes=tuple(links["precedes"]),
        publisher=_text(document, "publisher") or _text(document, "creator"),
        license=_text(license_link, "title") if isinstance(license_link, dict) else "",
        source_url=_text(document, "officialSourceURL") or _text(document, "uri"),
    )


def _links(package: Row, items: Mapping[str, Row]) -> Mapping[str, Pairs]:
    """Return, by kind of association, the pairs of GUIDs it links, in order and each once."""
    links: dict[str, Pairs] = defaultdict(list)
    rows = _rows(package, "CFAssociations")
    for row in sorted(rows, key=_sequence):
        kind, pair = _text(row, "associationType"), (_guid(row, "originNodeURI"), _guid(row, "destinationNodeURI"))
        if pair[0] in items and (pair[1] in items or kind == "replacedBy"):
            links[kind].append(pair)
    return defaultdict(list, {kind: list(dict.fromkeys(pairs)) for kind, pairs in links.items()})


def _grouped(pairs: Pairs) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, tuple[str, ...]] = {}
    for origin, destination in pairs:
        if origin != destination and destination:
            grouped[origin] = (*grouped.get(origin, ()), destination)
    return grouped


def _rows(package: Row, key: str) -> list[Row]:
    rows = package.get(key)
    return [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _text(row: Row, key: str) -> str:
    value = row.get(key)
    return value.strip() if isinstance(value, str) else ""


def _guid(row: Row, key: str) -> str:
    link = row.get(key)
    return _text(link, "identifier") if isinstance(link, dict) else ""


def _sequence(row: Row) -> float:
    number = row.get("sequenceNumber")
    return number if isinstance(number, int | float) else 0


def _grades(levels: object) -> tuple[int, ...]:
    """Return grades from CEDS level codes such as `05`, `KG` or `PK`; what is no grade is left out."""
    names = levels if isinstance(levels, list) else [levels]
    known = GRADES | _OTHER_GRADES
    grades = {known[name] for level in names if (name := str(level).strip().lstrip("0") or "K") in known}
    return tuple(sorted(grades))
