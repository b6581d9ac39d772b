"""Needs that stand behind other needs."""

from collections.abc import Iterator, Mapping

from milepost.model.need import Need


def implied_needs(needs: Mapping[str, tuple[Need, ...]]) -> Iterator[tuple[str, Need, str]]:
    """Yield each thing that names a need which another of its needs implies: the thing, the need, and through what.

    Only entries of one name imply anything: of `{any: […]}` nobody knows which was met. What stands in a circle is
    left to the rule for circles.
    """
    single = {name: [need for need in entries if len(need.names) == 1] for name, entries in needs.items()}
    if not any(len(entries) > 1 for entries in single.values()):
        return
    import networkx as nx

    graph = nx.DiGraph([(name, need.names[0].name) for name, entries in single.items() for need in entries])
    if not nx.is_directed_acyclic_graph(graph):
        return
    for name, entries in single.items():
        behind = {need.names[0].name: nx.descendants(graph, need.names[0].name) for need in entries}
        for need in entries:
            wanted = need.names[0].name
            through = next((other for other, after in behind.items() if wanted in after), None)
            if through:
                yield name, need, through
