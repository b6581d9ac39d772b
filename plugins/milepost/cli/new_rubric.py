"""`milepost new rubric`: what good work looks like, level by level."""

from pathlib import Path
from typing import Final

import click

from milepost.cli.ask import ask, fitting
from milepost.cli.written import say_written, shown, unit_folder
from milepost.errors import CannotRunError
from milepost.scaffold.answers import read_id, read_title
from milepost.scaffold.append import read_whole, with_rubric
from milepost.scaffold.ids import make_id
from milepost.scaffold.rubric import rubric_text
from milepost.scaffold.write import Change, write
from milepost.workspace import find_root

_FILE: Final = "rubrics.yml"


@click.command("rubric")
@click.argument("unit", required=False)
@click.option("--title", help="What the rubric is called.")
@click.option("--id", "rubric_id", help="The name that activities refer to; else made from the title.")
def command(*, unit: str | None, title: str | None, rubric_id: str | None) -> None:
    """Start a rubric of a unit.

    Asks for a title, and writes four levels and two rows to change into the `rubrics.yml` of UNIT.
    """
    folder = unit_folder(find_root(Path.cwd()), ask(unit, "UNIT", "Unit", str))
    name = ask(title, "--title", "Title", read_title)
    before = read_whole(folder / _FILE)
    rubric = fitting(rubric_id or make_id(name, "rubric", _names(before or "")), "--id", read_id)
    text = rubric_text(rubric, name)
    if before is None:
        write(folder, {_FILE: text})
    else:
        write(folder, {}, Change(_FILE, _added(before, rubric, text, f"`{shown(folder / _FILE)}`")))
    hint = f"next: change its rows, and write `rubric: {rubric}` in the activity, milestone or choice that uses it"
    say_written(f"the rubric `{rubric}`", folder, [_FILE], hint)


def _names(rubrics: str) -> set[str]:
    return {line.partition(":")[0] for line in rubrics.splitlines() if line[:1].isalnum()}


def _added(before: str, rubric: str, text: str, place: str) -> str:
    if rubric in _names(before):
        raise CannotRunError(f"{place} has a rubric `{rubric}` already; give this one another name with `--id`")
    after = with_rubric(before, text)
    if after is None:
        raise CannotRunError(f"nothing can be added to {place} as it is; `milepost check` says what to mend first")
    return after
