"""The texts that students read, activity by activity and language by language, and places in them."""

from collections.abc import Iterator
from typing import NamedTuple

from milepost.model.activity import Activity
from milepost.model.curriculum import Curriculum
from milepost.model.span import Span
from milepost.model.unit import Unit


class Body(NamedTuple):
    """The Markdown of an activity in one language."""

    unit: Unit
    activity: Activity
    language: str
    text: str
    file: str
    line: int
    """The line of the file on which the text starts, counted from 1."""

    def span(self, start: int, end: int) -> Span:
        """Return where the characters from `start` up to `end` of the text stand in the file."""
        return Span(self.file, *self._place(start), *self._place(end))

    def _place(self, at: int) -> tuple[int, int]:
        return self.line + self.text.count("\n", 0, at), at - self.text.rfind("\n", 0, at)


def bodies(curriculum: Curriculum) -> Iterator[Body]:
    """Yield the text of every activity, then its translations."""
    for unit in curriculum.units.values():
        for activity in unit.activities.values():
            yield Body(unit, activity, curriculum.language, activity.body, activity.file, activity.body_line)
            for other in activity.translations.values():
                yield Body(unit, activity, other.language, other.body, other.file, other.body_line)
