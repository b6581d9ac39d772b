"""`milepost serve`: the students' site while a teacher writes."""

from pathlib import Path

import click

from milepost.workspace import find_root


@click.command("serve")
@click.option("--addr", help="The address and port to show it on, such as 127.0.0.1:8001.")
def command(*, addr: str | None) -> None:
    """Show the students' site while you write.

    It is that of the curriculum in this folder or above it, and shows every edit as it is saved. Ctrl-C ends it.
    """
    root = find_root(Path.cwd())
    from milepost.site.building import serve

    serve(root.parent / "mkdocs.yml", addr)
