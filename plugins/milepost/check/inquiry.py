"""What a rule may ask: the curriculum, the rule's own options, and answers that several rules share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from milepost.analysis.names import Names
from milepost.analysis.routes import Answers, RouteBook
from milepost.check.today import today
from milepost.model.curriculum import Course, Curriculum
from milepost.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One look at a curriculum. `options` are those of the rule that asks."""

    curriculum: Curriculum
    names: Names
    book: RouteBook
    today: date
    options: Mapping[str, Any]

    def with_options(self, options: Mapping[str, Any]) -> "Inquiry":
        """Return the same look, for a rule with these options."""
        return replace(self, options=options)

    def whole_units(self) -> Iterator[Unit]:
        """Yield the units of which everything could be read: where one is missing a part, absence proves nothing."""
        return (unit for unit in self.curriculum.units.values() if not unit.incomplete)

    def routes(self) -> Iterator[tuple[Unit | Course, Answers]]:
        """Yield every whole unit with the answers about its routes, then every course whose units are all whole.

        One whose routes cannot be counted is left out: `conditions-entangled` says so.
        """
        for unit in self.whole_units():
            if isinstance(found := self.book.unit(unit), Answers):
                yield unit, found
        for course in self.whole_courses():
            if isinstance(found := self.book.course(course), Answers):
                yield course, found

    def whole_courses(self) -> Iterator[Course]:
        """Yield the courses of whose units everything could be read."""
        whole = {unit.id for unit in self.whole_units()}
        return (course for course in self.curriculum.courses if whole.issuperset(course.units))


def inquire(curriculum: Curriculum) -> Inquiry:
    """Return a fresh look at a curriculum, as of today."""
    names = Names(curriculum)
    return Inquiry(curriculum, names, RouteBook(curriculum, names), today(), {})
