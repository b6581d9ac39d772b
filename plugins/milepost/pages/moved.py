"""Old addresses: a small page at each, which leads to where its page is now."""

from collections.abc import Iterator
from typing import NamedTuple

from milepost.model.activity import Activity
from milepost.model.unit import Unit
from milepost.pages import addresses
from milepost.pages.edition import Edition
from milepost.pages.links import link
from milepost.pages.page import Page

_OF_A_UNIT = ("index", "playlist", "board", "map")


class Move(NamedTuple):
    """An address that was, the one that is, and the title of what lives there."""

    old: str
    new: str
    title: str


def moved_pages(edition: Edition, taken: frozenset[str]) -> list[Page]:
    """Return a page for every address that `was` keeps, unless something else lives there now."""
    moves = {move.old: move for move in _moves(edition) if move.old not in taken}
    return [_page(edition, move) for move in moves.values()]


def _page(edition: Edition, move: Move) -> Page:
    words = edition.words
    return Page(
        address=move.old,
        title=words.say("moved"),
        template="moved.html",
        facts={"to": {"title": move.title, "lang": "", "link": link(move.old, move.new)}},
        searched=False,
        language=words.language,
    )


def _moves(edition: Edition) -> Iterator[Move]:
    for course in edition.curriculum.courses:
        for ref in course.was:
            yield Move(addresses.course(ref.name), addresses.course(course.id), course.title)
    for unit in edition.units.values():
        for ref in unit.was:
            yield from _unit_moves(unit, ref.name)
        for activity in unit.activities.values():
            for ref in activity.was:
                old_unit, _, old_id = ref.name.rpartition("/")
                yield from _activity_moves(unit, activity, old_unit or unit.id, old_id)


def _unit_moves(unit: Unit, old: str) -> Iterator[Move]:
    for page in _OF_A_UNIT:
        yield Move(addresses.unit(old, page), addresses.unit(unit.id, page), unit.title)
    for language in sorted(unit.translations):
        for page in addresses.TRANSLATED:
            yield Move(addresses.unit(old, page, language), addresses.unit(unit.id, page, language), unit.title)
    for rubric in unit.rubrics.values():
        yield Move(addresses.rubric(old, rubric.id), addresses.rubric(unit.id, rubric.id), rubric.title)
    for activity in unit.activities.values():
        for name in (activity.id, *(ref.name for ref in activity.was if "/" not in ref.name)):
            yield from _activity_moves(unit, activity, old, name)


def _activity_moves(unit: Unit, activity: Activity, old_unit: str, old_id: str) -> Iterator[Move]:
    for language in ("", *sorted(activity.translations)):
        old = addresses.activity(old_unit, old_id, language)
        yield Move(old, addresses.activity(unit.id, activity.id, language), activity.title)
