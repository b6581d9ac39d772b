"""`milepost standards list`: the frameworks of the curriculum."""

from pathlib import Path

import click

from milepost.analysis.framework_uses import uses
from milepost.analysis.names import Names
from milepost.cli.framework_files import NONE, with_lock
from milepost.cli.terminal import paint, say, say_all
from milepost.cli.text_or_json import FORMAT
from milepost.output.framework_list import framework_json, framework_lines, listed
from milepost.workspace import find_root


@click.command("list")
@FORMAT
def command(*, form: str) -> None:
    """List the frameworks of the curriculum, and how much of each is used."""
    workspace = with_lock(find_root(Path.cwd()))
    found = list(listed(workspace.curriculum, uses(Names(workspace.curriculum)), workspace.root))
    if form == "json":
        say(framework_json(found))
    elif found:
        say_all(framework_lines(found, paint()))
    else:
        say(NONE)
