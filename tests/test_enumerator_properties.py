"""What holds of every route of every unit, and a second way to the answers that are least obvious."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations, permutations, product
from typing import Any

from hypothesis import assume, given, settings

from enumerator import (
    EnumeratedCourse,
    EnumeratedUnit,
    Pick,
    Place,
    Route,
    Time,
    TooManyRoutesError,
    by_choice,
    check_in_stretch,
    left_over,
    shortest,
    time,
    without_order,
)
from enumerator.minutes import Leaf, leaves_of, longest_stretch
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import AnyOrder, Choice, Do, Option, Part, Path, Section, step_id
from playlist_shapes import HERE, ref
from strategies import curricula_of_a_course, curricula_of_a_unit


def routes_of(made: Curriculum) -> EnumeratedUnit:
    """Return the routes of the made unit; one with too many is passed over."""
    try:
        return EnumeratedUnit(made, made.units["unit"])
    except TooManyRoutesError:
        assume(condition=False)
        raise


def every_unit(examples: int) -> Callable[[Callable[[EnumeratedUnit], None]], Callable[[], None]]:
    """Run a test on this many made units."""

    def on_units(test: Callable[[EnumeratedUnit], None]) -> Callable[[], None]:
        return settings(max_examples=examples, deadline=None)(given(curricula_of_a_unit().map(routes_of))(test))

    return on_units


@every_unit(100)
def test_every_route_is_another_and_all_its_picks_lead_to_it_alone(unit: EnumeratedUnit):
    assert len(set(unit.routes)) == len(unit.routes)
    for route in unit.routes:
        assert unit.replay(route.picks) == {route}


@every_unit(50)
def test_a_step_more_that_may_be_skipped_doubles_the_routes(unit: EnumeratedUnit):
    assume(len(unit.conceivable) < 500)
    more = replace(unit.unit, playlist=(*unit.unit.playlist, Do(ref("unused"), HERE, "should")))
    assert len(EnumeratedUnit(unit.curriculum, more).routes) == 2 * len(unit.routes)


@every_unit(50)
def test_in_any_order_there_are_as_many_routes_as_in_a_list(unit: EnumeratedUnit):
    assume(not unit.conditions)
    beside = replace(unit.unit, playlist=(AnyOrder("beside", unit.unit.playlist, HERE),))
    assert len(EnumeratedUnit(unit.curriculum, beside).routes) == len(unit.routes)


def unconditional(part: Any) -> Any:
    """Return a part without conditions."""
    if isinstance(part, Choice):
        return replace(part, options=tuple(Option(unconditional(option.step)) for option in part.options))
    if isinstance(part, AnyOrder | Section | Path):
        return replace(part, steps=tuple(map(unconditional, part.steps)))
    return part


@every_unit(50)
def test_conditions_only_take_routes_away(unit: EnumeratedUnit):
    free = replace(unit.unit, playlist=tuple(map(unconditional, unit.unit.playlist)))
    assert set(unit.routes) <= set(EnumeratedUnit(unit.curriculum, free).routes)
    assert bool(unit.conditions) or set(unit.routes) == set(EnumeratedUnit(unit.curriculum, free).routes)


@every_unit(50)
def test_before_is_an_order_without_circles(unit: EnumeratedUnit):
    before, places = unit.playlist.certainly_before, list(unit.playlist.parts)
    for one, other in product(places, repeat=2):
        assert not (before(one, other) and before(other, one))
        if before(one, other):
            assert all(before(one, third) for third in places if before(other, third))


@every_unit(100)
def test_every_implies_some_and_a_promise_is_kept_when_every_route_meets_it(unit: EnumeratedUnit):
    broken = unit.broken_promises()
    for (key, level), share in unit.standards().items():
        met = [not unit.giving(key, level).isdisjoint(route.places) for route in unit.routes]
        assert (share == "none") == (not any(met))
        assert (share == "every") == (any(met) and all(met))
        assert not ((key, level) in broken and share == "every")


@every_unit(100)
def test_the_stretch_is_no_longer_than_the_longest_route(unit: EnumeratedUnit):
    longest = time(unit)
    assert (longest is None) == (not unit.routes)
    assert check_in_stretch(unit) <= (longest.longest if longest else 0)


@every_unit(100)
def test_what_fails_everywhere_is_shown_without_picks_and_one_choice_counts_no_more_than_its_options(
    unit: EnumeratedUnit,
):
    for failing in [*unit.broken_promises().values(), *unit.unmet_needs().values()][:3]:
        length = shortest(unit, failing)
        assert (length == 0) == (len(failing) == len(unit.routes))
        assert shortest(unit, failing, by_choice(unit)) <= length
        assert length <= min(
            sum(pick.taken or unit.playlist.is_optional(pick.place) for pick in route.picks) for route in failing
        )


# A second way: a student walks through the playlist and looks at what is on offer


class Walk:
    """Goes through a playlist step by step, knowing what was done so far; notes where a student is stuck."""

    def __init__(self, unit: EnumeratedUnit) -> None:
        self.parts = unit.playlist.parts
        self.stuck: set[str] = set()

    def one_by_one(self, steps: Sequence[Part], at: Place = (), before: frozenset[Place] = frozenset()) -> list[Route]:
        ways = [NOTHING]
        for number, step in enumerate(steps):
            ways = [
                joined(way, more)
                for way in ways
                for more in self.taken_or_not(step, (*at, number), before | way.places)
            ]
        return ways

    def taken_or_not(self, step: Part, place: Place, before: frozenset[Place]) -> list[Route]:
        ways = self.through(step, place, before)
        if getattr(step, "tier", "must") == "must":
            return ways
        taken = Route(frozenset({Pick(place, taken=True)}), frozenset())
        return [Route(frozenset({Pick(place, taken=False)}), frozenset()), *(joined(taken, way) for way in ways)]

    def through(self, part: Part, place: Place, before: frozenset[Place]) -> list[Route]:
        here = Route(frozenset(), frozenset({place}))
        match part:
            case Choice():
                ways = self.choose(part, place, before)
            case AnyOrder():
                members = [self.taken_or_not(step, (*place, n), before) for n, step in enumerate(part.steps)]
                ways = [joined(*some) for some in product(*members)]
            case Section() | Path():
                ways = self.one_by_one(part.steps, place, before)
            case _:
                ways = [NOTHING]
        return [joined(here, way) for way in ways]

    def choose(self, choice: Choice, place: Place, before: frozenset[Place]) -> list[Route]:
        done = {step_id(self.parts[other]) for other in before}
        offered = [
            number
            for number, option in enumerate(choice.options)
            if all(done & {ref.name for ref in need.names} for need in option.only_if)
        ]
        if len(offered) < choice.pick.low:
            self.stuck.add(choice.id)
        ways = []
        for size in range(choice.pick.low, choice.pick.high + 1):
            for picked in combinations(offered, size):
                said = Route(
                    frozenset(Pick((*place, n), taken=n in picked) for n in range(len(choice.options))), frozenset()
                )
                inner = [self.through(choice.options[n].step, (*place, n), before) for n in picked]
                ways += [joined(said, *some) for some in product(*inner)]
        return ways


NOTHING = Route(frozenset(), frozenset())


def joined(*ways: Route) -> Route:
    return Route(frozenset().union(*(way.picks for way in ways)), frozenset().union(*(way.places for way in ways)))


@every_unit(200)
def test_a_student_who_walks_finds_the_same_routes_and_is_stuck_at_the_same_choices(unit: EnumeratedUnit):
    walk = Walk(unit)
    assert set(walk.one_by_one(unit.unit.playlist)) == set(unit.routes)
    assert walk.stuck == unit.stuck()


# A second way: every order of the leaves of a short route


def orders(unit: EnumeratedUnit, route: Route) -> Iterator[tuple[Leaf, ...]]:
    """Yield every order of a route's leaves that 'before' allows."""
    before = unit.playlist.certainly_before
    for order in permutations(leaves_of(unit, route)):
        if not any(before(later.place, earlier.place) for earlier, later in combinations(order, 2)):
            yield order


