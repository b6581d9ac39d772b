"""`milepost standards show`: one standard."""

from pathlib import Path

import click

from milepost.analysis.framework_uses import uses
from milepost.analysis.names import Names
from milepost.check.nearest import nearest
from milepost.check.today import today
from milepost.cli.framework_files import NONE, with_lock
from milepost.cli.terminal import columns, paint, say, say_all
from milepost.cli.text_or_json import FORMAT
from milepost.errors import CannotRunError
from milepost.output.standard_card import card, card_json, card_lines
from milepost.workspace import find_root


@click.command("show")
@click.argument("code")
@FORMAT
def command(*, code: str, form: str) -> None:
    """Show one standard: its text, its place, and who uses it.

    CODE may be written in any way that a unit may write it; where two frameworks have it, both are shown.
    """
    names = Names(with_lock(find_root(Path.cwd())).curriculum)
    standards = names.standard(code)
    if not standards and not names.curriculum.frameworks:
        raise CannotRunError(NONE)
    if not standards:
        near = nearest(code, names.codes())
        mend = f"did you mean `{near}`?" if near else "`milepost standards search WORDS` looks into the texts"
        raise CannotRunError(f"no framework has the code `{code}`; {mend}")
    found = uses(names)
    cards = [card(standard, names, found.get(standard.key, ()), today().isoformat()) for standard in standards]
    if form == "json":
        say(card_json(cards))
        return
    for number, one in enumerate(cards):
        say_all([*([""] if number else []), *card_lines(one, columns(), paint())])
