"""The page of a course: its units as a road."""

from collections.abc import Mapping
from dataclasses import dataclass

from milepost.model.curriculum import Course
from milepost.model.playlist import AnyOrder, Choice, Do, Part
from milepost.pages import addresses
from milepost.pages.edition import Edition, Said, Telling
from milepost.pages.facts import choice_rule, fact
from milepost.pages.frame import crumb, crumbs, in_folder
from milepost.pages.grades import grades_text
from milepost.pages.home import unit_card
from milepost.pages.linked_data import course_data
from milepost.pages.links import link
from milepost.pages.outline import Stop, outline
from milepost.pages.page import Facts, Json, Page
from milepost.pages.unit import standard_facts


def course_page(edition: Edition, course: Course, tellings: Mapping[str, Telling]) -> Page:
    """Return the page of a course with its published units."""
    here, words = addresses.course(course.id), edition.words
    stops = outline(course.playlist, edition.units).stops
    units = sum(name in edition.units for name in course.units)
    return Page(
        address=here,
        title=course.title,
        template="course.html",
        facts={
            "title": course.title,
            "lang": "",
            "crumbs": crumbs(here, words, crumb(Said(course.title))),
            "kicker": grades_text(course.grades, words),
            "summary": course.summary,
            "facts": [
                *fact("calendar", words.count("weeks", course.weeks) if course.weeks else ""),
                *fact("list", words.count("units-count", units)),
            ],
            "after": _after(edition, course, here),
            "steps": _Road(edition, tellings, here).listed(stops),
            "promises": _promises(edition, course, here),
            "linked": course_data(edition, course, here),
        },
        source=in_folder(edition.curriculum, course.at.file),
        language=words.language,
        description=course.summary,
    )


def _after(edition: Edition, course: Course, here: str) -> list[Json]:
    before = {each.id: each for each in edition.curriculum.courses}
    return [
        {"title": before[ref.name].title, "lang": "", "link": link(here, addresses.course(ref.name))}
        for ref in course.after
        if ref.name in before and ref.name != course.id
    ]


def _promises(edition: Edition, course: Course, here: str) -> list[Json]:
    return [
        standard_facts(edition, ref.name, here) | {"level": edition.words.say(f"level-{level}")}
        for level, ref in course.standards.each()
    ]


@dataclass(frozen=True, slots=True)
class _Road:
    """Turns the stops of a course into facts: units, and what holds them."""

    edition: Edition
    tellings: Mapping[str, Telling]
    here: str

    def listed(self, stops: tuple[Stop, ...]) -> list[Json]:
        return [self.step(stop) for stop in stops]

    def step(self, stop: Stop) -> Facts:
        facts: Facts = {"number": stop.number, "anchor": stop.anchor, "tier": stop.tier}
        if isinstance(stop.part, Do):
            return facts | unit_card(self.tellings[stop.id], self.here) | {"type": "unit"}
        return facts | {
            "type": "choice"
            if isinstance(stop.part, Choice)
            else "group"
            if isinstance(stop.part, AnyOrder)
            else "section",
            "title": _title(stop.part),
            "lang": "",
            "summary": stop.part.summary,
            "rule": self.rule(stop),
            "steps": self.listed(stop.stops),
        }

    def rule(self, stop: Stop) -> str:
        words = self.edition.words
        if isinstance(stop.part, Choice):
            return choice_rule(stop, stop.part, words)
        return words.say("any-order") if isinstance(stop.part, AnyOrder) else ""


def _title(part: Part) -> str:
    prompt = part.prompt if isinstance(part, Choice) else ""
    return prompt or ("" if isinstance(part, Do) else part.title)
