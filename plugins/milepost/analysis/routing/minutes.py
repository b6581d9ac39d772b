"""How long routes and options take."""

from collections.abc import Iterator

from milepost.analysis.routing.decisions import Decision
from milepost.analysis.routing.routes_of import Routes
from milepost.analysis.routing.values import Time


def minutes_of_routes(routes: Routes) -> Time | None:
    """Return the minutes of the shortest and the longest route; None where there is no route."""
    material = routes.material
    if not routes.count:
        return None
    complete = not any(map(routes.exists, material.missing))
    return Time(int(routes.least(material.low)), int(routes.most(material.high)), complete)


def minutes_of_options(routes: Routes) -> Iterator[tuple[Decision, Time]]:
    """Yield each option that some route picks, with the least and the most minutes inside it."""
    options = (place for choice in routes.playlist.choices for place in routes.playlist.inside[choice])
    picked = [place for place in sorted(options) if routes.exists(place)]
    return zip(routes.decisions.told(picked), (_inside(routes, place) for place in picked), strict=True)


def _inside(routes: Routes, option: int) -> Time:
    """Return the minutes inside an option. A bonus that no minutes outweigh sees to it that the option is picked."""
    material, inside = routes.material, range(option, routes.playlist.ends[option])
    bonus = sum(material.high) + 1
    least = routes.least(_weights(material.low, inside, option, -bonus)) + bonus
    most = routes.most(_weights(material.high, inside, option, bonus)) - bonus
    complete = not any(place in inside and routes.exists(place) for place in material.missing)
    return Time(int(least), int(most), complete)


def _weights(minutes: list[int], inside: range, option: int, bonus: int) -> list[float]:
    weights: list[float] = [0] * len(minutes)
    weights[inside.start : inside.stop] = minutes[inside.start : inside.stop]
    weights[option] += bonus
    return weights
