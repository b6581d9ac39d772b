"""All rules at a glance: name, severity, and what each finds."""

import json
import textwrap
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from milepost.check.rule import Rule
from milepost.model.finding import Severity
from milepost.output.example import unmarked
from milepost.output.paint import PLAIN, Paint


class Listed(NamedTuple):
    """A rule, and the severity it has here."""

    rule: Rule
    severity: Severity


def rule_table(rules: Sequence[Listed], width: int, paint: Paint = PLAIN) -> Iterator[str]:
    """Yield the lines of a table of rules that takes at most `width` columns."""
    names = max(len(listed.rule.name) for listed in rules)
    levels = max(map(len, Severity))
    indent = names + levels + 4
    for rule, severity in rules:
        first, *others = textwrap.wrap(rule.summary, max(width - indent, 20))
        level = f"{severity:<{levels}}"
        yield f"{rule.name:<{names}}  {level if severity is Severity.OFF else paint(severity, level)}  {first}"
        yield from (f"{'':{indent}}{line}" for line in others)


def rules_json(rules: Sequence[Listed]) -> str:
    """Return rules as one JSON object, version 1."""
    return json.dumps({"version": 1, "rules": [_plain(listed) for listed in rules]}, indent=2)


def _plain(listed: Listed) -> dict[str, Any]:
    rule, severity = listed
    return {
        "rule": rule.name,
        "severity": str(severity),
        "default": str(rule.severity),
        "summary": rule.summary,
        "page": rule.page,
        "options": dict(rule.options),
        "wrong": unmarked(rule.bad),
        "right": unmarked(rule.good),
    }
