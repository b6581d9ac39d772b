"""The playlist page of a unit: every step, nested as the playlist is."""

from milepost.model.playlist import Milestone, Section
from milepost.pages import addresses
from milepost.pages.counting import must_steps
from milepost.pages.edition import Said, Telling
from milepost.pages.facts import fact, time_fact
from milepost.pages.frame import crumb, crumbs, in_folder
from milepost.pages.languages import other_languages
from milepost.pages.outline import walk_chains
from milepost.pages.page import Json, Page
from milepost.pages.pointers import Pointers
from milepost.pages.practice import time_of_unit
from milepost.pages.steps import Steps


def playlist_page(telling: Telling) -> Page:
    """Return the playlist page of a unit in the language of the telling."""
    unit, words = telling.unit, telling.words
    here = addresses.unit(unit.id, "playlist", telling.language)
    pointers = Pointers(telling, here)
    title = telling.unit_title()
    return Page(
        address=here,
        title=f"{title.text}: {words.say('playlist')}",
        template="playlist.html",
        facts=title.facts()
        | {
            "unit": unit.id,
            "crumbs": crumbs(here, words, crumb(title, pointers.page("index")), crumb(Said(words.say("playlist")))),
            "facts": [
                *time_fact(time_of_unit(telling), words),
                *fact("list", words.count_range("must-steps", *must_steps(telling.outline.stops))),
            ],
            "board": {"link": pointers.page("board")},
            "map": {"link": pointers.page("map")},
            "steps": Steps(telling, pointers).listed(telling.outline.stops),
            "signs": _signs(telling, pointers),
            "languages": other_languages(
                telling, here, unit.translations, lambda told: addresses.unit(unit.id, "playlist", told)
            ),
        },
        source=in_folder(telling.edition.curriculum, unit.at.file),
        searched=False,
        language=words.language,
        description=telling.unit_text("question").text,
    )


def _signs(telling: Telling, pointers: Pointers) -> list[Json]:
    """Return every milestone, and the outermost sections if there are several: what a reader may want to jump to."""
    found: list[Json] = []
    sections = sum(isinstance(stop.part, Section) for stop in telling.outline.stops) > 1
    for chain in walk_chains(telling.outline.stops):
        stop = chain[-1]
        if isinstance(stop.part, Milestone):
            found.append(pointers.stop(stop) | {"sign": telling.outline.signs[stop.anchor]})
        elif sections and isinstance(stop.part, Section) and len(chain) == 1:
            found.append(pointers.stop(stop) | {"sign": 0})
    return found
