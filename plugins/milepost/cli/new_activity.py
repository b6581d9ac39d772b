"""`milepost new activity`: a file for students, and the line that puts it into the playlist."""

from difflib import get_close_matches
from pathlib import Path
from typing import Final

import click

from milepost.cli.ask import ask, fitting
from milepost.cli.written import FORCE, say_written, shown, unit_folder, write_or_ask
from milepost.errors import CannotRunError
from milepost.scaffold.activity import GROUPINGS, KINDS, activity_text
from milepost.scaffold.answers import read_id, read_minutes, read_title
from milepost.scaffold.append import Edits, parts, with_step
from milepost.scaffold.ids import make_id
from milepost.workspace import find_root
from milepost.writing import Change, read

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
@click.option("--into", metavar="ID", help="Put it at the end of this section, path, group or choice.")
@FORCE
def command(
    *,
    unit: str | None,
    title: str | None,
    minutes: str | None,
    kind: str,
    grouping: str,
    activity_id: str | None,
    add: bool,
    into: str | None,
    force: bool,
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
    unit_file, file = f"{folder.name}/{_UNIT}", f"activities/{step}.md"
    before = read(root, unit_file)
    edits = _edits(before, step, into, folder.name) if add or into else ()
    changes = [Change(unit_file, before, edits)] if edits else []
    write_or_ask(root, {f"{folder.name}/{file}": text}, changes, force=force)
    place = f"`{shown(folder / _UNIT)}`"
    where = f"`{into}`" if into else "the playlist"
    if edits:
        steps = [f"and added it at the end of {where} in {place}"]
    elif add or into:
        steps = [
            f"{where} in {place} is written in a way that is not safe to add to, so add it yourself:",
            f"  - {step}",
        ]
    else:
        steps = [f"next: add it in {place}, where it belongs in the playlist:", f"  - {step}"]
    say_written(f"the activity `{step}`", folder, [file], *steps)


def _edits(before: bytes, step: str, into: str | None, unit: str) -> Edits:
    """Return what adds a step to a unit. Raises CannotRunError where it has no part `into`."""
    known = parts(before)
    if into and into not in known:
        near = get_close_matches(into, known, n=1)
        mend = f"did you mean `{near[0]}`?" if near else f"it has {', '.join(f'`{one}`' for one in known) or 'none'}"
        raise CannotRunError(f"`{unit}` has no section, path, group or choice `{into}`; {mend}")
    return with_step(before, step, into or "")
