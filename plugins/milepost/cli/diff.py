"""`milepost diff`: what a change does to the curriculum, for the person who decides on it."""

import gc
from typing import Final

import click

from milepost.analysis.changes.diff import diff
from milepost.check.compare import sides
from milepost.cli.terminal import say_all
from milepost.cli.versions import versions
from milepost.output.review import Review
from milepost.output.review_json import review_json
from milepost.output.review_markdown import review_markdown
from milepost.output.review_text import review_text

_FORMATS: Final = {"text": review_text, "markdown": review_markdown, "json": review_json}


@click.command("diff")
@click.argument("base")
@click.argument("head", required=False)
@click.option(
    "--format", "form", type=click.Choice(list(_FORMATS)), default="text", show_default=True, help="How to show it."
)
@click.option("--merge-base", is_flag=True, help="Start where HEAD left BASE, as a pull request does.")
def command(*, base: str, head: str | None, form: str, merge_base: bool) -> None:
    """Say what a change does to students, for the person who decides on it.

    It tells of standards, choices, time and saved work, on every route. BASE and HEAD are branches, tags or commits of
    Git, or two folders. Without HEAD the files are meant as they are now, saved but perhaps not committed. Nothing is
    checked out, and nothing in the repository is run.
    """
    gc.disable()  # one pass and out: what is read is needed to the end
    before, after = versions(base, head, from_fork=merge_base)
    one, other = sides(before.version, after.version)
    say_all(_FORMATS[form](Review(before.name, after.name, one, other, diff(one, other))))
