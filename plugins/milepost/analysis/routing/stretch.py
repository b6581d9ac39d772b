"""The check-in stretch: the most minutes without a teacher, in any order that the playlist allows."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final, Generic, NamedTuple, Protocol, Self, TypeVar

from milepost.analysis.routing.circuit import Algebra


class Length(Protocol):
    """How long something takes: what can be added up and compared, a number or a `Stay`."""

    def __add__(self, other: Self, /) -> Self: ...
    def __gt__(self, other: Self, /) -> bool: ...


L = TypeVar("L", bound=Length)
NEVER: Final = -inf
"""The length of a stretch that there is not."""


class Stretches(NamedTuple, Generic[L]):
    """The longest stretches of a part: with no check-in at all, before its first, after its last, between two."""

    through: L
    first: L
    last: L
    between: L

    @property
    def longest(self) -> L:
        """Return the longest of them: nothing comes before the start and after the end."""
        return max(self)


@dataclass(frozen=True, slots=True)
class Stay:
    """A length that knows where it lies: the places of the check-ins around it, and the marks inside it.

    `start` and `stop` are None at the start and the end of the playlist. `marks` are pairs of pairs, to be cheap.
    """

    minutes: float
    start: int | None = None
    stop: int | None = None
    marks: object = ()

    def __add__(self, other: "Stay") -> "Stay":
        start = other.start if self.start is None else self.start
        stop = other.stop if self.stop is None else self.stop
        return Stay(self.minutes + other.minutes, start, stop, (self.marks, other.marks))

    def __gt__(self, other: "Stay") -> bool:
        return self.minutes > other.minutes


def work(minutes: L, never: L) -> Stretches[L]:
    """Return the stretches of something without a check-in."""
    return Stretches(minutes, never, never, never)


def stretches(
    marks: Sequence[Stretches[L]], nothing: L, never: L, choose: Callable[..., L] = max
) -> Algebra[Stretches[L]]:
    """Return the algebra of the longest stretches.

    A stretch that spans two parts in a list is made of the end of one and the beginning of the other. Side by side a
    student goes back and forth: between two check-ins of one part there is time for whatever lies between two
    check-ins of the other, or before its first, or after its last. `choose=min` gives a length that every route has.
    """
    start = work(nothing, never)

    def then(parts: list[Stretches[L]]) -> Stretches[L]:
        through, first, last, between = start
        for its_through, its_first, its_last, its_between in parts:
            between = max(between, its_between, last + its_first)
            first = max(first, through + its_first)
            last = max(its_last, last + its_through)
            through = through + its_through
        return Stretches(through, first, last, between)

    def beside(parts: list[Stretches[L]]) -> Stretches[L]:
        through, first, last, between = start
        for its_through, its_first, its_last, its_between in parts:
            between = max(
                between + max(its_through, its_first, its_last, its_between),
                max(through, first, last) + its_between,
                first + its_last,
                last + its_first,
            )
            first = max(first + its_first, first + its_through, through + its_first)
            last = max(last + its_last, last + its_through, through + its_last)
            through = through + its_through
        return Stretches(through, first, last, between)

    def either(ways: list[Stretches[L]]) -> Stretches[L]:
        if not ways:
            return Stretches(never, never, never, never)
        return Stretches(*map(choose, *ways)) if len(ways) > 1 else ways[0]

    return Algebra(marks, then, beside, either)


def repeated(part: Stretches[float], times: int) -> Stretches[float]:
    """Return the stretches of a part that is done several times in a row."""
    then = stretches((), 0.0, NEVER).then
    whole = work(0.0, NEVER)
    while times > 0:
        if times % 2:
            whole = then([whole, part])
        part, times = then([part, part]), times // 2
    return whole
