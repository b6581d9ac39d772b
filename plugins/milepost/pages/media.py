"""Which files of a unit students may have."""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from milepost.model.unit import Unit
from milepost.pages.gist import plain
from milepost.pages.page import Page

_NEVER: Final = frozenset({".htm", ".html", ".js", ".mjs", ".xhtml", ".yaml", ".yml"})


def is_for_students(path: str) -> bool:
    """Tell whether a file may be published: nothing for teachers, no YAML, nothing hidden, nothing that runs."""
    name = PurePosixPath(path).name
    return (
        not name.startswith(".")
        and ".teacher." not in f"{path.lower()}/".replace("/", "./")
        and PurePosixPath(name.lower()).suffix not in _NEVER
    )


def media_of(unit: Unit) -> list[str]:
    """Return the files of a unit that are copied to the site, as paths inside the curriculum's folder."""
    return [f"{unit.id}/{path}" for path in unit.media if is_for_students(path) and path not in unit.handouts]


def handout_pages(unit: Unit) -> Iterator[Page]:
    """Yield a page for each Markdown file among the media that students may have."""
    for path, handout in unit.handouts.items():
        if is_for_students(path):
            address = f"{unit.id}/{path}"
            title = " ".join(plain(handout.title).split()) or PurePosixPath(path).stem
            yield Page(address, title, "", {}, handout.body, source=address)


def address_of(unit: Unit, path: str) -> str:
    """Return where a file of the unit is published; empty where it is not."""
    path = path.removeprefix("./")
    return f"{unit.id}/{path}" if path in unit.media and is_for_students(path) else ""
