"""Steps that wait for one another in a circle where the playlist leaves the order open.

Only needs between steps that stand side by side can close a circle. Drawn as arrows in a graph where each part
starts and ends, beside the arrows of the playlist's own order, every circle lies inside one strongly connected
part, a *ring*. Whether a route has a circle there depends on which of a few places it passes: those with the needs,
and all that meet them. With these known, a student who always does whatever is possible gets through, or proves
that nobody can.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from milepost.analysis.routing.material import Demand
from milepost.analysis.routing.numbered import WHOLE, Numbered
from milepost.analysis.routing.shown import Way
from milepost.analysis.routing.values import NoOrder, UnmetNeed, Wait
from milepost.model.playlist import AnyOrder, Choice


class _Link(NamedTuple):
    """Why a place can't be done yet: none of `on` is done. `other` would serve as well, but is not on the route."""

    on: int
    other: int = 0
    demand: Demand | None = None


class Ring:
    """Places that may wait for one another. Sets of them are whole numbers, with a bit for each of `places`."""

    def __init__(self, playlist: Numbered, demands: Sequence[Demand]) -> None:
        self._parts = playlist.parts
        self.places = sorted({place for demand in demands for place in (*demand.targets, *demand.providers)})
        self._earlier = [
            self.bits(other for other in self.places if playlist.before(other, own)) for own in self.places
        ]
        self._wants: list[list[tuple[int, Demand]]] = [[] for _ in self.places]
        for demand in demands:
            for target in demand.targets:
                providers = self.bits(place for place in demand.providers if not playlist.before(target, place))
                self._wants[self.places.index(target)].append((providers, demand))

    def bits(self, places: Iterable[int]) -> int:
        """Return places as a set of bits."""
        return sum(1 << self.places.index(place) for place in places)

    def stuck(self, passed: int) -> int:
        """Return what is never done on a route that passes these places: nothing where there is an order."""
        done, before = 0, -1
        while done != before:
            before = done
            for bit in _bits_in(passed & ~done):
                if not self._link(bit, passed, done):
                    done |= 1 << bit
        return passed & ~done

    def _link(self, bit: int, passed: int, done: int) -> _Link | None:
        for providers, demand in self._wants[bit]:
            on = providers & passed
            if on and not on & done:
                return _Link(on, providers & ~on, demand)
        earlier = self._earlier[bit] & passed & ~done
        return _Link(earlier & -earlier) if earlier else None

    def links(self, passed: int) -> dict[int, _Link]:
        """Return the fewest places, of those that are stuck on a route, that wait only for one another."""
        stuck = self.stuck(passed)
        why = {bit: link for bit in _bits_in(stuck) if (link := self._link(bit, passed, passed & ~stuck))}
        closed = min((_closure(bit, why) for bit in why), key=int.bit_count)
        return {bit: why[bit] for bit in _bits_in(closed)}

    def way(self, links: dict[int, _Link]) -> Way:
        """Return the way into a circle: all of it is passed, and what else would serve is missed."""
        other = {place for link in links.values() for place in _bits_in(link.other)}
        return Way(frozenset(self.places[bit] for bit in links), frozenset(self.places[bit] for bit in other))

    def circle(self, links: dict[int, _Link]) -> NoOrder:
        """Return one circle among links, from its first place in the playlist."""
        seen: list[int] = []
        bit = min(links)
        while bit not in seen:
            seen.append(bit)
            bit = _bits_in(links[bit].on)[0]
        turn = seen[seen.index(bit) :]
        first = turn.index(min(turn))
        return NoOrder(tuple(self._wait(bit, links[bit]) for bit in turn[first:] + turn[:first]))

    def _wait(self, bit: int, link: _Link) -> Wait:
        failure = link.demand and link.demand.failure
        on = _bits_in(link.on)[0]
        need = failure.need if isinstance(failure, UnmetNeed) else None
        return Wait(self._parts[self.places[bit]], self._parts[self.places[on]], need)


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


def _bits_in(places: int) -> list[int]:
    return [bit for bit in range(places.bit_length()) if places >> bit & 1]


def _closure(start: int, why: Mapping[int, _Link]) -> int:
    """Return a place with all that it waits for, and all that those wait for."""
    found, waiting = 0, [start]
    while waiting:
        bit = waiting.pop()
        if not found >> bit & 1:
            found |= 1 << bit
            waiting.extend(_bits_in(why[bit].on))
    return found
