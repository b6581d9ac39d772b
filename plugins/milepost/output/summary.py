"""The last line of a report: what was found, in words."""

from pathlib import PurePosixPath

from milepost.escape.terminal import printable
from milepost.model.finding import Severity
from milepost.output.paint import PLAIN, Paint
from milepost.output.report import Report


def summary(report: Report, paint: Paint = PLAIN) -> str:
    """Return what was found and in how much: `2 errors and 1 warning in 6 units, 84 activities`."""
    errors, warnings, notes = (report.count(level) for level in (Severity.ERROR, Severity.WARNING, Severity.NOTE))
    if errors or warnings:
        found = [some(errors, "error"), some(warnings, "warning"), some(notes, "note")]
        return paint("error" if errors else "warning", f"{joined(*found)} in {_where(report)}")
    aside = f"; {some(notes, 'note')}" if notes else ""
    if not report.units and not report.part:
        return f"no problems found, and no units yet{aside}; `milepost new unit` starts one"
    return paint("help", f"no problems found in {_where(report)}{aside}")


def some(number: int, name: str, names: str = "") -> str:
    """Return a number with its noun: `1 unit`, `3 activities`; nothing for 0."""
    return f"{number:,} {name if number == 1 else names or name + 's'}" if number else ""


def joined(*parts: str) -> str:
    """Return the parts that are not empty as a list in words: `a, b and c`."""
    *first, last = [part for part in parts if part] or [""]
    return f"{', '.join(first)} and {last}" if first else last


def _where(report: Report) -> str:
    """Return what was looked at; a file, or a folder that is no unit's, goes by its name."""
    if report.part and (not report.units or PurePosixPath(report.part).suffix):
        return f"`{printable(report.part)}`"
    looked_at = [some(report.units, "unit") or "0 units", some(report.activities, "activity", "activities")]
    return ", ".join(filter(None, looked_at))
