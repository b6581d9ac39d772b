"""The sample curriculum shows what it is for: units with many routes, and not one of them with a problem."""

from pathlib import Path

import pytest

from milepost.analysis.names import Names
from milepost.analysis.routes import Answers, answers
from milepost.workspace import open_workspace

CURRICULUM = open_workspace(Path(__file__).parents[1] / "units").curriculum


def answers_about(unit: str) -> Answers:
    found = answers(CURRICULUM, Names(CURRICULUM), CURRICULUM.units[unit])
    assert isinstance(found, Answers)
    return found


@pytest.mark.parametrize("unit", CURRICULUM.units)
def test_every_route_of_the_sample_is_sound(unit: str):
    """E7."""
    found = answers_about(unit)
    assert found.routes
    assert found.unmet_needs == found.broken_promises == found.assessed_first == found.lacks == ()
    assert found.stuck == found.never_offered == found.misplaced == found.twice == found.no_order == ()


def test_students_of_ancient_civilizations_go_at_least_fifty_ways():
    assert answers_about("ancient-civilizations").routes >= 50
