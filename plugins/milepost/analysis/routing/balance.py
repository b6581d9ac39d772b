"""How far apart the routes of a playlist are in time, by what must be done."""

from typing import NamedTuple

from milepost.analysis.routing.routes_of import Routes
from milepost.analysis.routing.values import Span


class Balance(NamedTuple):
    """Minutes of must-dos on the shortest and the longest route, at the quickest pace and at the slowest."""

    quick: Span
    slow: Span


def balance(routes: Routes) -> Balance:
    """Return the minutes of the routes without what a student may leave out; zeros where there is no route."""
    if not routes.count:
        return Balance(Span(0, 0), Span(0, 0))
    return Balance(_apart(routes, routes.material.low), _apart(routes, routes.material.high))


def _apart(routes: Routes, minutes: list[int]) -> Span:
    playlist, weights = routes.playlist, list(minutes)
    for place, _ in playlist:
        if playlist.may_skip[place]:
            inside = range(place, playlist.ends[place])
            weights[inside.start : inside.stop] = [0] * len(inside)
    return Span(int(routes.least(weights)[-1]), int(routes.most(weights)[-1]))
