"""`milepost new rubric`: what good work looks like, level by level."""

from pathlib import Path
from typing import Final

import click

from milepost.cli.ask import ask, fitting
from milepost.cli.written import FORCE, say_written, shown, unit_folder, write_or_ask
from milepost.errors import CannotRunError
from milepost.scaffold.answers import read_id, read_title
from milepost.scaffold.append import Edits, with_rubric
from milepost.scaffold.ids import make_id
from milepost.scaffold.rubric import rubric_text
from milepost.workspace import find_root
from milepost.writing import Change, read

_FILE: Final = "rubrics.yml"


@click.command("rubric")
@click.argument("unit", required=False)
@click.option("--title", help="What the rubric is called.")
@click.option("--id", "rubric_id", help="The name that activities refer to; else made from the title.")
@FORCE
def command(*, unit: str | None, title: str | None, rubric_id: str | None, force: bool) -> None:
    """Start a rubric of a unit.

    Asks for a title, and writes four levels and two rows to change into the `rubrics.yml` of UNIT.
    """
    root = find_root(Path.cwd())
    folder = unit_folder(root, ask(unit, "UNIT", "Unit", str))
    name = ask(title, "--title", "Title", read_title)
    file = f"{folder.name}/{_FILE}"
    before = read(root, file) if (folder / _FILE).exists() else None
    rubric = fitting(rubric_id or make_id(name, "rubric", _names(before)), "--id", read_id)
    text = rubric_text(rubric, name)
    if before is None:
        write_or_ask(root, {file: text}, [], force=force)
    else:
        edits = _added(before, rubric, text, f"`{shown(folder / _FILE)}`")
        write_or_ask(root, {}, [Change(file, before, edits)], force=force)
    hint = f"next: change its rows, and write `rubric: {rubric}` in the activity, milestone or choice that uses it"
    say_written(f"the rubric `{rubric}`", folder, [_FILE], hint)


def _names(rubrics: bytes | None) -> set[str]:
    lines = (rubrics or b"").decode(errors="replace").splitlines()
    return {line.partition(":")[0] for line in lines if line[:1].isalnum()}


def _added(before: bytes, rubric: str, text: str, place: str) -> Edits:
    if rubric in _names(before):
        raise CannotRunError(f"{place} has a rubric `{rubric}` already; give this one another name with `--id`")
    edits = with_rubric(before, text)
    if not edits:
        raise CannotRunError(f"nothing can be added to {place} as it is; `milepost check` says what to mend first")
    return edits
