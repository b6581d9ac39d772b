"""Findings a teacher has accepted: `# milepost: ignore[rule] reason` at the end of a line, or in a comment above it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from milepost.model.finding import Acceptance, Finding

_IGNORE: Final = re.compile(r"milepost:\s*ignore\s*\[\s*([a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)\s*\](.*)")
_IN_YAML: Final = re.compile(r"(?:^|\s)#\s*(" + _IGNORE.pattern + ")")
_IN_MARKDOWN: Final = re.compile(r"<!--\s*" + _IGNORE.pattern.replace("(.*)", "(.*?)") + r"\s*-->\s*$")


def accepted(findings: Iterable[Finding], sources: Mapping[str, str]) -> Iterator[Finding]:
    """Yield the findings that nobody accepted. One accepted without a reason stays, and says that one is needed."""
    lines: dict[str, list[str]] = {}
    for finding in findings:
        file = finding.span.file
        if "milepost:" not in sources.get(file, ""):
            yield finding
            continue
        if file not in lines:
            lines[file] = re.split(r"\r\n|\r|\n", sources[file])
        reason = _reason(finding, lines[file])
        if reason is None:
            yield finding
        elif not reason:
            mend = f"{finding.problem.help}; to accept it, write a reason after `ignore[{finding.rule}]`".lstrip("; ")
            yield replace(finding, problem=replace(finding.problem, help=mend))


def acceptances(sources: Mapping[str, str]) -> Iterator[Acceptance]:
    """Yield every comment that accepts a rule's findings, in the order of the files and lines."""
    for file, text in sources.items():
        for line in text.split("\n") if "milepost:" in text else ():
            pattern = _IN_MARKDOWN if "<!--" in line else _IN_YAML
            if comment := pattern.search(line):
                *_, rules, reason = comment.groups()
                yield from (Acceptance(file, rule, reason.strip()) for rule in re.split(r"\s*,\s*", rules))


def _reason(finding: Finding, lines: list[str]) -> str | None:
    """Return the reason for which a finding is accepted, empty where none is given; None where it is not accepted."""
    index = finding.span.line - 1
    here = lines[index] if index < len(lines) else ""
    above = lines[index - 1].strip() if 0 < index <= len(lines) else ""
    comments = [_IN_YAML.search(here), _IN_MARKDOWN.search(above) if finding.span.file.endswith(".md") else None]
    reasons = [
        comment[comment.re.groups].strip()
        for comment in comments
        if comment and finding.rule in re.split(r"\s*,\s*", comment[comment.re.groups - 1])
    ]
    return next(iter(sorted(reasons, reverse=True)), None)
