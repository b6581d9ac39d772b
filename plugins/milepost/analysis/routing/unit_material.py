"""What the places of a unit's playlist hold."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from milepost.analysis.names import Found, Names
from milepost.analysis.routing.codes import Codes
from milepost.analysis.routing.groundwork import Groundwork
from milepost.analysis.routing.material import Demand, Material, promises
from milepost.analysis.routing.numbered import WHOLE, Numbered
from milepost.analysis.routing.values import AssessedFirst, Lack, UnmetNeed
from milepost.model.activity import Activity, Minutes
from milepost.model.need import Need
from milepost.model.playlist import AnyOrder, Do, Milestone, SelfCheck
from milepost.model.span import Ref
from milepost.model.standard import StandardKey
from milepost.model.unit import Unit

TOGETHER = frozenset({"pairs", "small-group", "whole-class"})


def unit_material(unit: Unit, playlist: Numbered, names: Names, codes: Codes, groundwork: Groundwork) -> Material:
    """Return what a unit's playlist holds, with everything that it demands of its routes."""
    material = Material(playlist)
    before = partial(groundwork.meets, unit)
    milestones, together, needing = _fill(material, unit, codes)
    for name, needs in needing.items():
        for need in needs:
            demand = _need(material, name, need, partial(names.look_up, unit=unit), before)
            if demand:
                material.demands.append(demand)
    material.demands += promises(material, unit.standards, codes)
    material.demands += _assessed_first(material)
    material.demands.append(Demand(Lack.MILESTONE, (WHOLE,), frozenset(milestones)))
    material.demands.append(Demand(Lack.COMPANY, (WHOLE,), frozenset(together)))
    return material


def _fill(material: Material, unit: Unit, codes: Codes) -> tuple[list[int], list[int], dict[str, Sequence[Need]]]:
    """Note what stands at each place; return the milestones, what is done together, and the needs by id."""
    playlist = material.playlist
    milestones: list[int] = []
    together: list[int] = []
    needing: dict[str, Sequence[Need]] = {}
    for place, part in playlist:
        match part:
            case Do(times=times) if activity := unit.activities.get(part.activity.name):
                minutes = _minutes(unit, activity, playlist, place)
                material.spend(place, minutes, times)
                material.align(place, activity.standards, codes)
                _rubric(material, place, unit, activity.rubric, codes)
                needing[activity.id] = activity.needs
                if activity.grouping in TOGETHER:
                    together.append(place)
            case Do():
                material.missing.add(place)
            case Milestone():
                material.spend(place, part.minutes or Minutes(0, 0), 1)
                material.align(place, part.standards, codes)
                _rubric(material, place, unit, part.rubric, codes)
                needing[part.id] = part.needs
                milestones.append(place)
                if part.check_in == "teacher":
                    material.check_ins.add(place)
            case SelfCheck():
                material.spend(place, part.minutes or Minutes(0, 0), 1)
        choice = playlist.choice_at(place)
        if choice:
            _rubric(material, place, unit, choice.rubric, codes)
    return milestones, together, needing


def _minutes(unit: Unit, activity: Activity, playlist: Numbered, place: int) -> Minutes | None:
    """Return an activity's minutes. A station without minutes of its own has those of the rotation, not the default."""
    group = playlist.parts[playlist.holders[place]]
    if not isinstance(group, AnyOrder) or group.rotate is None:
        return activity.minutes
    own = activity.minutes is not None and (activity.at.has("minutes") or activity.minutes != unit.defaults.minutes)
    return activity.minutes if own else Minutes(group.rotate, group.rotate)


def _rubric(material: Material, place: int, unit: Unit, ref: Ref | None, codes: Codes) -> None:
    rubric = unit.rubrics.get(ref.name) if ref else None
    if rubric:
        material.give(place, "assesses", codes.keys(rubric.assesses))


def _need(
    material: Material,
    name: str,
    need: Need,
    look_up: Callable[[str], Found],
    before: Callable[[Iterable[str | StandardKey]], bool],
) -> Demand | None:
    """Return what a need demands of the routes; None where units before it meet it, or a name is unknown."""
    playlist = material.playlist
    own = frozenset(playlist.places_of[name])
    providers: set[int] = set()
    from_before: list[str | StandardKey] = []
    for ref in need.names:
        found = look_up(ref.name)
        match found.kind:
            case "id":
                providers.update(playlist.places_of.get(ref.name, ()))
            case "unit":
                from_before.append(ref.name)
            case "code":
                standards = [standard.key for standard in found.standards]
                from_before += standards
                providers.update(place for standard in standards for place in material.of("teaches", standard))
            case _:
                return None
    if from_before and before(from_before):
        return None
    step = playlist.parts[min(own)]
    assert isinstance(step, Do | Milestone)
    return Demand(UnmetNeed(step, need), tuple(sorted(own)), frozenset(providers - own))


def _assessed_first(material: Material) -> Iterable[Demand]:
    """Return what an assessment demands: something not after it, or itself, that teaches or practices the same."""
    for (level, standard), places in material.gives.items():
        if level == "assesses":
            taught = frozenset(material.of("teaches", standard) + material.of("practices", standard))
            targets = tuple(place for place in dict.fromkeys(places) if place not in taught)
            steps = tuple(material.playlist.parts[place] for place in targets)
            if targets:
                yield Demand(AssessedFirst(standard, steps, not taught), targets, taught)
