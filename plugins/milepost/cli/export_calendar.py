"""`milepost export calendar`: when each unit of a course is due."""

from difflib import get_close_matches
from pathlib import Path

import click

from milepost.check.today import today
from milepost.cli.exporting import curriculum_here, day, put, site_address, site_option, to_file
from milepost.errors import CannotRunError
from milepost.export.calendar import calendar
from milepost.export.school_days import Pause, SchoolDays
from milepost.model.curriculum import Course, Curriculum


@click.command("calendar")
@click.argument("course")
@click.option("--start", required=True, metavar="DATE", help="The first day of the course, such as 2027-01-11.")
@click.option("--no-school", multiple=True, metavar="DATE..DATE", help="Days off; may be given several times.")
@site_option
@to_file
def command(*, course: str, start: str, no_school: tuple[str, ...], site: str | None, output: Path | None) -> None:
    """Write when each unit of a course is due, for a calendar (iCal).

    COURSE is its id. A unit is an event as long as its weeks, of five school days each.
    """
    curriculum = curriculum_here()
    found, days = _course(curriculum, course), SchoolDays(day(start), map(_pause, no_school))
    try:
        exported = calendar(curriculum, found, days, today=today(), site=site_address(site))
    except OverflowError:
        raise CannotRunError(f"`{course}` takes longer than any calendar; look at the `weeks` of its units") from None
    put(exported, output)


def _course(curriculum: Curriculum, name: str) -> Course:
    courses = {course.id: course for course in curriculum.courses}
    if name in courses:
        return courses[name]
    near = get_close_matches(name, courses, n=1)
    known = ", ".join(f"`{course}`" for course in courses)
    mend = (
        f"did you mean `{near[0]}`?" if near else f"the courses are {known}" if known else "`curriculum.yml` has none"
    )
    raise CannotRunError(f"there is no course `{name}`; {mend}")


def _pause(text: str) -> Pause:
    first, _, last = text.partition("..")
    pause = Pause(day(first), day(last or first))
    if pause.last < pause.first:
        raise CannotRunError(f"`{text}` ends before it begins")
    return pause
