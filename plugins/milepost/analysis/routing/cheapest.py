"""The shortest list of decisions with which every route fails, where no condition ties one choice to another.

Without conditions the parts of a playlist are free of one another. So it is enough to know, for each part and for
each set of cases that its ways may be brought down to, the fewest decisions that do it; parts join by joining their
sets and adding up their decisions. Only a choice of several has to look at its options together.
"""

from collections.abc import Callable, Iterable
from typing import Final, TypeVar

from milepost.analysis.routing.circuit import TooManyError
from milepost.analysis.routing.marks import Marks
from milepost.analysis.routing.numbered import WHOLE, Numbered
from milepost.analysis.routing.questions import MOST_CASES, Case, Question
from milepost.model.playlist import Choice

Marked = tuple[int, ...]
"""Decisions, as marks."""
Cases = frozenset[Case]
Lists = dict[Cases, Marked]
"""The shortest decisions after which the ways of a part have just these cases. Without any they have all."""

K = TypeVar("K")
_NOTHING: Final[Cases] = frozenset((0,))


def cheapest(playlist: Numbered, question: Question, exists: Callable[[int], bool]) -> Marked | None:
    """Return the shortest list of decisions with which every route fails; None where there is none.

    Parts that do not exist, because no route passes them, need no decision.
    """
    lists = _Search(playlist, question, exists).part(WHOLE)
    return min((marks for cases, marks in lists.items() if all(map(question.fails, cases))), key=len, default=None)


class _Search:
    def __init__(self, playlist: Numbered, question: Question, exists: Callable[[int], bool]) -> None:
        self.playlist = playlist
        self.question = question
        self.exists = exists
        self.marks = Marks(playlist)
        self.matters = playlist.holding(self.marks.place(mark) for mark in question.cases)
        self.joined_sets: dict[tuple[bool, Cases, Cases], Cases] = {}

    def part(self, place: int) -> Lists:
        """Return the lists for a part that is done."""
        if not self.exists(place):
            return {}
        if place not in self.matters:
            return {_NOTHING: ()}
        own = frozenset((self.question.cases.get(place, 0),))
        within = self.within(place).items()
        return _shortest((self.joined(cases, own, in_order=True), marks) for cases, marks in within)

    def within(self, place: int) -> Lists:
        part, inside = self.playlist.parts[place], self.playlist.inside[place]
        if isinstance(part, Choice):
            return self.choice(place, part)
        lists: Lists = {_NOTHING: ()}
        for step in inside:
            if step in self.matters:
                lists = self.product(lists, self.step(step), in_order=self.playlist.in_order[place])
        return lists

    def step(self, place: int) -> Lists:
        """Return the lists for a step of a list or group, which may be one that a student may skip."""
        taken = self.part(place)
        if not self.playlist.may_skip[place]:
            return taken
        return _shortest(
            [
                (_all(taken) | _NOTHING, ()),
                *((cases, (place, *marks)) for cases, marks in taken.items()),
                (_NOTHING, (self.marks.left(place),)),
            ]
        )

    def choice(self, place: int, choice: Choice) -> Lists:
        """Return the lists for a choice that is reached."""
        options = {option: lists for option in self.playlist.inside[place] if (lists := self.part(option))}
        low, high = max(choice.pick.low, 0), min(choice.pick.high, len(self.playlist.inside[place]))
        if len(self.playlist.inside[place]) < low:
            stuck = self.question.cases.get(self.marks.stuck(place))
            return {frozenset((stuck,)): ()} if stuck else {}
        if (low, high) != (1, 1):
            return self.several(options, low, high)
        picked = [(cases, (option, *marks)) for option, lists in options.items() for cases, marks in lists.items()]
        return _shortest([(frozenset().union(*map(_all, options.values())), ()), *picked]) if picked else {}

    def several(self, options: dict[int, Lists], low: int, high: int) -> Lists:
        """Return the lists for picking several: an option is picked, left out where the number is open, or neither.

        A row says, by how many options are picked, which cases the ways to pick so many have. Options that do not
        matter are alike, and only fill up: some of them are picked, so that fewer others can be.
        """
        alike = [option for option, lists in options.items() if lists == {_NOTHING: ()}]
        rows: dict[tuple[Cases, ...], Marked] = {(_NOTHING, *[Cases()] * high): ()}
        for option, lists in options.items():
            if option in alike:
                continue
            if len(rows) * high > MOST_CASES:
                raise TooManyError
            grown: list[tuple[tuple[Cases, ...], Marked]] = []
            for row, made in rows.items():
                may_be = self.one_more(row, _all(lists))
                grown.append((tuple(without | picked for without, picked in zip(row, may_be, strict=True)), made))
                grown += [(self.one_more(row, cases), (*made, option, *marks)) for cases, marks in lists.items()]
                if low < high:
                    grown.append((row, (*made, self.marks.left(option))))
            rows = _shortest(grown)
        fewest = max(0, low - len(alike))
        ends = (
            (Cases().union(*row[fewest : high - fill + 1]), (*made, *alike[:fill]))
            for fill in range(min(len(alike), high) + 1)
            for row, made in rows.items()
        )
        return _shortest((cases, marks) for cases, marks in ends if cases)

    def one_more(self, row: tuple[Cases, ...], cases: Cases) -> tuple[Cases, ...]:
        """Return the row after one more option is picked."""
        return (Cases(), *(self.joined(before, cases, in_order=False) for before in row[:-1]))

    def product(self, lists: Lists, others: Lists, *, in_order: bool) -> Lists:
        return _shortest(
            (self.joined(cases, more, in_order=in_order), (*marks, *further))
            for cases, marks in lists.items()
            for more, further in others.items()
        )

    def joined(self, some: Cases, others: Cases, *, in_order: bool) -> Cases:
        """Return the cases that two parts may have together."""
        known = self.joined_sets.get((in_order, some, others))
        if known is None:
            if len(some) * len(others) > MOST_CASES:
                raise TooManyError
            join = self.question.then if in_order else self.question.beside
            known = frozenset(join(case, other) for case in some for other in others)
            self.joined_sets[in_order, some, others] = known
        return known


def _all(lists: Lists) -> Cases:
    """Return the cases of a part when nothing is decided."""
    return next((cases for cases, marks in lists.items() if not marks), Cases())


def _shortest(lists: Iterable[tuple[K, Marked]]) -> dict[K, Marked]:
    """Return, for each key, the shortest of its lists; of two as short, the first."""
    found: dict[K, Marked] = {}
    for key, marks in lists:
        if key not in found or len(marks) < len(found[key]):
            found[key] = marks
    return found
