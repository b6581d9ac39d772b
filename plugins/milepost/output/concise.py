"""Findings in one line each, as editors and other tools read them: `file:line:column: severity[rule] message`."""

from collections.abc import Iterator

from milepost.escape.terminal import printable
from milepost.output.report import Report
from milepost.output.shortened import shortened


def concise(report: Report) -> Iterator[str]:
    """Yield a line for each finding."""
    findings, more = shortened(report)
    for finding in findings:
        place = printable(f"{finding.span.file}:{finding.span.line}:{finding.span.column}")
        yield f"{place}: {finding.severity}[{finding.rule}] {printable(finding.problem.message)}"
    if more:
        yield more
