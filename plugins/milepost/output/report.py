"""What a check found, ready to be shown: the findings of the whole curriculum or of a part of it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from milepost.model.curriculum import Curriculum
from milepost.model.finding import Finding, Severity
from milepost.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Report:
    """Findings in the order of the files, the texts they point into, and how much was looked at.

    `part` is the file or folder that was asked about; empty where it was the whole curriculum.
    """

    findings: tuple[Finding, ...]
    sources: Mapping[str, str]
    units: int
    activities: int
    part: str = ""

    def count(self, severity: Severity) -> int:
        """Return how many findings have this severity."""
        return Counter(finding.severity for finding in self.findings)[severity]


def report_on(workspace: Workspace, part: str = "") -> Report:
    """Check a curriculum and return what was found in it, or in one file or folder of it.

    `part` is named as findings name files: from the curriculum's folder on, with `/`.
    """
    files = Counter(kind for kind, file in _counted(workspace.curriculum) if within(file, part))
    findings = tuple(finding for finding in workspace.findings() if within(finding.span.file, part))
    return Report(findings, workspace.sources, files["unit"], files["activity"], part)


def within(file: str, part: str) -> bool:
    """Tell whether a file is, or stands in, this part of a curriculum."""
    return not part or file == part or file.startswith(f"{part}/")


def _counted(curriculum: Curriculum) -> Iterator[tuple[str, str]]:
    """Yield what a summary counts, with the file each has, those that could not be read among them."""
    for unit_id in (*curriculum.units, *curriculum.broken):
        yield "unit", f"{curriculum.folder}/{unit_id}/unit.yml"
    for unit in curriculum.units.values():
        for activity in (*unit.activities, *unit.broken):
            yield "activity", f"{unit.folder}/activities/{activity}.md"
