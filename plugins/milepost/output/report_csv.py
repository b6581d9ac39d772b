"""A report as CSV: a row for each standard of each unit and course. No cell is a formula to a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

from milepost.escape.csv_cell import in_cell
from milepost.model.standard import LEVELS, Level
from milepost.output.report_facts import Met, Reported
from milepost.output.report_parts import LEVEL_WORDS

_UNIT: Final = (
    "kind",
    "id",
    "title",
    "routes",
    "shortest minutes",
    "longest minutes",
    "every step has minutes",
    "fewest decisions",
    "most decisions",
    "longest minutes between check-ins",
    "stuck at",
    "no answer",
)
_STANDARD: Final = ("standard", "promised", *(name for word in LEVEL_WORDS.values() for name in (word, f"{word} with")))


def report_csv(reports: Iterable[Reported]) -> str:
    """Return a report on units and courses; what has no standard has one row too."""
    page = StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow((*_UNIT, *_STANDARD))
    for reported in reports:
        own = _own(reported)
        standards = reported.facts.standards if reported.facts else ()
        rows = [*map(_standard, standards)] or [[""] * len(_STANDARD)]
        writer.writerows([in_cell(text) for text in (*own, *row)] for row in rows)
    return page.getvalue().removesuffix("\n")


def _own(reported: Reported) -> list[str]:
    named = [reported.kind, reported.id, reported.title]
    facts = reported.facts
    if facts is None:
        return [*named, *[""] * (len(_UNIT) - len(named) - 1), reported.unanswered]
    time = facts.minutes
    return [
        *named,
        str(facts.routes),
        *((str(time.shortest), str(time.longest), "yes" if time.complete else "no") if time else ("", "", "")),
        str(facts.decisions.least),
        str(facts.decisions.most),
        str(facts.stretch.minutes) if facts.stretch else "",
        ", ".join(one.choice for one in facts.stuck),
        "",
    ]


def _standard(met: Met) -> list[str]:
    promised = ", ".join(LEVEL_WORDS[level] for level in LEVELS if level in met.promised)
    return [met.code, promised, *(text for level in LEVELS for text in _reach(met, level))]


def _reach(met: Met, level: Level) -> Iterator[str]:
    yield str(met.reach.at(level))
    yield ", ".join(met.options.get(level, ()))
