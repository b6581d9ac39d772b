"""The route that is shown for a problem: decisions with which every route has it, and of which none can be left out."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from milepost.analysis.routing.cheapest import Marked, cheapest
from milepost.analysis.routing.circuit import Circuit
from milepost.analysis.routing.decisions import Decisions
from milepost.analysis.routing.numbered import Numbered
from milepost.analysis.routing.questions import Question, count, find, flat


class Way(NamedTuple):
    """One way to run into a problem: places that a route passes, and places that it misses."""

    force: frozenset[int]
    avoid: frozenset[int]


class Problem(NamedTuple):
    """A problem that some routes have."""

    question: Question
    ways: Iterable[Way]
    """Every route that goes one of these ways has the problem; without conditions every route with it goes one."""


Holds = Callable[[Marked], bool]
"""Tells whether every route with these decisions has what is asked for, and there is such a route."""


def shown(
    playlist: Numbered, circuit: Circuit, problem: Problem, exists: Callable[[int], bool], *, conditions: bool
) -> Marked:
    """Return the decisions that show a problem, in the order a student makes them.

    Without conditions it is the shortest such list. With them, the shortest list is a guess that is tried first: a
    condition may leave no route for it. Then one failing route with few decisions takes its place.
    """
    decisions = Decisions(playlist)
    found = (cheapest(playlist, way.force, way.avoid, exists) for way in problem.ways)
    lists = sorted((marks for marks in found if marks is not None), key=len)
    in_full = [tuple(sorted(marks, key=decisions.marks.place)) for marks in lists]
    if not conditions:
        return in_full[0]
    holds = partial(_holds, decisions, circuit, problem.question)
    start = next(filter(holds, in_full), None)
    if start is None:
        start = _failing_route(decisions, circuit, problem.question)
    return without_needless(decisions, start, holds)


def without_needless(decisions: Decisions, marks: Marked, holds: Holds) -> Marked:
    """Drop, from the last to the first, each decision that is not needed and encloses none that is."""
    kept = list(marks)
    for mark in reversed(marks):
        rest = [other for other in kept if other != mark]
        if not decisions.encloses(mark, rest) and holds(tuple(rest)):
            kept = rest
    return tuple(kept)


def with_decisions(decisions: Decisions, circuit: Circuit, marks: Marked) -> Circuit:
    """Return the routes on which these decisions are made."""
    return circuit.without({other for mark in marks for other in decisions.against(mark)})


def _holds(decisions: Decisions, circuit: Circuit, question: Question, marks: Marked) -> bool:
    routes = count(with_decisions(decisions, circuit, marks), question, len(decisions.marks))
    return bool(routes) and all(map(question.fails, routes))


def _failing_route(decisions: Decisions, circuit: Circuit, question: Question) -> Marked:
    picks = [int(decisions.counts(mark)) for mark in range(len(decisions.marks))]
    failing = [trail for case, trail in find(circuit, question, picks).items() if question.fails(case)]
    return tuple(decisions.in_full(flat(min(failing, key=lambda trail: trail.picks).marks)))
