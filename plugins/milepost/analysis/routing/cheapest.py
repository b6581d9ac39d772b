"""The shortest list of decisions with which every route passes some places and misses others, without conditions.

The parts of a list and of a group are free of one another, so their lists simply add up; only a choice has to weigh.
"""

from collections.abc import Callable, Iterable, Sequence

from milepost.analysis.routing.marks import Marks
from milepost.analysis.routing.numbered import WHOLE, Numbered
from milepost.model.playlist import Choice

Marked = tuple[int, ...]
"""Decisions, as marks."""
Costs = dict[int, Marked]
"""For each option that may be picked, the decisions inside it."""


def cheapest(
    playlist: Numbered, force: Iterable[int], avoid: Iterable[int], exists: Callable[[int], bool]
) -> Marked | None:
    """Return the shortest list of decisions with which every route passes all of `force` and none of `avoid`.

    None means that no route does. Parts that no route passes do not exist: they need not be avoided.
    """
    forced = set(force)
    return _Search(playlist, forced, set(avoid), exists).through(WHOLE) if all(map(exists, forced)) else None


class _Search:
    def __init__(self, playlist: Numbered, force: set[int], avoid: set[int], exists: Callable[[int], bool]) -> None:
        self.playlist = playlist
        self.marks = Marks(playlist)
        self.avoid = avoid
        self.exists = exists
        self.entered = playlist.holding(force)
        self.shunned = playlist.holding(avoid)

    def through(self, place: int) -> Marked | None:
        """Return the decisions inside a part that is done; None where it can't be done so."""
        if place in self.avoid:
            return None
        if place not in self.entered and place not in self.shunned:
            return ()
        part = self.playlist.parts[place]
        inside = [inner for inner in self.playlist.inside[place] if self.exists(inner)]
        if isinstance(part, Choice):
            return self.choice(inside, part.pick.low, part.pick.high)
        made: list[int] = []
        for step in inside:
            more = self.step(step)
            if more is None:
                return None
            made += more
        return tuple(made)

    def step(self, place: int) -> Marked | None:
        """Return the decisions at a step of a list or group; to leave one out is never longer than to take it."""
        if not self.playlist.may_skip[place]:
            return self.through(place)
        if place in self.entered:
            inner = self.through(place)
            return None if inner is None else (place, *inner)
        return (self.marks.left(place),) if place in self.shunned else ()

    def choice(self, options: Sequence[int], low: int, high: int) -> Marked | None:
        """Return the decisions at a choice: the options that must be picked, and whatever keeps others away."""
        costs = {option: (option, *inner) for option in options if (inner := self.through(option)) is not None}
        forced = [option for option in options if option in self.entered]
        if len(forced) > high or any(option not in costs for option in forced):
            return None
        made = [mark for option in forced for mark in costs.pop(option)]
        others = [option for option in options if option not in self.entered]
        kept_away = self.kept_away(others, costs, low - len(forced), high - len(forced), may_vary=low < high)
        return None if kept_away is None else (*made, *kept_away)

    def kept_away(self, options: list[int], costs: Costs, low: int, high: int, *, may_vary: bool) -> Marked | None:
        """Return the shortest way to fill a choice: pick all that may be picked, or name every option to beware of.

        Where the number is open an option to beware of may be left out, as long as enough others are there.
        """
        beware = [option for option in options if option in self.shunned]
        if not beware:
            return ()
        ways: list[Marked] = []
        by_cost = sorted(costs.values(), key=len)
        if len(by_cost) >= high:
            ways.append(sum(by_cost[:high], ()))
        picked = max(0, low - (len(options) - len(beware))) if may_vary else len(beware)
        inner = sorted((costs[option] for option in beware if option in costs), key=len)
        if picked <= min(high, len(inner)):
            chosen = inner[:picked]
            left = [self.marks.left(option) for option in beware if costs.get(option) not in chosen]
            ways.append((*sum(chosen, ()), *left))
        return min(ways, key=len, default=None)
