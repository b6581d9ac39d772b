"""The route that is shown for a failure: decisions with which every route has it, and of which none can be left out."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from milepost.analysis.routing.cheapest import Marked, cheapest
from milepost.analysis.routing.circuit import Circuit, TooManyError
from milepost.analysis.routing.decisions import Decisions
from milepost.analysis.routing.questions import Question, count, ending, find, flat
from milepost.analysis.routing.routes_of import Routes

Holds = Callable[[Marked], bool]
"""Tells whether every route with these decisions has what is asked for, and there is such a route."""


def shown(routes: Routes, question: Question) -> Marked:
    """Return the decisions that show a failure of routes, in the order a student makes them.

    Without conditions it is the shortest such list. With them, that list is a guess: a condition may leave no route
    for it. Then one failing route with few decisions takes its place, and what is not needed is dropped.
    """
    guess = _guess(routes, question, routes.exists)
    if guess is not None and not routes.conditions:
        return guess
    return _shrunk(routes, routes.circuit, question, guess, partial(_fails, routes, question))


def shown_end(routes: Routes, end: int, ends: Iterable[int]) -> Marked:
    """Return the decisions that show an end, one of those that attempts come to: every attempt with them ends so."""
    question = ending(end, ends)
    guess = _guess(routes, question, lambda _: True)
    return _shrunk(routes, routes.attempts, question, guess, partial(_ends, routes, end))


def _shrunk(routes: Routes, circuit: Circuit, question: Question, guess: Marked | None, holds: Holds) -> Marked:
    start = guess if guess is not None and holds(guess) else _failing_route(routes.decisions, circuit, question)
    return without_needless(routes.decisions, start, holds)


def without_needless(decisions: Decisions, marks: Marked, holds: Holds) -> Marked:
    """Drop what is not needed: first that only these are picked at a choice, then single decisions from the last on.

    A decision that encloses another stays with it, and where only these are picked, all of them stay.
    """
    only: dict[int, set[int]] = {}
    for mark in marks:
        if (choice := decisions.closes(mark)) is not None:
            only.setdefault(choice, set()).add(mark)
    kept = _without(decisions, marks, list(only.values()), holds)
    still = {choice for choice, left in only.items() if left <= set(kept)}
    return _without(decisions, kept, [{mark} for mark in kept if decisions.at(mark) not in still], holds)


def _without(decisions: Decisions, marks: Marked, units: Sequence[set[int]], holds: Holds) -> Marked:
    """Drop each of these units that is not needed, the last first.

    Most are not needed, so whole stretches of them are tried, then the halves of those.
    """
    kept, waiting = marks, [units]
    while waiting:
        some = waiting.pop()
        tried = set[int]().union(*some)
        rest = [mark for mark in kept if mark not in tried]
        without = tuple(mark for mark in kept if mark not in tried or decisions.encloses(mark, rest))
        if len(without) < len(kept) and holds(without):
            kept = without
        elif len(some) > 1:
            waiting += [some[: len(some) // 2], some[len(some) // 2 :]]
    return kept


def with_decisions(decisions: Decisions, circuit: Circuit, marks: Marked) -> Circuit:
    """Return the routes on which these decisions are made."""
    return circuit.without({other for mark in marks for other in decisions.against(mark)})


def _guess(routes: Routes, question: Question, exists: Callable[[int], bool]) -> Marked | None:
    """Return the shortest list where no condition has a say; None where there is none, or a choice is very large."""
    try:
        marks = cheapest(routes.playlist, question, exists)
    except TooManyError:
        return None
    return None if marks is None else tuple(sorted(marks, key=routes.marks.place))


def _fails(routes: Routes, question: Question, marks: Marked) -> bool:
    cases = routes.cases(question, marks)
    return bool(cases) and all(map(question.fails, cases))


def _ends(routes: Routes, end: int, marks: Marked) -> bool:
    """An attempt may end before it comes to a decision, so what it has is added up: each decision 1, the end more."""
    more = len(marks) + 1
    question = Question(dict.fromkeys(marks, 1) | {end: more}, int.__add__, int.__add__, bool)
    cases = count(routes.attempts, question, len(routes.marks))
    return len(marks) + more in cases and len(marks) not in cases


def _failing_route(decisions: Decisions, circuit: Circuit, question: Question) -> Marked:
    picks = [int(decisions.counts(mark) and decisions.closes(mark) is None) for mark in range(len(decisions.marks))]
    failing = [trail for case, trail in find(circuit, question, picks).items() if question.fails(case)]
    return tuple(decisions.in_full(flat(min(failing, key=lambda trail: trail.picks).marks)))
