"""Whether students who are past a milestone can still finish when the unit changes under their hands."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from milepost.analysis.changes.choices_apart import choices_are_apart, failing_apart
from milepost.analysis.changes.diff import Changed
from milepost.analysis.changes.pairs import ids_in
from milepost.analysis.changes.side import Side
from milepost.analysis.changes.topics import Topic
from milepost.analysis.routes import Answers, Decision, Route, SomeRoutes
from milepost.analysis.routing.numbered import WHOLE, Numbered
from milepost.model.playlist import Choice, Do, Milestone, Part, step_id
from milepost.model.unit import Unit

MOST_STEPS: Final = 500
"""How often routes are narrowed down before the question stays open."""
_MATTERS: Final = {Topic.STEP, Topic.ORDER, Topic.CHOICE, Topic.OPTION}


class Carry(StrEnum):
    """The answer about one milestone."""

    ALL = "all"
    NOT_ALL = "not all"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class CarryOn:
    """The answer about one milestone that both versions of a unit have.

    The question: take every student who can have passed it before, whatever they had picked until then. Is there
    afterwards a way through the unit that passes the milestone and holds all of these picks? `route` are the picks of
    students for whom there is none; no pick can be left out. `more` is what every student must have done before the
    milestone afterwards and not every student before.
    """

    unit: Unit
    milestone: Milestone
    answer: Carry
    route: Route = ()
    more: tuple[str, ...] = ()


def carry_on(before: Side, after: Side, changed: Sequence[Changed]) -> Iterator[CarryOn]:
    """Yield an answer for every milestone of each unit whose steps or choices differ, as far as they do not."""
    for one in changed:
        if one.kind == "unit" and one.pair.in_both and any(each.fact.topic in _MATTERS for each in one.differences):
            units = before.curriculum.units[one.pair.before], after.curriculum.units[one.pair.after]
            answers = before.answers(units[0]), after.answers(units[1])
            yield from _of_unit(*units, *answers)


def _of_unit(old: Unit, new: Unit, before: Answers | None, after: Answers | None) -> Iterator[CarryOn]:
    ids = ids_in(old, new)
    names = {pair.before: pair.after for pair in ids.pairs if pair.in_both}
    new_parts = {step_id(part): part for part in new.parts}
    for part in old.parts:
        if not isinstance(part, Milestone) or not isinstance(new_parts.get(names.get(part.id, "")), Milestone):
            continue
        if before is None or after is None:
            yield CarryOn(new, part, Carry.UNKNOWN)
            continue
        question = _Question(old, new, names, part.id)
        if before.reached(part.id):
            yield question.answer(before.some_routes, after.some_routes, part)


class _Question:
    """The question about one milestone."""

    def __init__(self, old: Unit, new: Unit, names: Mapping[str, str], milestone: str) -> None:
        self.new = new
        self.names = names
        self.milestone = milestone
        self.before = Numbered(old.playlist, old.at)
        self.after = Numbered(new.playlist, new.at)
        self.left = MOST_STEPS

    def answer(self, before: SomeRoutes, after: SomeRoutes, part: Milestone) -> CarryOn:
        """Return the answer; the picks that fail are made as few as possible."""
        passed = before.through(before.places(self.milestone))
        again = after.through(after.places(self.names[self.milestone]))
        try:
            failing = self._failing_picks(passed, again)
            needed = [] if failing is None else self._fewest(again, failing)
        except _TooManyError:
            return CarryOn(self.new, part, Carry.UNKNOWN, more=self._more())
        route = tuple(Decision(self.before.parts[place], self.before.choice_at(place)) for place in needed)
        return CarryOn(self.new, part, Carry.ALL if failing is None else Carry.NOT_ALL, route, self._more())

    def _failing_picks(self, before: SomeRoutes, after: SomeRoutes) -> list[int] | None:
        """Return picks that an earlier route has together and no later one, if there are any."""
        options = self._options()
        if choices_are_apart(self.after) and after.count:
            return failing_apart(before, options, self._demands(options), (self.before, self.after), self._spend)
        return self._failing(before, after, options, [])

    def _demands(self, options: Iterable[int]) -> dict[int, int | None]:
        """Return, by earlier option, where what it holds stands now; None where it stands nowhere.

        Under the number of the whole stands the milestone.
        """
        found: dict[int, int | None] = {WHOLE: self.after.places_of[self.names[self.milestone]][0]}
        for option in options:
            name = step_id(self.before.parts[option])
            found[option] = next(iter(self.after.places_of.get(self.names.get(name, name), ())), None)
        return found

    def _options(self) -> list[int]:
        """Return the options of the choices that are certainly before the milestone, in the order of the playlist."""
        places = self.before.places_of[self.milestone]
        choices = [choice for choice in self.before.choices if any(self.before.before(choice, at) for at in places)]
        return [option for choice in choices for option in self.before.inside[choice]]

    def _failing(
        self, before: SomeRoutes, after: SomeRoutes, options: Sequence[int], picked: list[int]
    ) -> list[int] | None:
        """Return picks that some of the earlier routes have together and none of the later ones, if there are any."""
        if not after.count:
            return picked
        while options:
            option, *options = options
            taken = before.through((option,))
            if not self._spend(taken):
                continue
            found = self._failing(taken, self._with(after, option), options, [*picked, option])
            if found is not None:
                return found
            before = before.without((option,))
            if not self._spend(before):
                return None
        return None

    def _with(self, after: SomeRoutes, option: int) -> SomeRoutes:
        """Return those of the later routes on which an earlier option is done."""
        name = step_id(self.before.parts[option])
        return after.through(after.places(self.names.get(name, name)))

    def _fewest(self, after: SomeRoutes, picked: Sequence[int]) -> list[int]:
        """Return as few of the picks as still have no later route together."""
        needed = list(picked)
        for option in picked:
            fewer = [other for other in needed if other != option]
            if not self._all_of(after, fewer).count:
                needed = fewer
        return needed

    def _all_of(self, after: SomeRoutes, options: Collection[int]) -> SomeRoutes:
        for option in options:
            after = self._with(after, option)
            self._spend(after)
        return after

    def _spend(self, routes: SomeRoutes) -> int:
        self.left -= 1
        if not self.left:
            raise _TooManyError
        return routes.count

    def _more(self) -> tuple[str, ...]:
        """Return what every student must have done before the milestone now, and did not have to."""
        earlier = {self.names.get(step_id(part)) for part in _ahead(self.before, self.milestone)}
        later = (step_id(part) for part in _ahead(self.after, self.names[self.milestone]))
        return tuple(dict.fromkeys(name for name in later if name not in earlier))


class _TooManyError(Exception):
    """There are too many sets of picks to look at each."""


def _ahead(playlist: Numbered, milestone: str) -> Iterator[Part]:
    """Yield the must-dos of every student that are certainly before a milestone, wherever it stands."""
    places = playlist.places_of[milestone]
    for place, part in playlist:
        if not isinstance(part, Do | Milestone) or not all(playlist.before(place, at) for at in places):
            continue
        holders = playlist.around(place)
        if not any(playlist.may_skip[outer] or isinstance(playlist.parts[outer], Choice) for outer in holders):
            yield part
