"""The longest work without a teacher, with a route that has it."""

from functools import partial

from milepost.analysis.routing.cheapest import Marked
from milepost.analysis.routing.circuit import Circuit
from milepost.analysis.routing.questions import flat
from milepost.analysis.routing.routes_of import Routes
from milepost.analysis.routing.shown import with_decisions, without_needless
from milepost.analysis.routing.stretch import NEVER, Stay, Stretches, stretches, work
from milepost.analysis.routing.values import Stretch


def longest_stretches(routes: Routes) -> Stretches[float]:
    """Return the longest stretches of all routes."""
    if _alone_throughout(routes):
        return work(routes.most(routes.material.high)[-1], NEVER)
    return stretches_on(routes, routes.circuit)


def stretches_on(routes: Routes, circuit: Circuit) -> Stretches[float]:
    """Return the longest stretches of those of the routes that are in a circuit."""
    return circuit.ask(stretches(_minutes(routes), 0.0, NEVER))


def longest_stretch(routes: Routes) -> Stretch:
    """Return the longest stretch. Picks that change nothing about it are left out of its route."""
    stay = routes.circuit.ask(stretches(_stays(routes), Stay(0), Stay(NEVER))).longest
    picks = routes.decisions.in_full(flat(stay.marks))
    marks = without_needless(routes.decisions, tuple(picks), partial(_takes, routes, stay.minutes))
    start, stop = (None if place is None else routes.playlist.parts[place] for place in (stay.start, stay.stop))
    return Stretch(int(stay.minutes), start, stop, routes.decisions.told(marks))


def _takes(routes: Routes, minutes: float, marks: Marked) -> bool:
    """Tell whether every route with these decisions certainly has a stretch this long."""
    if _alone_throughout(routes):
        return routes.least_with(marks, routes.material.high) >= minutes
    circuit = with_decisions(routes.decisions, routes.circuit, marks)
    return circuit.ask(stretches(_minutes(routes), 0.0, NEVER, min)).longest >= minutes


def _alone_throughout(routes: Routes) -> bool:
    """Tell whether there is no check-in anywhere, so that a stretch is all of a route."""
    return not routes.material.check_ins and not routes.material.stretches


def _minutes(routes: Routes) -> list[Stretches[float]]:
    """Return the stretches of each mark."""
    material = routes.material
    marks = [work(float(minutes), NEVER) for minutes in material.high]
    marks += [work(0.0, NEVER)] * (len(routes.marks) - len(marks))
    for place in material.check_ins:
        marks[place] = Stretches(NEVER, 0.0, 0.0, NEVER)
    for place, inside in material.stretches.items():
        marks[place] = inside
    return marks


def _stays(routes: Routes) -> list[Stretches[Stay]]:
    """Return the stretches of each mark, each knowing where it lies. That of a unit lies around it or in it."""
    return [
        Stretches(
            Stay(through, None, None, mark),
            Stay(first, None, mark, mark),
            Stay(last, mark, None, mark),
            Stay(between, mark, mark, mark),
        )
        for mark, (through, first, last, between) in enumerate(_minutes(routes))
    ]
