"""`published-ids.yml`, read."""

import re
from typing import Final

from milepost.model.published import Published
from milepost.model.span import Ref, Span
from milepost.source.folder import Folder
from milepost.source.keys import Keys
from milepost.source.yaml_file import read_keys

PUBLISHED_FILE: Final = "published-ids.yml"
_ANY_FORM: Final = 400_000
"""Bytes up to which a list may be any YAML: fewer than it takes for more values than a file may hold."""
_MOST: Final = 8_000_000
_LINE: Final = re.compile(
    r"(?P<part>units|courses):(?: \{\})?|  (?P<unit>[a-z0-9-]+):(?: \[\])?|    - (?P<id>[a-z0-9-]+)"
    r"|  - (?P<course>[a-z0-9-]+)|#.*|"
)


def read_published(folder: Folder) -> Published:
    """Return the list of published ids; an empty one where there is none, or it cannot be read.

    `milepost keep-ids` writes it, a line for each id, and with 40,000 activities it is larger than a file may be that
    a teacher writes: then it is read line by line, and holds only such lines.
    """
    if not folder.holds(PUBLISHED_FILE):
        return Published()
    if folder.is_larger(PUBLISHED_FILE, _ANY_FORM):
        return _line_by_line(folder)
    keys = read_keys(folder, PUBLISHED_FILE, "published-ids")
    return _from(keys) if keys else Published()


def _from(keys: Keys) -> Published:
    units = keys.mapping("units")
    return Published(
        units=tuple(Ref(name, Span(keys.file, *place)) for name, place in units.node.keys.items()) if units else (),
        ids={name: units.refs(name) for name, _ in units.entries()} if units else {},
        courses=keys.refs("courses"),
    )


def _line_by_line(folder: Folder) -> Published:
    units: list[Ref] = []
    ids: dict[str, list[Ref]] = {}
    courses: list[Ref] = []
    part, file = "", folder.name(PUBLISHED_FILE)
    if folder.is_larger(PUBLISHED_FILE, _MOST):
        folder.report(PUBLISHED_FILE, "the list is larger than 8 MB", "take it from Git as it was")
        return Published()
    text = folder.package(PUBLISHED_FILE) or ""
    folder.sources[file] = text
    for number, line in enumerate(text.splitlines(), 1):
        found = _LINE.fullmatch(line)
        kind = found.lastgroup if found else "odd"
        if not found or (kind in {"unit", "id"} and part != "units") or (kind == "course" and part != "courses"):
            folder.report(
                PUBLISHED_FILE,
                f"line {number} is none that `milepost keep-ids` writes",
                "take it out, or take the file from Git as it was",
            )
            return Published()
        if kind == "part":
            part = found["part"]
        elif kind:
            ref = Ref(found[kind], Span(file, number, found.start(kind) + 1, number, found.end(kind) + 1))
            if kind == "unit":
                units.append(ref)
                into = ids.setdefault(ref.name, [])
            elif kind == "course":
                courses.append(ref)
            elif units:
                into.append(ref)
    return Published(tuple(units), {unit: tuple(refs) for unit, refs in ids.items()}, tuple(courses))
