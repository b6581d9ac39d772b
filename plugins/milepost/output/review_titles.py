"""What the things of a changed unit or course are called, in a review."""

from collections.abc import Iterable, Mapping

from milepost.analysis.changes.diff import Changed
from milepost.analysis.changes.pairs import ids_in
from milepost.analysis.changes.side import Side
from milepost.analysis.changes.topics import Difference
from milepost.check.told import student, title_of, titles
from milepost.model.activity import Activity
from milepost.model.curriculum import Course
from milepost.model.playlist import Do, Part, step_id, walk
from milepost.model.unit import Unit

Owner = Unit | Course | None


class Called:
    """Titles by the id under which both versions of a thing are compared: the later title where there are two."""

    def __init__(self, before: Side, after: Side, changed: Changed) -> None:
        self._sides = (before, after)
        self._owners = (_owner(before, changed, changed.pair.before), _owner(after, changed, changed.pair.after))
        old, new = self._owners
        ids = ids_in(old if isinstance(old, Unit) else None, new if isinstance(new, Unit) else None)
        self._titles = {
            **_titles(old, before, ids.before),
            **_titles(new, after, ids.after),
        }

    @property
    def whole(self) -> str:
        """The title of the unit or course itself; empty for the curriculum."""
        old, new = self._owners
        owner = new or old
        return owner.title if owner else ""

    def thing(self, id_: str) -> str:
        """Return a title in quotes; the id where there is none."""
        title = self._titles.get(id_, "")
        return f"“{title}”" if title and title != id_ else f"`{id_}`"

    def things(self, ids: Iterable[str]) -> str:
        """Return several titles."""
        return ", ".join(map(self.thing, ids))

    def student(self, difference: Difference) -> str:
        """Return the student for whom a fact does not hold, as the beginning of a sentence."""
        later = difference.after in {"missed", "some"}
        side, owner = self._sides[later], self._owners[later]
        return student(difference.route, titles(owner, side.curriculum)) if owner and difference.route else "no student"


def _owner(side: Side, changed: Changed, id_: str) -> Owner:
    if changed.kind == "unit":
        return side.curriculum.units.get(id_)
    return side.courses.get(id_) if changed.kind == "course" else None


def _titles(owner: Owner, side: Side, names: Mapping[str, str]) -> dict[str, str]:
    if owner is None:
        return {}
    named = titles(owner, side.curriculum)
    found = {id_: _named(one) for id_, one in named.items()}
    found |= {step_id(part): _called(part) or title_of(part, named) for part in walk(owner.playlist)}
    return {names.get(id_, id_): title for id_, title in found.items()}


def _named(one: Activity | Unit) -> str:
    return one.title


def _called(part: Part) -> str:
    """Return what a student reads at a part: a choice without a title is known by its question."""
    return "" if isinstance(part, Do) else part.title or getattr(part, "prompt", "")
