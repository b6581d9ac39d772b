"""The marks of a playlist's routes: a part is done, a part is left out, a student is stuck at a choice."""

from milepost.analysis.routing.numbered import Numbered


class Marks:
    """Marks are whole numbers from 0.

    The mark of a part that is done is its place, and stands where it is done; a whole is done last.
    """

    __slots__ = ("_parts",)

    def __init__(self, playlist: Numbered) -> None:
        self._parts = len(playlist)

    def __len__(self) -> int:
        return 3 * self._parts

    def left(self, place: int) -> int:
        """Return the mark of a step that is not taken, or of an option that is not picked where several may be."""
        return self._parts + place

    def stuck(self, choice: int) -> int:
        """Return the mark of a student who has fewer options than must be picked."""
        return 2 * self._parts + choice

    def place(self, mark: int) -> int:
        """Return the place that a mark speaks of."""
        return mark % self._parts

    def is_stuck(self, mark: int) -> bool:
        """Tell whether a mark is that of a student who is stuck."""
        return mark >= 2 * self._parts
