"""`milepost check`: what is wrong with a curriculum, where, and how to mend it."""

import gc
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import click

from milepost.cli.part import Part, part_at
from milepost.cli.terminal import aside, columns, paint, say_all
from milepost.errors import CannotRunError
from milepost.model.finding import Severity
from milepost.output.check_markdown import check_markdown
from milepost.output.concise import concise
from milepost.output.full import full
from milepost.output.github import github
from milepost.output.json_v1 import json_v1
from milepost.output.report import Report, report_on
from milepost.output.sarif import sarif
from milepost.output.summary import summary
from milepost.workspace import open_workspace

_FORMATS: Final = ("full", "concise", "json", "github", "sarif", "markdown")
_FAILING: Final = {"error": (Severity.ERROR,), "warning": (Severity.ERROR, Severity.WARNING)}


@click.command("check")
@click.argument("path", required=False, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="full", show_default=True, help="How to show it."
)
@click.option(
    "--fail-on",
    type=click.Choice(list(_FAILING)),
    default="error",
    show_default=True,
    help="The least that makes the exit code 1.",
)
def command(*, path: Path | None, form: str, fail_on: str) -> int:
    """Say what is wrong with a curriculum, where, and how to mend it.

    PATH is a curriculum's folder, a unit's folder or a file; the whole curriculum is read, and what concerns PATH is
    shown. Without it the nearest `units/curriculum.yml` in this folder or above it is meant.
    """
    gc.disable()  # one pass and out: what is read is needed to the end
    part = part_at(path)
    report = report_on(open_workspace(part.root), part.name)
    if not report.findings and part.name and not _is_read(part, report):
        raise CannotRunError(f"`{path}` is no file that Milepost reads")
    say_all(_lines(report, form, part.root))
    if form in {"concise", "github"}:
        aside(summary(report))
    return int(any(report.count(severity) for severity in _FAILING[fail_on]))


def _lines(report: Report, form: str, root: Path) -> Iterable[str]:
    if form == "concise":
        return concise(report)
    if form == "json":
        return [json_v1(report)]
    if form == "github":
        return github(report, _above(root))
    if form == "sarif":
        return [sarif(report, _above(root))]
    if form == "markdown":
        return check_markdown(report)
    return full(report, paint(), columns())


def _above(root: Path) -> str:
    """Return the folder that holds the curriculum's folder, as seen from the repository that a workflow checks out."""
    checkout = Path(os.environ.get("GITHUB_WORKSPACE") or root.parent).resolve()
    return root.parent.relative_to(checkout).as_posix() if root.parent.is_relative_to(checkout) else ""


def _is_read(part: Part, report: Report) -> bool:
    """Tell whether a part is a folder, or a file that was read."""
    return part.name in report.sources or part.root.parent.joinpath(part.name).is_dir()
