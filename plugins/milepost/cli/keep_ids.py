"""`milepost keep-ids`: the ids that students' saved work hangs on, written down."""

from pathlib import Path

import click

from milepost.cli.terminal import say
from milepost.cli.written import FORCE, shown, whole_change, write_or_ask
from milepost.errors import CannotRunError
from milepost.scaffold.published import published_ids, published_text
from milepost.source.published import PUBLISHED_FILE
from milepost.workspace import find_root, open_workspace


@click.command("keep-ids")
@FORCE
def command(*, force: bool) -> None:
    """Write down which ids students' saved work hangs on.

    Adds the ids of all published units to `published-ids.yml` in the curriculum's folder; commit that file. From then
    on `milepost check` says when one of them is gone and no `was` keeps it. Run it each time you publish.
    """
    root = find_root(Path.cwd())
    workspace = open_workspace(root)
    if workspace.curriculum.broken or any(unit.incomplete for unit in workspace.curriculum.units.values()):
        raise CannotRunError("some units cannot be read, so their ids are not known; `milepost check` says why")
    if any(problem.at.span.file.endswith(PUBLISHED_FILE) for problem in workspace.problems):
        raise CannotRunError(f"`{PUBLISHED_FILE}` cannot be read as it is; `milepost check` says why")
    before = sum(map(len, workspace.curriculum.published.ids.values()))
    after = sum(map(len, published_ids(workspace.curriculum).values()))
    if not after:
        raise CannotRunError("no unit is published, so there are no ids to keep; `milepost check` says what is wrong")
    new, changes = whole_change(root, PUBLISHED_FILE, published_text(workspace.curriculum))
    if not new and not changes:
        say(f"all {after:,} ids are in `{shown(root / PUBLISHED_FILE)}` already")
        return
    write_or_ask(root, new, changes, force=force)
    say(f"wrote {after:,} ids in `{shown(root / PUBLISHED_FILE)}`, {after - before:,} of them new; commit the file")
