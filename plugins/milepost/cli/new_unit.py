"""`milepost new unit`: four questions, and a unit that works."""

from datetime import UTC, datetime
from pathlib import Path

import click

from milepost.cli.ask import ask, fitting
from milepost.cli.settings import settings_of
from milepost.cli.written import say_written, shown
from milepost.errors import CannotRunError
from milepost.scaffold.answers import SHAPES, read_grade, read_id, read_shape, read_title, read_weeks
from milepost.scaffold.ids import make_id
from milepost.scaffold.unit import NewUnit, unit_files
from milepost.workspace import find_root
from milepost.writing import write


@click.command("unit")
@click.option("--title", help="What the unit is called.")
@click.option("--grade", "--grades", help="PK, K, 1 to 12, or a range such as 6-8.")
@click.option("--weeks", help="How many weeks it takes.")
@click.option("--shape", help=f"One of {', '.join(SHAPES)}.")
@click.option("--id", "unit_id", help="The name of its folder; else made from the title.")
def command(*, title: str | None, grade: str | None, weeks: str | None, shape: str | None, unit_id: str | None) -> None:
    """Start a unit of the curriculum you are in.

    Asks for a title, a grade, the weeks and a shape, and writes a unit that passes the check and builds.
    """
    root = find_root(Path.cwd())
    shapes = "\n".join(["The playlist can be", *(f"  {name}: {words}" for name, words in SHAPES.items())])
    unit = NewUnit(
        title=ask(title, "--title", "Title", read_title),
        grades=ask(grade, "--grade", "Grade (PK, K, 1 to 12, or a range such as 6-8)", read_grade),
        weeks=ask(weeks, "--weeks", "Weeks", read_weeks),
        shape=ask(shape, "--shape", "Shape", read_shape, before=shapes),
    )
    taken = {path.name for path in root.iterdir()}
    name = fitting(unit_id or make_id(unit.title, "unit", taken), "--id", read_id)
    files = unit_files(unit, datetime.now(UTC).date(), settings_of(root).minutes_per_week)
    folder = root / name
    if name in taken:
        raise CannotRunError(f"there is a folder `{shown(folder)}` already; give the unit another name with `--id`")
    write(root, {f"{name}/{file}": text for file, text in files.items()})
    say_written(f"the unit `{name}`", folder, files, f"next: `milepost check {shown(folder)}`, then `milepost serve`")
