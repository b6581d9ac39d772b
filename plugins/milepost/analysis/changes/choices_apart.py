"""The same question where no pick depends on another: choice by choice, without looking at each set of picks.

Without `only_if`, and where each id has one place, a later route holds a set of things if and only if no choice would
have to pick more of its options for them than it allows: every thing asks for the options around it, and for no others.
So picks can only fail at one choice, with one option more than it allows, and few questions answer for all of them.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from milepost.analysis.routes import SomeRoutes
from milepost.analysis.routing.numbered import WHOLE, Numbered
from milepost.model.playlist import Choice


def choices_are_apart(playlist: Numbered) -> bool:
    """Tell whether no choice of a playlist depends on another, and whether each can be filled."""
    choices = [part for _, part in playlist if isinstance(part, Choice)]
    fillable = all(1 <= choice.pick.low <= choice.pick.high <= len(choice.options) for choice in choices)
    free = not any(option.only_if for choice in choices for option in choice.options)
    return fillable and free and all(len(places) == 1 for places in playlist.places_of.values())


def failing_apart(
    before: SomeRoutes,
    options: Sequence[int],
    places: Mapping[int, int | None],
    playlists: tuple[Numbered, Numbered],
    spend: Callable[[SomeRoutes], int],
) -> list[int] | None:
    """Return earlier options that one of the earlier routes picks together and no later route holds, if there are any.

    `places` tells where each option stands later, and under `WHOLE` what every later route is to pass.
    """
    earlier, after = playlists
    for option in options:
        if places[option] is None and spend(before.through((option,))):
            return [option]
    for choice in after.choices:
        asked = [_inside(option, options, places, after) for option in after.inside[choice]]
        part = after.parts[choice]
        assert isinstance(part, Choice)
        for some in combinations([held for held in asked if held], part.pick.high + 1):
            if not _are_too_many(some, earlier) and (found := _together(before, some, spend)) is not None:
                return _picked(found, [option for held in some for option in held if option != WHOLE])
    return None


def _inside(option: int, options: Sequence[int], places: Mapping[int, int | None], after: Numbered) -> list[int]:
    """Return what asks for a later option: the earlier options, and perhaps the milestone, that stand in it."""
    inside = range(option, after.ends[option])
    return [one for one in (WHOLE, *options) if places[one] in inside]


def _are_too_many(some: Sequence[list[int]], earlier: Numbered) -> bool:
    """Tell whether these are all options of one earlier choice, and more of them than it lets a student pick."""
    choices = {earlier.holders[option] for held in some for option in held}
    choice = earlier.parts[choices.pop()]
    return not choices and isinstance(choice, Choice) and len(some) > choice.pick.high


def _together(before: SomeRoutes, some: Sequence[list[int]], spend: Callable[[SomeRoutes], int]) -> SomeRoutes | None:
    """Return the earlier routes that ask for all of these options, if there are any."""
    for held in some:
        if WHOLE not in held:
            before = before.through(held)
            if not spend(before):
                return None
    return before


def _picked(routes: SomeRoutes, options: Sequence[int]) -> list[int]:
    """Return those of the options that one of the routes picks."""
    found = []
    for option in options:
        narrowed = routes.through((option,))
        if narrowed.count:
            routes = narrowed
            found.append(option)
    return found
