"""`milepost build`: the students' site, in a folder."""

from pathlib import Path

import click

from milepost.cli.terminal import columns, paint, say, say_all
from milepost.cli.written import shown
from milepost.model.finding import Severity
from milepost.output.full import full
from milepost.output.report import report_on
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
    report = report_on(open_workspace(root))
    if report.count(Severity.ERROR):
        say_all(full(report, paint(), columns()))
        say("nothing was built, because of these errors")
        return 1
    from milepost.site.building import build

    place = build(root.parent / "mkdocs.yml", site_dir, strict=strict)
    say(f"built the site in `{shown(place)}`")
    return 0
