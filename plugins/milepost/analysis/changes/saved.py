"""Ids that come, go or change: under each of them students have saved work."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from milepost.analysis.changes.pairs import Ids, Pair
from milepost.analysis.names import part_ids
from milepost.model.curriculum import Curriculum
from milepost.model.unit import Unit


class Id(NamedTuple):
    """An id of a unit; `id` is empty for the unit itself. `kind` is `activity`, `milestone`, `choice` and so on."""

    unit: str
    id: str
    kind: str


@dataclass(frozen=True, slots=True)
class Moved:
    """An id that is not what it was: None where a version does not have it.

    Where both have it, `named` tells that the later version names the earlier id under `was`, so that what students
    saved under it is found again; `named_before` the same the other way round.
    """

    before: Id | None
    after: Id | None
    named: bool = False
    named_before: bool = False

    def mirrored(self) -> "Moved":
        """Return the same, seen from the other version."""
        return Moved(self.after, self.before, self.named_before, self.named)


def moved_ids(units: Mapping[Pair, Ids], before: Curriculum, after: Curriculum) -> Iterator[Moved]:
    """Yield every id that only one version has, and every one that `was` leads from one version to the other."""
    gone: dict[Id, None] = {}
    new: dict[Id, None] = {}
    for pair, ids in units.items():
        one, other = before.units.get(pair.before), after.units.get(pair.after)
        if one is None or other is None:
            gone |= dict.fromkeys(_all(one))
            new |= dict.fromkeys(_all(other))
            continue
        if one.id != other.id:
            yield _moved(Id(one.id, "", "unit"), Id(other.id, "", "unit"), one, other)
        kinds, other_kinds = _kinds(one), _kinds(other)
        for old, now, _ in ids.pairs:
            first = Id(one.id, old, kinds[old]) if old else None
            second = Id(other.id, now, other_kinds[now]) if now else None
            if first and second and old != now:
                yield _moved(first, second, one, other)
            elif first and not second:
                gone[first] = None
            elif second and not first:
                new[second] = None
    yield from _across(gone, new, before, after)


def _across(gone: dict[Id, None], new: dict[Id, None], before: Curriculum, after: Curriculum) -> Iterator[Moved]:
    """Yield the ids that are left: first those that moved from one unit to another, then those that came or went."""
    for claims, other, forward in ((_claims(new, after), gone, True), (_claims(gone, before), new, False)):
        for name, owner in claims.items():
            found = next((id_ for id_ in other if f"{id_.unit}/{id_.id}" == name), None)
            mine = new if forward else gone
            if found and owner in mine:
                del other[found], mine[owner]
                yield Moved(found, owner, named=True) if forward else Moved(owner, found, named_before=True)
    yield from (Moved(id_, None) for id_ in gone)
    yield from (Moved(None, id_) for id_ in new)


def _claims(ids: Mapping[Id, None], curriculum: Curriculum) -> dict[str, Id]:
    """Return the ids of other units that these ids name under `was`, written `unit/id`."""
    return {name: id_ for id_ in ids for name in _was(curriculum.units[id_.unit], id_.id) if "/" in name}


def _moved(first: Id, second: Id, one: Unit, other: Unit) -> Moved:
    named = first.id or first.unit
    back = second.id or second.unit
    return Moved(first, second, _names(other, second.id, named, one.id), _names(one, first.id, back, other.id))


def _names(unit: Unit, id_: str, earlier: str, earlier_unit: str) -> bool:
    return not {earlier, f"{earlier_unit}/{earlier}", f"{unit.id}/{earlier}"}.isdisjoint(_was(unit, id_))


def _was(unit: Unit, id_: str) -> list[str]:
    if not id_:
        return [ref.name for ref in unit.was]
    parts = [part for part in unit.parts if getattr(part, "id", "") == id_]
    owners = [*([unit.activities[id_]] if id_ in unit.activities else []), *parts]
    return [ref.name for owner in owners for ref in getattr(owner, "was", ())]


def _kinds(unit: Unit) -> dict[str, str]:
    return dict.fromkeys(unit.activities, "activity") | dict(part_ids(unit.parts))


def _all(unit: Unit | None) -> Iterator[Id]:
    if unit:
        yield Id(unit.id, "", "unit")
        yield from (Id(unit.id, id_, kind) for id_, kind in _kinds(unit).items())
