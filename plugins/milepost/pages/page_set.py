"""The whole site from a curriculum, page by page."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from milepost.model.curriculum import Curriculum
from milepost.pages import addresses
from milepost.pages.activity import activity_page
from milepost.pages.board import board_page
from milepost.pages.catalog import catalog_of
from milepost.pages.class_view import class_page
from milepost.pages.course import course_page
from milepost.pages.edition import Edition, Telling, edition, telling
from milepost.pages.glossary import glossary_page
from milepost.pages.home import home_page
from milepost.pages.links import link
from milepost.pages.map import map_page
from milepost.pages.media import media_of
from milepost.pages.moved import moved_pages
from milepost.pages.nav import navigation
from milepost.pages.page import Data, Json, Page, PageSet
from milepost.pages.plan import plan_page
from milepost.pages.playlist import playlist_page
from milepost.pages.privacy import privacy_page
from milepost.pages.rubric import rubric_page
from milepost.pages.script_words import script_words
from milepost.pages.standards_matrix import standards_page
from milepost.pages.unit import unit_page
from milepost.pages.words import LANGUAGES, direction_of


def page_set(curriculum: Curriculum, *, drafts: bool = False) -> PageSet:
    """Return the site of a curriculum: its published units, with `drafts` those that are not finished as well."""
    shown = edition(curriculum, drafts=drafts)
    tellings = {unit.id: telling(shown, unit) for unit in shown.units.values()}
    pages = list(_pages(shown, tellings))
    taken = frozenset(page.address for page in pages)
    pages += moved_pages(shown, taken)
    media, handouts = media_of(curriculum, shown.units)
    return PageSet(
        pages=tuple(_framed(page, curriculum) for page in sorted(pages, key=lambda page: page.address)),
        nav=navigation(shown, taken),
        media=tuple(media),
        data=tuple(_data(tellings)),
        handouts=tuple(handouts),
    )


def _pages(shown: Edition, tellings: Mapping[str, Telling]) -> Iterator[Page]:
    yield home_page(shown, tellings)
    yield plan_page(shown)
    yield class_page(shown)
    yield privacy_page(shown)
    yield standards_page(shown, tellings)
    if words := glossary_page(shown, tellings):
        yield words
    for course in shown.curriculum.courses:
        yield course_page(shown, course, tellings)
    for told in tellings.values():
        yield from _unit_pages(told)


def _data(tellings: Mapping[str, Telling]) -> Iterator[Data]:
    """Yield what the script reads: the catalog of each unit, and its own words."""
    for told in tellings.values():
        yield from map(catalog_of, _editions(told))
    yield from map(script_words, LANGUAGES)


def _unit_pages(told: Telling) -> Iterator[Page]:
    unit = told.unit
    yield board_page(told)
    yield _scripted(map_page(told), told)
    for rubric in unit.rubrics.values():
        yield rubric_page(told, rubric)
    for here in _editions(told):
        language = here.language
        if not language or language in unit.translations:
            yield _scripted(unit_page(here), here)
            yield _scripted(playlist_page(here), here)
        for activity in unit.activities.values():
            if not language or language in activity.translations:
                yield _scripted(activity_page(here, activity), here)


def _scripted(page: Page, told: Telling) -> Page:
    """Return a page that loads what the script knows of its unit."""
    there = link(page.address, addresses.catalog(told.unit.id, told.language))
    return replace(page, facts=page.facts | {"catalog": {"link": there}})


def _editions(told: Telling) -> list[Telling]:
    """Return a unit in its own language, and in every other that something of it is told in."""
    return [replace(told, language=language) for language in ("", *sorted(_languages(told)))]


def _languages(told: Telling) -> set[str]:
    """Return the languages that something of a unit is translated to."""
    own = told.edition.curriculum.language
    found = {language for activity in told.unit.activities.values() for language in activity.translations}
    return (found | set(told.unit.translations)) - {own}


def _framed(page: Page, curriculum: Curriculum) -> Page:
    """Return a page with what stands around every page: language, direction, the plan, the icons it uses."""
    frame: dict[str, Json] = {
        "site": curriculum.id,
        "language": page.language,
        "dir": direction_of(page.language),
        "plan": {"link": link(page.address, addresses.PLAN)},
        "icons": [*sorted(_icons(page.facts))],
        "page": page.template.removesuffix(".html"),
    }
    return replace(page, facts=frame | page.facts)


def _icons(value: Json) -> set[str]:
    """Return the icons that facts name, under `icon` and `tier`."""
    if isinstance(value, list):
        return set().union(*map(_icons, value))
    if not isinstance(value, dict):
        return set()
    found = {named for key in ("icon", "tier") if isinstance(named := value.get(key), str) and named}
    return found.union(*map(_icons, value.values()))
