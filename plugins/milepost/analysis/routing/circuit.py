"""All routes of a playlist as one small circuit, and the one walk that answers any question about them.

A node stands for a set of ways through some part. It is a mark (one thing that a student does or decides), or it
joins nodes in one of three ways: one after the other, side by side, or either-or. Ways that are joined choose
freely of one another, and alternatives share no way, so that a question is answered for all routes by answering it
for each node from the answers below.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import repeat
from typing import Final, Generic, NamedTuple, TypeVar

MARK, THEN, BESIDE, EITHER = range(4)
Node = tuple[int, tuple[int, ...]]
"""What it is, and the nodes it joins (for a mark, the mark); what a node joins always stands before it."""
V = TypeVar("V")
MOST_NODES: Final = 60_000
"""Beyond this many the routes count as entangled: a question asked of so many takes some tenths of a second."""


class TooManyError(Exception):
    """The routes have too little in common to be summed up."""


class Algebra(NamedTuple, Generic[V]):
    """One question: its answer for each mark, and how the answers of joined nodes become one."""

    marks: Sequence[V]
    then: Callable[[list[V]], V]
    beside: Callable[[list[V]], V]
    either: Callable[[list[V]], V]


class Circuit(NamedTuple):
    """The ways of one playlist; the last node is all of them."""

    nodes: list[Node]

    def each(self, algebra: Algebra[V], known: Iterable[V | None] = repeat(None)) -> list[V]:
        """Return the answer for every node; `known` gives those that need not be worked out."""
        marks, *joins = algebra
        answers: list[V] = []
        for (kind, inner), answer in zip(self.nodes, known, strict=False):
            if answer is not None:
                answers.append(answer)
            elif kind == MARK:
                answers.append(marks[inner[0]])
            else:
                answers.append(joins[kind - 1]([answers[node] for node in inner]))
        return answers

    def ask(self, algebra: Algebra[V]) -> V:
        """Return the answer for all routes."""
        return self.each(algebra)[-1]

    def marks(self) -> Iterator[int]:
        """Yield every mark that stands on a route."""
        return (inner[0] for kind, inner in self.nodes if kind == MARK)

    def without(self, marks: AbstractSet[int]) -> "Circuit":
        """Return the routes on which none of these marks stands."""
        pool = Pool()
        kept: list[int | None] = []
        for kind, inner in self.nodes:
            if kind == MARK:
                kept.append(None if inner[0] in marks else pool.mark(inner[0]))
                continue
            alive = [node for old in inner if (node := kept[old]) is not None]
            if kind == EITHER:
                kept.append(pool.either(alive) if alive else None)
            else:
                kept.append(pool.join(kind, alive) if len(alive) == len(inner) else None)
        return pool.circuit(kept[-1])


class Pool:
    """Where the nodes of a circuit are made."""

    __slots__ = ("_marks", "most", "nodes")

    def __init__(self, most: int = MOST_NODES) -> None:
        self.nodes: list[Node] = [(THEN, ())]
        self.most = most
        self._marks: dict[int, int] = {}

    def mark(self, mark: int) -> int:
        """Return the node of a mark; a mark has one."""
        node = self._marks.get(mark)
        if node is None:
            node = self._marks[mark] = self._add(MARK, (mark,))
        return node

    def join(self, kind: int, nodes: Sequence[int]) -> int:
        """Return the node of ways that are all gone, one after the other or side by side."""
        if len(nodes) == 1:
            return nodes[0]
        return self._add(kind, tuple(nodes)) if nodes else 0

    def either(self, nodes: Iterable[int]) -> int:
        """Return the node of ways of which one is gone."""
        inner = tuple(nodes)
        return inner[0] if len(inner) == 1 else self._add(EITHER, inner)

    def _add(self, kind: int, inner: tuple[int, ...]) -> int:
        if len(self.nodes) > self.most:
            raise TooManyError
        self.nodes.append((kind, inner))
        return len(self.nodes) - 1

    def circuit(self, top: int | None) -> Circuit:
        """Return the circuit whose last node is `top`, without what does not lead there; None means no route."""
        if top is None:
            return Circuit([(EITHER, ())])
        used = bytearray(top) + b"\1"
        for node in range(top, -1, -1):
            kind, inner = self.nodes[node]
            if used[node] and kind != MARK:
                for below in inner:
                    used[below] = 1
        number: list[int] = [0] * (top + 1)
        nodes: list[Node] = []
        for node in range(top + 1):
            if used[node]:
                kind, inner = self.nodes[node]
                number[node] = len(nodes)
                nodes.append((kind, inner if kind == MARK else tuple([number[below] for below in inner])))
        return Circuit(nodes)
