"""`milepost export pages`: the pages of the site as files."""

from pathlib import Path

import click

from milepost.cli.sound import errors_are_told
from milepost.cli.written import say_written
from milepost.export.page_files import page_files
from milepost.pages.page_set import page_set
from milepost.workspace import find_root, open_workspace
from milepost.writing.write import write


@click.command("pages")
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--drafts/--no-drafts", default=False, show_default=True, help="Also units that are not finished.")
def command(*, folder: Path, drafts: bool) -> int:
    """Write the pages of the site as Markdown files, for other site engines.

    They go into FOLDER, with what a template reads as front matter. Nothing is written over.
    A curriculum with errors has no pages: they are printed as by `milepost check`.
    """
    workspace = open_workspace(find_root(Path.cwd()))
    if errors_are_told(workspace, "nothing was written"):
        return 1
    files = dict(page_files(page_set(workspace.curriculum, drafts=drafts)))
    write(folder, files)
    say_written(f"{len(files)} pages", folder, ())
    return 0
