"""What work is like on each route: how long, with whom, how often a student chooses and meets the teacher."""

from collections.abc import Callable, Iterable
from itertools import chain
from typing import NamedTuple

from enumerator.minutes import leaves_of, longest_stretch, minutes_at
from enumerator.picked import time_at
from enumerator.routes import Place, Route, inside
from enumerator.standards import WithStandards
from enumerator.unit import EnumeratedUnit
from milepost.model.activity import Activity
from milepost.model.playlist import Choice, Milestone, Path

Range = tuple[int, int]
"""The least and the most on any route."""
NO_TIME: Range = (0, 0)


class Line(NamedTuple):
    """The students with one pick of the main choice: how many routes they have, and what these are like."""

    routes: int
    together: dict[str, int]
    screen: int
    complete: bool
    choices: Range
    ways: int
    check_ins: Range
    stretch: int


def over(routes: Iterable[Route], number: Callable[[Route], int]) -> Range:
    """Return the least and the most of a number on these routes; nothing where there is no route."""
    numbers = [number(route) for route in routes]
    return (min(numbers), max(numbers)) if numbers else NO_TIME


def choices_decided(listed: WithStandards, route: Route) -> int:
    """Return how many choices a student decides on a route; what the teacher picks is not decided by a student."""
    parts = (listed.playlist.parts[place] for place in route.places)
    return sum(isinstance(part, Choice) and part.chosen_by == "student" for part in parts)


def must_minutes(listed: WithStandards) -> tuple[Range, Range]:
    """Return the minutes of must-dos on the shortest and the longest route, at the quickest pace and at the slowest."""
    skippable = [place for place in listed.playlist.parts if listed.playlist.is_optional(place)]
    extra = {place for place in listed.playlist.parts if any(place == s or inside(place, s) for s in skippable)}
    times = {route: [time_at(listed, place) for place in route.places - extra] for route in listed.routes}
    quick = over(times, lambda route: sum(one.shortest for one in times[route]))
    return quick, over(times, lambda route: sum(one.longest for one in times[route]))


def lines(unit: EnumeratedUnit) -> dict[Place | None, Line]:
    """Return the line of each option of the main choice that some student picks; None is every student.

    The main choice is the first that has paths, else the first.
    """
    choices = [(place, part) for place, part in unit.playlist.parts.items() if isinstance(part, Choice)]
    with_paths = [one for one in choices if any(isinstance(option.step, Path) for option in one[1].options)]
    for place, choice in (with_paths or choices)[:1]:
        by_option = {
            (*place, number): [route for route in unit.routes if (*place, number) in route.places]
            for number in range(len(choice.options))
        }
        if any(by_option.values()):
            return {option: _line(unit, routes) for option, routes in by_option.items() if routes}
    return {None: _line(unit, unit.routes)} if unit.routes else {}


def _line(unit: EnumeratedUnit, routes: Iterable[Route]) -> Line:
    routes = list(routes)
    passed = set(chain.from_iterable(route.places for route in routes))
    together, screen = min((_work(unit, route) for route in routes), key=_shortest_first)
    return Line(
        routes=len(routes),
        together={company: sum(minutes) for company, minutes in together.items() if sum(minutes)},
        screen=screen,
        complete=all(minutes_at(unit, place) for place in passed),
        choices=over(routes, lambda route: choices_decided(unit, route)),
        ways=max((_ways(unit, place, passed) for place in passed), default=1),
        check_ins=over(routes, lambda route: sum(leaf.is_check_in for leaf in leaves_of(unit, route))),
        stretch=max(longest_stretch(leaves_of(unit, route), unit.playlist.certainly_before) for route in routes),
    )


Work = tuple[dict[str, Range], int]
"""Minutes by company, without a device and with one; and all minutes with a device."""


def _shortest_first(work: Work) -> tuple[int, ...]:
    """Of routes that are as short, the one with the least work alone, then in pairs, and so on."""
    each = list(chain.from_iterable(work[0].values()))
    return (sum(each), *each)


def _work(unit: EnumeratedUnit, route: Route) -> Work:
    found = {company: [0, 0] for company in ("individual", "pairs", "small-group", "whole-class", "unsaid")}
    for place in route.places:
        facts = unit.facts(place)
        device = isinstance(facts, Activity) and facts.device == "needed"
        if minutes := minutes_at(unit, place):
            found[_company(facts)][device] += minutes.low
    return {company: (off, on) for company, (off, on) in found.items()}, sum(on for _, on in found.values())


def _company(facts: Activity | Milestone | None) -> str:
    """A talk with the teacher counts as work with the class, one with a peer as work in pairs."""
    if isinstance(facts, Activity):
        return facts.grouping or ("whole-class" if facts.led_by == "teacher" else "unsaid")
    check_in = facts.check_in if facts else ""
    return {"teacher": "whole-class", "peer": "pairs"}.get(check_in, "individual")


def _ways(unit: EnumeratedUnit, place: Place, passed: set[Place]) -> int:
    """In how many forms can a student show what was learned here: by products under one rubric, or kinds of evidence."""
    part, facts = unit.playlist.parts[place], unit.facts(place)
    if isinstance(part, Choice) and part.rubric and part.chosen_by == "student":
        return sum((*place, number) in passed for number in range(len(part.options)))
    return max(len(facts.evidence), 1) if facts else 1
