"""The analysis of routes and the list of all routes agree on every answer, for thousands of made units and courses.

They are made in batches, each from its own number, so that a batch always holds the same ones. `MILEPOST_ROUTES` says
how many units there are; one course is made for every twenty-five.
"""

import os
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, Phase, assume, given, seed, settings
from hypothesis.strategies import SearchStrategy

from agreement import Listed, disagreements
from agreement_picks import disagreements_about_picks
from enumerator import EnumeratedCourse, EnumeratedUnit, TooManyRoutesError
from milepost.analysis.names import Names
from milepost.analysis.routes import Answers, Entangled, answers, course_answers
from milepost.model.curriculum import Curriculum
from strategies import curricula_of_a_course, curricula_of_a_unit

UNITS = int(os.environ.get("MILEPOST_ROUTES") or 5_000)
BATCH = 100
STEPS = (4, 7, 4, 10)
"""How many steps that are done the units of a batch have, about, from batch to batch."""


@pytest.mark.parametrize("batch", range(UNITS // BATCH))
def test_all_that_is_said_of_a_unit_is_true_of_its_routes(batch: int):
    agree_on(curricula_of_a_unit(most=STEPS[batch % len(STEPS)]), batch, both_of_unit)


@pytest.mark.parametrize("batch", range(UNITS // BATCH // 25))
def test_all_that_is_said_of_a_course_is_true_of_its_routes(batch: int):
    agree_on(curricula_of_a_course(), batch, both_of_course)


def agree_on(
    curricula: SearchStrategy[Curriculum],
    batch: int,
    both: Callable[[Curriculum], tuple[Listed, Answers | Entangled]],
) -> None:
    """Hold the answers about a batch against its listed routes; what has too many to list is not counted."""

    @seed(batch)
    @settings(
        max_examples=BATCH,
        database=None,
        deadline=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(curricula)
    def agree(made: Curriculum) -> None:
        try:
            listed, said = both(made)
        except TooManyRoutesError:
            assume(condition=False)
            raise
        assert isinstance(said, Answers)
        assert [*disagreements(listed, said), *disagreements_about_picks(listed, said)] == []

    agree()


def both_of_unit(made: Curriculum) -> tuple[Listed, Answers | Entangled]:
    unit = made.units["unit"]
    return EnumeratedUnit(made, unit), answers(made, Names(made), unit)


def both_of_course(made: Curriculum) -> tuple[Listed, Answers | Entangled]:
    course = made.courses[0]
    listed = EnumeratedCourse(made, course)
    listed.check_in_stretch()
    return listed, course_answers(made, Names(made), course)
