"""Routes in words: how many there are, some of them one a line, and how a student could miss something."""

from collections.abc import Collection, Iterator
from typing import Final

from milepost.analysis.routes import SomeRoutes
from milepost.check.told import MISSES, Titles, picks, student
from milepost.escape.terminal import printable
from milepost.model.standard import Level

_MEETS: Final[dict[Level, str]] = {"teaches": "is taught", "practices": "practices", "assesses": "is assessed on"}


def route_list(routes: SomeRoutes, named: Titles, limit: int) -> Iterator[str]:
    """Yield how many routes there are, and at most `limit` of them: the picks in the order of the playlist."""
    count = routes.count
    spread = ", evenly spread" if limit > 1 else ""
    sampled = f"; {limit} of them{spread}" if 0 < limit < count else ""
    yield f"{count:,} {'route' if count == 1 else 'routes'}{sampled}{':' if count and limit else ''}"
    for route in routes.spread(limit):
        yield f"  {printable(', then '.join(picks(route, named)) or 'only what every student does')}"


def how_missed(
    routes: SomeRoutes, places: Collection[int], name: str, named: Titles, level: Level | None = None
) -> str:
    """Return who never meets what stands at these places, by the shortest list of picks; or that everyone meets it."""
    meets = _MEETS[level] if level else "meets"
    never = MISSES[level] if level else "never meets"
    missing = routes.without(places).count
    if not missing:
        return printable(f"every student {meets} {name}")
    if missing == routes.count:
        return printable(f"no student ever {meets} {name}")
    who = student(routes.picks_that_miss(places), named)
    return printable(f"{who} {never} {name} (on {missing:,} of {routes.count:,} routes)")
