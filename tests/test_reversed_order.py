"""Advice on order that a route turns round: what is said agrees with a look at every route."""

from itertools import permutations

from hypothesis import HealthCheck, assume, given, settings

from enumerator import EnumeratedUnit, TooManyRoutesError
from milepost.analysis.names import Names
from milepost.analysis.reversed_order import reversed_on_routes
from milepost.analysis.routes import Answers, answers
from milepost.model.curriculum import Curriculum
from milepost.model.standard import LEVELS, StandardKey
from strategies import curricula_of_a_unit

Pair = tuple[StandardKey, StandardKey]


def listed_counts(unit: EnumeratedUnit, first: StandardKey, second: StandardKey) -> set[int]:
    """By each place of the second, on how many routes the first comes only after it; without those of none."""
    wanted, found = ({place for level in LEVELS for place in unit.giving(key, level)} for key in (first, second))
    before = unit.playlist.certainly_before

    def counts(place) -> int:
        return len(
            unit.where(
                lambda route: (
                    place in route.places
                    and bool(wanted & route.places)
                    and all(before(place, other) for other in wanted & route.places)
                )
            )
        )

    return {counts(place) for place in found} - {0}


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(curricula_of_a_unit(most=7))
def test_a_pair_is_told_exactly_where_a_route_meets_it_the_other_way_round(made: Curriculum):
    try:
        listed = EnumeratedUnit(made, made.units["unit"])
    except TooManyRoutesError:
        assume(condition=False)
        raise
    said = answers(made, Names(made), made.units["unit"])
    assert isinstance(said, Answers)
    keys = [one.key for framework in made.frameworks for one in framework.items.values()]
    pairs = list(permutations(keys, 2))
    found = {
        (one.first, one.second): one.routes
        for one in reversed_on_routes(said, {key: [other for other in keys if other != key] for key in keys})
    }
    expected: dict[Pair, set[int]] = {pair: counts for pair in pairs if (counts := listed_counts(listed, *pair))}
    assert found.keys() == expected.keys()
    assert all(found[pair] in counts for pair, counts in expected.items())
