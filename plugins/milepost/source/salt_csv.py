"""Standards in the table that OpenSALT writes: one row each, with its code and the code it is a part of."""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from milepost.model.finding import Label, Problem
from milepost.model.span import Places, Span
from milepost.model.standard import Framework, Standard, StandardKey
from milepost.source.case import read_grades_of
from milepost.source.case_tree import closing
from milepost.source.limits import TEXT

_NAMES: Final = {"guid": "identifier", "code": "humancodingscheme", "statement": "fullstatement"}
_HELP: Final = "export the framework from OpenSALT as CSV again, or as a CASE package, which says more"


class _Row(NamedTuple):
    line: int
    cells: Mapping[str, str]

    def guid(self) -> str:
        return self.cells.get(_NAMES["guid"], "")

    def code(self) -> str:
        return self.cells.get(_NAMES["code"], "")


def read_csv(text: str, file: str) -> tuple[list[Framework], list[Problem]]:
    """Return the framework of a table as OpenSALT exports it, and what is wrong with it.

    Its id is the file's stem. `Is Child Of`, `IsPartOf` and `replacedBy` name other rows by identifier or code.
    """
    problems: list[Problem] = []
    try:
        rows = list(_rows(text))
    except csv.Error as error:
        return [], [_problem(file, 1, f"the table cannot be read: {error}", "unreadable-file")]
    if not rows or not {_NAMES["guid"], _NAMES["statement"]} <= rows[0].cells.keys():
        message = "the table has no columns `Identifier` and `fullStatement`"
        return [], [_problem(file, 1, message, "unreadable-file")]
    kept: dict[str, _Row] = {}
    for row in rows:
        if wrong := _wrong(row, kept):
            problems.append(_problem(file, row.line, *wrong))
        else:
            kept[row.guid()] = row
    return [_framework(kept, file, problems)], problems


def _rows(text: str) -> Iterator[_Row]:
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    names = [name.lower().replace(" ", "") for name in next(reader, [])]
    line = reader.line_num + 1
    for cells in reader:
        if any(cell.strip() for cell in cells):
            yield _Row(line, dict(zip(names, map(str.strip, cells), strict=False)))
        line = reader.line_num + 1


def _wrong(row: _Row, kept: Mapping[str, _Row]) -> tuple[str, str] | None:
    if not row.guid():
        return "a row of this table has no `Identifier`", "wrong-shape"
    if row.guid() in kept:
        return f"the identifier `{row.guid()}` stands twice in this table", "duplicate-id"
    if max(map(len, row.cells.values())) > TEXT.most:
        return f"a row holds more than {TEXT.most:,} characters", "wrong-shape"
    return None


def _problem(file: str, line: int, message: str, rule: str) -> Problem:
    return Problem(message, Label(Span(file, line, 1, line, 2), "this row"), help=_HELP, rule=rule)


def _framework(rows: Mapping[str, _Row], file: str, problems: list[Problem]) -> Framework:
    framework_id = PurePosixPath(file).stem
    guids = {name: guid for guid, row in rows.items() for name in (row.code(), guid) if name}

    def named(row: _Row, *columns: str) -> list[str]:
        names = (name.strip() for column in columns for name in row.cells.get(column, "").split(","))
        return list(dict.fromkeys(guids[name] for name in names if name in guids and guids[name] != row.guid()))

    parents = {guid: named(row, "ischildof", "ispartof") for guid, row in rows.items()}
    for child, parent in list(closing(parents)):
        parents[child].remove(parent)
        message = f"`{rows[child].code() or child}` is a part of its own parts"
        problems.append(_problem(file, rows[child].line, message, "wrong-shape"))
    return Framework(
        id=framework_id,
        title=framework_id,
        version="",
        file=file,
        items={
            guid: Standard(
                StandardKey(framework_id, guid),
                row.code(),
                row.cells.get(_NAMES["statement"], ""),
                grades=read_grades_of([level.strip() for level in row.cells.get("educationlevel", "").split(",")]),
                parents=tuple(parents[guid]),
                replaced_by=tuple(rows[new].code() or new for new in named(row, "replacedby")),
            )
            for guid, row in rows.items()
        },
        at=Places(file, (1, 1, 1, 2)),
    )
