"""A report as Markdown, for a wiki, an issue or a pull request."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from milepost.output.printable import printable
from milepost.output.report_facts import Reported
from milepost.output.report_parts import Table, facts, heading, tables

_MEANS: Final = re.compile(r"([\\`*_{}\[\]<>#|~&!])")
_NO_MENTION: Final = "@&#8203;"
"""An `@` that calls nobody: what cannot be seen stands between it and the name."""


def report_markdown(reports: Iterable[Reported]) -> Iterator[str]:
    """Yield the lines of a report: a heading for each unit and course, a list of facts, and tables."""
    for number, reported in enumerate(reports):
        if number:
            yield ""
        yield f"## {plain(heading(reported))}"
        yield ""
        yield from (f"- {name}: {plain(text)}" for name, text in facts(reported))
        for table in tables(reported.facts) if reported.facts else ():
            yield ""
            yield from _table(table)


def plain(text: str) -> str:
    """Return a text in which nothing is Markdown or HTML."""
    return _MEANS.sub(r"\\\1", printable(text)).replace("@", _NO_MENTION)


def _table(table: Table) -> Iterator[str]:
    yield _row(table.headings)
    yield _row(["---"] * len(table.headings))
    yield from (_row([plain(cell) for cell in row]) for row in table.rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
