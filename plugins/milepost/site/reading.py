"""What the plugin read of a curriculum's folder: a site, or what stands in its way."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from milepost.errors import CannotRunError
from milepost.model.finding import Finding, Severity
from milepost.output.concise import concise
from milepost.output.full import full
from milepost.output.report import Report, report_on
from milepost.pages.page import PageSet
from milepost.pages.page_set import page_set
from milepost.pages.words import words_of
from milepost.site.preview import finding_banner, sentence_banner
from milepost.workspace import open_workspace


@dataclass(frozen=True, slots=True)
class Reading:
    """A folder as it was read. `pages` is None where errors stand in the way, with a `reason` if nothing was read."""

    pages: PageSet | None = None
    language: str = "en"
    report: Report | None = None
    reason: str = ""

    def in_the_way(self) -> str:
        """Return what stands in the way of a site, as the terminal shows it."""
        return "\n".join(full(self._only(Severity.ERROR))) if self.report else self.reason

    def warnings(self) -> Iterator[str]:
        """Yield a line for each warning."""
        yield from concise(self._only(Severity.WARNING))

    def banner(self, *, kept: bool) -> str:
        """Return what stands in the way as the preview shows it on every page."""
        words = words_of(self.language)
        if not self.report:
            return sentence_banner(self.reason, words, kept=kept)
        return finding_banner(_errors(self.report), self.report.sources, words, kept=kept)

    def _only(self, severity: Severity) -> Report:
        if not self.report:
            return Report((), {}, 0, 0)
        return replace(self.report, findings=tuple(one for one in self.report.findings if one.severity == severity))


def read(root: Path, *, drafts: bool) -> Reading:
    """Read and check the curriculum in a folder."""
    try:
        workspace = open_workspace(root)
    except CannotRunError as error:
        return Reading(reason=str(error))
    report = report_on(workspace)
    curriculum = workspace.curriculum
    pages = None if _errors(report) else page_set(curriculum, drafts=drafts)
    return Reading(pages, curriculum.language, report)


def _errors(report: Report) -> list[Finding]:
    return [finding for finding in report.findings if finding.severity == Severity.ERROR]
