"""A framework given on the command line: a file or an address."""

from pathlib import Path

from milepost.cli.terminal import aside
from milepost.errors import CannotRunError
from milepost.escape.terminal import printable
from milepost.model.standard import Framework
from milepost.output.summary import some
from milepost.source.fetch import fetch
from milepost.source.offered import Offered, ending_of, read_offered


def offer(source: str) -> Offered:
    """Return what a file or an address holds. Raises CannotRunError where there is nothing to read."""
    if "://" in source:
        data = fetch(source)
        return Offered(data, source, ending_of(source.partition("?")[0], data))
    path = Path(source)
    if not path.is_file():
        raise CannotRunError(f"`{source}` is no file" if path.exists() else f"there is no file `{source}`")
    data = path.read_bytes()
    return Offered(data, path.name, ending_of(path.name, data))


def frameworks_of(offered: Offered, folder: str, inside: str) -> list[Framework]:
    """Return the frameworks of an offer, as if it stood at `inside` already.

    Raises CannotRunError where there is none; what else is wrong with it is told beside the output.
    """
    found, problems = read_offered(offered, folder, inside)
    if not found:
        problem = problems[0] if problems else None
        what = f"{problem.message}, line {problem.at.span.line}; {problem.help}" if problem else "it has no `id`"
        raise CannotRunError(f"`{offered.source}` cannot be used: {what}")
    if problems:
        aside(printable(f"{some(len(problems), 'thing')} in it will need mending; `milepost check` shows where"))
    return list(found)
