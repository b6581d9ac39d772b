"""A table of what a person decided about codes that are no longer in use: `old` and `new`."""

import csv
from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from milepost.analysis.names import Names
from milepost.analysis.successors import fate
from milepost.check.nearest import nearest
from milepost.errors import CannotRunError
from milepost.model.standard import Standard, StandardKey


class Decision(NamedTuple):
    """One row of the table."""

    line: int
    old: str
    new: str


def read_table(path: Path) -> list[Decision]:
    """Return the rows in which a new code was filled in. Raises CannotRunError where the file is no such table."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
        rows = csv.reader(StringIO(text, newline=""), _separator(text), strict=True)
        head = [name.strip().lower() for name in next(rows, [])]
        old, new = head.index("old"), head.index("new")
        found = [Decision(rows.line_num, _cell(row, old), _cell(row, new)) for row in rows]
    except FileNotFoundError:
        raise CannotRunError(f"there is no file `{path}`") from None
    except (csv.Error, UnicodeDecodeError, ValueError):
        mend = "`milepost standards migrate --format csv` writes one to fill in"
        raise CannotRunError(f"`{path}` is no table with the columns `old` and `new`; {mend}") from None
    return [one for one in found if one.old and one.new]


def _separator(text: str) -> type[csv.Dialect]:
    """Return how a spreadsheet separates cells: in some countries with semicolons."""
    first = text.partition("\n")[0]
    return _Semicolons if first.count(";") > first.count(",") else csv.excel


class _Semicolons(csv.excel):
    delimiter = ";"


def _cell(row: Sequence[str], column: int) -> str:
    return row[column].strip().removeprefix("'") if column < len(row) else ""


def decisions(table: Sequence[Decision], names: Names, today: str) -> Mapping[StandardKey, Standard]:
    """Return what a table decides. Raises CannotRunError for a code that is unknown, or no longer in use itself."""
    found: dict[StandardKey, Standard] = {}
    for one in table:
        old, new = _standard(one, one.old, names), _standard(one, one.new, names)
        if fate(new, names, today):
            raise CannotRunError(f"line {one.line}: `{one.new}` is no longer in use itself; write another code")
        if found.setdefault(old.key, new) != new:
            raise CannotRunError(f"line {one.line}: `{one.old}` stands twice, with another new code each time")
    return found


def _standard(one: Decision, code: str, names: Names) -> Standard:
    standards = names.standard(code)
    if len(standards) == 1:
        return standards[0]
    if standards:
        raise CannotRunError(f"line {one.line}: `{code}` fits two frameworks; write it as `framework-id:code`")
    near = nearest(code, names.codes())
    raise CannotRunError(f"line {one.line}: no framework has `{code}`" + (f"; did you mean `{near}`?" if near else ""))
