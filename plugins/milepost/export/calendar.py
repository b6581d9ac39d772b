"""A course as an iCal calendar: when each unit is due, from the first day of school on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from milepost.analysis.routes import Answers
from milepost.check.told import title_of
from milepost.export.exported import Exported, some
from milepost.export.ical import Event, calendar_text
from milepost.export.school_days import SchoolDays, days_of
from milepost.export.site_address import SiteAddress
from milepost.model.curriculum import Course, Curriculum
from milepost.model.identity import identifier
from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Part, Path, Section, SelfCheck, children, step_id
from milepost.pages import addresses
from milepost.pages.edition import Edition, edition


def calendar(
    curriculum: Curriculum, course: Course, days: SchoolDays, *, today: date, site: SiteAddress | None = None
) -> Exported[str]:
    """Return the calendar of a course that begins on the first of some school days; `today` is when it was written.

    A unit takes its `weeks`, of five school days each; without them, as long as its longest route takes. Units that a
    student chooses from, or does in any order, share one event that is as long as the longest way through them. Raises
    OverflowError where the course ends after the year 9999.
    """
    timetable = _Timetable(edition(curriculum), course, days, site)
    timetable.list(course.playlist)
    return Exported(calendar_text(course.title, timetable.events, today), tuple(timetable.left_out()))


@dataclass
class _Timetable:
    """Events as they are placed one after the other. `unknown` is the first unit of which nobody knows how long."""

    shown: Edition
    course: Course
    days: SchoolDays
    site: SiteAddress | None
    events: list[Event] = field(default_factory=list)
    used: int = 0
    unknown: str = ""
    unplaced: list[str] = field(default_factory=list)

    def list(self, parts: Sequence[Part]) -> None:
        for part in parts:
            match part:
                case Section():
                    self.list(part.steps)
                case SelfCheck():
                    pass
                case Milestone():
                    self.place(part, 0)
                case _:
                    self.place(part, self.length(part))

    def place(self, part: Part, length: int | None) -> None:
        """Put an event at the end of the calendar; a milestone stands on the last day of what comes before it."""
        if length is None or self.unknown:
            self.unknown = self.unknown or self.title(part)
            self.unplaced.append(step_id(part))
            return
        first = self.used if length else max(0, self.used - 1)
        self.used += length
        self.events.append(self.event(part, self.days.day(first), self.days.day(max(first, self.used - 1))))

    def event(self, part: Part, first: date, last: date) -> Event:
        inside = [self.title(held) for held in children(part)]
        return Event(
            uid=str(identifier(self.shown.curriculum, "event", self.course.id, step_id(part))),
            start=first,
            end=last + timedelta(days=1),
            summary=self.title(part) + ("" if isinstance(part, Path) or part.tier == "must" else " (extra)"),
            description="\n".join(inside) if inside else self.question(part),
            url=self.site.of(addresses.unit(part.activity.name)) if self.site and isinstance(part, Do) else "",
        )

    def length(self, part: Part) -> int | None:
        """Return the school days that a part takes at most; None where nobody knows."""
        if isinstance(part, Do):
            days = self.unit_days(part.activity.name)
            return days and days * part.times
        if isinstance(part, Milestone | SelfCheck):
            return 0
        inside = [self.length(held) for held in children(part)]
        known = sorted((days for days in inside if days is not None), reverse=True)
        if len(known) < len(inside):
            return None
        return sum(known[: part.pick.high] if isinstance(part, Choice) else known)

    def unit_days(self, name: str) -> int | None:
        unit = self.shown.units.get(name)
        if unit is None:
            return None
        if unit.weeks:
            return days_of(unit.weeks)
        curriculum = self.shown.curriculum
        a_week = unit.minutes_per_week or self.course.minutes_per_week or curriculum.minutes_per_week
        found = None if unit.incomplete else self.shown.book.unit(unit)
        if a_week and isinstance(found, Answers) and found.minutes and found.minutes.complete:
            return days_of(found.minutes.longest / a_week)
        return None

    def title(self, part: Part) -> str:
        if isinstance(part, Choice):
            return part.prompt or part.title or "One of these"
        if isinstance(part, AnyOrder):
            return part.title or "In any order"
        return title_of(part, self.shown.units)

    def question(self, part: Part) -> str:
        unit = self.shown.units.get(part.activity.name) if isinstance(part, Do) else None
        return unit.question if unit else ""

    def left_out(self) -> Iterator[str]:
        if self.unknown:
            names = some(self.unplaced)
            yield f"the dates of {names}: nothing says how long {self.unknown} takes; give it `weeks`"
        if any(isinstance(part, Choice | AnyOrder) for part in self.course.playlist):
            yield "in which order a student takes the units of a choice or of `any_order`"
