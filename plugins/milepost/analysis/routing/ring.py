"""A ring: a few places that may wait for one another, and whether they do on a route that passes some of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from milepost.analysis.routing.bits import each_bit
from milepost.analysis.routing.material import Demand
from milepost.analysis.routing.numbered import Numbered
from milepost.analysis.routing.shown import Way
from milepost.analysis.routing.values import NoOrder, UnmetNeed, Wait


class Link(NamedTuple):
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
            for bit in each_bit(passed & ~done):
                if not self.link(bit, passed, done):
                    done |= 1 << bit
        return passed & ~done

    def link(self, bit: int, passed: int, done: int) -> Link | None:
        """Return what a place waits for on a route that passes these, when so many are done; None if for nothing."""
        for providers, demand in self._wants[bit]:
            on = providers & passed
            if on and not on & done:
                return Link(on, providers & ~on, demand)
        earlier = self._earlier[bit] & passed & ~done
        return Link(earlier & -earlier) if earlier else None

    def links(self, passed: int) -> dict[int, Link]:
        """Return the fewest places that are stuck on a route and wait only for one another, with why."""
        stuck = self.stuck(passed)
        if not stuck:
            return {}
        why = {bit: link for bit in each_bit(stuck) if (link := self.link(bit, passed, passed & ~stuck))}
        closed = min((_closure(bit, why) for bit in why), key=int.bit_count)
        return {bit: why[bit] for bit in each_bit(closed)}

    def way(self, links: dict[int, Link]) -> Way:
        """Return the way into a circle: all of it is passed, and what else would serve is missed."""
        other = {place for link in links.values() for place in each_bit(link.other)}
        return Way(frozenset(self.places[bit] for bit in links), frozenset(self.places[bit] for bit in other))

    def circle(self, links: dict[int, Link]) -> NoOrder:
        """Return one circle among links, from its first place in the playlist."""
        seen: list[int] = []
        bit = min(links)
        while bit not in seen:
            seen.append(bit)
            bit = next(each_bit(links[bit].on))
        turn = seen[seen.index(bit) :]
        first = turn.index(min(turn))
        return NoOrder(tuple(self._wait(bit, links[bit]) for bit in turn[first:] + turn[:first]))

    def _wait(self, bit: int, link: Link) -> Wait:
        failure = link.demand and link.demand.failure
        on = next(each_bit(link.on))
        need = failure.need if isinstance(failure, UnmetNeed) else None
        return Wait(self._parts[self.places[bit]], self._parts[self.places[on]], need)


def _closure(start: int, why: Mapping[int, Link]) -> int:
    """Return a place with all that it waits for, and all that those wait for."""
    found, waiting = 0, [start]
    while waiting:
        bit = waiting.pop()
        if not found >> bit & 1:
            found |= 1 << bit
            waiting.extend(each_bit(why[bit].on))
    return found
