"""A finding as one sentence of a review."""

from milepost.model.finding import Finding


def said(finding: Finding) -> str:
    """Return what is wrong, where, and how to mend it."""
    problem, span = finding.problem, finding.span
    mend = f". {problem.help[:1].upper()}{problem.help[1:]}" if problem.help else ""
    return f"{problem.message}. See `{span.file}`, line {span.line}{mend}"
