"""CASE packages as publishers ship them (1EdTech CASE 1.0 and 1.1): nulls and unknown keys are tolerated."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, Final

from milepost.model.finding import Label, Problem
from milepost.model.grades import GRADES
from milepost.model.span import Places, Span
from milepost.model.standard import Framework, Link, Standard, StandardKey
from milepost.source.case_faults import Faults
from milepost.source.case_rows import Row, Rows, plain_text
from milepost.source.case_tree import parents_of

_OTHER_GRADES: Final = {"KG": 0, "PR": -1, "TK": -1, "IT": -1}
"""CEDS entry grade levels that Milepost's own names do not cover."""
_GRADES: Final = GRADES | _OTHER_GRADES
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
_HALF: Final = re.compile(r"\\u[dD][89a-fA-F]")
"""Half of a character; without its other half no file can be written with it."""
_NO_ID: Final = re.compile(r"[^a-z0-9]+")
_AGAIN: Final = "download the package again from its publisher; Milepost reads CASE 1.0 and 1.1 packages"


def read_case(text: str, file: str) -> tuple[list[Framework], list[Problem]]:
    """Return the frameworks of a file with one CASE package or a list of them, and what is wrong with it.

    The id of a single one is the file's stem, of several their titles in the form of ids. Items without a GUID are left
    out, with a problem.
    """
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        web = text.lstrip().startswith("<")
        message = "the file is a web page" if web else "the file breaks off or is damaged: it is not whole JSON"
        return [], [_broken(file, message, error.lineno, error.colno)]
    except RecursionError:
        return [], [_broken(file, "the file is nested too deeply to be a CASE package")]
    if _HALF.search(text):
        whole = json.loads(json.dumps(whole, ensure_ascii=False).encode("utf-8", "replace"))
    packages = list(_packages(whole, ()))
    if not packages:
        return [], [_broken(file, _no_package(whole))]
    problems: list[Problem] = []
    frameworks = []
    for package, path in packages:
        faults = Faults(text, file, path)
        framework = _framework(Rows(package, faults), file)
        frameworks.append(framework if len(packages) == 1 else _renamed(framework))
        problems += faults.problems()
    return frameworks, problems


def _packages(whole: object, path: tuple[str | int, ...]) -> Iterator[tuple[Row, tuple[str | int, ...]]]:
    """Yield the packages of a file with the way to each: alone, or several in a list."""
    if isinstance(whole, list):
        for number, part in enumerate(whole):
            yield from _packages(part, (*path, number)) if isinstance(part, dict) else ()
    elif isinstance(whole, dict):
        if isinstance(whole.get("CFDocument"), dict) and isinstance(whole.get("CFItems"), list):
            yield whole, path
        for key in ("CFPackage", "CFPackages"):
            yield from _packages(whole.get(key), (*path, key)) if key in whole else ()


def _no_package(whole: object) -> str:
    if isinstance(whole, dict) and "imsx_codeMajor" in whole:
        return "the file holds the refusal of a publisher's server, not a CASE package"
    return "the file is no CASE package: it has no `CFDocument` and `CFItems`"


def _broken(file: str, message: str, line: int = 1, column: int = 1) -> Problem:
    place = Span(file, line, column, line, column + 1)
    return Problem(message, Label(place, "cannot be read from here on"), help=_AGAIN, rule="unreadable-file")


def _framework(rows: Rows, file: str) -> Framework:
    framework_id, document = PurePosixPath(file).stem, rows.document
    items, links = rows.items(), rows.links()
    parents = parents_of(links, items, rows.faults)
    codes = {guid: plain_text(item, "humanCodingScheme") for guid, item in items.items()}
    replaced = _grouped(links.get("replacedBy", ()))
    deprecated = plain_text(document, "adoptionStatus").lower() in {"deprecated", "retired"}
    license_link = document.get("licenseURI")
    return Framework(
        id=framework_id,
        title=plain_text(document, "title") or framework_id,
        version=plain_text(document, "version"),
        file=file,
        items={
            guid: Standard(
                StandardKey(framework_id, guid),
                codes[guid],
                plain_text(item, "fullStatement") or plain_text(item, "abbreviatedStatement"),
                grades=read_grades_of(item.get("educationLevel")),
                parents=parents.get(guid, ()),
                replaced_by=tuple(codes.get(new) or new for new in replaced.get(guid, ())),
                until=_day(plain_text(item, "statusEndDate")),
                kind=plain_text(item, "CFItemType"),
                uri=plain_text(item, "uri"),
            )
            for guid, item in items.items()
        },
        at=Places(file, rows.faults.place(("CFDocument", "adoptionStatus")) if deprecated else (1, 1, 1, 2)),
        guid=plain_text(document, "identifier"),
        language=plain_text(document, "language"),
        precedes=tuple(pair for pair in links.get("precedes", ()) if pair[0] in items and pair[1] in items),
        links=tuple(Link(kind, *pair) for kind in ("replacedBy", "exactMatchOf") for pair in links.get(kind, ())),
        deprecated=deprecated,
        publisher=plain_text(document, "publisher") or plain_text(document, "creator"),
        license=plain_text(license_link, "title") if isinstance(license_link, dict) else "",
        source_url=plain_text(document, "officialSourceURL") or plain_text(document, "uri"),
    )


def _grouped(pairs: Sequence[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    grouped: dict[str, tuple[str, ...]] = {}
    for origin, destination in pairs:
        if origin != destination:
            grouped[origin] = (*grouped.get(origin, ()), destination)
    return grouped


def _renamed(framework: Framework) -> Framework:
    """Return one of several frameworks of a file under an id of its own."""
    own = _NO_ID.sub("-", framework.title.lower()).strip("-")[:64].strip("-") or framework.guid.lower()
    items = {
        guid: replace(standard, key=StandardKey(own, standard.key.guid)) for guid, standard in framework.items.items()
    }
    return replace(framework, id=own, items=items)


def _day(text: str) -> str:
    found = _DAY.match(text)
    return found[0] if found else ""


def read_grades_of(levels: Any) -> tuple[int, ...]:  # noqa: ANN401 - whatever the file holds
    """Return grades from CEDS level codes such as `05`, `KG` or `PK`; what is no grade is left out."""
    names = levels if isinstance(levels, list) else [levels]
    grades = {_GRADES[name] for level in names if (name := str(level).strip().lstrip("0") or "K") in _GRADES}
    return tuple(sorted(grades))
