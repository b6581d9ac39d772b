"""`milepost export cartridge`: the playlists as web links, for a learning management system."""

from pathlib import Path

import click

from milepost.cli.exporting import curriculum_here, put, site_address, site_option
from milepost.errors import CannotRunError
from milepost.export.cartridge import cartridge
from milepost.export.cartridge_xml import VERSIONS, Version


@click.command("cartridge")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The file, such as `unit.imscc`.",
)
@click.option("--version", type=click.Choice(VERSIONS), default="1.1", show_default=True, help="1.3 adds standards.")
@site_option
def command(*, output: Path, version: Version, site: str | None) -> None:
    """Write playlists as web links for a learning management system (Common Cartridge).

    It has a folder for each unit, and a link to the page of each step. Importing a later one again updates what
    is there: identifiers stay the same.
    """
    address = site_address(site)
    if address is None:
        raise CannotRunError("where is the students' site? Give its web address with `--site https://…`")
    put(cartridge(curriculum_here(), address, version), output)
