"""`milepost rules`: what is checked, and why."""

from difflib import get_close_matches
from pathlib import Path
from typing import Final

import click

from milepost.check.rules import RULES
from milepost.check.settings import severity_of
from milepost.cli.settings import settings_of
from milepost.cli.terminal import columns, paint, say, say_all
from milepost.errors import CannotRunError
from milepost.output.rule_list import Listed, rule_table, rules_json
from milepost.output.rule_page import rule_page
from milepost.workspace import find_root

_FORMATS: Final = ("text", "json")


@click.command("rules")
@click.argument("name", required=False)
@click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True, help="How to show it."
)
def command(*, name: str | None, form: str) -> None:
    """List the rules that are checked, or explain one.

    With NAME, that rule is explained: why it matters, its options, a wrong example and its report, and a right one.
    Severities are those of the curriculum in this folder or above it, if there is one.
    """
    listed = _listed()
    found = [one for one in listed if one.rule.name == name] if name else listed
    if not found:
        near = get_close_matches(str(name), [one.rule.name for one in listed], n=1)
        mend = f"did you mean `{near[0]}`?" if near else "`milepost rules` lists them all"
        raise CannotRunError(f"there is no rule `{name}`; {mend}")
    if form == "json":
        say(rules_json(found))
    elif name:
        say_all(rule_page(found[0], paint()))
    else:
        say_all(rule_table(found, columns(), paint()))


def _listed() -> list[Listed]:
    """Return every rule with the severity it has in the nearest curriculum, or its own where there is none."""
    try:
        curriculum = settings_of(find_root(Path.cwd()))
    except CannotRunError:
        return [Listed(rule, rule.severity) for rule in RULES]
    return [Listed(rule, severity_of(rule, curriculum)) for rule in RULES]
