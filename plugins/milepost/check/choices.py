"""The choice sets of a curriculum, each with the unit it stands in."""

from collections.abc import Iterator

from milepost.model.curriculum import Curriculum
from milepost.model.playlist import Choice
from milepost.model.unit import Unit


def choices(curriculum: Curriculum) -> Iterator[tuple[Unit, Choice]]:
    """Yield every choice of every unit."""
    for unit in curriculum.units.values():
        yield from ((unit, part) for part in unit.parts if isinstance(part, Choice))


def can_be_picked(choice: Choice) -> bool:
    """Tell whether `pick` asks for a number of options that can be picked; else `choice-arithmetic` says so."""
    return 1 <= choice.pick.low <= choice.pick.high <= len(choice.options)
