"""A check as Markdown, for the summary of a job or a wiki."""

from collections.abc import Iterator

from milepost.model.finding import Finding, Severity
from milepost.output.marked import sentence
from milepost.output.report import Report
from milepost.output.review_findings import said
from milepost.output.shortened import shortened
from milepost.output.summary import summary

_HEADINGS = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.NOTE: "Notes"}


def check_markdown(report: Report) -> Iterator[str]:
    """Yield the lines of a report, what was found in one line first; notes are folded."""
    findings, more = shortened(report)
    yield f"## {sentence(summary(report))}"
    for severity, heading in _HEADINGS.items():
        yield from _listed(heading, [finding for finding in findings if finding.severity is severity])
    if more:
        yield from ("", sentence(more))


def _listed(heading: str, findings: list[Finding]) -> Iterator[str]:
    if not findings:
        return
    if heading == "Notes":
        yield from ("", "<details>", f"<summary>{heading} ({len(findings)})</summary>", "")
    else:
        yield from ("", f"### {heading}", "")
    yield from (f"- {sentence(said(finding))}" for finding in findings)
    if heading == "Notes":
        yield from ("", "</details>")
