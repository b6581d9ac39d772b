"""Steps that wait for one another in a circle where the playlist leaves the order open.

Only needs between steps that stand side by side can close a circle. Drawn as arrows in a graph where each part
starts and ends, beside the arrows of the playlist's own order, every circle lies inside one strongly connected
part, a *ring*. Whether a route has a circle there depends on which of a few places it passes: those with the needs,
and all that meet them. So the routes are asked once more, for these places only.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, NamedTuple

from milepost.analysis.routing.circuit import TooManyError
from milepost.analysis.routing.material import Demand
from milepost.analysis.routing.numbered import WHOLE, Numbered
from milepost.analysis.routing.questions import Question, gathering
from milepost.analysis.routing.ring import Ring
from milepost.analysis.routing.routes_of import Routes
from milepost.analysis.routing.shown import shown
from milepost.analysis.routing.values import NoOrder, UnmetNeed
from milepost.model.playlist import AnyOrder, Choice, Part


class Circles(NamedTuple):
    """One circle for each ring that some route cannot get through, and the rings of which nobody can tell."""

    found: dict[NoOrder, Question]
    unknown: list[tuple[Part, ...]]
    """Steps with needs that can be combined in too many ways."""


def circles(routes: Routes) -> Circles:
    """Return the circles among the routes of a playlist."""
    found = Circles({}, [])
    for ring in rings(routes.playlist, routes.material.demands):
        question = gathering(ring.places, ring.is_stuck)
        try:
            circle = _circle(routes, ring, question)
        except TooManyError:
            found.unknown.append(tuple(routes.playlist.parts[place] for place in ring.places))
            continue
        if circle:
            found.found[circle] = question
    return found


def _circle(routes: Routes, ring: Ring, question: Question) -> NoOrder | None:
    """Return a circle of a ring that the shown route has, if any route has one."""
    if not any(map(question.fails, routes.cases(question))):
        return None
    return ring.circle(min(routes.cases(question, shown(routes, question))))


def rings(playlist: Numbered, demands: Iterable[Demand]) -> list[Ring]:
    """Return every ring of a playlist."""
    arrows = list(_arrows(playlist, demands)) if _leaves_order_open(playlist) else []
    if len(arrows) < 2:
        return []
    from networkx import strongly_connected_components

    size = len(playlist)
    graph = _order(playlist)
    graph.add_edges_from((size + provider, target) for provider, target, _ in arrows)
    found: list[Ring] = []
    for ring in strongly_connected_components(graph):
        inside = {id(demand): demand for provider, target, demand in arrows if {size + provider, target} <= ring}
        if inside:
            found.append(Ring(playlist, list(inside.values())))
    return found


def _leaves_order_open(playlist: Numbered) -> bool:
    return any(isinstance(part, AnyOrder) or (isinstance(part, Choice) and part.pick.high > 1) for _, part in playlist)


def _arrows(playlist: Numbered, demands: Iterable[Demand]) -> Iterator[tuple[int, int, Demand]]:
    """Yield the needs between places that stand side by side: what meets it, what has it, and the demand."""
    for demand in demands:
        if isinstance(demand.failure, UnmetNeed) and not demand.certain:
            for target in demand.targets:
                for provider in demand.providers:
                    if not playlist.before(provider, target) and not playlist.before(target, provider):
                        yield provider, target, demand


def _order(playlist: Numbered) -> Any:  # noqa: ANN401  networkx has no types
    """Return the playlist's own order as a graph: a place is its start, and (plus the number of places) its end."""
    from networkx import DiGraph

    size = len(playlist)
    graph = DiGraph((place, size + place) for place, _ in playlist)
    for place in range(WHOLE + 1, size):
        graph.add_edge(playlist.holders[place], place)
        graph.add_edge(size + place, size + playlist.holders[place])
    for place, inside in enumerate(playlist.inside):
        if playlist.in_order[place]:
            graph.add_edges_from((size + earlier, later) for earlier, later in pairwise(inside))
    return graph
