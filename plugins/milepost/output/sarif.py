"""Findings as SARIF 2.1.0, the format in which code hosts and editors take in what checkers find."""

import json
from pathlib import PurePosixPath
from typing import Any, Final
from urllib.parse import quote

from milepost import __version__
from milepost.check.rule import Rule
from milepost.check.rules import RULES
from milepost.model.finding import Finding, Label, Severity
from milepost.model.span import Span
from milepost.output.report import Report

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note", Severity.OFF: "none"}


def sarif(report: Report, above: str = "") -> str:
    """Return all findings as one SARIF log in ASCII, with the page of every rule that has one.

    `above` is the folder of the repository that holds the curriculum's. Columns count characters, as teachers do.
    """
    rules = [rule for rule in RULES if any(finding.rule == rule.name for finding in report.findings)]
    numbers = {rule.name: number for number, rule in enumerate(rules)}
    driver = {"name": "Milepost", "version": __version__, "rules": [_rule(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, numbers, above) for finding in report.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, numbers: dict[str, int], above: str) -> dict[str, Any]:
    problem = finding.problem
    text = f"{problem.message}\n{problem.help}" if problem.help else problem.message
    found = {
        "ruleId": finding.rule,
        "ruleIndex": numbers[finding.rule],
        "level": _LEVELS[finding.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": _place(finding.span, above)}],
    }
    related = [_related(label, number, above) for number, label in enumerate(problem.related, 1)]
    return found | ({"relatedLocations": related} if related else {})


def _related(label: Label, number: int, above: str) -> dict[str, Any]:
    place: dict[str, Any] = {"id": number, "physicalLocation": _place(label.span, above)}
    return place | ({"message": {"text": label.text}} if label.text else {})


def _place(span: Span, above: str) -> dict[str, Any]:
    region = {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }
    return {"artifactLocation": {"uri": quote(str(PurePosixPath(above, span.file)))}, "region": region}
