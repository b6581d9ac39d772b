"""As many findings as a person reads: the gravest of each file, and of the run."""

from collections import Counter
from typing import Final, NamedTuple

from milepost.model.finding import Finding, Severity
from milepost.output.report import Report
from milepost.output.summary import some

A_FILE: Final = 20
A_RUN: Final = 200
_GRAVEST_FIRST: Final = tuple(Severity)


class Shortened(NamedTuple):
    """The findings to print, in the order of the files, and a line that says how many more there are, if any."""

    findings: list[Finding]
    more: str


def shortened(report: Report) -> Shortened:
    """Choose the findings to print: errors before warnings before notes where there are too many."""
    gravest = sorted(enumerate(report.findings), key=lambda entry: _GRAVEST_FIRST.index(entry[1].severity))
    of_file: Counter[str] = Counter()
    chosen: list[int] = []
    for index, finding in gravest:
        if len(chosen) < A_RUN and of_file[finding.span.file] < A_FILE:
            of_file[finding.span.file] += 1
            chosen.append(index)
    rest = len(report.findings) - len(chosen)
    more = f"and {some(rest, 'more finding')}; `milepost check --format json` has them all" if rest else ""
    return Shortened([report.findings[index] for index in sorted(chosen)], more)
