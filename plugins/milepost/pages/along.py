"""Along the playlist: what comes before and after a step, and the how-manieth it is.

Where a page cannot know what a student picked, it follows the first option; the way to the step itself is known.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from milepost.model.playlist import Choice, Milestone
from milepost.pages.outline import Chain, Outline, Stop, picks

_LONGEST_TRACK = 24


class Neighbours(NamedTuple):
    """The stops around a step: a step, or a choice that comes next."""

    back: Stop | None
    next: Stop | None


def neighbours(outline: Outline, chain: Chain) -> Neighbours:
    """Return what comes before and after a step on a way that leads through it."""
    beats = list(_beats(outline.stops, chain))
    at = beats.index(chain[-1])
    return Neighbours(beats[at - 1] if at else None, beats[at + 1] if at + 1 < len(beats) else None)


def route_through(outline: Outline, chain: Chain) -> list[Stop]:
    """Return the must-do steps of a route that leads through a step, first options first."""
    return list(_route(outline.stops, chain))


def first_step(choice: Stop) -> Stop:
    """Return the first step of the first option of a choice."""
    stop = choice
    while stop.stops:
        stop = _in_order(stop)[0]
    return stop


def track(route: Sequence[Stop], here: Stop) -> list[str]:
    """Return a route as pieces of road for the small picture of it; empty where it would be too long to read."""
    if len(route) > _LONGEST_TRACK:
        return []
    return ["here" if stop is here else "post" if isinstance(stop.part, Milestone) else "todo" for stop in route]


def _beats(stops: Sequence[Stop], chain: Chain) -> Iterator[Stop]:
    for stop in stops:
        if not isinstance(stop.part, Choice):
            yield from _beats(stop.stops, chain) if stop.stops else (stop,)
            continue
        yield stop
        if option := _taken(stop, chain):
            yield from _beats((option,), chain)
            if picks(stop, stop.part.pick)[0] > 1:
                yield stop


def _route(stops: Sequence[Stop], chain: Chain) -> Iterator[Stop]:
    for stop in stops:
        if stop.tier == "must":
            if isinstance(stop.part, Choice):
                yield from _route(_picked(stop, picks(stop, stop.part.pick)[0], chain), chain)
            else:
                yield from _route(stop.stops, chain) if stop.stops else (stop,)


def _picked(choice: Stop, many: int, chain: Chain) -> list[Stop]:
    taken = _taken(choice, chain)
    others = [option for option in _in_order(choice) if option is not taken]
    chosen = {id(option) for option in ([taken] if taken else [])} | {
        id(option) for option in others[: many - bool(taken)]
    }
    return [option for option in choice.stops if id(option) in chosen]


def _taken(choice: Stop, chain: Chain) -> Stop | None:
    """Return the option of a choice that the way to the step leads through."""
    return next((option for option in choice.stops if any(option is stop for stop in chain)), None)


def _in_order(stop: Stop) -> list[Stop]:
    """Return what a stop holds, options that are not for everyone last."""
    return sorted(stop.stops, key=lambda each: bool(each.only_if))
