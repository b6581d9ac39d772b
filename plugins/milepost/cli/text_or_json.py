"""The option `--format` of commands that tell a person or a program."""

from typing import Final

import click

FORMAT: Final = click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", show_default=True, help="How to show it."
)
