"""What a text may link to: the pages and files of the site, as paths inside the curriculum's folder."""

import re
from collections.abc import Iterator
from posixpath import dirname, normpath, relpath
from typing import Final, NamedTuple
from urllib.parse import unquote, urlsplit

from milepost.analysis.markdown_parts import links
from milepost.check.bodies import Body
from milepost.model.curriculum import Curriculum
from milepost.model.span import Ref
from milepost.model.unit import Unit

_ABSOLUTE: Final = re.compile(r"[/\\]|[A-Za-z]:")
_OF_EVERY_SITE = ("index.md", "plan.md", "class.md", "standards.md", "glossary.md", "privacy.md")
_OF_A_UNIT = ("index", "playlist", "board", "map")


class Target(NamedTuple):
    """Where a link of a text leads: as it is written, and from the curriculum's folder on."""

    ref: Ref
    path: str
    """Empty where it leads out of the folder."""


def targets(body: Body) -> Iterator[Target]:
    """Yield every link of a text that leads to a page or file of the curriculum; the place within a page is left out.

    A folder is left out too: whether there is a page depends on how the site writes its addresses.
    """
    here = dirname(body.file.partition("/")[2])
    for link in links(body.text):
        written = link.value.strip().partition("#")[0].partition("?")[0]
        address = unquote(written)
        if address and not address.endswith("/") and not _is_elsewhere(address):
            path = normpath(f"{here}/{address}")
            out = _ABSOLUTE.match(address) or path.startswith("../")
            yield Target(Ref(written, body.span(link.start, link.end)), "" if out else path)


def _is_elsewhere(address: str) -> bool:
    """Tell whether an address names another site, or is none of a file at all."""
    try:
        return len(urlsplit(address).scheme) > 1 or address.startswith("//")
    except ValueError:
        return True


def relative(path: str, body: Body) -> str:
    """Return a path as a text would write it."""
    return relpath(path, dirname(body.file.partition("/")[2]))


def site_paths(curriculum: Curriculum) -> frozenset[str]:
    """Return every path that a link may name: pages, old addresses, and every file under `media/`."""
    courses = (course.id for course in curriculum.courses)
    before = (ref.name for course in curriculum.courses for ref in course.was)
    found = {*_OF_EVERY_SITE, *(f"courses/{course}.md" for course in (*courses, *before))}
    for unit in curriculum.units.values():
        for name in (unit.id, *(ref.name for ref in unit.was)):
            found.update(_unit_paths(unit, name))
        found.update(f"{unit.id}/{path}" for path in unit.media)
        found.update(f"{unit.id}/activities/{activity}.md" for activity in unit.broken)
    return frozenset(found)


def _unit_paths(unit: Unit, name: str) -> Iterator[str]:
    yield from (f"{name}/{page}.md" for page in _OF_A_UNIT)
    yield from (f"{name}/{page}.{language}.md" for page in _OF_A_UNIT[:2] for language in unit.translations)
    yield from (f"{name}/rubrics/{rubric}.md" for rubric in unit.rubrics)
    for activity in unit.activities.values():
        for old in (f"{name}/{activity.id}", *(ref.name for ref in activity.was)):
            folder, _, activity_id = old.rpartition("/")
            path = f"{folder or name}/activities/{activity_id}"
            yield from (f"{path}.{ending}" for ending in ("md", *(f"{one}.md" for one in activity.translations)))
        if activity.teacher_file:
            yield f"{name}/activities/{activity.id}.teacher.md"
