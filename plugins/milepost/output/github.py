"""Findings as workflow commands, so that each stands on the line of the pull request that it is about."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from milepost.escape.workflow import command
from milepost.model.finding import Finding, Severity
from milepost.output.report import Report
from milepost.output.shortened import shortened

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(report: Report, above: str = "") -> Iterator[str]:
    """Yield a command for each finding; `above` is the folder of the repository that holds the curriculum's."""
    findings, more = shortened(report)
    for finding in findings:
        yield _command(finding, above)
    if more:
        yield command("notice", {"title": "milepost"}, more)


def _command(finding: Finding, above: str) -> str:
    span, problem = finding.span, finding.problem
    facts: dict[str, str | int] = {
        "file": str(PurePosixPath(above, span.file)),
        "line": span.line,
        "col": span.column,
        "endLine": span.end_line,
        "title": finding.rule,
    }
    help_lines = problem.help.split("\n") if problem.help else []
    return command(_COMMANDS[finding.severity], facts, problem.message, *help_lines)
