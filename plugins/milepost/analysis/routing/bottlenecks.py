"""What most later work waits for."""

from collections.abc import Iterable, Iterator

from milepost.analysis.routing.material import Demand
from milepost.analysis.routing.numbered import Numbered
from milepost.analysis.routing.values import Bottleneck, UnmetNeed
from milepost.model.playlist import step_id


def bottlenecks(playlist: Numbered, demands: Iterable[Demand]) -> tuple[Bottleneck, ...]:
    """Return what other steps need, directly or through another, most needed first.

    A step waits for another when it has a need that nothing but that one could meet in time.
    """
    from networkx import DiGraph, ancestors

    waits = DiGraph()
    for demand in demands:
        if isinstance(demand.failure, UnmetNeed):
            names = {step_id(playlist.parts[place]) for place in _in_time(playlist, demand)}
            if len(names) == 1:
                waits.add_edge(step_id(demand.failure.step), names.pop())
    in_order = {name: number for number, name in enumerate(playlist.places_of)}
    found = [
        Bottleneck(name, tuple(sorted(ancestors(waits, name) - {name}, key=in_order.__getitem__)))
        for name in sorted(waits, key=in_order.__getitem__)
        if waits.in_degree(name)
    ]
    return tuple(sorted(found, key=lambda bottleneck: -len(bottleneck.waiting)))


def _in_time(playlist: Numbered, demand: Demand) -> Iterator[int]:
    """Yield the providers of a demand that do not always come too late for it."""
    for place in demand.providers:
        if demand.certain:
            in_time = any(playlist.before(place, target) for target in demand.targets)
        else:
            in_time = not all(playlist.before(target, place) for target in demand.targets)
        if in_time:
            yield place
