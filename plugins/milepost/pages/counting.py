"""How many steps there are to do."""

from collections.abc import Iterable

from milepost.model.playlist import Choice, Milestone
from milepost.pages.outline import Stop, picks, walk_chains


def must_steps(stops: Iterable[Stop]) -> tuple[int, int]:
    """Return the fewest and the most must-do steps of a student who goes through these stops."""
    low = high = 0
    for stop in stops:
        if stop.tier == "must":
            fewest, most = steps_of(stop)
            low += fewest
            high += most
    return low, high


def steps_of(stop: Stop) -> tuple[int, int]:
    """Return the fewest and the most must-do steps of one stop that is done, whatever its tier."""
    if not stop.stops:
        return 1, 1
    if not isinstance(stop.part, Choice):
        return must_steps(stop.stops)
    least, most = picks(stop, stop.part.pick)
    each = [steps_of(option) for option in stop.stops]
    return sum(sorted(low for low, _ in each)[:least]), sum(sorted((high for _, high in each), reverse=True)[:most])


def milestones(stops: tuple[Stop, ...]) -> int:
    """Return how many milestones stand in these stops, those of every path."""
    return sum(isinstance(chain[-1].part, Milestone) for chain in walk_chains(stops))
