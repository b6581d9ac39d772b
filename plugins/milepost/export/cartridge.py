"""A Common Cartridge: the playlists of the units as folders of web links, for a learning management system."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from uuid import UUID

from milepost.analysis.aligned import assessed_with, choice_rubrics, task_at
from milepost.export.cartridge_xml import Entry, Folder, Item, Link, Named, Version, manifest, web_link
from milepost.export.exported import Exported
from milepost.export.site_address import SiteAddress
from milepost.model.curriculum import Course, Curriculum
from milepost.model.identity import identifier, standard_identifier, step_identifier, unit_identifier
from milepost.model.playlist import AnyOrder, Choice, Do, Part
from milepost.model.standard import Standard
from milepost.model.unit import Unit
from milepost.pages import addresses
from milepost.pages.edition import Telling, edition, telling
from milepost.pages.facts import choice_rule
from milepost.pages.outline import Stop

_WHEN: Final = (1980, 1, 1, 0, 0, 0)
"""The date of every file, so that a cartridge of the same curriculum is the same, byte for byte."""
_UNSAID: Final = (
    "how many options a student picks and whom they are for: a choice is a folder with its rule in the title",
    "prerequisites, minutes, check-ins and rubrics: they stand on the pages that the links lead to",
)
_UNSAID_OF_STANDARDS: Final[dict[Version, str]] = {
    "1.1": "standards: `--version 1.3` adds them",
    "1.3": "whether a step teaches, practices or assesses its standards",
}


def cartridge(curriculum: Curriculum, site: SiteAddress, version: Version) -> Exported[bytes]:
    """Return the cartridge of the published units: every step is a link to its page on the site.

    Identifiers stay the same from one export to the next, so that importing again updates. Version 1.3 names the
    standards of each step (1EdTech Common Cartridge Profile 1.3, Curriculum Standards Metadata).
    """
    made = _Cartridge(curriculum, site)
    items = made.items()
    package = BytesIO()
    with zipfile.ZipFile(package, "w") as archive:
        guid = identifier(curriculum, "cartridge")
        _add(archive, "imsmanifest.xml", manifest(version, name_of(guid), curriculum.title, curriculum.language, items))
        for link in made.links.values():
            _add(archive, link.file, web_link(version, link))
    return Exported(package.getvalue(), (*_UNSAID, _UNSAID_OF_STANDARDS[version]))


def name_of(guid: UUID) -> str:
    """Return a GUID as an XML id, which begins with a letter."""
    return f"i{guid.hex}"


def _add(archive: zipfile.ZipFile, name: str, text: str) -> None:
    archive.writestr(zipfile.ZipInfo(name, _WHEN), text.encode(), zipfile.ZIP_DEFLATED)


class _Cartridge:
    """The items of a cartridge. `links` holds each page once, however often it stands in playlists."""

    def __init__(self, curriculum: Curriculum, site: SiteAddress) -> None:
        self.curriculum, self.site = curriculum, site
        self.shown = edition(curriculum)
        self.publishers = {one.id: one.publisher or one.title for one in curriculum.frameworks}
        self.links: dict[str, Link] = {}

    def items(self) -> list[Entry]:
        """Return the courses with their units, then the units of no course."""
        courses = [
            course for course in self.curriculum.courses if any(name in self.shown.units for name in course.units)
        ]
        taken = {name for course in courses for name in course.units}
        alone = [unit for name, unit in self.shown.units.items() if name not in taken]
        return [*map(self.course, courses), *(self.unit(unit, "") for unit in alone)]

    def course(self, course: Course) -> Entry:
        units = [self.shown.units[name] for name in course.units if name in self.shown.units]
        guid = identifier(self.curriculum, "course", course.id)
        return Folder(name_of(guid), course.title, tuple(self.unit(unit, course.id) for unit in units))

    def unit(self, unit: Unit, course: str) -> Entry:
        """Return the folder of a unit: its overview, then its playlist."""
        told = telling(self.shown, unit)
        guid = unit_identifier(self.curriculum, unit)
        overview = Link(name_of(guid), unit.title, self.site.of(addresses.unit(unit.id)))
        inside = (self.leaf(overview, unit, course, "overview"), *self.stops(told, told.outline.stops, course))
        return Folder(self.place(unit, course, ""), unit.title, inside)

    def stops(self, told: Telling, stops: tuple[Stop, ...], course: str) -> tuple[Entry, ...]:
        return tuple(self.stop(told, stop, course) for stop in stops)

    def stop(self, told: Telling, stop: Stop, course: str) -> Entry:
        if stop.stops:
            return Folder(
                self.place(told.unit, course, stop.anchor), _title(told, stop), self.stops(told, stop.stops, course)
            )
        return self.leaf(self.link(told, stop), told.unit, course, stop.anchor)

    def link(self, told: Telling, stop: Stop) -> Link:
        """Return the link of a step: to the page of an activity, else to the step's place on the playlist."""
        unit, part = told.unit, stop.part
        on_page = isinstance(part, Do)
        address = addresses.activity(unit.id, stop.id) if on_page else addresses.unit(unit.id, "playlist")
        url = self.site.of(address, "" if on_page else stop.anchor)
        standards = tuple(dict.fromkeys(self.named(standard) for standard in self.standards(unit, part)))
        return Link(name_of(step_identifier(self.curriculum, unit, part)), told.title(stop).text, url, standards)

    def standards(self, unit: Unit, part: Part) -> Iterator[Standard]:
        """Yield what a step teaches, practices and assesses, also through rubrics."""
        if task := task_at(part, unit):
            own = (ref for _, ref in task.standards.each())
            for ref in (*own, *assessed_with(task, unit, choice_rubrics(unit))):
                if standard := self.shown.standard(ref.name):
                    yield standard

    def named(self, standard: Standard) -> Named:
        """Return a standard's publisher, code and GUID."""
        publisher = self.publishers[standard.key.framework]
        return publisher, standard.code, standard_identifier(self.curriculum, standard)

    def leaf(self, link: Link, unit: Unit, course: str, anchor: str) -> Item:
        self.links.setdefault(link.id, link)
        return Item(self.place(unit, course, anchor), link)

    def place(self, unit: Unit, course: str, anchor: str) -> str:
        """Return the id of a place: an activity that stands at two places has two."""
        return name_of(identifier(self.curriculum, "place", course, unit.id, anchor))


def _title(told: Telling, stop: Stop) -> str:
    """Return the title of what holds others, with what a student does with it."""
    title, part = told.title(stop).text, stop.part
    if isinstance(part, Choice):
        return f"{title} ({choice_rule(stop, part, told.words)})"
    if isinstance(part, AnyOrder) and part.title:
        return f"{title} ({told.words.say('any-order')})"
    return title
