"""What each pick opens and closes, and which picks carry a standard."""

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import and_

from milepost.analysis.routing.material import Feature
from milepost.analysis.routing.routes_of import Routes
from milepost.analysis.routing.values import Effect
from milepost.model.playlist import step_id


def carriers(routes: Routes, feature: Feature) -> Iterator[int]:
    """Yield the picks around what gives a standard with which every route has it, the outermost only.

    So a path is named where each of its topics gives the standard, and the topic where only that one does.
    """
    bit = routes.bits.features.get(feature, 0)
    sure = {
        pick
        for pick in routes.decisions.around(routes.material.gives.get(feature, ()))
        if routes.exists(pick) and routes.company[pick].every & bit
    }
    for pick in sorted(sure):
        outer = routes.playlist.holders[pick]
        if sure.isdisjoint(routes.playlist.around(outer)):
            yield pick


def effects(routes: Routes) -> Iterator[Effect]:
    """Yield what each pick that some student makes opens and closes; what everyone picks does neither."""
    picks = [place for place, _ in routes.playlist if routes.decisions.counts(place) and routes.exists(place)]
    opens_ids, opens_standards = _opened(routes, picks)
    for pick, decision in zip(picks, routes.decisions.told(picks), strict=True):
        lost = routes.some & ~routes.company[pick].some
        yield Effect(
            decision,
            tuple(opens_ids.get(pick, ())),
            tuple(_ids(routes, lost)),
            tuple(opens_standards.get(pick, ())),
            tuple(feature for feature, bit in routes.bits.features.items() if lost & bit),
        )


def _ids(routes: Routes, lost: int) -> Iterator[str]:
    """Yield the ids of which no place is left."""
    for place in routes.bits.places(lost):
        name = step_id(routes.playlist.parts[place])
        places = [other for other in routes.playlist.places_of[name] if routes.exists(other)]
        if places[:1] == [place] and all(lost & routes.bits.mark(other) for other in places):
            yield name


def _opened(routes: Routes, picks: Iterable[int]) -> tuple[dict[int, list[str]], dict[int, list[Feature]]]:
    """Return, by pick, the ids and the standards that no student without it has."""
    may_open = sum(routes.bits.mark(pick) for pick in picks) & ~routes.every
    ids: dict[int, list[str]] = {}
    for name, places in routes.playlist.places_of.items():
        for pick in routes.bits.places(_shared(routes, places) & may_open):
            if pick not in places:
                ids.setdefault(pick, []).append(name)
    standards: dict[int, list[Feature]] = {}
    for feature, places in routes.material.gives.items():
        for pick in routes.bits.places(_shared(routes, places) & may_open):
            standards.setdefault(pick, []).append(feature)
    return ids, standards


def _shared(routes: Routes, places: Iterable[int]) -> int:
    """Return what stands on every route with one of these places; nothing where there is no such route."""
    sets = [routes.company[place].every for place in places if routes.exists(place)]
    return reduce(and_, sets) if sets else 0
