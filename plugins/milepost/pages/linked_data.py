"""What search engines and catalogues read of a page: schema.org facts as JSON-LD, after LRMI.

`teaches` holds what is taught or practiced: schema.org means by it what something helps a person to learn. Of a unit
only what every student meets is said. A time is the longest, and only where every step has minutes.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from milepost.analysis.aligned import assessed_with, choice_rubrics
from milepost.analysis.routes import Reach
from milepost.model.activity import Activity
from milepost.model.curriculum import Course
from milepost.model.grades import grade_name
from milepost.model.identity import standard_identifier
from milepost.model.need import Need
from milepost.model.standard import Framework, Level, Standard
from milepost.pages import addresses
from milepost.pages.edition import Edition, Telling
from milepost.pages.links import link
from milepost.pages.page import Facts, Json

_LICENSES: Final = "https://spdx.org/licenses/"


def unit_data(telling: Telling, here: str) -> Facts:
    """Return what is said of a unit."""
    unit, edition = telling.unit, telling.edition
    answers = telling.answers()
    time = answers.minutes if answers else None
    return _said(
        telling.words.language,
        ["Course", "LearningResource"],
        name=telling.unit_title().text,
        description=telling.unit_text("summary").text or telling.unit_text("question").text,
        identifier=unit.id,
        about=unit.subject,
        educationalLevel=[*_levels(edition.curriculum.grades_of(unit))],
        timeRequired=_duration(time.longest) if time and time.complete else "",
        license=_license(unit.license),
        teaches=[*_terms(edition, _guaranteed(telling, ("teaches", "practices")))],
        assesses=[*_terms(edition, _guaranteed(telling, ("assesses",)))],
        competencyRequired=[*_terms(edition, _codes(edition, unit.needs))],
        isPartOf=[
            _about("Course", course.title, link(here, addresses.course(course.id)))
            for course in edition.curriculum.courses
            if unit.id in course.units
        ],
    )


def activity_data(telling: Telling, activity: Activity, here: str) -> Facts:
    """Return what is said of an activity."""
    unit, edition = telling.unit, telling.edition
    own = activity.standards
    assessed = assessed_with(activity, unit, choice_rubrics(unit))
    language = telling.language if telling.language in unit.translations else ""
    return _said(
        telling.words.language,
        "LearningResource",
        name=telling.activity_title(activity).text,
        identifier=f"{unit.id}/{activity.id}",
        learningResourceType=activity.kind,
        educationalLevel=[*_levels(edition.curriculum.grades_of(unit))],
        timeRequired=_duration(activity.minutes.high) if activity.minutes else "",
        license=_license(unit.license),
        teaches=[*_terms(edition, _named(edition, [ref.name for ref in (*own.teaches, *own.practices)]))],
        assesses=[*_terms(edition, _named(edition, [ref.name for ref in assessed]))],
        competencyRequired=[*_terms(edition, _codes(edition, activity.needs))],
        isPartOf=[_about("Course", telling.unit_title().text, link(here, addresses.unit(unit.id, "index", language)))],
    )


def course_data(edition: Edition, course: Course, here: str) -> Facts:
    """Return what is said of a course."""
    return _said(
        edition.words.language,
        "Course",
        name=course.title,
        description=course.summary,
        identifier=course.id,
        educationalLevel=[*_levels(course.grades or edition.curriculum.grades)],
        teaches=[*_terms(edition, _named(edition, [ref.name for ref in course.standards.teaches]))],
        assesses=[*_terms(edition, _named(edition, [ref.name for ref in course.standards.assesses]))],
        hasPart=[
            _about("Course", edition.units[name].title, link(here, addresses.unit(name)))
            for name in course.units
            if name in edition.units
        ],
    )


def _said(language: str, kind: Json, **facts: Json) -> Facts:
    """Return facts about the page itself; those without a value are left out."""
    given = {key: value for key, value in facts.items() if value}
    return {"@context": "https://schema.org", "@type": kind, "@id": "", "inLanguage": language, **given}


def _about(kind: str, name: str, address: str) -> Facts:
    return {"@type": kind, "@id": address, "name": name}


def _guaranteed(telling: Telling, levels: Sequence[Level]) -> Iterator[Standard]:
    """Yield the standards that every student meets at one of some levels: as promised where routes are not counted."""
    answers, edition = telling.answers(), telling.edition
    if answers is None:
        promised = (ref.name for level, ref in telling.unit.standards.each() if level in levels)
        yield from _named(edition, promised)
        return
    for framework in edition.curriculum.frameworks:
        for standard in framework.items.values():
            reach = answers.standards.get(standard.key)
            if reach and any(reach.at(level) is Reach.EVERY for level in levels):
                yield standard


def _codes(edition: Edition, needs: Iterable[Need]) -> Iterator[Standard]:
    """Yield the standards among what is needed; where any of several will do, none of them is required."""
    yield from _named(edition, (need.names[0].name for need in needs if len(need.names) == 1))


def _named(edition: Edition, codes: Iterable[str]) -> Iterator[Standard]:
    for code in dict.fromkeys(codes):
        if standard := edition.standard(code):
            yield standard


def _terms(edition: Edition, standards: Iterable[Standard]) -> Iterator[Json]:
    frameworks = {framework.id: framework for framework in edition.curriculum.frameworks}
    for standard in dict.fromkeys(standards):
        guid = standard_identifier(edition.curriculum, standard)
        yield _term(standard, guid, frameworks[standard.key.framework])


def _term(standard: Standard, guid: str, framework: Framework) -> Facts:
    """Return a standard as a term with its code, GUID, web address and framework."""
    facts = {
        "termCode": standard.code,
        "name": standard.statement,
        "identifier": guid,
        "url": _web(standard.uri),
    }
    within = {"name": framework.title, "identifier": framework.guid, "url": _web(framework.source_url)}
    return {
        "@type": "DefinedTerm",
        **{key: value for key, value in facts.items() if value},
        "inDefinedTermSet": {"@type": "DefinedTermSet", **{key: value for key, value in within.items() if value}},
    }


def _web(address: str) -> str:
    return address if address.startswith(("https://", "http://")) else ""


def _levels(grades: Iterable[int]) -> Iterator[Json]:
    yield from (f"Grade {grade_name(grade)}" for grade in grades)


def _duration(minutes: int) -> str:
    """Return minutes as an ISO 8601 duration."""
    return f"PT{minutes}M"


def _license(name: str) -> str:
    """Return the web address of a licence by its SPDX id."""
    return f"{_LICENSES}{name}" if name else ""