def short_routes(unit: EnumeratedUnit, leaves: int = 6, most: int = 3) -> list[Route]:
    return [route for route in unit.routes if len(leaves_of(unit, route)) <= leaves][:most]


@every_unit(150)
def test_the_stretch_is_the_longest_in_any_order(unit: EnumeratedUnit):
    for route in short_routes(unit):
        stretches = [0]
        for order in orders(unit, route):
            stretches.append(0)
            for leaf in order:
                stretches.append(0 if leaf.is_check_in else stretches[-1] + leaf.minutes)
        assert longest_stretch(leaves_of(unit, route), unit.playlist.certainly_before) == max(stretches)


def is_done(unit: EnumeratedUnit, route: Route, place: Place, done: set[Place]) -> bool:
    """Tell whether a leaf or whole is done when these leaves are, and all before it."""
    leaves = {leaf.place for leaf in leaves_of(unit, route)}
    first = {leaf for leaf in leaves if leaf == place or unit.playlist.certainly_before(leaf, place)}
    return first <= done


def meets_its_needs(unit: EnumeratedUnit, route: Route, order: Sequence[Leaf]) -> bool:
    """Tell whether everything that is needed, and met on the route, is done before it is needed."""
    places = [leaf.place for leaf in order]
    return all(
        any(is_done(unit, route, other, set(places[: places.index(place)])) for other in providers)
        for place, providers in unit.met_entries(route)
    )


@every_unit(150)
def test_there_is_no_order_exactly_when_no_order_of_the_leaves_meets_the_needs(unit: EnumeratedUnit):
    failing = frozenset().union(*without_order(unit).values())
    for route in short_routes(unit):
        found = any(meets_its_needs(unit, route, order) for order in orders(unit, route))
        assert found == (route not in failing)


@every_unit(150)
def test_no_order_in_the_playlist_is_no_order_in_some_whole(unit: EnumeratedUnit):
    failing = frozenset().union(*without_order(unit).values())
    assert failing == unit.where(lambda route: bool(left_over(unit, route)))


# Courses


@settings(max_examples=50, deadline=None)
@given(curricula_of_a_course())
def test_a_course_of_one_unit_takes_its_time_and_has_its_stretch(made: Curriculum):
    for unit in made.units.values():
        course = replace(made.courses[0], playlist=(Do(ref(unit.id), HERE),))
        alone, listed = EnumeratedUnit(made, unit), EnumeratedCourse(made, course)
        assert listed.check_in_stretch() == check_in_stretch(alone)
        assert listed.time() == (time(alone) or Time(0, 0, sure=False))


@settings(max_examples=50, deadline=None)
@given(curricula_of_a_course())
def test_the_stretch_of_a_course_is_no_longer_than_its_longest_route(made: Curriculum):
    try:
        course = EnumeratedCourse(made, made.courses[0])
        stretch = course.check_in_stretch()
    except TooManyRoutesError:
        assume(condition=False)
        raise
    longest = course.time()
    assert stretch <= (longest.longest if longest else 0)
