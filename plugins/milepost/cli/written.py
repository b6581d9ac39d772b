"""Where `new` writes, what it asks before it changes a file, and what it says when it has written."""

import sys
from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Final

import click

from milepost.cli.terminal import aside, paint, say
from milepost.errors import CannotRunError, near
from milepost.escape.terminal import printable
from milepost.writing import Change, Edit, UncommittedError, read, write

FORCE: Final = click.option("--force", is_flag=True, help="Change a file also where it is not committed.")


def write_or_ask(folder: Path, new: Mapping[str, str], changes: Sequence[Change], *, force: bool) -> None:
    """Write as `write` does; a person at a terminal is asked whether a file that is not committed may be changed."""
    try:
        write(folder, new, changes, force=force)
    except UncommittedError as error:
        if not sys.stdin.isatty():
            raise
        aside(str(error))
        click.confirm("Change it all the same?", default=True, abort=True)
        write(folder, new, changes, force=True)


def say_written(what: str, folder: Path, files: Iterable[str], *next_steps: str) -> None:
    """Print what was written and where, and what to do next."""
    names = [f"  {printable(name)}" for name in files]
    say(paint()("help", f"wrote {what} in `{shown(folder)}`:"), *names, *next_steps)


def shown(path: Path) -> str:
    """Return a path as a teacher in this folder would type it."""
    return printable(near(path))


def unit_folder(root: Path, unit_id: str) -> Path:
    """Return the folder of a unit. Raises CannotRunError, with the nearest name, where there is none."""
    units = sorted(path.parent.name for path in root.glob("*/unit.yml"))
    if unit_id in units:
        return root / unit_id
    raise no_unit(unit_id, units)


def no_unit(name: str, units: Collection[str]) -> CannotRunError:
    """Return what to raise where there is no unit of this name: it tells the nearest, else all there are."""
    alike = get_close_matches(name, units, n=1)
    known = ", ".join(f"`{unit}`" for unit in units)
    mend = f"did you mean `{alike[0]}`?" if alike else f"the units are {known}" if known else "there is none yet"
    return CannotRunError(f"there is no unit `{name}`; {mend}")


def whole_change(folder: Path, name: str, text: str) -> tuple[Mapping[str, str], Sequence[Change]]:
    """Return what `write` needs to give a file this text: a new file, a change, or neither where it has it already."""
    if not (folder / name).exists():
        return {name: text}, []
    before = read(folder, name)
    return {}, [Change(name, before, [Edit(0, len(before), text.encode())])] if before != text.encode() else []
