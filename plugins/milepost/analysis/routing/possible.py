"""Which cases some route may have: quicker than counting, where it is only asked whether every route fails."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

from milepost.analysis.routing.circuit import Algebra, Circuit, TooManyError
from milepost.analysis.routing.questions import MOST_CASES, Case, Question

Cases = frozenset[Case]
NOTHING: Final[Cases] = frozenset((0,))
"""The cases of a part that does not bear on the question."""


def possible(
    circuit: Circuit, question: Question, size: int, never: Iterable[int], known: Sequence[Cases | None]
) -> Cases:
    """Return the cases that routes without the marks of `never` have.

    `size` is the number of marks; `known` gives the answers of nodes that need not be worked out. Parts often have the
    same cases as other parts, so what two sets of cases make together is worked out once.
    """
    marks = [NOTHING] * size
    for mark, case in question.cases.items():
        marks[mark] = frozenset((case,))
    for mark in never:
        marks[mark] = frozenset()
    then, beside = (partial(_all, join, {}) for join in (question.then, question.beside))
    return circuit.each(Algebra(marks, then, beside, _either), known)[-1]


def _all(join: Callable[[Case, Case], Case], made: dict[tuple[Cases, Cases], Cases], ways: list[Cases]) -> Cases:
    total = NOTHING
    for way in ways:
        if total is NOTHING:
            total = way
        elif way is not NOTHING:
            pair = total, way
            both = made.get(pair)
            if both is None:
                if len(total) * len(way) > MOST_CASES:
                    raise TooManyError
                both = made[pair] = frozenset([join(case, other) for case in total for other in way])
            total = both
    return total


def _either(ways: list[Cases]) -> Cases:
    first, *others = ways or [frozenset()]
    return first.union(*others) if others else first
