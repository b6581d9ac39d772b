"""Findings for a person at a terminal: message, place, the line as it was written, and how to mend it."""

from collections.abc import Iterator
from typing import Final

from milepost.escape.terminal import printable
from milepost.model.finding import Finding, Label
from milepost.output.columns import WIDTH
from milepost.output.excerpt import Excerpts
from milepost.output.paint import PLAIN, Paint
from milepost.output.report import Report
from milepost.output.shortened import shortened
from milepost.output.summary import some, summary

_RELATED: Final = 12


def full(report: Report, paint: Paint = PLAIN, width: int = WIDTH) -> Iterator[str]:
    """Yield the lines of a report, the summary last; lines of files take at most `width` columns."""
    excerpts = Excerpts(report.sources, paint, width)
    findings, more = shortened(report)
    for finding in findings:
        yield from explained(finding, excerpts)
        yield ""
    if more:
        yield more
    yield summary(report, paint)


def explained(finding: Finding, excerpts: Excerpts) -> Iterator[str]:
    """Yield the lines that explain one finding."""
    paint, problem, level = excerpts.paint, finding.problem, str(finding.severity)
    related = problem.related[:_RELATED]
    margin = max(len(str(_last_line(label))) for label in (problem.at, *related))
    yield f"{paint(level, f'{level}[{finding.rule}]')}: {paint('bold', printable(problem.message))}"
    yield from excerpts.of(problem.at, level, margin)
    for label in related:
        yield from excerpts.of(label, "frame", margin, arrow=":::")
    if len(problem.related) > len(related):
        yield f"{' ' * margin} = and {some(len(problem.related) - len(related), 'more place')}"
    yield from _help(problem.help, margin, paint)


def _help(text: str, margin: int, paint: Paint) -> Iterator[str]:
    if text:
        first, *others = map(printable, text.split("\n"))
        yield f"{' ' * margin} = {paint('help', 'help')}: {first}"
        yield from (f"{' ' * margin}         {line}" for line in others)


def _last_line(label: Label) -> int:
    return max(label.span.line, label.span.end_line)
