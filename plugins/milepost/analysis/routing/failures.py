"""A failure, seen: how many routes have it, and the picks that show it."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations

from milepost.analysis.routing.circuit import Circuit
from milepost.analysis.routing.material import Demand
from milepost.analysis.routing.numbered import Numbered
from milepost.analysis.routing.questions import Question, count, lacking, passing
from milepost.analysis.routing.routes_of import Routes
from milepost.analysis.routing.shown import Problem, Way, shown
from milepost.analysis.routing.values import Shown


def show_unmet(routes: Routes, demand: Demand) -> Shown:
    """Return a demand that fails: every route with these picks does one of its targets without what it wants."""
    question = lacking(demand.targets, demand.providers, helps=not demand.certain)
    touched = routes.count - routes.without(demand.targets)
    return _shown(routes, routes.circuit, Problem(question, _ways(routes.playlist, demand)), touched)


def _ways(playlist: Numbered, demand: Demand) -> Iterator[Way]:
    """Yield the ways to fail a demand: to do a target, and to miss whatever would meet it there."""
    for target in demand.targets:
        meets = (
            place
            for place in demand.providers
            if (playlist.before(place, target) if demand.certain else not playlist.before(target, place))
        )
        yield Way(frozenset((target,)), frozenset(meets))


def show_twice(routes: Routes, places: list[int]) -> Shown:
    """Return the picks with which every route passes two of these places."""
    ways = (Way(frozenset(pair), frozenset()) for pair in combinations(places, 2))
    return _shown(routes, routes.circuit, Problem(passing(places, 2), ways), routes.count)


def show_stuck(routes: Routes, choice: int) -> Shown:
    """Return the picks with which every attempt ends at a choice. Its share is that of all attempts."""
    problem = Problem(passing((routes.marks.stuck(choice),)), [Way(frozenset((choice,)), frozenset())])
    every = Question({}, max, max, bool)
    return _shown(routes, routes.attempts, problem, sum(count(routes.attempts, every, len(routes.marks)).values()))


def show_problem(routes: Routes, problem: Problem) -> Shown:
    """Return the picks that show any other problem."""
    return _shown(routes, routes.circuit, problem, routes.count)


def _shown(routes: Routes, circuit: Circuit, problem: Problem, touched: int) -> Shown:
    cases = count(circuit, problem.question, len(routes.marks))
    failing = sum(number for case, number in cases.items() if problem.question.fails(case))
    exists = routes.exists if circuit is routes.circuit else lambda _: True
    picks = shown(routes.playlist, circuit, problem, exists, conditions=bool(routes.conditions))
    return Shown(routes.decisions.told(picks), Fraction(failing, sum(cases.values())), failing == touched)
