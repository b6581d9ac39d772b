"""The routes that pass at least one of some marks, as a circuit of their own."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from milepost.analysis.routing.circuit import EITHER, MARK, Circuit, Pool

Found = int | None
"""A node of the new circuit; None where there is no way."""


def passing(circuit: Circuit, marks: AbstractSet[int]) -> Circuit:
    """Return the routes on which at least one of these marks stands.

    Of parts that are joined, either the first of them passes one, or it passes none and a later one does.
    """
    pool = Pool()
    every: list[Found] = []
    none: list[Found] = []
    some: list[Found] = []
    for kind, inner in circuit.nodes:
        if kind == MARK:
            mark = pool.mark(inner[0])
            every.append(mark)
            none.append(None if inner[0] in marks else mark)
            some.append(mark if inner[0] in marks else None)
        elif kind == EITHER:
            for ways in (every, none, some):
                ways.append(_either(pool, [ways[node] for node in inner]))
        else:
            some.append(_one_of(pool, kind, inner, (every, none, some)))
            every.append(_joined(pool, kind, [every[node] for node in inner]))
            none.append(_joined(pool, kind, [none[node] for node in inner]))
    return pool.circuit(some[-1])


def _one_of(pool: Pool, kind: int, inner: Sequence[int], ways: tuple[list[Found], list[Found], list[Found]]) -> Found:
    every, none, some = ways
    found: list[Found] = []
    for at, node in enumerate(inner):
        if some[node] is not None:
            before, after = [none[one] for one in inner[:at]], [every[one] for one in inner[at + 1 :]]
            found.append(_joined(pool, kind, [*before, some[node], *after]))
        if none[node] is None:
            break
    return _either(pool, found)


def _joined(pool: Pool, kind: int, nodes: Sequence[Found]) -> Found:
    there = [node for node in nodes if node is not None]
    return pool.join(kind, there) if len(there) == len(nodes) else None


def _either(pool: Pool, nodes: Sequence[Found]) -> Found:
    there = [node for node in nodes if node is not None]
    return pool.either(there) if there else None
