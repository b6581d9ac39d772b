"""`milepost build`: the students' site, in a folder."""

from pathlib import Path

import click

from milepost.cli.sound import errors_are_told
from milepost.cli.terminal import say
from milepost.cli.written import shown
from milepost.workspace import find_root, open_workspace


@click.command("build")
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where to write it; else the folder `site`.")
@click.option("--strict/--no-strict", default=False, show_default=True, help="Let a warning of MkDocs stop the build.")
def command(*, site_dir: Path | None, strict: bool) -> int:
    """Build the students' site.

    It is that of the curriculum in this folder or above it. A curriculum with errors is not built: they are printed as
    by `milepost check`.
    """
    root = find_root(Path.cwd())
    if errors_are_told(open_workspace(root), "nothing was built"):
        return 1
    from milepost.site.building import build

    place = build(root.parent / "mkdocs.yml", site_dir, strict=strict)
    say(f"built the site in `{shown(place)}`")
    return 0
