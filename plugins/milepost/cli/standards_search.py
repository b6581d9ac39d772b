"""`milepost standards search`: standards by words."""

from pathlib import Path

import click

from milepost.analysis.names import Names
from milepost.cli.framework_files import NONE, with_lock
from milepost.cli.terminal import columns, say, say_all
from milepost.cli.text_or_json import FORMAT
from milepost.output.standard_hits import hit_lines, hits, hits_json
from milepost.workspace import find_root


@click.command("search")
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Show at most so many.")
@FORMAT
def command(*, words: tuple[str, ...], limit: int, form: str) -> None:
    """Find standards by words of their text or code.

    Shows the standards that have all of WORDS, with the code to write in a unit.
    """
    names = Names(with_lock(find_root(Path.cwd())).curriculum)
    found = list(hits(words, names))
    if form == "json":
        say(hits_json(found, names))
    elif found:
        say_all(hit_lines(found, names, limit, columns()))
    elif not names.curriculum.frameworks:
        say(NONE)
    else:
        say("no standard has all of these words; try fewer, or the beginning of a word")
