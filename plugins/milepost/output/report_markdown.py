"""A report as Markdown, for a wiki, an issue or a pull request."""

from collections.abc import Iterator, Sequence

from milepost.escape.markdown import in_markdown
from milepost.output.report_facts import Reported
from milepost.output.report_parts import Table, facts, heading, legend, tables


def report_markdown(reports: Sequence[Reported]) -> Iterator[str]:
    """Yield the lines of a report: a heading for each unit and course, a list of facts, and tables."""
    for number, reported in enumerate(reports):
        if number:
            yield ""
        yield f"## {in_markdown(heading(reported))}"
        yield ""
        yield from (f"- {name}: {in_markdown(text)}" for name, text in facts(reported))
        for table in tables(reported.facts) if reported.facts else ():
            yield ""
            yield from _table(table)
    for note in legend(reports):
        yield ""
        yield in_markdown(note)


def _table(table: Table) -> Iterator[str]:
    yield _row(table.headings)
    yield _row(["---"] * len(table.headings))
    yield from (_row([in_markdown(cell) for cell in row]) for row in table.rows)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
