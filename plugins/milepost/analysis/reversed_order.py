"""Standards that some route meets in another order than their framework advises."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from milepost.analysis.routes import Answers, SomeRoutes, TooManyError
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import Part
from milepost.model.standard import StandardKey

Advice = Mapping[StandardKey, Sequence[StandardKey]]
"""By standard, those that are best met after it."""


class Reversed(NamedTuple):
    """`second` is met at `part`, on so many routes, and `first` only after it, though it is best met before."""

    first: StandardKey
    second: StandardKey
    part: Part
    routes: int


def advice(curriculum: Curriculum) -> Advice:
    """Return what the frameworks of a curriculum advise."""
    after: dict[StandardKey, list[StandardKey]] = {}
    for framework in curriculum.frameworks:
        for first, second in framework.precedes:
            key = StandardKey(framework.id, first)
            after.setdefault(key, []).append(StandardKey(framework.id, second))
    return after


def reversed_on_routes(answers: Answers, after: Advice) -> Iterator[Reversed]:
    """Yield the pairs of standards that both stand on one route, the second of them certainly first.

    Each pair comes once, with the first place that shows it. Silent where the routes cannot be told apart.
    """
    routes = answers.some_routes
    given = routes.standards()
    for first in sorted(given & after.keys()):
        for second in after[first]:
            if second in given and first != second:
                yield from _reversed(routes, first, second)


def _reversed(routes: SomeRoutes, first: StandardKey, second: StandardKey) -> Iterator[Reversed]:
    wanted = routes.giving([first])
    for place in sorted(routes.giving([second])):
        late = routes.after(place, wanted)
        if not late or place in wanted:
            continue
        try:
            count = routes.through([place]).through(late).without(set(wanted) - set(late)).count
        except TooManyError:
            continue
        if count:
            yield Reversed(first, second, routes.part(place), count)
            return
