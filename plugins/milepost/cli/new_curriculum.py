"""`milepost new curriculum`: a folder with everything that a team needs to begin."""

from datetime import UTC, datetime
from pathlib import Path

import click

from milepost.cli.ask import ask, fitting
from milepost.cli.written import say_written, shown
from milepost.scaffold.answers import SHAPES, read_grade, read_id, read_shape, read_title, read_weeks
from milepost.scaffold.curriculum import curriculum_files
from milepost.scaffold.ids import make_id
from milepost.scaffold.unit import NewUnit
from milepost.writing import write


@click.command("curriculum")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--title", help="What it is called: a school, a subject, a programme.")
@click.option("--grade", "--grades", help="PK, K, 1 to 12, or a range such as 6-8.")
@click.option("--id", "curriculum_id", help="The name under which students' work is saved; else made from the title.")
@click.option("--unit", default="Our first unit", show_default=True, help="The title of a unit to begin with.")
@click.option("--weeks", default="2", show_default=True, help="How many weeks that unit takes.")
@click.option("--shape", default="paths", show_default=True, help=f"Its shape: one of {', '.join(SHAPES)}.")
def command(
    *,
    folder: Path | None,
    title: str | None,
    grade: str | None,
    curriculum_id: str | None,
    unit: str,
    weeks: str,
    shape: str,
) -> None:
    """Start a curriculum: a folder with settings, a first unit and a site.

    Asks for a title and the grades. FOLDER need not exist yet; without it, a new folder is named after the title.
    """
    name = ask(title, "--title", "Title of the curriculum", read_title)
    grades = ask(grade, "--grade", "Grades (PK, K, 1 to 12, or a range such as 6-8)", read_grade)
    first = NewUnit(
        title=fitting(unit, "--unit", read_title),
        grades=grades,
        weeks=fitting(weeks, "--weeks", read_weeks),
        shape=fitting(shape, "--shape", read_shape),
    )
    site_id = fitting(curriculum_id or make_id(name, "curriculum"), "--id", read_id)
    files = curriculum_files(name, site_id, make_id(first.title, "unit"), first, datetime.now(UTC).date())
    place = (folder or Path(site_id)).absolute()
    write(place, files)
    visit = "" if place == Path.cwd() else f"`cd {shown(place)}`, then "
    shortlist = [file for file in files if not file.startswith(".vscode/schemas/")]
    say_written("a curriculum", place, shortlist, f"next: {visit}`milepost check`, then `milepost serve`")
