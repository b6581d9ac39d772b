"""Two versions of a curriculum, compared: what is true of every pair, and the same told in a slow and obvious way."""

from collections import Counter

from hypothesis import HealthCheck, assume, given, settings

from enumerator import EnumeratedUnit, TooManyRoutesError
from milepost.analysis.changes.carry_on import Carry, carry_on
from milepost.analysis.changes.diff import diff
from milepost.analysis.changes.pairs import ids_in
from milepost.analysis.changes.side import Side
from milepost.analysis.changes.topics import Topic
from milepost.check.run import check
from milepost.model.playlist import Choice, step_id
from strategies import SKILLS
from versions import two_versions

made = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


def side(curriculum):
    return Side(curriculum, check(curriculum, (), {}))


def looked_at(changes):
    """Changes without the order in which they are told."""
    changed = {(one.kind, one.pair, frozenset(one.differences)) for one in changes.changed}
    return changed, set(changes.ids), Counter(changes.new), Counter(changes.fixed), set(changes.waiting)


@made
@given(two_versions())
def test_a_curriculum_does_not_differ_from_itself(pair):
    for version in pair:
        changes = diff(side(version), side(version))
        assert not changes
        assert changes.waiting == ()


@made
@given(two_versions())
def test_one_way_is_the_mirror_of_the_other(pair):
    before, after = map(side, pair)
    assert looked_at(diff(before, after)) == looked_at(diff(after, before).mirrored())


@made
@given(two_versions())
def test_every_option_and_promise_that_came_or_went_is_told(pair):
    before, after = pair
    units = before.units["unit"], after.units["unit"]
    assume(all(pair.before == pair.after for pair in ids_in(*units).pairs if pair.in_both))
    told = {fact: each for one in diff(side(before), side(after)).changed for fact, each in told_of(one)}
    options = [
        {(part.id, step_id(option.step)) for part in unit.parts if isinstance(part, Choice) for option in part.options}
        for unit in units
    ]
    assert {fact.key for fact, each in told.items() if fact.topic is Topic.OPTION and each.before is None} == (
        options[1] - options[0]
    )
    assert {fact.key for fact, each in told.items() if fact.topic is Topic.OPTION and each.after is None} == (
        options[0] - options[1]
    )


def told_of(one):
    return ((difference.fact, difference) for difference in one.differences) if one.pair.name == "unit" else ()


@made
@given(two_versions())
def test_every_standard_that_is_met_on_more_routes_or_fewer_is_told(pair):
    told = {fact: each for one in diff(*map(side, pair)).changed for fact, each in told_of(one)}
    slow = [slow_reach(version) for version in pair]
    assert {fact.key: (each.before, each.after) for fact, each in told.items() if fact.topic is Topic.REACH} == {
        key: (slow[0].get(key), slow[1].get(key))
        for key in {*slow[0], *slow[1]}
        if slow[0].get(key) != slow[1].get(key)
    }


def slow_reach(curriculum):
    """On how many routes each standard is met at each level, by looking at every route."""
    found = listed_unit(curriculum).standards()
    codes = {standard.key: standard.code for standard in SKILLS.items.values()}
    return {(level, codes[key]): share for (key, level), share in found.items() if share != "none"}


def listed_unit(curriculum):
    try:
        return EnumeratedUnit(curriculum, curriculum.units["unit"])
    except TooManyRoutesError:
        assume(condition=False)


@settings(made, max_examples=150)
@given(two_versions(most=8))
def test_who_can_carry_on_after_a_milestone_is_what_every_route_says(pair):
    before, after = pair
    sides = side(before), side(after)
    old, new = (listed_unit(version) for version in pair)
    names = {ref.name: part.id for part in (*after.units["unit"].parts, *after.units["unit"].activities.values())
             if hasattr(part, "was") for ref in part.was}  # fmt: skip
    for said in carry_on(*sides, diff(*sides).changed):
        milestone = said.milestone.id
        picks = {picked_before(old, route, milestone) for route in old.through(milestone)}
        wanted = names.get(milestone, milestone)
        ways = [new.done(route) for route in new.through(wanted)]
        failing = {some for some in picks if not any({names.get(name, name) for name in some} <= way for way in ways)}
        assert (said.answer is Carry.NOT_ALL) == bool(failing)
        if failing:
            route = {step_id(pick.part) for pick in said.route}
            assert any(route <= some for some in picks)
            assert not any({names.get(name, name) for name in route} <= way for way in ways)


def picked_before(listed, route, milestone):
    """The ids of the options that a student had picked at choices certainly before a milestone."""
    playlist = listed.playlist
    at = next(place for place in playlist.places_of(milestone) if place in route.places)
    return frozenset(
        step_id(playlist.parts[pick.place])
        for pick in route.picks
        if pick.taken and playlist.is_option(pick.place) and playlist.certainly_before(pick.place[:-1], at)
    )
