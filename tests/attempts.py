"""Every attempt at a playlist, listed one by one: a student walks, picks from what is on offer, and may get stuck."""

from collections.abc import Iterable, Sequence
from itertools import chain, combinations, product
from typing import NamedTuple

from enumerator import Enumerated, Pick, Place
from milepost.model.playlist import AnyOrder, Choice, Part, Path, Section, Step


class Attempt(NamedTuple):
    """What a student picked and did, and the choices that could not be filled. Nothing certainly after one is reached."""

    picks: frozenset[Pick]
    places: frozenset[Place]
    ends: frozenset[Place]


START = Attempt(frozenset(), frozenset(), frozenset())


def attempts(listed: Enumerated, steps: Sequence[Step]) -> list[Attempt]:
    """Return every attempt: those that come to an end are the routes."""
    return _Walk(listed).in_turn(steps, (), frozenset())


def _joined(some: Iterable[Attempt]) -> Attempt:
    parts = list(some)
    return Attempt(
        frozenset(chain.from_iterable(part.picks for part in parts)),
        frozenset(chain.from_iterable(part.places for part in parts)),
        frozenset(chain.from_iterable(part.ends for part in parts)),
    )


class _Walk:
    def __init__(self, listed: Enumerated) -> None:
        self.conditions = listed.conditions

    def in_turn(self, steps: Sequence[Step], at: Place, before: frozenset[Place]) -> list[Attempt]:
        """Walk a list: who is stuck goes no further."""
        found = [START]
        for number, step in enumerate(steps):
            place = (*at, number)
            going = [attempt for attempt in found if not attempt.ends]
            found = [attempt for attempt in found if attempt.ends]
            for attempt in going:
                further = self.step(step, place, before | attempt.places)
                found += [_joined((attempt, more)) for more in further]
        return found

    def step(self, step: Step, place: Place, before: frozenset[Place]) -> list[Attempt]:
        ways = self.part(step, place, before)
        if step.tier == "must":
            return ways
        taken, skipped = (START._replace(picks=frozenset({Pick(place, take)})) for take in (True, False))
        return [skipped, *(_joined((taken, way)) for way in ways)]

    def part(self, part: Part, place: Place, before: frozenset[Place]) -> list[Attempt]:
        match part:
            case Choice():
                ways = self.choice(part, place, before)
            case AnyOrder():
                ways = _side_by_side([self.step(step, (*place, n), before) for n, step in enumerate(part.steps)])
            case Section() | Path():
                ways = self.in_turn(part.steps, place, before)
            case _:
                ways = [START]
        return [way if way.ends else way._replace(places=way.places | {place}) for way in ways]

    def choice(self, choice: Choice, place: Place, before: frozenset[Place]) -> list[Attempt]:
        options = [(*place, number) for number in range(len(choice.options))]
        offered = [at for at in options if all(before & entry for entry in self.conditions.get(at, ()))]
        if len(offered) < choice.pick.low:
            return [START._replace(ends=frozenset({place}))]
        inside = {at: self.part(choice.options[at[-1]].step, at, before) for at in offered}
        sizes = range(choice.pick.low, choice.pick.high + 1)
        found: list[Attempt] = []
        for picked in chain.from_iterable(combinations(offered, size) for size in sizes):
            said = START._replace(picks=frozenset(Pick(at, at in picked) for at in options))
            found += _side_by_side([[said], *(inside[at] for at in picked)])
        return found


def _side_by_side(members: Iterable[list[Attempt]]) -> list[Attempt]:
    return [_joined(some) for some in product(*members)]
