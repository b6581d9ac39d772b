"""`milepost new activity`: a file for students, and the line that puts it into the playlist."""

from pathlib import Path
from typing import Final

import click

from milepost.cli.ask import ask, fitting
from milepost.cli.written import say_written, shown, unit_folder
from milepost.scaffold.activity import GROUPINGS, KINDS, activity_text
from milepost.scaffold.answers import read_id, read_minutes, read_title
from milepost.scaffold.append import read_whole, with_step
from milepost.scaffold.ids import make_id
from milepost.scaffold.write import Change, write
from milepost.workspace import find_root

_UNIT: Final = "unit.yml"


@click.command("activity")
@click.argument("unit", required=False)
@click.option("--title", help="What the activity is called.")
@click.option("--minutes", help="How long it takes: 45, or 30-45.")
@click.option(
    "--kind", type=click.Choice(KINDS), default="practice", show_default=True, help="What kind of work it is."
)
@click.option("--grouping", type=click.Choice(GROUPINGS), default="individual", show_default=True, help="With whom.")
@click.option("--id", "activity_id", help="The name of its file; else made from the title.")
@click.option("--add", is_flag=True, help="Put it at the end of the unit's playlist.")
def command(
    *,
    unit: str | None,
    title: str | None,
    minutes: str | None,
    kind: str,
    grouping: str,
    activity_id: str | None,
    add: bool,
) -> None:
    """Start an activity of a unit.

    Asks for a title and the minutes, and says which line the playlist of UNIT needs.
    """
    root = find_root(Path.cwd())
    folder = unit_folder(root, ask(unit, "UNIT", "Unit", str))
    name = ask(title, "--title", "Title", read_title)
    text = activity_text(name, ask(minutes, "--minutes", "Minutes (45, or 30-45)", read_minutes), kind, grouping)
    taken = {path.name.partition(".")[0] for path in folder.glob("activities/*.md")}
    step = fitting(activity_id or make_id(name, "activity", taken), "--id", read_id)
    before = read_whole(folder / _UNIT) if add else None
    after = with_step(before, step) if before is not None else None
    file = f"activities/{step}.md"
    write(folder, {file: text}, Change(_UNIT, after) if after is not None else None)
    place = f"`{shown(folder / _UNIT)}`"
    if after is not None:
        say_written(f"the activity `{step}`", folder, [file], f"and added it at the end of the playlist in {place}")
    else:
        why = f"the playlist in {place} is not a plain list, so add it yourself" if add else f"next: add it in {place}"
        say_written(
            f"the activity `{step}`", folder, [file], f"{why}, where it belongs in the playlist:", f"  - {step}"
        )
