"""The overview of a unit: what it asks, what students will be able to say, and the way through it."""

from collections.abc import Iterator

from milepost.model.playlist import AnyOrder, Choice, Milestone, Path, Section
from milepost.pages import addresses
from milepost.pages.counting import milestones, must_steps
from milepost.pages.edition import Edition, Telling
from milepost.pages.facts import choice_rule, fact, time_fact
from milepost.pages.frame import crumb, crumbs, in_folder
from milepost.pages.grades import grades_text
from milepost.pages.languages import other_languages
from milepost.pages.linked_data import unit_data
from milepost.pages.links import link
from milepost.pages.minimap import minimap_svg
from milepost.pages.outline import Stop, walk_chains
from milepost.pages.page import Facts, Json, Page
from milepost.pages.pointers import Pointers
from milepost.pages.practice import practice, time_of_unit
from milepost.pages.steps import Steps
from milepost.pages.words import base_of


def unit_page(telling: Telling) -> Page:
    """Return the overview of a unit in the language of the telling."""
    unit, words = telling.unit, telling.words
    here = addresses.unit(unit.id, "index", telling.language)
    pointers = Pointers(telling, here)
    title = telling.unit_title()
    return Page(
        address=here,
        title=title.text,
        template="unit.html",
        facts=title.facts()
        | {
            "unit": unit.id,
            "crumbs": crumbs(here, words, crumb(title)),
            "kicker": kicker(telling),
            "question": telling.unit_text("question").facts(),
            "summary": telling.unit_text("summary").facts(),
            "facts": unit_facts(telling),
            "playlist": {"link": pointers.page("playlist")},
            "board": {"link": pointers.page("board")},
            "map": {"link": pointers.page("map")},
            "minimap": minimap_svg(telling),
            "choosers": [*_choosers(telling, pointers)],
            "targets": [_target(telling, here, at) for at in range(len(unit.targets))],
            "road": [*_road(telling, pointers, telling.outline.stops)],
            "practice": practice(telling, pointers),
            "needs": pointers.entries(unit.needs),
            "assumes": list(unit.assumes),
            "credits": list(unit.credits),
            "license": unit.license,
            "linked": unit_data(telling, here),
            "languages": other_languages(
                telling, here, unit.translations, lambda told: addresses.unit(unit.id, "index", told)
            ),
        },
        source=in_folder(telling.edition.curriculum, unit.at.file),
        language=words.language,
        description=telling.unit_text("question").text or telling.unit_text("summary").text,
    )


def kicker(telling: Telling) -> str:
    """Return the subject and the grades of a unit, as far as it has them."""
    grades = grades_text(telling.edition.curriculum.grades_of(telling.unit), telling.words)
    return " · ".join(filter(None, (telling.unit.subject, grades)))


def unit_facts(telling: Telling) -> list[Json]:
    """Return weeks, time, and how many must-do steps and milestones a unit has, and choices a student makes."""
    stops, words, weeks = telling.outline.stops, telling.words, telling.unit.weeks
    signs, answers = milestones(stops), telling.answers()
    made = answers.decisions if answers else None
    return [
        *fact("calendar", words.count("weeks", weeks) if weeks else ""),
        *time_fact(time_of_unit(telling), words),
        *fact("list", words.count_range("must-steps", *must_steps(stops))),
        *fact("post", words.count("milestones", signs) if signs else ""),
        *fact("fork", words.count_range("choices", made.least, made.most) if made and made.most else ""),
    ]


def _choosers(telling: Telling, pointers: Pointers) -> Iterator[Facts]:
    """Yield every choice whose options are paths."""
    steps = Steps(telling, pointers)
    for chain in walk_chains(telling.outline.stops):
        stop = chain[-1]
        if isinstance(stop.part, Choice) and all(isinstance(option.part, Path) for option in stop.stops):
            yield steps.head(stop) | {
                "rule": choice_rule(stop, stop.part, telling.words),
                "by_teacher": stop.part.chosen_by == "teacher",
                "options": [
                    steps.card(option) | {"only_if": pointers.entries(option.only_if)}
                    for option in sorted(stop.stops, key=lambda option: bool(option.only_if))
                ],
            }


def _target(telling: Telling, here: str, at: int) -> Facts:
    codes = [ref.name for ref in telling.unit.targets[at].standards]
    return telling.target(at).facts() | {"standards": [standard_facts(telling.edition, code, here) for code in codes]}


def standard_facts(edition: Edition, code: str, here: str) -> Facts:
    """Return a code with its statement, where its framework is known."""
    standard = edition.standard(code)
    language = edition.curriculum.language
    return {
        "code": code,
        "statement": standard.statement if standard else "",
        "lang": "" if base_of(language) == edition.words.language else language,
        "link": link(here, addresses.STANDARDS),
    }


def _road(telling: Telling, pointers: Pointers, stops: tuple[Stop, ...]) -> Iterator[Facts]:
    """Yield what everyone does, in order; sections and groups hold their own."""
    for stop in stops:
        if not stop.must:
            continue
        key = f"{telling.unit.id}/{stop.id}"
        facts: Facts = pointers.stop(stop) | {"key": key, "type": "step", "note": "", "steps": []}
        match stop.part:
            case Choice():
                titles = [telling.title(option).text for option in stop.stops]
                rule = choice_rule(stop, stop.part, telling.words)
                facts |= {"type": "choice", "note": f"{rule}: {telling.words.listed(titles, 'or')}"}
            case AnyOrder():
                facts |= {"type": "any_order", "steps": [*_road(telling, pointers, stop.stops)]}
            case Section():
                facts |= {"type": "section", "steps": [*_road(telling, pointers, stop.stops)]}
            case Milestone(check_in=check_in):
                note = telling.words.say(f"check-in-{check_in}") if check_in else ""
                facts |= {"type": "milestone", "note": note, "sign": telling.outline.signs[stop.anchor]}
        yield facts
