"""What a student decides on a route, as marks of its circuit: an option picked, a step taken or left out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from milepost.analysis.routing.marks import Marks
from milepost.analysis.routing.numbered import WHOLE, Numbered
from milepost.model.playlist import Choice, Part


@dataclass(frozen=True, slots=True)
class Decision:
    """One pick of a student.

    `part` is the option picked at `choice`, or, where `choice` is None, a step of another tier. It is picked or taken,
    or it is left out: a step that is not taken, or an option beside those picked. A route names either every option
    that is left out at a choice, to say that only the others are picked, or none.
    """

    part: Part
    choice: Choice | None
    taken: bool = True


class Decisions:
    """Which marks are decisions, and what they mean for one another."""

    __slots__ = ("_playlist", "marks")

    def __init__(self, playlist: Numbered) -> None:
        self._playlist = playlist
        self.marks = Marks(playlist)

    def counts(self, mark: int) -> bool:
        """Tell whether a mark is a decision; that an option is not picked is none where the number is fixed."""
        kind, place = divmod(mark, len(self._playlist))
        choice = self._playlist.choice_at(place)
        if choice is None:
            return kind < 2 and self._playlist.may_skip[place]
        return kind == 0 or (kind == 1 and choice.pick.low < choice.pick.high)

    def around(self, places: Iterable[int]) -> set[int]:
        """Return the decisions without which these places are not reached, their own among them."""
        return {place for place in self._playlist.holding(places) if self.counts(place)}

    def against(self, mark: int) -> Iterator[int]:
        """Yield the marks that stand on no route with this decision."""
        place = self.marks.place(mark)
        choice = self._playlist.choice_at(place)
        if mark != place:
            yield place
        elif choice is None or choice.pick != (1, 1):
            yield self.marks.left(place)
        else:
            yield from (other for other in self._playlist.inside[self._playlist.holders[place]] if other != place)

    def in_full(self, marks: Iterable[int]) -> list[int]:
        """Return the decisions among marks and around them, in the order a student makes them."""
        given = set(marks)
        outer = {self._playlist.holders[self.marks.place(mark)] for mark in given}
        return sorted(set(filter(self.counts, given)) | self.around(outer), key=self.marks.place)

    def at(self, mark: int) -> int:
        """Return the choice or step at which a decision is made."""
        place = self.marks.place(mark)
        return self._playlist.holders[place] if self._playlist.choice_at(place) else place

    def closes(self, mark: int) -> int | None:
        """Return the choice at which a mark tells that an option is not picked: with its like, that only others are."""
        choice, place = self.at(mark), self.marks.place(mark)
        return choice if place not in {choice, mark} else None

    def encloses(self, mark: int, others: Iterable[int]) -> bool:
        """Tell whether one of these other marks stands inside the part that a decision takes."""
        inside = range(mark + 1, self._playlist.ends[mark]) if mark < len(self._playlist) else ()
        return any(self.marks.place(other) in inside for other in others)

    def told(self, marks: Iterable[int]) -> tuple[Decision, ...]:
        """Return decisions as a reader sees them."""
        return tuple(self._told(mark) for mark in marks)

    def _told(self, mark: int) -> Decision:
        place = self.marks.place(mark)
        assert place != WHOLE
        return Decision(self._playlist.parts[place], self._playlist.choice_at(place), mark == place)
