"""The name that somebody meant who wrote one that does not exist."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(name: str, choices: Iterable[str]) -> str | None:
    """Return the choice that is most like a name, whatever its case, folder and ending; None where none is."""
    plain = {_plain(choice): choice for choice in choices}
    return next((plain[near] for near in get_close_matches(_plain(name), plain, n=1)), None)


def _plain(name: str) -> str:
    return name.rpartition("/")[2].lower().removesuffix(".md").replace(" ", "-").replace("_", "-")
