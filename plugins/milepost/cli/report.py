"""`milepost report`: what every student, some students and no student can meet, unit by unit."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

import click

from milepost.cli.here import opened_here
from milepost.cli.terminal import as_shown, columns, paint, say, say_all
from milepost.errors import CannotRunError
from milepost.output.report_csv import report_csv
from milepost.output.report_facts import Reported, Reporter
from milepost.output.report_json import report_json
from milepost.output.report_markdown import report_markdown
from milepost.output.report_table import report_table

_FORMATS: Final = ("table", "json", "markdown", "csv")


@click.command("report")
@click.argument("units", nargs=-1, metavar="[UNIT]...")
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="table", show_default=True, help="How to show it."
)
def command(*, units: tuple[str, ...], form: str) -> None:
    """Say what every student, some students and no student can meet.

    For each UNIT or course, else for all of them: routes, minutes, decisions, standards, check-ins, with whom students
    work, and what most later work waits for.
    """
    reporter = Reporter(opened_here().curriculum)
    found = [_named(reporter, name) for name in dict.fromkeys(units)] or [*reporter.units(), *reporter.courses()]
    if found or form in {"json", "csv"}:
        say_all(_lines(found, form))
    else:
        say("no units yet; `milepost new unit` starts one")


def _named(reporter: Reporter, name: str) -> Reported:
    """Return the report on a unit, else on a course. Raises CannotRunError, with the nearest name, for neither."""
    curriculum = reporter.curriculum
    units = {*curriculum.units, *curriculum.broken}
    courses = {course.id: course for course in curriculum.courses}
    if name in units:
        return reporter.unit(name)
    if name in courses:
        return reporter.course(courses[name])
    near = get_close_matches(name, sorted(units | set(courses)), n=1)
    others = "`milepost report` shows them all" if units or courses else "there is none yet"
    mend = f"did you mean `{near[0]}`?" if near else others
    raise CannotRunError(f"there is no unit or course `{name}`; {mend}")


def _lines(found: list[Reported], form: str) -> Iterable[str]:
    if form == "json":
        kinds = ([one for one in found if one.kind == kind] for kind in ("unit", "course"))
        return [report_json(*kinds)]
    if form == "markdown":
        return report_markdown(found)
    if form == "csv":
        return [as_shown(report_csv(found))]
    return report_table(found, columns(), paint())
