"""The standards page: every standard in use, framework by framework, and what each unit does with it."""

from collections.abc import Iterator, Mapping

from milepost.analysis.routes import Reach
from milepost.model.standard import LEVELS, Framework, Level, StandardKey
from milepost.pages import addresses
from milepost.pages.edition import Edition, Said, Telling
from milepost.pages.frame import crumb, crumbs, in_folder
from milepost.pages.grades import grades_text
from milepost.pages.links import link
from milepost.pages.outline import Stop
from milepost.pages.page import Facts, Page
from milepost.pages.pointers import Pointers
from milepost.pages.standards_uses import Use, parts_of, uses_in
from milepost.pages.words import Words, base_of

_HERE = addresses.STANDARDS
_Uses = Mapping[str, Mapping[StandardKey, Use]]


def standards_page(shown: Edition, tellings: Mapping[str, Telling]) -> Page:
    """Return the page on which a lead sees what the units do with standards."""
    words, parts = shown.words, parts_of(shown.curriculum)
    uses = {name: uses_in(telling, parts) for name, telling in tellings.items()}
    return Page(
        address=_HERE,
        title=words.say("standards"),
        template="standards.html",
        facts={
            "crumbs": crumbs(_HERE, words, crumb(Said(words.say("standards")))),
            "frameworks": [
                facts
                for framework in shown.curriculum.frameworks
                if (facts := _framework(framework, words, tellings, uses))["rows"]
            ],
        },
        source=in_folder(shown.curriculum, shown.curriculum.at.file),
        searched=False,
        language=words.language,
        description=words.say("matrix-lead"),
    )


def _framework(framework: Framework, words: Words, tellings: Mapping[str, Telling], uses: _Uses) -> Facts:
    """Return a framework with one row for each standard in use, one cell for each unit that uses any of them."""
    title = framework.title or framework.id
    used = {name: {key.guid for key in uses[name] if key.framework == framework.id} for name in tellings}
    columns = [telling for name, telling in tellings.items() if used[name]]
    anywhere = frozenset[str]().union(*used.values())
    rows = [standard for guid, standard in framework.items.items() if guid in anywhere]
    return {
        "id": framework.id,
        "title": title,
        "label": words.say("matrix-scrolls", title=title),
        "about": [*_about(framework, words)],
        "url": framework.source_url,
        "lang": "" if base_of(framework.language or words.language) == words.language else framework.language,
        "units": [telling.unit_title().facts(link=link(_HERE, addresses.unit(telling.unit.id))) for telling in columns],
        "rows": [
            {
                "code": standard.code,
                "statement": standard.statement,
                "grades": grades_text(standard.grades, words),
                "cells": [
                    [*_levels(telling, uses[telling.unit.id].get(standard.key), standard.key)] for telling in columns
                ],
            }
            for standard in rows
        ],
    }


def _about(framework: Framework, words: Words) -> Iterator[str]:
    if framework.version:
        yield words.say("matrix-version", version=framework.version)
    if framework.publisher:
        yield framework.publisher
    if framework.license:
        yield f"{words.say('license')}: {framework.license}"


def _levels(telling: Telling, use: Use | None, key: StandardKey) -> Iterator[Facts]:
    """Yield the levels at which a unit meets or promises a standard, with the steps that do it.

    Where the unit's routes are known, every level is there, and on how many of them the standard is met.
    """
    if not use:
        return
    pointers, answers = Pointers(telling, _HERE), telling.answers()
    reach = answers.standards.get(key) if answers else None
    for level in LEVELS:
        steps = use.steps.get(level, ())
        if reach or steps or level in use.promised:
            yield {
                "word": telling.words.say(f"level-{level}"),
                "promised": level in use.promised,
                "reach": str(reach.at(level)) if reach else "",
                "steps": [pointers.stop(stop) for stop in steps],
                "options": [pointers.stop(stop) for stop in _carriers(telling, level, key) if stop not in steps],
            }


def _carriers(telling: Telling, level: Level, key: StandardKey) -> Iterator[Stop]:
    """Yield the picks with which a student meets a standard that not every student meets."""
    answers = telling.answers()
    if answers and (reach := answers.standards.get(key)) and reach.at(level) is Reach.SOME:
        stops = (telling.outline.stop_of(pick.part) for pick in answers.carriers(level, key))
        yield from (stop for stop in stops if stop)
