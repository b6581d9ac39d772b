"""`milepost keep-ids`: the ids that students' saved work hangs on, written down."""

from pathlib import Path

import click

from milepost.cli.here import opened_whole
from milepost.cli.terminal import say
from milepost.cli.written import FORCE, shown, whole_change, write_or_ask
from milepost.errors import CannotRunError
from milepost.output.summary import some
from milepost.scaffold.published import published_ids, published_text
from milepost.source.published import PUBLISHED_FILE
from milepost.workspace import find_root


@click.command("keep-ids")
@FORCE
def command(*, force: bool) -> None:
    """Write down which ids students' saved work hangs on.

    Adds the ids of all published units to `published-ids.yml` in the curriculum's folder; commit that file. From then
    on `milepost check` says when one of them is gone and no `was` keeps it. Run it each time you publish.
    """
    root = find_root(Path.cwd())
    workspace = opened_whole(root, PUBLISHED_FILE)
    before = sum(map(len, workspace.curriculum.published.ids.values()))
    after = sum(map(len, published_ids(workspace.curriculum).values()))
    if not after:
        raise CannotRunError("no unit is published, so there are no ids to keep")
    new, changes = whole_change(root, PUBLISHED_FILE, published_text(workspace.curriculum))
    if not new and not changes:
        say(f"`{shown(root / PUBLISHED_FILE)}` has every id already")
        return
    write_or_ask(root, new, changes, force=force)
    place, new_ids = f"`{shown(root / PUBLISHED_FILE)}`", after - before
    say(f"added {some(new_ids, 'id') or 'no id'} to {place}, which has {after:,} now; commit the file")
