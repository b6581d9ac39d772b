"""What two versions of a curriculum do not have in common."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from milepost.analysis.changes.compared_findings import compare_findings
from milepost.analysis.changes.facts import Facts, Names, facts_of
from milepost.analysis.changes.pairs import Ids, Pair, ids_in
from milepost.analysis.changes.saved import Moved, moved_ids
from milepost.analysis.changes.settings import facts_of_settings
from milepost.analysis.changes.side import Side
from milepost.analysis.changes.topics import Difference, Fact, Topic, Value
from milepost.analysis.changes.touched import Touched
from milepost.analysis.routes import Route
from milepost.model.curriculum import Course
from milepost.model.finding import Acceptance, Finding
from milepost.model.standard import LEVELS
from milepost.model.unit import Unit

Kind = Literal["unit", "course", "curriculum"]


@dataclass(frozen=True, slots=True)
class Changed:
    """A unit, a course or the curriculum's own settings, and what differs."""

    kind: Kind
    pair: Pair
    differences: tuple[Difference, ...]

    def mirrored(self) -> "Changed":
        """Return the same, seen from the other version."""
        pair = Pair(self.pair.after, self.pair.before, self.pair.name)
        return Changed(self.kind, pair, tuple(one.mirrored() for one in self.differences))


@dataclass(frozen=True, slots=True)
class Changes:
    """Everything that two versions do not have in common. `diff(b, a)` is the mirror of `diff(a, b)`.

    `waiting` are the units and courses that wait for a unit that differs and do not differ themselves.
    """

    changed: tuple[Changed, ...]
    ids: tuple[Moved, ...]
    new: tuple[Finding, ...]
    fixed: tuple[Finding, ...]
    waiting: tuple[str, ...]
    accepted: tuple[Acceptance, ...] = ()
    """What the later version accepts with a comment, and the earlier one does not."""
    no_longer_accepted: tuple[Acceptance, ...] = ()

    def mirrored(self) -> "Changes":
        """Return the same, seen from the other version."""
        changed = tuple(one.mirrored() for one in self.changed)
        ids = tuple(one.mirrored() for one in self.ids)
        return replace(
            self,
            changed=changed,
            ids=ids,
            new=self.fixed,
            fixed=self.new,
            accepted=self.no_longer_accepted,
            no_longer_accepted=self.accepted,
        )

    def __bool__(self) -> bool:
        return bool(self.changed or self.ids or self.new or self.fixed or self.accepted or self.no_longer_accepted)


def diff(before: Side, after: Side) -> Changes:
    """Return what changes from one version of a curriculum to another."""
    touched = Touched(before.curriculum, after.curriculum)
    ids = {pair: ids_in(*touched.in_both_versions(pair)) for pair in touched.units}
    changed = [*_settings(before, after), *_units(before, after, touched, ids), *_courses(before, after, touched)]
    units = {pair.before: pair.name for pair in touched.units if pair.before}
    new, fixed = compare_findings(before.findings, after.findings, units)
    return Changes(
        tuple(changed),
        tuple(moved_ids(ids, before.curriculum, after.curriculum)),
        new,
        fixed,
        tuple(touched.waiting({one.pair for one in changed})),
        *_accepted(before, after),
    )


def _accepted(before: Side, after: Side) -> tuple[tuple[Acceptance, ...], tuple[Acceptance, ...]]:
    old, new = Counter(before.accepted), Counter(after.accepted)
    return tuple(sorted((new - old).elements())), tuple(sorted((old - new).elements()))


def _settings(before: Side, after: Side) -> Iterator[Changed]:
    found = tuple(_differences(facts_of_settings(before.curriculum), facts_of_settings(after.curriculum)))
    if found:
        yield Changed("curriculum", Pair("", "", ""), found)


def _units(before: Side, after: Side, touched: Touched, ids: Mapping[Pair, Ids]) -> Iterator[Changed]:
    for pair in touched.units:
        one, other = touched.in_both_versions(pair)
        found = tuple(_compared((before, one, ids[pair].before), (after, other, ids[pair].after)))
        if found or pair.before != pair.after:
            yield Changed("unit", pair, found)


def _courses(before: Side, after: Side, touched: Touched) -> Iterator[Changed]:
    units = [{pair[at]: pair.name for pair in touched.units if pair[at]} for at in (0, 1)]
    for pair in touched.courses:
        one, other = before.courses.get(pair.before), after.courses.get(pair.after)
        found = tuple(_compared((before, one, units[0]), (after, other, units[1])))
        if found or pair.before != pair.after:
            yield Changed("course", pair, found)


_Told = tuple[Side, Unit | Course | None, Names]


def _compared(one: _Told, other: _Told) -> Iterator[Difference]:
    facts = [facts_of(side, owner, names) if owner else {} for side, owner, names in (one, other)]
    for difference in _differences(*facts):
        fails = [one, other][_is_worse(difference)]
        yield replace(difference, route=_route(difference.fact, *fails[:2])) if _can_fail(difference) else difference


def _differences(before: Facts, after: Facts) -> Iterator[Difference]:
    """Yield the facts that differ, those of the first version first, each in its place."""
    for fact in [*before, *(fact for fact in after if fact not in before)]:
        one, other = before.get(fact), after.get(fact)
        if one != other and not (fact.topic is Topic.ORDER and _same_order(one, other)):
            yield Difference(fact, one, other)


def _same_order(one: Value, other: Value) -> bool:
    """Tell whether what stands in both lists stands there in the same order."""
    if not isinstance(one, tuple) or not isinstance(other, tuple):
        return True
    return [name for name in one if name in other] == [name for name in other if name in one]


def _can_fail(difference: Difference) -> bool:
    """Tell whether some student, but not every one, misses what a difference is about in one of the versions."""
    values = {difference.before, difference.after}
    return "missed" in values if difference.fact.topic is Topic.PROMISE else values == {"every", "some"}


def _is_worse(difference: Difference) -> bool:
    return difference.after in {"missed", "some"}


def _route(fact: Fact, side: Side, owner: Unit | Course | None) -> Route:
    level, code = fact.key
    assert owner
    return side.who_misses(owner, next(each for each in LEVELS if each == level), code)
