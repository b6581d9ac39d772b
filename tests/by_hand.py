"""Findings and reports made by hand."""

from milepost.model.finding import Finding, Label, Problem, Severity
from milepost.model.span import Span
from milepost.output.report import Report

UNIT = "units/egypt/unit.yml"


def label(line: int, start: int, end: int, text: str = "", file: str = UNIT, *, end_line: int | None = None) -> Label:
    return Label(Span(file, line, start, end_line or line, end), text)


def finding(
    at: Label, message: str = "something is wrong", severity: Severity = Severity.ERROR, rule: str = "a-rule", **problem
) -> Finding:
    return Finding(rule, severity, Problem(message, at, **problem), "egypt")


def report(*findings: Finding, **texts: str) -> Report:
    """A report on findings; texts by the names of their files in the unit, `unit` for `unit.yml`."""
    sources = {f"units/egypt/{name}.yml": text for name, text in texts.items()}
    return Report(findings, sources, units=1, activities=2)
