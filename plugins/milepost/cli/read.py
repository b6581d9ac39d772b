"""`milepost read`: how Milepost understands one file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import click

from milepost.check.rules import RULES
from milepost.cli.terminal import columns, paint, say_all
from milepost.errors import CannotRunError
from milepost.model.finding import Finding, Severity
from milepost.output.full import full
from milepost.output.report import Report
from milepost.output.values import values, values_json
from milepost.source import Read, read_bytes
from milepost.source.limits import FILE

_FORMATS: Final = ("text", "json")


@click.command("read")
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True, help="How to show it."
)
def command(*, path: Path, form: str) -> int:
    """Show how one file is read: its values, and what is wrong.

    FILE is any YAML file, or a Markdown file, of which the part between its `---` lines is shown. It need not belong to
    a curriculum, and what the values mean there is not looked at: `milepost check` does that.
    """
    read = _read(path)
    findings = tuple(_findings(read))
    name = path.as_posix()
    report = Report(findings, {} if read.text is None else {name: read.text}, units=0, activities=0, part=name)
    say_all([values_json(read, findings)] if form == "json" else _lines(read, report))
    return int(report.count(Severity.ERROR) > 0)


def _read(path: Path) -> Read:
    """Read a file, no further than it may be large. Raises CannotRunError where there is none."""
    if not path.is_file():
        raise CannotRunError(f"`{path}` is no file" if path.exists() else f"there is no file `{path}`")
    with path.open("rb") as opened:
        return read_bytes(opened.read(FILE.most + 1), path.as_posix())


def _findings(read: Read) -> Iterator[Finding]:
    severities = {rule.name: rule.severity for rule in RULES}
    for problem in sorted(read.problems, key=lambda problem: problem.at.span):
        yield Finding(problem.rule, severities[problem.rule], problem)


def _lines(read: Read, report: Report) -> Iterator[str]:
    if read.tree:
        yield from values(read.tree, paint(), columns())
        yield ""
    elif not report.findings:
        yield "the file holds text only, and no values between `---` lines"
        yield ""
    yield from full(report, paint(), columns())
