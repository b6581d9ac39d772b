"""A ring: a few places that may wait for one another, and whether they do on a route that passes some of them."""

from collections.abc import Iterable, Sequence

from milepost.analysis.routing.bits import each_bit
from milepost.analysis.routing.material import Demand
from milepost.analysis.routing.numbered import Numbered
from milepost.analysis.routing.values import NoOrder, UnmetNeed, Wait


class Ring:
    """Places that may wait for one another. Sets of them are whole numbers, with a bit for each of `places`."""

    def __init__(self, playlist: Numbered, demands: Sequence[Demand]) -> None:
        self._parts = playlist.parts
        self.places = sorted({place for demand in demands for place in (*demand.targets, *demand.providers)})
        self._bit = {place: bit for bit, place in enumerate(self.places)}
        self._earlier = [
            self._bits(other for other in self.places if playlist.before(other, place)) for place in self.places
        ]
        self._wants: list[list[tuple[int, Demand]]] = [[] for _ in self.places]
        """By bit, the demands of a place, each with the places that may meet it."""
        for demand in demands:
            for target in demand.targets:
                providers = self._bits(place for place in demand.providers if not playlist.before(target, place))
                self._wants[self._bit[target]].append((providers, demand))

    def stuck(self, passed: int) -> int:
        """Return what is never done on a route that passes these places: nothing where there is an order.

        A student who always does whatever is possible gets as far as anyone can.
        """
        done, before = 0, -1
        while done != before:
            before = done
            for bit in each_bit(passed & ~done):
                if not self._waits_for(bit, passed, done)[0]:
                    done |= 1 << bit
        return passed & ~done

    def is_stuck(self, passed: int) -> bool:
        """Tell whether something is never done on a route that passes these places."""
        return self.stuck(passed) > 0

    def circle(self, passed: int) -> NoOrder:
        """Return a circle on a route that is stuck, from its first place in the playlist."""
        stuck = self.stuck(passed)
        waits = {bit: self._waits_for(bit, passed, passed & ~stuck) for bit in each_bit(stuck)}
        turn: list[int] = []
        bit = min(waits)
        while bit not in turn:
            turn.append(bit)
            bit = next(each_bit(waits[bit][0]))
        del turn[: turn.index(bit)]
        first = turn.index(min(turn))
        return NoOrder(tuple(self._wait(bit, *waits[bit]) for bit in turn[first:] + turn[:first]))

    def _waits_for(self, bit: int, passed: int, done: int) -> tuple[int, Demand | None]:
        """Return places of which one has to be done first and none is, with the demand; no places if it can be done."""
        for providers, demand in self._wants[bit]:
            if providers & passed and not providers & done:
                return providers & passed, demand
        earlier = self._earlier[bit] & passed & ~done
        return earlier & -earlier, None

    def _wait(self, bit: int, on: int, demand: Demand | None) -> Wait:
        failure = demand and demand.failure
        need = failure.need if isinstance(failure, UnmetNeed) else None
        return Wait(self._parts[self.places[bit]], self._parts[self.places[next(each_bit(on))]], need)

    def _bits(self, places: Iterable[int]) -> int:
        return sum(1 << self._bit[place] for place in places)
