"""Findings that are new, and findings that are gone, wherever else their lines moved."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from milepost.model.finding import Finding

Key = tuple[str, str, str, str]


def compare_findings(
    before: Iterable[Finding], after: Iterable[Finding], units: Mapping[str, str]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return the findings that only the later version has, and those that only the earlier one has.

    Two are the same where rule, severity, unit and message are. `units` names units as both versions know them. Of
    several that are the same, the last ones count as new or gone.
    """
    old, new = _sorted_out(before, units), _sorted_out(after, units)
    return _only(new, old), _only(old, new)


def _sorted_out(findings: Iterable[Finding], units: Mapping[str, str]) -> dict[Key, list[Finding]]:
    found: dict[Key, list[Finding]] = defaultdict(list)
    for finding in findings:
        unit = units.get(finding.unit, finding.unit)
        found[finding.rule, finding.severity, unit, finding.problem.message].append(finding)
    return found


def _only(these: Mapping[Key, list[Finding]], those: Mapping[Key, list[Finding]]) -> tuple[Finding, ...]:
    more = (finding for key, some in these.items() for finding in some[len(those.get(key, ())) :])
    return tuple(sorted(more, key=lambda finding: (finding.span, finding.rule, finding.problem.message)))
