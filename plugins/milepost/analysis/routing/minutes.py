"""How long routes and options take."""

from collections.abc import Iterator

from milepost.analysis.routing.circuit import MARK, THEN
from milepost.analysis.routing.decisions import Decision
from milepost.analysis.routing.routes_of import Routes
from milepost.analysis.routing.values import Time


def minutes_of_routes(routes: Routes) -> Time | None:
    """Return the minutes of the shortest and the longest route; None where there is no route."""
    material = routes.material
    if not routes.count:
        return None
    complete = not any(map(routes.exists, material.missing))
    return Time(int(routes.least(material.low)[-1]), int(routes.most(material.high)[-1]), complete)


def minutes_of_options(routes: Routes) -> Iterator[tuple[Decision, Time]]:
    """Yield each option that some route picks, with the least and the most minutes inside it."""
    material, playlist = routes.material, routes.playlist
    options = [place for choice in playlist.choices for place in playlist.inside[choice] if routes.exists(place)]
    least, most, tops = routes.least(material.low), routes.most(material.high), _tops(routes)
    for place, decision in zip(sorted(options), routes.decisions.told(sorted(options)), strict=True):
        inside = range(place, playlist.ends[place])
        complete = not any(other in inside and routes.exists(other) for other in material.missing)
        shortest, longest = min(least[node] for node in tops[place]), max(most[node] for node in tops[place])
        yield decision, Time(int(shortest), int(longest), complete)


def _tops(routes: Routes) -> dict[int, list[int]]:
    """Return, by place, the nodes that are all of a part: what has parts inside ends with its own mark."""
    nodes, inside = routes.circuit.nodes, routes.playlist.inside
    tops: dict[int, list[int]] = {}
    for node, (kind, inner) in enumerate(nodes):
        last = node if kind == MARK else inner[-1] if kind == THEN and inner else -1
        if last >= 0 and nodes[last][0] == MARK:
            [mark] = nodes[last][1]
            if mark < len(inside) and (kind == THEN) == bool(inside[mark]):
                tops.setdefault(mark, []).append(node)
    return tops
