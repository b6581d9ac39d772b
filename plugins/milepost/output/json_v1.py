"""Findings for programs: one JSON object, version 1, in ASCII."""

import json
from typing import Any

from milepost.model.finding import Finding, Severity
from milepost.output.report import Report


def json_v1(report: Report) -> str:
    """Return all findings and a summary; `route` is null where a finding shows none, or a list of picks in words."""
    summary = {
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "notes": report.count(Severity.NOTE),
        "units": report.units,
        "activities": report.activities,
    }
    findings = [plain(finding) for finding in report.findings]
    return json.dumps({"version": 1, "findings": findings, "summary": summary}, indent=2)


def plain(finding: Finding) -> dict[str, Any]:
    """Return a finding as plain data."""
    problem, span = finding.problem, finding.span
    return {
        "rule": finding.rule,
        "severity": str(finding.severity),
        "message": problem.message,
        "help": problem.help,
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "unit": finding.unit,
        "route": None if problem.route is None else list(problem.route),
    }
