"""Questions about single routes, asked of all routes at once: how many fail, and one that does."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import repeat
from typing import Any, Final, NamedTuple

from milepost.analysis.routing.circuit import Algebra, Circuit, TooManyError

Case = int
"""What a question needs to know of a way through a part; 0 where there is nothing to know."""
Tally = Mapping[Case, Any]
"""For each case the number of ways, or a `Trail` for one of them."""
MOST_CASES: Final = 20_000


class Question(NamedTuple):
    """A question about a route, answered from the cases of its parts.

    `cases` holds the marks that matter; `then` and `beside` make the case of two parts from theirs, and 0 changes
    nothing.
    """

    cases: Mapping[int, Case]
    then: Callable[[Case, Case], Case]
    beside: Callable[[Case, Case], Case]
    fails: Callable[[Case], bool]


_MET, _OPEN = 1, 2


def lacking(targets: Iterable[int], providers: Iterable[int], *, helps: bool) -> Question:
    """Ask for the routes on which something is done, and nothing that it needs is done before it.

    Of a way through a part two things count: whether it meets the need for what comes after it, and whether it has
    the need open. Side by side the parts meet each other's needs if `helps`.
    """
    cases = dict.fromkeys(targets, _OPEN) | dict.fromkeys(providers, _MET)

    def then(first: Case, second: Case) -> Case:
        return first | (second & _MET if first & _MET else second)

    def beside(one: Case, other: Case) -> Case:
        left = (one if not other & _MET else one & _MET) | (other if not one & _MET else other & _MET)
        return left if helps else one | other

    return Question(cases, then, beside, lambda case: case & _OPEN > 0)


def passing(marks: Iterable[int], times: int = 1) -> Question:
    """Ask for the routes on which at least so many of these marks stand."""

    def both(one: Case, other: Case) -> Case:
        return min(one + other, times)

    return Question(dict.fromkeys(marks, 1), both, both, lambda case: case == times)


def ending(end: int, ends: Iterable[int]) -> Question:
    """Ask for the attempts that come to one of these ends; in a list nothing comes after an end."""
    cases = dict.fromkeys(ends, 2) | {end: 1}

    def then(first: Case, second: Case) -> Case:
        return first or second

    return Question(cases, then, int.__or__, lambda case: case & 1 > 0)


def gathering(marks: Sequence[int], fails: Callable[[Case], bool]) -> Question:
    """Ask for the routes that fail by which of these marks they have, as a set of bits."""

    def both(one: Case, other: Case) -> Case:
        return one | other

    return Question({mark: 1 << bit for bit, mark in enumerate(marks)}, both, both, fails)


@dataclass(frozen=True, slots=True)
class Trail:
    """One way: how many picks it takes, and its marks, as pairs of pairs.

    It adds and multiplies as a number of ways does: of two alternatives the one with fewer picks, of two parts both.
    """

    picks: int
    marks: object

    def __mul__(self, other: "Trail | int") -> "Trail":
        return Trail(self.picks + other.picks, (self.marks, other.marks)) if isinstance(other, Trail) else self

    def __add__(self, other: "Trail | int") -> "Trail":
        return other if isinstance(other, Trail) and other.picks < self.picks else self

    __rmul__ = __mul__
    __radd__ = __add__


def flat(marks: object) -> list[int]:
    """Return the marks that stand in pairs of pairs."""
    found, waiting = [], [marks]
    while waiting:
        inner = waiting.pop()
        if isinstance(inner, tuple):
            waiting.extend(inner)
        elif isinstance(inner, int):
            found.append(inner)
    return found


def count(
    circuit: Circuit,
    question: Question,
    size: int,
    known: Iterable[Tally | None] = repeat(None),
) -> Mapping[Case, int]:
    """Return, for each case that a route may have, how many routes do.

    `size` is the number of marks; `known` gives the answers of nodes that need not be worked out.
    """
    marks: list[Tally] = [{0: 1}] * size
    for mark, case in question.cases.items():
        marks[mark] = {case: 1}
    return circuit.each(_algebra(question, marks), known)[-1]


def find(circuit: Circuit, question: Question, picks: Sequence[int]) -> Mapping[Case, Trail]:
    """Return, for each case that a route may have, a route with few picks; `picks` says how many each mark is."""
    marks = [{question.cases.get(mark, 0): Trail(number, mark)} for mark, number in enumerate(picks)]
    return circuit.ask(_algebra(question, marks))


def _algebra(question: Question, marks: Sequence[Tally]) -> Algebra[Tally]:
    return Algebra(marks, partial(_all, question.then), partial(_all, question.beside), _either)


def _all(combine: Callable[[Case, Case], Case], ways: list[Tally]) -> Tally:
    plain: Any = 1
    total: dict[Case, Any] = {0: 1}
    for way in ways:
        if len(way) == 1 and 0 in way:
            plain = plain * way[0]
            continue
        if len(total) * len(way) > MOST_CASES:
            raise TooManyError
        if not way:
            return way
        grown: dict[Case, Any] = {}
        for case, number in total.items():
            for other, more in way.items():
                both = combine(case, other)
                grown[both] = grown.get(both, 0) + number * more
        total = grown
    return total if plain == 1 else {case: number * plain for case, number in total.items()}


def _either(ways: list[Tally]) -> Tally:
    total: dict[Case, Any] = {}
    for way in ways:
        for case, number in way.items():
            total[case] = total.get(case, 0) + number
    return total
