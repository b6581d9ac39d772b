"""Which files of a unit are published, and where."""

from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

from milepost.check.media import is_published, named_media
from milepost.model.curriculum import Curriculum
from milepost.model.unit import Unit
from milepost.pages.gist import plain
from milepost.pages.page import Page


def media_of(curriculum: Curriculum, units: Mapping[str, Unit]) -> tuple[list[str], list[Page]]:
    """Return the files of some units that are copied to the site, as paths inside the folder, and the handouts.

    A file that nothing for students names is left out: nobody could find it, and it may not be meant for them.
    """
    found = {(named.unit.id, named.path) for named in named_media(curriculum, units)}
    shown = sorted(one for one in found if is_published(units[one[0]], one[1]))
    copied = [f"{unit}/{path}" for unit, path in shown if path not in units[unit].handouts]
    return copied, [*_handouts((units[unit], path) for unit, path in shown)]


def _handouts(shown: Iterator[tuple[Unit, str]]) -> Iterator[Page]:
    for unit, path in shown:
        if handout := unit.handouts.get(path):
            address = f"{unit.id}/{path}"
            title = " ".join(plain(handout.title).split()) or PurePosixPath(path).stem
            yield Page(address, title, "", {}, handout.body, source=address)


def address_of(unit: Unit, path: str) -> str:
    """Return where a file of the unit is published; empty where it is not."""
    path = path.removeprefix("./")
    return f"{unit.id}/{path}" if is_published(unit, path) else ""
