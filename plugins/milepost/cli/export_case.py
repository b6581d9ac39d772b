"""`milepost export case`: the school's own skills, and what units do with standards."""

from pathlib import Path

import click

from milepost.check.today import today
from milepost.cli.exporting import curriculum_here, put, to_file
from milepost.export.case_package import case_package


@click.command("case")
@to_file
def command(*, output: Path | None) -> None:
    """Write the school's own skills and what units do with standards (CASE package).

    It is valid as version 1.0 and 1.1, and holds the school's own lists of skills, the published units, and which
    standards every student of a unit is taught, practices and is assessed on.
    """
    put(case_package(curriculum_here(), today()), output)
