"""The small algebras: how answers about parts become answers about what holds them."""

from collections.abc import Sequence
from functools import reduce
from math import inf, prod
from operator import and_, or_

from milepost.analysis.routing.circuit import Algebra

Guarantee = tuple[int, int]
"""What every way has, and which demands fail on some way, both as sets of bits."""
Twice = tuple[int, int]
"""What some way has, and what some way has twice."""


def count(marks: Sequence[int]) -> Algebra[int]:
    """Return the algebra of how many routes there are; a mark counts 1."""
    return Algebra(marks, prod, prod, sum)


def least(marks: Sequence[float]) -> Algebra[float]:
    """Return the algebra of the smallest sum over the marks of a route; infinite where there is no route."""
    return Algebra(marks, sum, sum, lambda ways: min(ways, default=inf))


def most(marks: Sequence[float]) -> Algebra[float]:
    """Return the algebra of the largest sum over the marks of a route; minus infinite where there is no route."""
    return Algebra(marks, sum, sum, lambda ways: max(ways, default=-inf))


def some(marks: Sequence[int]) -> Algebra[int]:
    """Return the algebra of the bits that some route has."""
    return Algebra(marks, _any, _any, _any)


def _any(ways: list[int]) -> int:
    return reduce(or_, ways, 0)


def guarantee(marks: Sequence[Guarantee], helps: int) -> Algebra[Guarantee]:
    """Return the algebra of what every route has, and which demands fail on some route.

    A demand and what meets it share a bit. In a list the earlier meets the demands of the later; side by side each
    meets the other's, if the demand is one of `helps`. That is exact because joined ways choose freely: a demand of
    one part fails on some route just when some way of the other part lacks what meets it.
    """

    def then(ways: list[Guarantee]) -> Guarantee:
        every = failing = 0
        for has, fails in ways:
            failing |= fails & ~every
            every |= has
        return every, failing

    def beside(ways: list[Guarantee]) -> Guarantee:
        every = failing = 0
        for has, fails in ways:
            failing = failing & ~(has & helps) | fails & ~(every & helps)
            every |= has
        return every, failing

    def either(ways: list[Guarantee]) -> Guarantee:
        return reduce(and_, [has for has, _ in ways], -1), reduce(or_, [fails for _, fails in ways], 0)

    return Algebra(marks, then, beside, either)


def twice(marks: Sequence[Twice]) -> Algebra[Twice]:
    """Return the algebra of what some route has, and what some route has twice."""

    def joined(ways: list[Twice]) -> Twice:
        once = again = 0
        for has, repeats in ways:
            again |= repeats | once & has
            once |= has
        return once, again

    def either(ways: list[Twice]) -> Twice:
        return reduce(or_, [has for has, _ in ways], 0), reduce(or_, [repeats for _, repeats in ways], 0)

    return Algebra(marks, joined, joined, either)
