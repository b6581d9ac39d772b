"""A failure, seen: how many routes have it, and the picks that show it."""

from fractions import Fraction

from milepost.analysis.routing.material import Demand
from milepost.analysis.routing.questions import Question, count, lacking, passing
from milepost.analysis.routing.routes_of import Routes
from milepost.analysis.routing.shown import shown, shown_end
from milepost.analysis.routing.values import Shown


def show_unmet(routes: Routes, demand: Demand) -> Shown:
    """Return a demand that fails: every route with these picks does one of its targets without what it wants."""
    question = lacking(demand.targets, demand.providers, helps=not demand.certain)
    return _shown(routes, question, routes.passing(demand.targets))


def show_twice(routes: Routes, places: list[int]) -> Shown:
    """Return the picks with which every route passes two of these places."""
    return _shown(routes, passing(places, 2), routes.count)


def show_stuck(routes: Routes, choice: int) -> Shown:
    """Return the picks with which every attempt ends at a choice. Its share is that of all attempts."""
    end, ends = routes.marks.stuck(choice), filter(routes.marks.is_stuck, routes.attempts.marks())
    cases = count(routes.attempts, passing((end,)), len(routes.marks))
    share = Fraction(cases[1], sum(cases.values()))
    return Shown(routes.decisions.told(shown_end(routes, end, ends)), share, share == 1)


def show_problem(routes: Routes, question: Question) -> Shown:
    """Return the picks that show any other failure."""
    return _shown(routes, question, routes.count)


def _shown(routes: Routes, question: Question, touched: int) -> Shown:
    cases = routes.count_cases(question)
    failing = sum(number for case, number in cases.items() if question.fails(case))
    return Shown(routes.decisions.told(shown(routes, question)), Fraction(failing, routes.count), failing == touched)
