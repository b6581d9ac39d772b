"""A change as a curriculum lead decides on it: the verdict, what must be mended, what is to be judged, and the rest."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from milepost.analysis.changes.carry_on import CarryOn, carry_on
from milepost.analysis.changes.diff import Changed, Changes
from milepost.analysis.changes.side import Side
from milepost.model.finding import Severity
from milepost.output.review_findings import said
from milepost.output.review_ids import lines_of_ids
from milepost.output.review_lines import Line, Weight, lines_of
from milepost.output.review_milestones import lines_of_milestones
from milepost.output.review_numbers import Numbers, lines_of_numbers, numbers_of
from milepost.output.review_settings import lines_of_settings
from milepost.output.review_titles import Called
from milepost.output.summary import some


class Part(NamedTuple):
    """What changes in one unit or course, or in the curriculum's settings."""

    title: str
    lines: tuple[Line, ...]
    numbers: tuple[Numbers, ...]

    def of(self, weight: Weight) -> list[str]:
        """Return the sentences of one weight."""
        return [line.text for line in self.lines if line.weight is weight]


class Point(NamedTuple):
    """Something to mend or to judge, and the unit it is about; empty where the sentence names its place itself."""

    about: str
    text: str


@dataclass(frozen=True)
class Review:
    """Two versions of a curriculum with what differs, ready to be shown. `base` and `head` are what they are called."""

    base: str
    head: str
    before: Side
    after: Side
    changes: Changes

    @cached_property
    def milestones(self) -> tuple[CarryOn, ...]:
        """For each milestone of a changed unit, whether students who are past it can still finish."""
        return tuple(carry_on(self.before, self.after, self.changes.changed))

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """What changes, unit by unit."""
        return tuple(map(self._part, self.changes.changed))

    @cached_property
    def must_fix(self) -> tuple[Point, ...]:
        """What must be mended: new errors, and ids that seem to have another name now and do not say so."""
        return (*self._findings(Severity.ERROR), *self._points(Weight.FIX))

    @cached_property
    def to_judge(self) -> tuple[Point, ...]:
        """What a person has to decide: what students lose, what takes longer, and new warnings."""
        accepted = (
            Point("", f"what `{one.rule}` finds in `{one.file}` is now accepted: “{one.reason or 'no reason given'}”")
            for one in self.changes.accepted
        )
        return (*self._points(Weight.JUDGE), *accepted, *self._findings(Severity.WARNING))

    @property
    def notes(self) -> tuple[Point, ...]:
        """New advice."""
        return tuple(self._findings(Severity.NOTE))

    @property
    def verdict(self) -> str:
        """The first sentence of a review."""
        if not self.changes:
            return "Nothing changes for students or teachers."
        if self.must_fix:
            return f"Not yet: {some(len(self.must_fix), 'thing')} must be mended first."
        if self.to_judge:
            return f"Yours to decide: {some(len(self.to_judge), 'thing')} to judge, nothing to mend."
        return "Ready: nothing to mend, and nothing that students lose."

    def _findings(self, severity: Severity) -> Iterator[Point]:
        return (Point("", said(finding)) for finding in self.changes.new if finding.severity is severity)

    def _points(self, weight: Weight) -> Iterator[Point]:
        return (Point(part.title, text) for part in self.parts for text in part.of(weight))

    def _part(self, changed: Changed) -> Part:
        called = Called(self.before, self.after, changed)
        if changed.kind == "curriculum":
            return Part("The curriculum", tuple(lines_of_settings(changed, self.before, self.after)), ())
        title = f"the course {called.whole}" if changed.kind == "course" else called.whole
        broken = {finding.unit for finding in self.changes.new if finding.rule == "standard-not-guaranteed"}
        lines = list(lines_of(changed, called, is_told=changed.pair.after in broken))
        if changed.kind == "unit":
            lines = [*lines_of_numbers(changed), *lines, *self._students(changed, called)]
        return Part(title, tuple(lines), tuple(numbers_of(changed)) if changed.pair.in_both else ())

    def _students(self, changed: Changed, called: Called) -> Iterator[Line]:
        """Yield what becomes of students who have begun the unit."""
        moved = [
            one
            for one in self.changes.ids
            if any(id_ and id_.unit in changed.pair[:2] for id_ in (one.before, one.after))
        ]
        yield from lines_of_ids(moved, self.before.curriculum)
        mine = [one for one in self.milestones if one.unit.id == changed.pair.after]
        yield from lines_of_milestones(mine, called, self.before.curriculum)
