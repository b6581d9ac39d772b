"""The analysis of routes and the list of all routes agree on every answer, for thousands of made units and courses.

They are made in batches, each from its own number, so that a batch always holds the same ones. `MILEPOST_ROUTES` says
how many units there are; one course is made for every twenty-five.
"""

import os
from collections.abc import Callable
from functools import partial
from random import Random

import pytest

from agreement import Listed, disagreements
from agreement_picks import disagreements_about_picks
from enumerator import EnumeratedCourse, EnumeratedUnit, TooManyRoutesError
from milepost.analysis.names import Names
from milepost.analysis.routes import Answers, Entangled, answers, course_answers
from milepost.model.curriculum import Curriculum
from playlist_shapes import Below
from strategies import curriculum_of_a_course, curriculum_of_a_unit

UNITS = int(os.environ.get("MILEPOST_ROUTES") or 5_000)
BATCH = 100
STEPS = (4, 7, 4, 10)
"""How many steps that are done the units of a batch have, about, from batch to batch."""


@pytest.mark.parametrize("batch", range(UNITS // BATCH))
def test_all_that_is_said_of_a_unit_is_true_of_its_routes(batch: int):
    agree_on(partial(curriculum_of_a_unit, most=STEPS[batch % len(STEPS)]), batch, both_of_unit)


@pytest.mark.parametrize("batch", range(-(-UNITS // BATCH // 25)))
def test_all_that_is_said_of_a_course_is_true_of_its_routes(batch: int):
    agree_on(curriculum_of_a_course, batch, both_of_course)


def agree_on(
    make: Callable[[Below], Curriculum], batch: int, both: Callable[[Curriculum], tuple[Listed, Answers | Entangled]]
) -> None:
    """Hold the answers about a batch against its listed routes; what has too many to list is not counted.

    Each is drawn apart from the others.
    """
    below, agreed = Random(batch).randrange, 0
    while agreed < BATCH:
        try:
            listed, said = both(make(below))
        except TooManyRoutesError:
            continue
        assert isinstance(said, Answers)
        assert [*disagreements(listed, said), *disagreements_about_picks(listed, said)] == [], f"after {agreed}"
        agreed += 1


def both_of_unit(made: Curriculum) -> tuple[Listed, Answers | Entangled]:
    unit = made.units["unit"]
    return EnumeratedUnit(made, unit), answers(made, Names(made), unit)


def both_of_course(made: Curriculum) -> tuple[Listed, Answers | Entangled]:
    course = made.courses[0]
    listed = EnumeratedCourse(made, course)
    listed.check_in_stretch()
    return listed, course_answers(made, Names(made), course)
