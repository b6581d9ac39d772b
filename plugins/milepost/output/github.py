"""Findings as workflow commands, so that each stands on the line of the pull request that it is about."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from milepost.model.finding import Finding, Severity
from milepost.output.printable import printable
from milepost.output.report import Report
from milepost.output.shortened import shortened

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def github(report: Report, above: str = "") -> Iterator[str]:
    """Yield a command for each finding; `above` is the folder of the repository that holds the curriculum's."""
    findings, more = shortened(report)
    for finding in findings:
        yield _command(finding, above)
    if more:
        yield f"::notice title=milepost::{_message(more)}"


def _command(finding: Finding, above: str) -> str:
    span, problem = finding.span, finding.problem
    facts = {
        "file": printable(str(PurePosixPath(above, span.file))),
        "line": span.line,
        "col": span.column,
        "endLine": span.end_line,
        "title": finding.rule,
    }
    text = "\n".join(map(printable, (problem.message, *problem.help.splitlines())))
    written = ",".join(f"{key}={_property(str(value))}" for key, value in facts.items())
    return f"::{_COMMANDS[finding.severity]} {written}::{_message(text)}"


def _message(text: str) -> str:
    """Return text for the message of a workflow command, in which a line end would end it."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Return text for a property of a workflow command, in which `:` and `,` mean something as well."""
    return _message(text).replace(":", "%3A").replace(",", "%2C")
