"""What the places of a course's playlist hold: units, each as the sum of itself."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from milepost.analysis.names import Names
from milepost.analysis.routing.codes import Codes
from milepost.analysis.routing.material import Demand, Material, promises
from milepost.analysis.routing.numbered import Numbered
from milepost.analysis.routing.stretch import Stretches, repeated
from milepost.analysis.routing.values import Time, UnmetNeed
from milepost.model.activity import Minutes
from milepost.model.curriculum import Course
from milepost.model.need import Need
from milepost.model.playlist import Do, Milestone, SelfCheck
from milepost.model.standard import StandardKey
from milepost.model.unit import Unit


class Sum(Protocol):
    """What a course wants to know of a unit's routes."""

    @property
    def minutes(self) -> Time | None:
        """Its shortest and longest route."""

    @property
    def stretches(self) -> Stretches[float]:
        """Its longest stretches without a teacher check-in."""


def course_material(
    course: Course, playlist: Numbered, names: Names, codes: Codes, sum_of: Callable[[str], Sum | None]
) -> Material:
    """Return what a course's playlist holds, with everything that it demands of its routes."""
    material = Material(playlist)
    needing: dict[str, Sequence[Need]] = {}
    serves: dict[str | StandardKey, set[int]] = {name: set(places) for name, places in playlist.places_of.items()}
    for place, part in playlist:
        match part:
            case Do(times=times) if unit := names.curriculum.units.get(part.activity.name):
                for level, ref in unit.standards.each():
                    material.give(place, level, codes.promised(ref.name))
                for standard in _promised(unit, codes):
                    serves.setdefault(standard, set()).add(place)
                _last(material, place, times, sum_of(unit.id))
                needing[unit.id] = unit.needs
            case Do():
                material.missing.add(place)
            case Milestone():
                material.spend(place, part.minutes or Minutes(0, 0))
                material.align(place, part.standards, codes)
                needing[part.id] = part.needs
                if part.check_in == "teacher":
                    material.check_ins.add(place)
            case SelfCheck():
                material.spend(place, part.minutes or Minutes(0, 0))
    brought = _brought(course, names, codes)
    for name, needs in needing.items():
        for need in needs:
            meanings = _meanings(need, names, playlist)
            if meanings and brought.isdisjoint(meanings):
                providers = set[int]().union(*(serves.get(one, ()) for one in meanings))
                material.demands.append(_demand(playlist, name, need, providers))
    material.demands += promises(material, course.standards, codes)
    return material


def _last(material: Material, place: int, times: int, its: Sum | None) -> None:
    """Note how long a unit takes; where its routes cannot be completed or counted, nobody knows."""
    time = its.minutes if its else None
    if its is None or time is None:
        material.missing.add(place)
        return
    material.spend(place, Minutes(time.shortest, time.longest), times)
    material.stretches[place] = repeated(its.stretches, times)
    if not time.complete:
        material.missing.add(place)


def _promised(unit: Unit, codes: Codes) -> Iterator[StandardKey]:
    """Yield every standard that a unit promises at any level, those among them that have others below."""
    return (standard for _, ref in unit.standards.each() for standard in codes.given(ref.name))


def _brought(course: Course, names: Names, codes: Codes) -> set[str | StandardKey]:
    """Return the units of the courses before this one, and all that they promise."""
    before = {ref.name for ref in course.after}
    found: set[str | StandardKey] = set()
    for other in names.curriculum.courses:
        for unit_id in other.units if other.id in before else ():
            found.add(unit_id)
            if unit := names.curriculum.units.get(unit_id):
                found.update(_promised(unit, codes))
    return found


def _meanings(need: Need, names: Names, playlist: Numbered) -> set[str | StandardKey]:
    """Return what the names of a need stand for: ids, units and standards; nothing where one of them is unknown."""
    found: set[str | StandardKey] = set()
    for ref in need.names:
        fits = names.look_up(ref.name)
        if fits.unit or ref.name in playlist.places_of:
            found.add(ref.name)
        elif fits.standards:
            found.update(standard.key for standard in fits.standards)
        else:
            return set()
    return found


def _demand(playlist: Numbered, name: str, need: Need, providers: set[int]) -> Demand:
    own = playlist.places_of[name]
    step = playlist.parts[own[0]]
    assert isinstance(step, Do | Milestone)
    return Demand(UnmetNeed(step, need), tuple(own), frozenset(providers.difference(own)), certain=True)
