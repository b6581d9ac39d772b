"""The map page of a unit: its playlist as a road from top to bottom, and the same as a list."""

from collections.abc import Iterator, Sequence

from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Path, Section, SelfCheck
from milepost.pages import addresses
from milepost.pages.edition import Said, Telling
from milepost.pages.facts import choice_rule
from milepost.pages.frame import crumb, crumbs, in_folder
from milepost.pages.layout import lay_out
from milepost.pages.map_svg import drawn
from milepost.pages.minutes import Time, told
from milepost.pages.outline import Stop, walk_chains
from milepost.pages.page import Facts, Page
from milepost.pages.pointers import Pointers


def map_page(telling: Telling) -> Page:
    """Return the map page of a unit."""
    unit, words = telling.unit, telling.words
    here = addresses.unit(unit.id, "map")
    pointers = Pointers(telling, here)
    title = telling.unit_title()
    texts = {chain[-1].anchor: _texts(telling, chain) for chain in walk_chains(telling.outline.stops)}
    drawing = drawn(
        lay_out(telling.outline.stops, lambda stop: texts[stop.anchor]),
        lambda stop: str(pointers.stop(stop)["link"]),
        lambda stop: words.say("comma").join(filter(None, texts[stop.anchor])),
    )
    return Page(
        address=here,
        title=f"{title.text}: {words.say('map')}",
        template="map.html",
        facts=title.facts()
        | {
            "unit": unit.id,
            "crumbs": crumbs(here, words, crumb(title, pointers.page("index")), crumb(Said(words.say("map")))),
            "playlist": {"link": pointers.page("playlist")},
            "legend": [*_legend(telling)],
            "drawing": drawing | {"name": words.say("map-of", unit=title.text)},
            "steps": [*_listed(pointers, texts, telling.outline.stops, in_turn=True)],
        },
        source=in_folder(telling.edition.curriculum, unit.at.file),
        searched=False,
        language=words.language,
        description=telling.unit_text("question").text,
    )


Texts = dict[str, tuple[str, str]]
"""The words of every stop by its anchor: its title, and what stands below it."""


def _legend(telling: Telling) -> Iterator[Facts]:
    """Yield the signs of the drawing that need a word, those that this unit has; then those of a student's states."""
    stops = [chain[-1] for chain in walk_chains(telling.outline.stops)]
    say = telling.words.say
    yield {"key": "step", "text": say("tier-must")}
    if any(stop.tier != "must" for stop in stops):
        yield {"key": "beside", "text": say("map-beside")}
    for kind, key, word in (
        (Choice, "choice", "map-choice"),
        (AnyOrder, "group", "any-order"),
        (Milestone, "post", "milestone"),
    ):
        if any(isinstance(stop.part, kind) for stop in stops):
            yield {"key": key, "text": say(word)}
    states = [("done", "my-done"), ("started", "my-started"), ("next", "my-next")]
    if any(isinstance(stop.part, Choice) for stop in stops):
        states += [("mine", "map-mine"), ("off", "my-off-route")]
    for key, word in states:
        yield {"key": key, "text": say(word), "state": True}


def _texts(telling: Telling, chain: Sequence[Stop]) -> tuple[str, str]:
    stop, words = chain[-1], telling.words
    part = stop.part
    notes = [words.say(f"tier-{stop.tier}")] if stop.tier != "must" else []
    match part:
        case Do() if stop.only_if:
            notes.append(words.say("map-only-for", titles=_condition(telling, stop)))
        case Do(times=times) if not notes:
            around = chain[-2].part if len(chain) > 1 else None
            notes += _minutes(telling, stop, around.rotate if isinstance(around, AnyOrder) else None)
            notes += [words.count("times", times)] if times > 1 else []
        case Milestone():
            notes.insert(0, words.say("map-milestone", n=telling.outline.signs[stop.anchor]))
        case SelfCheck():
            notes.insert(0, words.say("self-check"))
        case Choice():
            notes.insert(0, choice_rule(stop, part, words))
        case AnyOrder(rotate=rotate) if rotate or part.title:
            notes.insert(0, words.say("stations", n=rotate) if rotate else words.say("map-any-order"))
        case Path() if stop.only_if:
            notes.append(words.say("map-only-for", titles=_condition(telling, stop)))
    return telling.title(stop).text, words.say("comma").join(notes)


def _minutes(telling: Telling, stop: Stop, station: int | None) -> list[str]:
    minutes = telling.minutes(stop.id) or ((station, station) if station else None)
    return [told(Time(*minutes), telling.words)] if minutes else []


def _condition(telling: Telling, stop: Stop) -> str:
    """Return the titles of what an option is only for, in words."""
    found = [
        [telling.title(chain[-1]).text for ref in need.names if (chain := telling.outline.first(ref.name))]
        for need in stop.only_if
    ]
    return telling.words.listed([telling.words.listed(titles, "or") for titles in found if titles])


def _listed(
    pointers: Pointers, texts: Texts, stops: Sequence[Stop], *, in_turn: bool, before: Sequence[Stop] = ()
) -> Iterator[Facts]:
    """Yield the stops of a list, each with the must-do step before it; what stands around them has said the rest."""
    for stop in stops:
        yield pointers.stop(stop) | {
            "anchor": stop.anchor,
            "note": texts[stop.anchor][1],
            "in_turn": in_turn,
            "after": [pointers.stop(one) for one in before],
            "steps": [*_listed(pointers, texts, stop.stops, in_turn=isinstance(stop.part, Section | Path))],
        }
        if in_turn and stop.tier == "must":
            untitled = isinstance(stop.part, AnyOrder) and not stop.part.title
            before = stop.stops if untitled else [stop]
