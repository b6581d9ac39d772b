"""The numbers of a unit or course before and after."""

from collections.abc import Iterator
from typing import NamedTuple

from milepost.analysis.changes.diff import Changed
from milepost.analysis.changes.topics import Topic, Value
from milepost.output.review_lines import Line, Weight


class Numbers(NamedTuple):
    """A number's name, and what it was and is, in words."""

    name: str
    before: str
    after: str


def numbers_of(changed: Changed) -> Iterator[Numbers]:
    """Yield the numbers that differ."""
    for one in changed.differences:
        match one.fact.topic:
            case Topic.ROUTES:
                yield Numbers("routes", _count(one.before), _count(one.after))
            case Topic.MINUTES:
                yield Numbers("minutes", _minutes(one.before), _minutes(one.after))
            case Topic.STRETCH:
                yield Numbers("longest time between teacher check-ins", _stretch(one.before), _stretch(one.after))


def lines_of_numbers(changed: Changed) -> Iterator[Line]:
    """Yield what a lead has to judge about them: more time, longer without a check-in, or no answer any more."""
    for one in changed.differences:
        if one.before is None or not changed.pair.in_both:
            continue
        if one.fact.topic is Topic.ROUTES and one.after is None:
            yield Line(Weight.JUDGE, "its routes can no longer be counted, so nothing can be said about every student")
        if one.fact.topic is Topic.MINUTES and _longest(one.after) > _longest(one.before):
            more = _longest(one.after) - _longest(one.before)
            yield Line(Weight.JUDGE, f"the longest route now takes {_longest(one.after)} minutes, {more} more")
        if one.fact.topic is Topic.STRETCH and _number(one.after) > _number(one.before):
            before, after = _number(one.before), _number(one.after)
            yield Line(Weight.JUDGE, f"some student now works {after} minutes without a teacher check-in, not {before}")


def _count(one: Value) -> str:
    return f"{one:,}" if isinstance(one, int) else "no answer"


def _minutes(one: Value) -> str:
    if not isinstance(one, tuple):
        return "no answer"
    shortest, longest, complete = one
    span = str(shortest) if shortest == longest else f"{shortest} to {longest}"
    return span if complete else f"at least {span}"


def _stretch(one: Value) -> str:
    return f"{one} minutes" if isinstance(one, int) else "no answer"


def _longest(one: Value) -> int:
    return int(one[1]) if isinstance(one, tuple) else 0


def _number(one: Value) -> int:
    return one if isinstance(one, int) else 0
