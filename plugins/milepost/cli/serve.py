"""`milepost serve`: the students' site while a teacher writes."""

import re
from pathlib import Path

import click

from milepost.cli.ask import fitting
from milepost.workspace import find_root


@click.command("serve")
@click.option("--addr", help="The address and port to show it on, such as 127.0.0.1:8001.")
def command(*, addr: str | None) -> None:
    """Show the students' site while you write.

    It is that of the curriculum in this folder or above it, and shows every edit as it is saved. Ctrl-C ends it.
    """
    root = find_root(Path.cwd())
    address = fitting(addr, "--addr", _read_address) if addr is not None else None
    from milepost.site.building import serve

    serve(root.parent / "mkdocs.yml", address)


def _read_address(text: str) -> str:
    found = re.fullmatch(r"(\[[0-9A-Fa-f:]+\]|[\w.-]+):(\d{1,5})", text)
    if not found or not 0 < int(found[2]) < 65536:
        raise ValueError(f"`{text}` is no address with a port; write one such as 127.0.0.1:8001")
    return text
