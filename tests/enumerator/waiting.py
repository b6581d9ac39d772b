"""Who waits for whom: what later work needs, directly or through another."""

from enumerator.course import EnumeratedCourse
from enumerator.unit import EnumeratedUnit


def waiting(listed: EnumeratedUnit | EnumeratedCourse) -> dict[str, set[str]]:
    """Return, by id, everything that waits for it. A step waits for another when it has a need that nothing but that
    one could meet in time, and for all that the other waits for.
    """
    waits = _waits(listed)
    while any(further := [(on, name) for on in waits.values() for name in _beyond(on, waits) - on]):
        for on, name in further:
            on.add(name)
    needed = set().union(*waits.values())
    return {name: {other for other, on in waits.items() if name in on and other != name} for name in needed}


def _beyond(on: set[str], waits: dict[str, set[str]]) -> set[str]:
    return set().union(*(waits.get(name, ()) for name in on))


def _waits(listed: EnumeratedUnit | EnumeratedCourse) -> dict[str, set[str]]:
    in_time: dict[tuple[str, object], set[str]] = {}
    for place, need, providers in listed.entries:
        name = listed.id_of(place)
        in_time.setdefault((name, need), set()).update({*map(listed.id_of, providers)} - {name})
    found: dict[str, set[str]] = {}
    for (name, _), serving in in_time.items():
        if len(serving) == 1:
            found.setdefault(name, set()).update(serving)
    return found
