"""What becomes of the work that students have saved under an id that is gone or has another name."""

from collections.abc import Iterable, Iterator
from typing import Final

from milepost.analysis.changes.saved import Id, Moved
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import Do
from milepost.model.unit import Unit
from milepost.output.review_lines import Line, Weight

_LOST: Final = "is not shown to them any more"


def lines_of_ids(moved: Iterable[Moved], before: Curriculum, after: Curriculum) -> Iterator[Line]:
    """Yield what becomes of students' saved work in one unit. Work in what was never published does not count."""
    ids = [one for one in moved if one.before and before.units[one.before.unit].status == "published"]
    new = [one.after for one in moved if one.after and not one.before]
    gone: list[Id] = []
    for one in ids:
        assert one.before
        if one.after and one.named:
            yield Line(Weight.TELL, f"{_name(one.before)} is now {_name(one.after)}, and students keep what they saved")
        elif successor := one.after or _successor(one.before, new, before, after):
            yield Line(Weight.FIX, _renamed(one.before, successor))
        else:
            gone.append(one.before)
    yield from _gone(gone)


def _gone(ids: Iterable[Id]) -> Iterator[Line]:
    gone = list(ids)
    if any(not one.id for one in gone):
        yield Line(Weight.JUDGE, f"with the unit goes what students saved in it: it {_LOST}")
    elif gone:
        names = ", ".join(f"`{one.id}`" for one in gone)
        yield Line(Weight.JUDGE, f"what students saved under {names} {_LOST}")


def _renamed(old: Id, new: Id) -> str:
    was = old.id or old.unit
    was = was if old.unit == new.unit or not old.id else f"{old.unit}/{old.id}"
    return (
        f"{_name(old)} seems to be {_name(new)} now, and what students saved under the old id {_LOST}: "
        f"add `was: [{was}]` to {_name(new)}"
    )


def _name(id_: Id) -> str:
    return f"`{id_.id or id_.unit}`"


def _successor(old: Id, new: Iterable[Id], before: Curriculum, after: Curriculum) -> Id | None:
    """Return the one new id of the same kind with the same title or the same text, if there is just one."""
    mine = _looks(old, before)
    found = [one for one in new if one.kind == old.kind and not mine.isdisjoint(_looks(one, after))]
    return found[0] if len(found) == 1 else None


def _looks(id_: Id, curriculum: Curriculum) -> set[str]:
    unit = curriculum.units[id_.unit]
    if not id_.id:
        return {unit.title}
    return set(_titles(unit, id_.id)) - {""}


def _titles(unit: Unit, id_: str) -> Iterator[str]:
    if id_ in unit.activities:
        yield unit.activities[id_].title
        yield unit.activities[id_].body.strip()
    for part in unit.parts:
        if not isinstance(part, Do) and part.id == id_:
            yield part.title
            yield getattr(part, "prompt", "")
