"""The home page: one card for each unit, course by course."""

from collections.abc import Iterable, Mapping

from milepost.model.unit import Unit
from milepost.pages import addresses
from milepost.pages.counting import milestones, must_steps
from milepost.pages.edition import Edition, Telling
from milepost.pages.facts import fact
from milepost.pages.frame import in_folder
from milepost.pages.links import link
from milepost.pages.page import Facts, Json, Page
from milepost.pages.unit import kicker


def home_page(edition: Edition, tellings: Mapping[str, Telling]) -> Page:
    """Return the home page. A unit of several courses has its card with the first of them."""
    curriculum, words = edition.curriculum, edition.words
    groups: list[Json] = []
    left = dict(edition.units)
    for course in curriculum.courses:
        cards = _cards((left.pop(name) for name in course.units if name in left), tellings)
        if cards:
            there = link(addresses.HOME, addresses.course(course.id))
            groups.append({"title": course.title, "lang": "", "link": there, "id": course.id, "units": cards})
    if left:
        title = words.say("other-units") if groups else ""
        groups.append({"title": title, "lang": "", "link": "", "id": "", "units": _cards(left.values(), tellings)})
    return Page(
        address=addresses.HOME,
        title=curriculum.title,
        template="home.html",
        facts={"title": curriculum.title, "lang": "", "groups": groups},
        source=in_folder(curriculum, curriculum.at.file),
        language=words.language,
        description=words.say("home-lead"),
    )


def _cards(units: Iterable[Unit], tellings: Mapping[str, Telling]) -> list[Json]:
    return [unit_card(tellings[unit.id], addresses.HOME) for unit in units]


def unit_card(telling: Telling, here: str) -> Facts:
    """Return the card of a unit on the page at `here`."""
    unit, words, stops = telling.unit, telling.words, telling.outline.stops
    signs = milestones(stops)
    return telling.unit_title().facts(link=link(here, addresses.unit(unit.id))) | {
        "id": unit.id,
        "kicker": kicker(telling),
        "question": telling.unit_text("question").facts(),
        "facts": [
            *fact("calendar", words.count("weeks", unit.weeks) if unit.weeks else ""),
            *fact("list", words.count_range("must-steps", *must_steps(stops))),
            *fact("post", words.count("milestones", signs) if signs else ""),
        ],
        "playlist": {"link": link(here, addresses.unit(unit.id, "playlist"))},
        "catalog": {"link": link(here, addresses.catalog(unit.id))},
        "was": [ref.name for ref in unit.was],
    }
