"""`milepost standards lock`: what the standards in use say today, written down."""

from pathlib import Path

import click

from milepost.check.today import today
from milepost.cli.framework_files import NONE, lock_change, with_lock
from milepost.cli.terminal import say
from milepost.cli.written import FORCE, shown, write_or_ask
from milepost.scaffold.lock import Renewal
from milepost.source.lock import LOCK_FILE
from milepost.workspace import find_root


@click.command("lock")
@FORCE
def command(*, force: bool) -> None:
    """Write down what the standards in use say today.

    `standards.lock` keeps a fingerprint of each, and the day on which it was first seen, so that `milepost check` can
    say when a text changed after a unit was reviewed. `add`, `update` and `migrate` do this by themselves; run it after
    you changed a list of standards by hand, or used new codes. Commit the file.
    """
    root = find_root(Path.cwd())
    workspace = with_lock(root)
    if not workspace.curriculum.frameworks and workspace.curriculum.lock.at is None:
        say(NONE)
        return
    new, changes = lock_change(workspace, workspace.curriculum.frameworks, Renewal(today().isoformat()))
    if not new and not changes:
        say(f"`{shown(root / LOCK_FILE)}` is up to date")
        return
    write_or_ask(root, new, changes, force=force)
    say(f"wrote `{shown(root / LOCK_FILE)}`; commit it")
