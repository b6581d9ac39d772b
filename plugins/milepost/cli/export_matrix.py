"""`milepost export matrix`: standards, step by step, as a table."""

from pathlib import Path

import click

from milepost.cli.exporting import curriculum_here, put, to_file
from milepost.export.matrix import matrix


@click.command("matrix")
@to_file
def command(*, output: Path | None) -> None:
    """Write standards, step by step, as a table for a spreadsheet (CSV).

    A row for each level at which a step meets a standard says whether every, some or no students do the step, and
    meet the standard in the unit. No cell is a formula to a spreadsheet.
    """
    put(matrix(curriculum_here()), output)
