"""What becomes of the work that students have saved under an id that is gone or has another name."""

from collections.abc import Iterable, Iterator
from typing import Final

from milepost.analysis.changes.saved import Id, Moved
from milepost.model.curriculum import Curriculum
from milepost.output.review_lines import Line, Weight

_LOST: Final = "is not shown to them any more"


def lines_of_ids(moved: Iterable[Moved], before: Curriculum) -> Iterator[Line]:
    """Yield what becomes of students' saved work in one unit. Work in what was never published does not count."""
    ids = [one for one in moved if one.before and before.units[one.before.unit].status == "published"]
    gone: list[Id] = []
    for one in ids:
        assert one.before
        if one.after and one.named:
            yield Line(Weight.TELL, f"{_name(one.before)} is now {_name(one.after)}, and students keep what they saved")
        elif one.after:
            yield Line(Weight.FIX, _renamed(one.before, one.after))
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
        f"{_name(old)} seems to be {_name(new)} now, and what students picked or saved under the old id {_LOST}: "
        f"add `was: [{was}]` to {_name(new)}"
    )


def _name(id_: Id) -> str:
    return f"`{id_.id or id_.unit}`"
