"""A report for a terminal: facts and tables, in colours where there are any."""

from collections.abc import Iterator, Sequence
from io import StringIO

from milepost.escape.terminal import printable
from milepost.output.paint import PLAIN, Paint
from milepost.output.report_facts import Reported
from milepost.output.report_parts import Table, facts, heading, legend, tables


def report_table(reports: Sequence[Reported], width: int, paint: Paint = PLAIN) -> Iterator[str]:
    """Yield the lines of a report that takes at most `width` columns."""
    for number, reported in enumerate(reports):
        if number:
            yield ""
        yield paint("bold", printable(heading(reported)))
        yield from _drawn(Table((), list(facts(reported))), width, paint)
        for table in tables(reported.facts) if reported.facts else ():
            yield ""
            yield from _drawn(table, width, paint)
    if notes := list(legend(reports)):
        yield from ("", *notes)


def _drawn(table: Table, width: int, paint: Paint) -> Iterator[str]:
    """Yield the lines of one table, drawn by rich without lines and set in by two columns."""
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    drawn = RichTable(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=bool(table.headings))
    columns = table.headings or [""] * len(table.rows[0])
    for at, name in enumerate(columns):
        numbers = bool(table.headings) and all(row[at].isdecimal() for row in table.rows)
        drawn.add_column(Text(name), justify="right" if numbers else "left", overflow="fold", header_style="cyan")
    for row in table.rows:
        drawn.add_row(*(Text(printable(cell)) for cell in row))
    page = StringIO()
    console = Console(file=page, width=width - 2, force_terminal=paint.on, no_color=not paint.on, legacy_windows=False)
    console.print(drawn)
    yield from (f"  {line}".rstrip() for line in page.getvalue().splitlines())
