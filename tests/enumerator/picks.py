"""Lists of picks, tried against every route: does a list show what fails, and is there a shorter one?

A pick is *said* in one of three ways: an option picked, a step that is no must taken or skipped, or exactly which
options are picked at a choice. The last is needed where their number may vary: "only the report" is more than
"the report".
"""

from collections.abc import Iterable, Mapping
from itertools import count

from enumerator.routes import Enumerated, Pick, Place, Playlist, Route, inside

Saying = frozenset[Pick]


def shows(listed: Enumerated, picks: Iterable[Pick], failing: frozenset[Route]) -> bool:
    """*The route that is shown* is a list of picks with those that enclose them, such that every route with these picks
    fails.
    """
    said = frozenset(picks)
    found = listed.replay(said)
    return bool(found) and found <= failing and is_whole(listed.playlist, said)


def is_whole(playlist: Playlist, picks: frozenset[Pick]) -> bool:
    """Tell whether picks stand with those that enclose them."""
    return all(Pick(place, taken=True) in picks for pick in picks for place in _enclosing(playlist, pick.place))


def _enclosing(playlist: Playlist, place: Place) -> list[Place]:
    return [other for other in playlist.parts if playlist.is_picked(other) and inside(place, other)]


def needless(listed: Enumerated, sayings: Iterable[Saying], failing: frozenset[Route]) -> list[Saying]:
    """With `only_if`, no pick can be left out: the sayings without which the others still show what fails."""
    said = list(sayings)
    rest = {saying: NOTHING.union(*(other for other in said if other != saying)) for saying in said}
    return [saying for saying, others in rest.items() if shows(listed, others, failing)]


def every_saying(listed: Enumerated) -> dict[Saying, int]:
    """Return all that can be said of a pick on some route, and how many options or steps it names.

    That an option is left is no pick of its own; it is said with all that are picked at its choice.
    """
    said: dict[Saying, int] = {}
    for route in listed.routes:
        for pick in route.picks:
            if pick.taken or listed.playlist.is_optional(pick.place):
                said[frozenset({pick})] = 1
        said |= {together: sum(pick.taken for pick in together) for together in _by_choice(listed.playlist, route)}
    return said


def by_choice(listed: Enumerated) -> dict[Saying, int]:
    """Return the same when one choice is one pick, however many options it names."""
    return {
        saying: 1
        for saying in every_saying(listed)
        if any(saying in _by_choice(listed.playlist, route) for route in listed.routes)
        or any(listed.playlist.is_optional(pick.place) for pick in saying)
    }


def _by_choice(playlist: Playlist, route: Route) -> list[Saying]:
    options = [pick for pick in route.picks if playlist.is_option(pick.place)]
    choices = {pick.place[:-1] for pick in options}
    return [frozenset(pick for pick in options if pick.place[:-1] == choice) for choice in choices]


def shortest(listed: Enumerated, failing: frozenset[Route], sayings: Mapping[Saying, int] | None = None) -> int:
    """Without `only_if` it is the shortest such list: how long that is.

    `sayings` tells what may be said of a pick, and how much each counts; `every_saying` unless given.
    """
    sayings = sayings or every_saying(listed)
    all_of = (NOTHING.union(*(saying for saying in sayings if saying <= route.picks)) for route in failing)
    assert any(shows(listed, said, failing) for said in all_of), "no list can show this"
    search = _Search(listed, failing, sayings)
    return next(length for length in count() if search.finds(length))


NOTHING: Saying = frozenset()


class _Search:
    """Tries every list of sayings of one length; sets of routes are numbers with a bit for each route."""

    def __init__(self, listed: Enumerated, failing: frozenset[Route], sayings: Mapping[Saying, int]) -> None:
        self.playlist = listed.playlist
        self.every = (1 << len(listed.routes)) - 1
        self.sound = sum(1 << number for number, route in enumerate(listed.routes) if route not in failing)
        found = [(saying, length, self._agreeing(listed, saying)) for saying, length in sayings.items()]
        self.sayings = [entry for entry in found if entry[2] & ~self.sound]

    @staticmethod
    def _agreeing(listed: Enumerated, saying: Saying) -> int:
        return sum(1 << number for number, route in enumerate(listed.routes) if saying <= route.picks)

    def finds(self, length: int) -> bool:
        return self._finds(length, 0, self.every, NOTHING)

    def _finds(self, left: int, start: int, agreeing: int, said: Saying) -> bool:
        if not agreeing & self.sound and is_whole(self.playlist, said):
            return True
        return any(
            self._finds(left - length, number + 1, agreeing & routes, said | saying)
            for number, (saying, length, routes) in enumerate(self.sayings[start:], start)
            if length <= left and agreeing & routes
        )
