"""Some of the routes, the practice profile and the standards page, against every route listed one by one."""

from collections import Counter
from collections.abc import Iterable

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from enumerator import EnumeratedUnit, Pick, Route, TooManyRoutesError
from enumerator.minutes import leaves_of, longest_stretch, minutes_at
from milepost.analysis.names import Names
from milepost.analysis.profile import profiles
from milepost.analysis.routes import Answers, SomeRoutes, answers
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import step_id
from milepost.model.standard import LEVELS
from milepost.pages.page_set import page_set
from strategies import curricula_of_a_unit


def both(made: Curriculum) -> tuple[EnumeratedUnit, SomeRoutes, Answers]:
    """Return the routes of the made unit, listed and worked out; one with too many is passed over."""
    unit = made.units["unit"]
    try:
        listed = EnumeratedUnit(made, unit)
    except TooManyRoutesError:
        assume(condition=False)
        raise
    found = answers(made, Names(made), unit)
    assert isinstance(found, Answers)
    return listed, found.some_routes, found


MADE = curricula_of_a_unit().map(both)


@settings(max_examples=200, deadline=None)
@given(MADE, st.data())
def test_routes_are_narrowed_by_what_they_pass_and_avoid(made, data):
    listed, routes, _ = made
    names = sorted({step_id(part) for part in listed.playlist.parts.values()})
    one, other, third = (data.draw(st.sampled_from(names)) for _ in range(3))
    through = listed.through(one) & listed.through(other)
    found = routes.through(routes.places(one)).through(routes.places(other))
    assert found.count == len(through)
    assert found.without(routes.places(third)).count == len(through - listed.through(third))
    assert routes.without(routes.places(third)).through(routes.places(one)).count == len(
        listed.through(one) - listed.through(third)
    )


@settings(max_examples=200, deadline=None)
@given(MADE)
def test_every_route_is_told_once(made):
    listed, routes, _ = made
    expected = Counter(frozenset(pick.place for pick in route.picks if pick.taken) for route in listed.routes)
    told = [routes.nth(number) for number in range(routes.count)]
    found = Counter(frozenset(listed.playlist.place_of(one.part) for one in route) for route in told)
    assert found == expected
    assert list(routes.spread(routes.count + 5)) == told
    assert all(route in told for route in routes.spread(3))


@settings(max_examples=200, deadline=None)
@given(MADE, st.data())
def test_every_student_with_the_picks_that_miss_something_misses_it(made, data):
    listed, routes, _ = made
    name = data.draw(st.sampled_from(sorted({step_id(part) for part in listed.playlist.parts.values()})))
    assume(len(listed.through(name)) < len(listed.routes))
    decisions = routes.picks_that_miss(routes.places(name))
    students = listed.replay([Pick(listed.playlist.place_of(one.part), one.taken) for one in decisions])
    assert students
    assert students.isdisjoint(listed.through(name))


def number_of(listed: EnumeratedUnit, route: Route, **wanted: str) -> int:
    parts = (listed.playlist.parts[place] for place in route.places)
    return sum(all(getattr(part, key, None) == value for key, value in wanted.items()) for part in parts)


@settings(max_examples=200, deadline=None)
@given(MADE)
def test_a_line_of_the_profile_is_that_of_the_students_with_its_pick(made):
    listed, routes, found = made
    lines = profiles(listed.unit, found)
    assert bool(lines) == bool(routes.count)
    for line in lines:
        mine = [
            route
            for route in listed.routes
            if line.option is None or listed.playlist.place_of(line.option) in route.places
        ]
        assert line.routes == len(mine)
        assert sum(line.together.values()) == min(shortest(listed, route) for route in mine)
        choices = [number_of(listed, route, chosen_by="student") for route in mine]
        assert (line.choices.least, line.choices.most) == (min(choices), max(choices))
        talks = [number_of(listed, route, check_in="teacher") for route in mine]
        assert (line.check_ins.least, line.check_ins.most) == (min(talks), max(talks))
        assert line.complete == all(minutes_at(listed, place) for route in mine for place in route.places)
        assert line.stretch == max(stretch(listed, route) for route in mine)


def shortest(listed: EnumeratedUnit, route: Route) -> int:
    return sum(minutes.low for place in route.places if (minutes := minutes_at(listed, place)))


def stretch(listed: EnumeratedUnit, route: Route) -> int:
    return longest_stretch(leaves_of(listed, route), listed.playlist.certainly_before)


@settings(max_examples=100, deadline=None)
@given(MADE)
def test_the_standards_page_says_guaranteed_exactly_where_every_route_meets_it(made):
    listed, _, _ = made
    expected = listed.standards()
    page = page_set(listed.curriculum, drafts=True).page("standards.md")
    assert page
    for code, levels in cells(page.facts["frameworks"], listed.unit.title):
        key = listed.names.key(code)
        assert key
        assert [level["reach"] for level in levels] == [expected[key, level] for level in LEVELS]


def cells(frameworks: Iterable[dict], title: str) -> Iterable[tuple[str, list[dict]]]:
    """Yield each code that a unit uses, with its levels."""
    for framework in frameworks:
        for column, unit in enumerate(framework["units"]):
            if unit["title"] == title:
                yield from ((row["code"], row["cells"][column]) for row in framework["rows"] if row["cells"][column])
