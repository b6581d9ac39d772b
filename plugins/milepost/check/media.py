"""Which files under `media/` students get: those that something they read names, of kinds that cannot act."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Final, NamedTuple

from milepost.check.bodies import Body, bodies
from milepost.check.site_paths import targets
from milepost.model.curriculum import Curriculum
from milepost.model.span import Ref
from milepost.model.unit import Unit

_KINDS: Final = (
    "avif bmp gif ico jpeg jpg png svg webp "  # pictures
    "aac flac m4a m4v mov mp3 mp4 oga ogg ogv opus srt vtt wav webm avi mkv "  # sounds and films
    "csv doc docx epub json geojson md odg odp ods odt pdf ppt pptx rtf tsv txt xls xlsx "  # to read and to fill in
    "apkg blend c cpp fig ggb gp5 h5p ino ipynb java mid midi mscz obj pages key numbers py r sb3 scratch stl tex zip "
)
_PUBLISHED: Final = frozenset(f".{kind}" for kind in _KINDS.split())


class Named(NamedTuple):
    """A file of a unit that something for students names, and where."""

    unit: Unit
    path: str
    ref: Ref


def is_for_students(path: str) -> bool:
    """Tell whether a file may be published: nothing for teachers, nothing hidden, and no kind that a browser runs."""
    name = PurePosixPath(path).name.lower()
    is_teachers = ".teacher." in f"{path.lower()}/".replace("/", "./")
    return not name.startswith(".") and not is_teachers and PurePosixPath(name).suffix in _PUBLISHED


def is_published(unit: Unit, path: str) -> bool:
    """Tell whether a file of a unit is published where something names it."""
    return path in unit.media and is_for_students(path) and path not in unit.unsafe


def named_media(curriculum: Curriculum, units: Mapping[str, Unit]) -> Iterator[Named]:
    """Yield the files under `media/` that students of some units meet: in keys, in texts, in handouts met there."""
    texts: dict[str, Body] = {}
    waiting: list[Named] = []
    for body in bodies(curriculum):
        if body.unit.id in units and body.language:
            if body.activity:
                waiting += _linked(body, units)
            else:
                texts[f"{body.unit.id}/{body.name}"] = body
    waiting += (named for unit in units.values() for named in _keyed(unit))
    for named in waiting:  # which grows while it is gone through
        yield named
        if handout := texts.pop(f"{named.unit.id}/{named.path}", None):
            waiting += _linked(handout, units)


def _linked(body: Body, units: Mapping[str, Unit]) -> Iterator[Named]:
    for target in targets(body):
        unit_id, _, path = target.path.partition("/")
        if unit_id in units and path in units[unit_id].media:
            yield Named(units[unit_id], path, target.ref)


def _keyed(unit: Unit) -> Iterator[Named]:
    refs: Iterable[Ref] = (
        ref
        for activity in unit.activities.values()
        for ref in (*(each.file for each in activity.resources), *(support.ref for support in activity.supports))
        if ref
    )
    for ref in refs:
        path = ref.name.removeprefix("./")
        if path in unit.media:
            yield Named(unit, path, ref)
