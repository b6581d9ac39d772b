"""What is to be done about codes that are no longer in use, for a person and for a program."""

import csv
import json
from collections.abc import Iterator, Sequence
from io import StringIO
from textwrap import shorten
from typing import Any, Final

from milepost.analysis.code_refs import CodeRef
from milepost.analysis.migration import Left, Migration, Move, Reason
from milepost.analysis.names import Names
from milepost.escape.csv_cell import in_cell
from milepost.escape.terminal import printable
from milepost.model.standard import Standard
from milepost.output.paint import PLAIN, Paint
from milepost.output.summary import some

_REASONS: Final[dict[Reason, str]] = {
    "split": "was split into {}; look at what each of them asks",
    "merged": "was merged with others into {}; look at whether the unit meets all of it",
    "withdrawn": "is no longer in use, and nothing is named in its place; take it out, or find one that fits",
    "unknown": "was replaced by {}, which no framework here has; add the framework, or find one that fits",
    "ambiguous": "could mean a standard of two frameworks; say which, as `framework-id:code`",
    "unsafe": "becomes {}; change it by hand: the new code stands beside it already, or the old one is spelt oddly",
}
_WIDE: Final = 100


def migration_lines(plan: Migration, names: Names, *, applied: bool, paint: Paint = PLAIN) -> Iterator[str]:
    """Yield the plan, or what was done, and what is left for a person."""
    if plan.moves:
        places = sum(len(move.refs) for move in plan.moves)
        files = len({ref.ref.span.file for move in plan.moves for ref in move.refs})
        done = "rewritten" if applied else "that can be rewritten"
        counts = f"{some(len(plan.moves), 'code')} in {some(places, 'place')} of {some(files, 'file')}"
        yield paint("bold", f"{counts} {done}:")
        for move in plan.moves:
            yield from _move(move, names)
    if plan.left:
        yield from [""] if plan.moves else ()
        yield paint("bold", f"{some(len(plan.left), 'code')} for you to decide:")
        for left in plan.left:
            yield from _left(left, names)
    if not plan.moves and not plan.left:
        yield "every code in use is in force; there is nothing to do"
    elif plan.moves and not applied:
        yield from ("", "nothing was written; `milepost standards migrate --apply` rewrites these codes")


def _move(move: Move, names: Names) -> Iterator[str]:
    yield printable(f"  {_named(move.old, names)} becomes {_named(move.new, names)}")
    if move.old.statement != move.new.statement:
        yield printable(f"    was: {_short(move.old.statement)}")
        yield printable(f"    now: {_short(move.new.statement)}")
    yield from _places(move.refs)


def _left(left: Left, names: Names) -> Iterator[str]:
    choices = " and ".join(f"`{code}`" for code in left.choices)
    yield printable(f"  {_named(left.old, names)} {_REASONS[left.reason].format(choices)}")
    if left.old.statement:
        yield printable(f"    said: {_short(left.old.statement)}")
    for code in left.choices:
        for standard in names.standard(code):
            yield printable(f"    `{code}`: {_short(standard.statement)}")
    yield from _places(left.refs)


def _named(standard: Standard, names: Names) -> str:
    return f"`{names.code(standard.key)}`"


def _short(text: str) -> str:
    return shorten(text or "(no text)", _WIDE, placeholder=" …")


def _places(refs: Sequence[CodeRef]) -> Iterator[str]:
    return (printable(f"    {one.ref.span.file}:{one.ref.span.line}") for one in refs)


def left_table(plan: Migration, names: Names) -> Iterator[str]:
    """Yield what is left as the lines of a table for a spreadsheet, with an empty column for a person's decision."""
    yield "old,new,said,choices,used by"
    for left in plan.left:
        used = ", ".join(dict.fromkeys(one.owner.id for one in left.refs))
        cells = (names.code(left.old.key), "", left.old.statement, " or ".join(left.choices), used)
        line = StringIO(newline="")
        csv.writer(line, lineterminator="").writerow([in_cell(printable(cell)) for cell in cells])
        yield line.getvalue()


def migration_json(plan: Migration, names: Names, *, applied: bool) -> str:
    """Return the same as one JSON object, version 1."""
    moves = [
        {"old": names.code(move.old.key), "new": names.code(move.new.key), "places": _plain(move.refs)}
        for move in plan.moves
    ]
    left = [
        {
            "old": names.code(one.old.key),
            "reason": one.reason,
            "choices": list(one.choices),
            "places": _plain(one.refs),
        }
        for one in plan.left
    ]
    return json.dumps({"version": 1, "applied": applied, "rewritten": moves, "left": left}, indent=2)


def _plain(refs: Sequence[CodeRef]) -> list[dict[str, Any]]:
    return [
        {"in": one.owner.id, "file": one.ref.span.file, "line": one.ref.span.line, "written": one.ref.name}
        for one in refs
    ]
