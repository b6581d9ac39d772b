"""Routes in words: how many there are, some of them one a line, and how a student could miss something."""

from collections.abc import Collection, Iterator

from milepost.analysis.routes import SomeRoutes
from milepost.check.told import Titles, picks, student
from milepost.escape.terminal import printable


def route_list(routes: SomeRoutes, named: Titles, limit: int) -> Iterator[str]:
    """Yield how many routes there are, and at most `limit` of them: the picks in the order of the playlist."""
    count = routes.count
    sampled = f"; {limit} of them, evenly spread" if 0 < limit < count else ""
    yield f"{count:,} {'route' if count == 1 else 'routes'}{sampled}{':' if count and limit else ''}"
    for route in routes.spread(limit):
        yield f"  {printable(', then '.join(picks(route, named)) or 'only what every student does')}"


def how_missed(routes: SomeRoutes, places: Collection[int], name: str, named: Titles) -> str:
    """Return who never meets what stands at these places, by the shortest list of picks; or that everyone meets it."""
    missing = routes.without(places).count
    if not missing:
        return f"every student meets {name}"
    share = "" if missing == routes.count else f" (on {missing:,} of {routes.count:,} routes)"
    who = "no student ever"
    if missing < routes.count:
        who = f"{student(routes.picks_that_miss(places), named)} never"
    return printable(f"{who} meets {name}{share}")
