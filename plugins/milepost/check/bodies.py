"""The Markdown of a curriculum, text by text and language by language, and places in it."""

from collections.abc import Iterator
from typing import NamedTuple

from milepost.model.activity import Activity
from milepost.model.curriculum import Curriculum
from milepost.model.span import Span
from milepost.model.unit import Unit


class Body(NamedTuple):
    """A text in Markdown: of an activity in one language, of a handout, or a teacher's notes."""

    unit: Unit
    activity: Activity | None
    """None where students read something else than the text of an activity, or it is not for them."""
    name: str
    """How a message names it: an activity's id, or the path of a handout."""
    language: str
    """Empty where it is for teachers."""
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
    """Yield the text of every activity, then its translations and the teacher's notes, then handouts, unit by unit."""
    own = curriculum.language
    for unit in curriculum.units.values():
        for activity in unit.activities.values():
            name = activity.id
            yield Body(unit, activity, name, own, activity.body, activity.file, activity.body_line)
            for other in activity.translations.values():
                yield Body(unit, activity, name, other.language, other.body, other.file, other.body_line)
            if activity.teacher_file:
                yield Body(unit, None, name, "", activity.teacher_notes, activity.teacher_file, activity.teacher_line)
        for path, handout in unit.handouts.items():
            language = "" if ".teacher." in path.lower() else own
            yield Body(unit, None, path, language, handout.body, handout.file, handout.body_line)
