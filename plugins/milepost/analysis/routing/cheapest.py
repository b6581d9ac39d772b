"""The shortest list of decisions with which every route fails, where no condition ties one choice to another.

Without conditions the parts of a playlist are free of one another. So it is enough to know, for each part and for
each set of cases that its ways may be brought down to, the shortest list that does it; parts join by joining their
sets and adding up their lists. Only a choice of several has to look at its options together.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple, TypeVar

from milepost.analysis.routing.circuit import TooManyError
from milepost.analysis.routing.marks import Marks
from milepost.analysis.routing.numbered import WHOLE, Numbered
from milepost.analysis.routing.questions import MOST_CASES, Case, Question
from milepost.model.playlist import Choice

Marked = tuple[int, ...]
"""Decisions, as marks."""
Cases = frozenset[Case]


class List(NamedTuple):
    """Decisions, with the length of their list: that nothing else is picked at a choice is told, but adds nothing."""

    length: int
    marks: Marked

    def then(self, other: "List") -> "List":
        """Return both lists as one."""
        return List(self.length + other.length, self.marks + other.marks)


Lists = Mapping[Cases, List]
"""The shortest list after which the ways of a part have just these cases. With the empty list they have all."""

K = TypeVar("K")
_NOTHING: Final[Cases] = frozenset((0,))
_EMPTY: Final = List(0, ())


def cheapest(playlist: Numbered, question: Question, exists: Callable[[int], bool]) -> Marked | None:
    """Return the shortest list of decisions with which every route fails; None where there is none.

    Parts that do not exist, because no route passes them, need no decision. Raises TooManyError where a choice of
    several has very many options that matter.
    """
    found = _Search(playlist, question, exists).part(WHOLE)
    lists = (made for cases, made in found.items() if all(map(question.fails, cases)))
    shortest = min(lists, key=lambda made: made.length, default=None)
    return None if shortest is None else shortest.marks


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
            return {_NOTHING: _EMPTY}
        own = frozenset((self.question.cases.get(place, 0),))
        within = self.within(place).items()
        return _shortest((self.joined(cases, own, in_order=True), made) for cases, made in within)

    def within(self, place: int) -> Lists:
        part, inside = self.playlist.parts[place], self.playlist.inside[place]
        if isinstance(part, Choice):
            return self.choice(place, part)
        lists: Lists = {_NOTHING: _EMPTY}
        for step in inside:
            if step in self.matters:
                lists = self.product(lists, self.step(step), in_order=self.playlist.in_order[place])
        return lists

    def step(self, place: int) -> Lists:
        """Return the lists for a step of a list or group, which may be one that a student may skip."""
        taken = self.part(place)
        if not self.playlist.may_skip[place]:
            return taken
        either = (_all(taken) | _NOTHING, _EMPTY)
        return _shortest([either, *self.picked(place, taken), (_NOTHING, List(1, (self.marks.left(place),)))])

    def picked(self, place: int, inside: Lists) -> Iterable[tuple[Cases, List]]:
        """Yield the lists of a part once it is picked."""
        return ((cases, List(1, (place,)).then(made)) for cases, made in inside.items())

    def choice(self, place: int, choice: Choice) -> Lists:
        """Return the lists for a choice that is reached."""
        inside = self.playlist.inside[place]
        options = {option: lists for option in inside if (lists := self.part(option))}
        low, high = max(choice.pick.low, 0), min(choice.pick.high, len(inside))
        if len(inside) < low:
            stuck = self.question.cases.get(self.marks.stuck(place))
            return {frozenset((stuck,)): _EMPTY} if stuck else {}
        if (low, high) != (1, 1):
            exact = self.exactly(inside, options, range(low, high + 1)) if low < high else ()
            return _shortest([*self.several(options, low, high), *exact])
        either = (Cases().union(*map(_all, options.values())), _EMPTY)
        return _shortest([either, *(way for item in options.items() for way in self.picked(*item))]) if options else {}

    def several(self, options: dict[int, Lists], low: int, high: int) -> Iterable[tuple[Cases, List]]:
        """Yield the lists for a choice of several when it is left open what else is picked.

        A row says, by how many options are picked, which cases the ways to pick so many have. Options that do not
        matter are alike, and wait until the others are done: some of them fill up, so that fewer others fit.
        """
        alike = [option for option in options if option not in self.matters]
        rows: dict[tuple[Cases, ...], List] = {(_NOTHING, *[Cases()] * high): _EMPTY}
        for option, lists in options.items():
            if option not in self.matters:
                continue
            if len(rows) * high > MOST_CASES:
                raise TooManyError
            grown: list[tuple[tuple[Cases, ...], List]] = []
            for row, made in rows.items():
                may_be = self.one_more(row, _all(lists))
                grown.append((tuple(without | picked for without, picked in zip(row, may_be, strict=True)), made))
                picked = self.picked(option, lists)
                grown += [(self.one_more(row, cases), made.then(more)) for cases, more in picked]
            rows = _shortest(grown)
        for fill in range(min(len(alike), high) + 1):
            filled = List(fill, tuple(alike[:fill]))
            for row, made in rows.items():
                cases = Cases().union(*row[max(0, low - len(alike)) : high - fill + 1])
                if cases:
                    yield cases, made.then(filled)

    def exactly(self, inside: Sequence[int], options: dict[int, Lists], counts: range) -> Iterable[tuple[Cases, List]]:
        """Yield the lists for a choice of several that tell exactly which options are picked."""
        if len(inside) * counts[-1] > MOST_CASES:
            raise TooManyError
        ways: dict[tuple[int, Cases], List] = {(0, _NOTHING): _EMPTY}
        for option in inside:
            left = List(0, (self.marks.left(option),))
            grown = [(key, made.then(left)) for key, made in ways.items()]
            for (picked, cases), made in ways.items():
                if picked < counts[-1]:
                    for more, inner in self.picked(option, options.get(option, {})):
                        grown.append(((picked + 1, self.joined(cases, more, in_order=False)), made.then(inner)))
            ways = _shortest(grown)
        return [(cases, made) for (picked, cases), made in ways.items() if picked in counts]

    def one_more(self, row: tuple[Cases, ...], cases: Cases) -> tuple[Cases, ...]:
        """Return the row after one more option is picked."""
        return (Cases(), *(self.joined(before, cases, in_order=False) for before in row[:-1]))

    def product(self, lists: Lists, others: Lists, *, in_order: bool) -> Lists:
        return _shortest(
            (self.joined(cases, more, in_order=in_order), made.then(further))
            for cases, made in lists.items()
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
    return next((cases for cases, made in lists.items() if not made.marks), Cases())


def _shortest(lists: Iterable[tuple[K, List]]) -> dict[K, List]:
    """Return, for each key, the shortest of its lists; of two as short, the first."""
    found: dict[K, List] = {}
    for key, made in lists:
        if key not in found or made.length < found[key].length:
            found[key] = made
    return found
