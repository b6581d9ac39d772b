"""What is the same thing in two versions, though it may have another name: `was` tells, or what it looks like."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from milepost.model.curriculum import Course, Curriculum
from milepost.model.playlist import Do
from milepost.model.unit import Unit

Was = Mapping[str, tuple[str, ...]]
"""Ids, each with those it had earlier."""


Looks = Mapping[str, frozenset[tuple[str, str]]]
"""Ids, each with what two things are taken to be the same for: a title or a text, with the kind of thing it is."""


class Pair(NamedTuple):
    """A thing under its id before and after, empty where it is not there.

    `name` is the id under which both are compared: the later one, where `was` tells which that is.
    """

    before: str
    after: str
    name: str

    @property
    def in_both(self) -> bool:
        """Whether both versions have it."""
        return bool(self.before and self.after)


def paired(before: Was, after: Was, alike: Mapping[str, str] | None = None) -> Iterator[Pair]:
    """Yield every thing of two versions once: under the same id, or under one that `was` joins to it, or alone.

    `alike` are ids of the first version, each with one of the second that looks like it: joined where `was` is silent.
    """
    joined = _joined(before, after)
    rest = {old: new for old, new in (alike or {}).items() if old not in joined and new not in joined.values()}
    joined |= rest
    taken = set(joined.values())
    for id_ in before:
        other = id_ if id_ in after else joined.get(id_, "")
        yield Pair(id_, other, _later(id_, other, before, after))
    yield from (Pair("", id_, id_) for id_ in after if id_ not in before and id_ not in taken)


def _joined(before: Was, after: Was) -> dict[str, str]:
    """Return ids that are gone, each with the new one that names it, or that it names."""
    claims = {(name, id_) for id_, was in after.items() for name in was}
    claims |= {(id_, name) for id_, was in before.items() for name in was}
    joined: dict[str, str] = {}
    for old, new in sorted(claims, key=sorted):
        is_free = old in before and old not in after and old not in joined
        if is_free and new in after and new not in before and new not in joined.values():
            joined[old] = new
    return joined


def _later(old: str, new: str, before: Was, after: Was) -> str:
    later = [new] if new and old in after[new] else []
    later += [old] if new and new in before[old] else []
    return min(later or filter(None, (old, new)))


def _alike(before: Looks, after: Looks) -> dict[str, str]:
    """Return ids that are gone, each with the one new id that looks like it and like no other."""
    gone, new = ({id_ for id_ in one if id_ not in other} for one, other in ((before, after), (after, before)))
    found = [(old, id_) for old in gone for id_ in new if not before[old].isdisjoint(after[id_])]
    olds, news = ([pair[at] for pair in found] for at in (0, 1))
    return {old: id_ for old, id_ in found if olds.count(old) == news.count(id_) == 1}


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids of a unit in two versions, and what each is called where both are looked at together."""

    pairs: tuple[Pair, ...]
    before: Mapping[str, str]
    after: Mapping[str, str]


def ids_in(before: Unit | None, after: Unit | None) -> Ids:
    """Return the ids of a unit in two versions; None where it is not there."""
    pairs = tuple(paired(_ids(before), _ids(after), _alike(_looks(before), _looks(after))))
    both = [pair for pair in pairs if pair.in_both]
    return Ids(pairs, {pair.before: pair.name for pair in both}, {pair.after: pair.name for pair in both})


def units_of(before: Curriculum, after: Curriculum) -> list[Pair]:
    """Return the units of two versions in pairs, sorted; units that were not read are left out."""
    unread = before.broken | after.broken
    pairs = paired(_was(before.units.values()), _was(after.units.values()))
    return sorted((pair for pair in pairs if unread.isdisjoint(pair)), key=lambda pair: pair.name)


def courses_of(before: Curriculum, after: Curriculum) -> list[Pair]:
    """Return the courses of two versions in pairs, sorted."""
    return sorted(paired(_was(before.courses), _was(after.courses)), key=lambda pair: pair.name)


def _ids(unit: Unit | None) -> Was:
    if unit is None:
        return {}
    parts = [part for part in unit.parts if not isinstance(part, Do)]
    own = f"{unit.id}/"
    return {
        owner.id: tuple(ref.name.removeprefix(own) for ref in owner.was)
        for owner in (*unit.activities.values(), *parts)
    }


def _looks(unit: Unit | None) -> Looks:
    if unit is None:
        return {}
    looks = {
        id_: [("activity", activity.title), ("text", activity.body.strip())]
        for id_, activity in unit.activities.items()
    }
    for part in unit.parts:
        if not isinstance(part, Do):
            words = [part.title, getattr(part, "prompt", "")]
            looks.setdefault(part.id, []).extend((type(part).__name__, text) for text in words)
    return {id_: frozenset(look for look in some if look[1]) for id_, some in looks.items()}


def _was(owners: Iterable[Unit | Course]) -> Was:
    return {owner.id: tuple(ref.name for ref in owner.was) for owner in owners}
