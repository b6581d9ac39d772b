"""The navigation: courses and units, never activities, since it is drawn on every page."""

from collections.abc import Container, Iterator

from milepost.pages import addresses
from milepost.pages.edition import Edition
from milepost.pages.page import NavEntry
from milepost.pages.words import Words


def _for_teachers(words: Words) -> Iterator[NavEntry]:
    yield NavEntry(words.say("class-view"), addresses.CLASS)
    yield NavEntry(words.say("standards"), addresses.STANDARDS)


def navigation(edition: Edition, there: Container[str]) -> tuple[NavEntry, ...]:
    """Return the navigation of a site that has pages at these addresses."""
    curriculum, words = edition.curriculum, edition.words
    units = tuple(NavEntry(unit.title, addresses.unit(unit.id)) for unit in edition.units.values())
    courses = tuple(NavEntry(course.title, addresses.course(course.id)) for course in curriculum.courses)
    glossary = (NavEntry(words.say("glossary"), addresses.GLOSSARY),) if addresses.GLOSSARY in there else ()
    return (
        NavEntry(words.say("units"), entries=(NavEntry(words.say("all-units"), addresses.HOME), *units)),
        *((NavEntry(words.say("courses"), entries=courses),) if courses else ()),
        NavEntry(words.say("plan"), addresses.PLAN),
        *glossary,
        NavEntry(words.say("for-teachers"), entries=tuple(_for_teachers(words))),
        NavEntry(words.say("privacy"), addresses.PRIVACY),
    )
