"""Every finding with a route is true: the picks it names, found in the playlist by their words, show what it says."""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, assume, given, settings

from attempts import attempts
from enumerator import EnumeratedUnit, Pick, Place, Route, TooManyRoutesError, shows, without_order
from enumerator.minutes import leaves_of, longest_stretch
from enumerator.picks import is_whole
from milepost.check.run import check
from milepost.model.curriculum import Curriculum
from milepost.model.finding import Finding
from milepost.source.load import load
from strategies import curricula_of_a_unit
from written_out import write

Routes = frozenset[Route]
LEVELS = {"taught": "teaches", "practices": "practices", "assessed": "assesses"}


@settings(max_examples=100, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(curricula_of_a_unit())
def test_the_picks_of_every_finding_lead_to_what_it_says(made: Curriculum):
    with TemporaryDirectory() as folder:
        loaded = load(write(made, Path(folder)))
    assert loaded.problems == ()
    try:
        unit = EnumeratedUnit(loaded.curriculum, loaded.curriculum.units["unit"])
    except TooManyRoutesError:
        assume(condition=False)
        raise
    for finding in check(loaded.curriculum, loaded.problems, {}):
        if finding.problem.route is not None and finding.unit == "unit":
            assert is_true(unit, finding), finding.problem.message


def is_true(unit: EnumeratedUnit, finding: Finding) -> bool:
    """Tell whether some reading of the words is a list of picks with which every student meets the problem."""
    if finding.rule == "choice-strands-student":
        return any(strands(unit, picks, finding) for picks in readings(unit, finding))
    failing = list(failing_routes(unit, finding))
    return any(shows(unit, picks, routes) for picks in readings(unit, finding) for routes in failing)


def readings(unit: EnumeratedUnit, finding: Finding) -> Iterator[list[Pick]]:
    """Yield the lists of picks, in the order of the playlist, that the words of a finding may mean."""
    words = [re.fullmatch("(leaves out |only |)(.+)", word) for word in finding.problem.route or ()]
    for places in product(*(decided_at(unit, word[2]) for word in words)):
        picks = [Pick(place, word[1] != "leaves out ") for place, word in zip(places, words, strict=True)]
        limited = {place[:-1] for place, word in zip(places, words, strict=True) if word[1] == "only "}
        left = [place for place in unit.playlist.parts if place[:-1] in limited and place not in places]
        if list(places) == sorted(places):
            yield picks + [Pick(place, taken=False) for place in left]


def decided_at(unit: EnumeratedUnit, title: str) -> list[Place]:
    """Return where a student decides about what has a title; in what is made a title is an id."""
    return [place for place in unit.playlist.places_of(title) if unit.playlist.is_picked(place)]


def failing_routes(unit: EnumeratedUnit, finding: Finding) -> Iterator[Routes]:
    """Yield the routes that have the problem; several sets where a message fits several."""
    message, said = finding.problem.message, set(re.findall("`(.+?)`", finding.problem.message))
    match finding.rule:
        case "prerequisite-not-guaranteed":
            entries = unit.unmet_needs().items()
            yield from (routes for (name, need), routes in entries if name in said and need.span == finding.span)
        case "standard-not-guaranteed":
            broken = unit.broken_promises().items()
            at_level = {level for word, level in LEVELS.items() if word in message}
            yield from (routes for (key, level), routes in broken if key.guid in said and level in at_level)
        case "assessed-before-taught":
            for key in {key for key, _ in unit.gives if key.guid in said}:
                yield unit.assessed_first().get(key, Routes()) | unit.assessed_untaught().get(key, Routes())
        case "duplicate-id":
            yield from (routes for name, routes in unit.twice().items() if name in said)
        case "prerequisite-cycle":
            yield Routes().union(*without_order(unit).values())
        case "milestone-missing":
            yield unit.without_milestone()
        case "alone-throughout":
            yield unit.alone()
        case "check-in-gap":
            yield with_stretch(unit, int(re.search(r"works (\d+) minutes", message)[1]))


def with_stretch(unit: EnumeratedUnit, minutes: int) -> Routes:
    """Return the routes on which a student works so long without a teacher."""
    before = unit.playlist.certainly_before
    return unit.where(lambda route: longest_stretch(leaves_of(unit, route), before) >= minutes)


def strands(unit: EnumeratedUnit, picks: list[Pick], finding: Finding) -> bool:
    """Tell whether every student with these picks is stuck at the choice that is named."""
    [(_, choice)] = re.findall("(the choice) `(.+?)`", finding.problem.message)
    [place] = unit.playlist.places_of(choice)
    ends = [place in one.ends for one in attempts(unit, unit.unit.playlist) if one.picks.issuperset(picks)]
    return is_whole(unit.playlist, frozenset(picks)) and any(ends) and all(ends)
