"""The page of a rubric: rows, levels, and what counts as mastery."""

from milepost.model.playlist import Choice, Do, Milestone
from milepost.model.rubric import Row, Rubric
from milepost.pages import addresses
from milepost.pages.edition import Said, Telling
from milepost.pages.frame import crumb, crumbs, in_folder
from milepost.pages.outline import Stop, walk_chains
from milepost.pages.page import Facts, Json, Page
from milepost.pages.pointers import Pointers
from milepost.pages.unit import standard_facts


def rubric_page(telling: Telling, rubric: Rubric) -> Page:
    """Return the page of a rubric of a unit."""
    here, words = addresses.rubric(telling.unit.id, rubric.id), telling.words
    pointers = Pointers(telling, here)
    title = rubric.title or rubric.id
    levels: list[Json] = list(rubric.levels)
    return Page(
        address=here,
        title=title,
        template="rubric.html",
        facts={
            "title": title,
            "lang": "",
            "unit": telling.unit.id,
            "crumbs": crumbs(
                here, words, crumb(telling.unit_title(), pointers.page("index")), crumb(Said(words.say("rubric")))
            ),
            "uses": [pointers.stop(stop) for stop in _uses(telling, rubric)],
            "shared": any(isinstance(stop.part, Choice) for stop in _uses(telling, rubric)),
            "mastery": rubric.mastery,
            "goal": _goal(rubric),
            "levels": levels,
            "rows": [_row(telling, rubric, row, here) for row in rubric.rows],
        },
        source=in_folder(telling.edition.curriculum, rubric.at.file),
        language=words.language,
        description=rubric.mastery,
    )


def _uses(telling: Telling, rubric: Rubric) -> list[Stop]:
    """Return the stops that name a rubric, each once."""
    found: dict[str, Stop] = {}
    for chain in walk_chains(telling.outline.stops):
        stop = chain[-1]
        match stop.part:
            case Choice(rubric=ref) | Milestone(rubric=ref):
                named = ref
            case Do():
                named = telling.unit.activities[stop.id].rubric
            case _:
                continue
        if named and named.name == rubric.id:
            found.setdefault(stop.id, stop)
    return list(found.values())


def _goal(rubric: Rubric) -> int:
    """Return which level the mastery sentence names, counted from 1; 0 where it names none."""
    mastery = rubric.mastery.casefold()
    named = [at for at, level in enumerate(rubric.levels, 1) if level and level.casefold() in mastery]
    return named[0] if named else 0


def _row(telling: Telling, rubric: Rubric, row: Row, here: str) -> Facts:
    missing = [""] * (len(rubric.levels) - len(row.levels))
    cells: list[Json] = [*row.levels[: len(rubric.levels)], *missing]
    return {
        "title": row.name,
        "standards": [standard_facts(telling.edition, ref.name, here) for ref in row.assesses],
        "cells": cells,
    }
