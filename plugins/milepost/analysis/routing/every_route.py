"""The one walk: from a playlist to the circuit of its routes.

Conditions live here and nowhere else. A part is walked once for each set of facts it may find met (of those that
something inside looks at), and gives one node for each set of facts it may leave met (of those that something later
looks at). Without conditions there is one set, the empty one, and this is an ordinary walk over a tree.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from milepost.analysis.routing.circuit import BESIDE, THEN, Circuit, Pool, TooManyError
from milepost.analysis.routing.conditions import Conditions
from milepost.analysis.routing.marks import Marks
from milepost.analysis.routing.numbered import WHOLE, Numbered
from milepost.model.playlist import AnyOrder, Choice, Option, Part

Ways = Mapping[int, int]
"""For each set of facts met inside a part, the node of the ways that meet them. No way: the part can't be done."""


MOST_PARTS: Final = 10_000
"""A playlist with more parts than this is not walked: sets of its parts would fill the memory."""


class Walked(NamedTuple):
    """The routes that can be completed, and beside them the attempts that end at a choice."""

    routes: Circuit
    attempts: Circuit


class EntangledError(Exception):
    """What a student may meet at a part depends on too many earlier picks at once for the routes to be counted."""

    def __init__(self, part: Part, conditions: Sequence[tuple[Choice, Option]]) -> None:
        super().__init__(part, conditions)
        self.part = part
        self.conditions = tuple(conditions)


def walk_routes(playlist: Numbered, conditions: Conditions) -> Walked:
    """Return every route of a playlist.

    Raises EntangledError when too little is alike among the routes.
    """
    if len(playlist) > MOST_PARTS:
        raise EntangledError(playlist.parts[WHOLE + 1], ())
    return _Walk(playlist, conditions).whole()


class _Walk:
    def __init__(self, playlist: Numbered, conditions: Conditions) -> None:
        self.playlist = playlist
        self.conditions = conditions
        self.marks = Marks(playlist)
        self.pool = Pool()
        self.ended = 1 << conditions.count
        """Beside the facts: a choice inside could not be filled, and nothing certainly after it is reached."""
        self.known: dict[tuple[int, int], Ways] = {}
        self.place = WHOLE

    def whole(self) -> Walked:
        try:
            ways = self.part(WHOLE, 0)
            routes = self.pool.circuit(ways.get(0))
            return Walked(routes, self.pool.circuit(self.pool.either(ways.values())) if self.ended in ways else routes)
        except TooManyError:
            around = [self.playlist.parts[place] for place in self.playlist.around(self.place)]
            part = next((part for part in around if isinstance(part, Choice)), around[0])
            raise EntangledError(part, self.conditions.open_at(self.place)) from None

    def step(self, place: int, met: int) -> Ways:
        """Walk a step of a list or group, which may be one that a student may skip."""
        if not self.playlist.may_skip[place]:
            return self.part(place, met)
        skipped = (0, self.pool.mark(self.marks.left(place)))
        return self.merged([skipped, *self.part(place, met).items()])

    def part(self, place: int, met: int) -> Ways:
        """Walk a part that is done, with what is met before it."""
        met &= self.conditions.reads[place]
        ways = self.known.get((place, met))
        if ways is None:
            self.place = place
            ways = self.known[place, met] = self.finished(place, self.within(place, met))
        return ways

    def within(self, place: int, met: int) -> Ways:
        inside = self.playlist.inside[place]
        if not inside:
            return {0: 0}
        match self.playlist.parts[place]:
            case Choice() as choice:
                return self.choice(place, choice, met)
            case AnyOrder():
                return self.joined(BESIDE, inside, met)
        return self.joined(THEN, inside, met)

    def finished(self, place: int, within: Ways) -> Ways:
        """Add the mark of the part itself, and forget what nothing later looks at."""
        mark, own, kept = self.pool.mark(place), self.conditions.met_by[place], self.conditions.kept
        after = kept[self.playlist.ends[place]]
        return self.merged(
            (met if met & self.ended else (met | own) & after, self.pool.join(THEN, (node, mark) if node else (mark,)))
            for met, node in within.items()
        )

    def joined(self, kind: int, steps: Sequence[int], met: int) -> Ways:
        """Walk steps that are all done: in a list a later one finds what the earlier have met, in a group not."""
        ways: dict[int, list[int]] = {0: []}
        for place in steps:
            grown: dict[int, list[list[int]]] = {}
            after = self.conditions.kept[self.playlist.ends[place]] | self.ended
            for facts, nodes in ways.items():
                if kind == THEN and facts & self.ended:
                    grown.setdefault(facts, []).append(nodes)
                    continue
                outcomes = self.step(place, met | facts if kind == THEN else met)
                if len(outcomes) == 1:
                    [(more, node)] = outcomes.items()
                    nodes.append(node)
                    grown.setdefault(self.sum_of(facts, more, after), []).append(nodes)
                    continue
                so_far = self.pool.join(kind, nodes)
                for more, node in outcomes.items():
                    run = [so_far, node] if nodes else [node]
                    grown.setdefault(self.sum_of(facts, more, after), []).append(run)
            ways = {
                facts: runs[0] if len(runs) == 1 else [self.pool.either([self.pool.join(kind, run) for run in runs])]
                for facts, runs in grown.items()
            }
        return {facts: self.pool.join(kind, nodes) for facts, nodes in ways.items()}

    def sum_of(self, facts: int, more: int, kept: int) -> int:
        """Return what two parts meet together; of ways that have ended nothing but that is told."""
        both = facts | more
        return self.ended if both & self.ended else both & kept

    def merged(self, ways: Iterable[tuple[int, int]]) -> Ways:
        """Gather alternatives by the facts they meet."""
        nodes: dict[int, list[int]] = {}
        for facts, node in ways:
            nodes.setdefault(facts, []).append(node)
        return {facts: self.pool.either(alike) for facts, alike in nodes.items()}

    def choice(self, place: int, choice: Choice, met: int) -> Ways:
        """Walk a choice: an option is offered when the facts it asks for are met."""
        asks = self.conditions.asks
        inside = self.playlist.inside[place]
        offered = [option for option in inside if not asks[option] & ~met]
        if len(offered) < choice.pick.low:
            return {self.ended: self.pool.mark(self.marks.stuck(place))}
        if choice.pick == (1, 1):
            return self.merged(way for option in offered for way in self.part(option, met).items())
        return self.several(choice, inside, frozenset(offered), met)

    def several(self, choice: Choice, inside: Sequence[int], offered: frozenset[int], met: int) -> Ways:
        """Pick a number of options: by how many are picked so far, the ways to have picked them.

        Where all that are left may be picked, more than enough counts as enough.
        """
        low, high = max(choice.pick.low, 0), choice.pick.high
        full = low if high >= len(offered) else high
        rows: Sequence[Ways] = [{0: 0}, *([{}] * full)]
        for option in inside:
            left = {0: self.pool.mark(self.marks.left(option))}
            taken = self.part(option, met) if option in offered else {}
            grown = [list(self.beside(row, left)) for row in rows]
            for k in range(full):
                grown[k + 1] += self.beside(rows[k], taken)
            if high > full:
                grown[full] += self.beside(rows[full], taken)
            rows = [self.merged(row) for row in grown]
        return self.merged(way for k in range(low, full + 1) for way in rows[k].items())

    def beside(self, ways: Ways, others: Ways) -> Iterator[tuple[int, int]]:
        for facts, node in ways.items():
            for more, other in others.items():
                nodes = [node, other] if node else [other]
                yield self.sum_of(facts, more, -1), self.pool.join(BESIDE, nodes)
