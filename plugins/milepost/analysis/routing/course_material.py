"""What the places of a course's playlist hold: units, each as the sum of itself."""

from collections.abc import Callable, Sequence
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
    for place, part in playlist:
        match part:
            case Do(times=times) if unit := names.curriculum.units.get(part.activity.name):
                _give(material, place, unit, codes)
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
            demand = _need(material, name, need, names, brought)
            if demand:
                material.demands.append(demand)
    material.demands += promises(material, course.standards, codes)
    return material


def _give(material: Material, place: int, unit: Unit, codes: Codes) -> None:
    """Note what a unit gives, which is what it promises."""
    for level, ref in unit.standards.each():
        material.give(place, level, codes.given(ref.name))


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


def _brought(course: Course, names: Names, codes: Codes) -> frozenset[str | StandardKey]:
    """Return the units of the courses before this one, and all that they promise."""
    before = {ref.name for ref in course.after}
    units = [unit_id for other in names.curriculum.courses if other.id in before for unit_id in other.units]
    promised = {
        standard
        for unit_id in units
        if unit_id in names.curriculum.units
        for _, ref in names.curriculum.units[unit_id].standards.each()
        for standard in codes.given(ref.name)
    }
    return frozenset[str | StandardKey](units) | promised


def _need(
    material: Material, name: str, need: Need, names: Names, brought: frozenset[str | StandardKey]
) -> Demand | None:
    """Return what a need demands of the routes; None where an earlier course meets it, or a name is unknown."""
    playlist = material.playlist
    own = frozenset(playlist.places_of[name])
    providers: set[int] = set()
    for ref in need.names:
        here = playlist.places_of.get(ref.name, ())
        found = names.look_up(ref.name)
        if ref.name in brought or brought.intersection(standard.key for standard in found.standards):
            return None
        if not here and not found.kind:
            return None
        providers.update(here)
        if not here and not found.unit:
            keys = {standard.key for standard in found.standards}
            providers.update(place for (_, key), places in material.gives.items() if key in keys for place in places)
    step = playlist.parts[min(own)]
    assert isinstance(step, Do | Milestone)
    return Demand(UnmetNeed(step, need), tuple(sorted(own)), frozenset(providers - own), certain=True)
