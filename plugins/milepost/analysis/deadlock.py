"""Needs that lead back to themselves, where some needs can be met in several ways."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx as nx

Needs = Mapping[str, Sequence[Sequence[str]]]
"""What each thing needs: every entry must be met, and any one thing of an entry meets it."""


def deadlocks(needs: Needs) -> list[list[str]]:
    """Return the cycles that keep their things from ever being met, each from its first thing on.

    A thing can be met when each of its entries names one that can; what is left over never can. Each thing left over
    has an entry that names only such things, so following those entries must lead round in a circle. One cycle, a
    shortest one, is given for each knot of things that wait for one another. Finding the things is linear in the
    number of names.
    """
    stuck = _never_met(needs)
    if not stuck:
        return []
    import networkx as nx

    graph = nx.DiGraph()
    for thing in (thing for thing in needs if thing in stuck):
        for entry in needs[thing]:
            if stuck.issuperset(entry):
                graph.add_edges_from((thing, name) for name in entry)
    order = {thing: number for number, thing in enumerate(needs)}
    knots = sorted((sorted(knot, key=order.__getitem__) for knot in nx.strongly_connected_components(graph)), key=str)
    cycles = [_shortest_cycle(graph, knot) for knot in knots if len(knot) > 1 or graph.has_edge(knot[0], knot[0])]
    return sorted(cycles, key=lambda cycle: order[cycle[0]])


def _never_met(needs: Needs) -> set[str]:
    waiting_for: dict[str, list[tuple[str, int]]] = {}
    unmet = {thing: len(entries) for thing, entries in needs.items()}
    for thing, entries in needs.items():
        for number, entry in enumerate(entries):
            for name in entry:
                waiting_for.setdefault(name, []).append((thing, number))
    ready = [thing for thing, count in unmet.items() if not count]
    ready += [name for name in waiting_for if name not in needs]
    met = set(ready)
    done: set[tuple[str, int]] = set()
    while ready:
        for place in waiting_for.get(ready.pop(), ()):
            if place in done:
                continue
            done.add(place)
            thing = place[0]
            unmet[thing] -= 1
            if not unmet[thing]:
                met.add(thing)
                ready.append(thing)
    return set(needs) - met


def _shortest_cycle(graph: "nx.DiGraph[str]", knot: list[str]) -> list[str]:
    """Return a shortest cycle through the knot's first thing, beginning with it."""
    import networkx as nx

    inside, first = graph.subgraph(knot), knot[0]
    ways = nx.single_source_shortest_path(inside, first)
    return min((ways[name] for name in inside.predecessors(first)), key=len)
