"""What the site is made of: pages as plain values, the navigation, and the files that go with them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]
Facts = dict[str, Json]
"""What a template reads. Every link stands under the key `link`, relative to the page's own address and naming
`.md` pages, so that whoever builds the site can turn it into a real one (`links.with_links`)."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site. Addresses and sources are paths inside the curriculum's folder, with `/`."""

    address: str
    """Where the page lives, such as `map-skills/playlist.md`."""
    title: str
    """Plain text: whoever builds the site escapes it."""
    template: str
    """A file under `theme/templates/mp/`, such as `playlist.html`."""
    facts: Facts
    body: str = ""
    """Markdown, rendered where the template has room for it, and then finished by `prose.finished`."""
    source: str = ""
    """The YAML or Markdown file that made it, for the edit link; empty where no one file did."""
    searched: bool = True
    language: str = "en"
    description: str = ""
    line: int = 0
    """The line of `source` on which `body` starts, counted from 1; 0 where the body was not read from it."""


class NavEntry(NamedTuple):
    """One line of the navigation: a page, or a heading over other entries (its address is empty then)."""

    title: str
    address: str = ""
    entries: tuple["NavEntry", ...] = ()


class Data(NamedTuple):
    """A file that pages load when they need it: a script that gives one value its name."""

    address: str
    name: str
    """Such as `mpUnits["map-skills"]`."""
    facts: Facts


@dataclass(frozen=True, slots=True)
class PageSet:
    """The whole site. Equal curricula give equal page sets, byte for byte."""

    pages: tuple[Page, ...]
    """Sorted by address."""
    nav: tuple[NavEntry, ...]
    media: tuple[str, ...]
    """Files that are copied as they are, sorted."""
    data: tuple[Data, ...] = ()
    handouts: tuple[Page, ...] = ()
    """Pages of Markdown alone, without a template of ours and without facts, sorted by address."""

    def page(self, address: str) -> Page | None:
        """Return the page at this address, if there is one."""
        return next((page for page in self.pages if page.address == address), None)

    def __iter__(self) -> Iterator[Page]:
        return iter(self.pages)


def plain(value: object) -> bool:
    """Tell whether a value is plain JSON: text, numbers, true, false, null, lists and mappings with text keys."""
    if isinstance(value, dict):
        return all(isinstance(key, str) and plain(held) for key, held in value.items())
    if isinstance(value, list):
        return all(plain(held) for held in value)
    return value is None or type(value) in {str, int, float, bool}
