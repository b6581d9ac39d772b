"""Links between pages: written relative to the page they stand on, so that they work from a folder as well."""

from collections.abc import Callable
from posixpath import dirname, relpath

from milepost.pages.page import Facts, Json


def link(here: str, there: str, anchor: str = "") -> str:
    """Return the link from one address to another, such as `../playlist.md#step-museum`.

    A link within one page is the anchor alone.
    """
    path = "" if here == there and anchor else relpath(there, dirname(here) or ".")
    return f"{path}#{anchor}" if anchor else path


def step_anchor(step: str) -> str:
    """Return the id of a step on its playlist page."""
    return f"step-{step}"


def with_links(facts: Facts, resolve: Callable[[str], str]) -> Facts:
    """Return the same facts with every link replaced by what `resolve` makes of it.

    Links stand under `link`, and under `@id` in what is said for search engines.
    """
    return {key: _resolved(key, value, resolve) for key, value in facts.items()}


def _resolved(key: str, value: Json, resolve: Callable[[str], str]) -> Json:
    if key in {"link", "@id"} and isinstance(value, str):
        return resolve(value) if value else ""
    if isinstance(value, dict):
        return with_links(value, resolve)
    if isinstance(value, list):
        return [_resolved("", held, resolve) for held in value]
    return value
