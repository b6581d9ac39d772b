"""School days: Monday to Friday, without the days on which there is no school."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final, NamedTuple

_A_WEEK: Final = 5
_DAY: Final = timedelta(days=1)


class Pause(NamedTuple):
    """Days without school, the first and the last of them included."""

    first: date
    last: date


class SchoolDays:
    """The school days from a date on, counted from 0."""

    def __init__(self, start: date, pauses: Iterable[Pause] = ()) -> None:
        self.pauses = tuple(pauses)
        self._days: list[date] = []
        self._next = start

    def day(self, number: int) -> date:
        """Return a school day. Raises OverflowError where the calendar of all years is too short for it."""
        while len(self._days) <= number:
            if self._next.weekday() < _A_WEEK and not any(first <= self._next <= last for first, last in self.pauses):
                self._days.append(self._next)
            self._next += _DAY
        return self._days[number]


def days_of(weeks: float) -> int:
    """Return how many school days some weeks are, a day that is begun counted whole."""
    return max(1, -int(-weeks * _A_WEEK // 1))
