"""For each mark, what stands with it: on some route that has it, and on every route that has it."""

from collections.abc import Sequence
from typing import NamedTuple

from milepost.analysis.routing.circuit import EITHER, MARK, Circuit


class Company(NamedTuple):
    """What stands on the routes with one mark, as sets of bits."""

    some: int
    every: int


def company(circuit: Circuit, bits: Sequence[int], some: Sequence[int], every: Sequence[int]) -> dict[int, Company]:
    """Return the company of each mark that stands on a route.

    `some` and `every` are the answers of all nodes. One walk down from the top adds to each node what stands outside
    it: beside an alternative nothing more, beside a joined part whatever the other parts have.
    """
    outside: list[Company | None] = [None] * len(circuit.nodes)
    outside[-1] = Company(0, 0)
    found: dict[int, Company] = {}
    for node in range(len(circuit.nodes) - 1, -1, -1):
        kind, inner = circuit.nodes[node]
        here = outside[node]
        assert here is not None
        if kind == MARK:
            own = bits[inner[0]]
            found[inner[0]] = Company(here.some | own, here.every | own)
            continue
        if kind == EITHER:
            around = [here] * len(inner)
        else:
            around = [
                Company(here.some | in_some, here.every | in_every)
                for in_some, in_every in zip(
                    _others([some[below] for below in inner]), _others([every[below] for below in inner]), strict=True
                )
            ]
        for below, more in zip(inner, around, strict=True):
            known = outside[below]
            outside[below] = Company(known.some | more.some, known.every & more.every) if known else more
    return found


def _others(sets: Sequence[int]) -> list[int]:
    """Return, for each set, the union of all others."""
    after = [0]
    for bits in reversed(sets):
        after.append(after[-1] | bits)
    before, others = 0, []
    for place, bits in enumerate(sets):
        others.append(before | after[len(sets) - 1 - place])
        before |= bits
    return others
