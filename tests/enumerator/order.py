"""Whether needs that are met leave an order in which a student can do everything."""

from enumerator.routes import Place, Route, inside
from enumerator.unit import EnumeratedUnit
from milepost.model.playlist import AnyOrder, Choice


def without_order(unit: EnumeratedUnit) -> dict[str, frozenset[Route]]:
    """ "No order" is asked inside every `any_order` and between options picked at one choice, going by the needs that are
    met.

    By the smallest group or choice that holds what cannot be ordered.
    """
    parts = unit.playlist.parts
    wholes = [place for place, part in parts.items() if isinstance(part, AnyOrder | Choice)]
    found: dict[str, frozenset[Route]] = {}
    for route in unit.routes:
        failing = [whole for whole in wholes if left_over(unit, route, whole)]
        for whole in failing:
            if not any(inside(other, whole) for other in failing):
                found[unit.id_of(whole)] = found.get(unit.id_of(whole), frozenset()) | {route}
    return found


def left_over(unit: EnumeratedUnit, route: Route, whole: Place = ()) -> frozenset[str]:
    """Return what of a whole can never be begun on a route, when a student does what can be done as long as there is any.

    A student may go back and forth; what is certainly before comes first, and each met need wants one of its providers
    first. A need that something outside the whole meets is no matter of this whole.
    """
    members = {place for place in route.places if inside(place, whole)}
    waits = _waits(unit, route, members)
    todo = set(members) if waits else set()
    while ready := {place for place in todo if _is_ready(unit, place, members - todo, todo, waits)}:
        todo -= ready
    return frozenset(unit.id_of(place) for place in todo)


def _waits(unit: EnumeratedUnit, route: Route, members: set[Place]) -> dict[Place, list[frozenset[Place]]]:
    waits: dict[Place, list[frozenset[Place]]] = {}
    for place, providers in unit.met_entries(route):
        if place in members and providers <= members:
            waits.setdefault(place, []).append(providers)
    return waits


def _is_ready(
    unit: EnumeratedUnit,
    place: Place,
    done: set[Place],
    todo: set[Place],
    waits: dict[Place, list[frozenset[Place]]],
) -> bool:
    before = unit.playlist.certainly_before
    return not any(before(other, place) for other in todo) and not any(
        providers.isdisjoint(done) for providers in waits.get(place, ())
    )
