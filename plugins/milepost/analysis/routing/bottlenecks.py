"""What most later work waits for."""

from collections.abc import Iterable

from milepost.analysis.routing.material import Demand
from milepost.analysis.routing.numbered import Numbered
from milepost.analysis.routing.values import Bottleneck, UnmetNeed
from milepost.model.playlist import step_id


def bottlenecks(playlist: Numbered, demands: Iterable[Demand]) -> tuple[Bottleneck, ...]:
    """Return what other steps need, directly or through another, most needed first.

    A step waits for another when it has a need that only that one can meet.
    """
    from networkx import DiGraph, ancestors

    waits = DiGraph()
    for demand in demands:
        names = {step_id(playlist.parts[place]) for place in demand.providers}
        if isinstance(demand.failure, UnmetNeed) and len(names) == 1:
            waits.add_edge(step_id(demand.failure.step), names.pop())
    in_order = {name: number for number, name in enumerate(playlist.places_of)}
    found = [
        Bottleneck(name, tuple(sorted(ancestors(waits, name) - {name}, key=in_order.__getitem__)))
        for name in sorted(waits, key=in_order.__getitem__)
        if waits.in_degree(name)
    ]
    return tuple(sorted(found, key=lambda bottleneck: -len(bottleneck.waiting)))
