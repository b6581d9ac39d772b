"""`milepost routes`: the routes through a unit, and how a student could miss something."""

from collections.abc import Collection, Iterable, Iterator
from difflib import get_close_matches
from typing import Final, NamedTuple

import click

from milepost.analysis.names import Names
from milepost.analysis.routes import Codes, Entangled, SomeRoutes, TooManyError, answers
from milepost.check.told import title_of, titles
from milepost.cli.here import opened_here
from milepost.cli.terminal import say_all
from milepost.cli.written import no_unit
from milepost.errors import CannotRunError
from milepost.model.standard import LEVELS, Level
from milepost.model.unit import Unit
from milepost.output.route_list import how_missed, route_list

_LIMIT: Final = 20


@click.command("routes")
@click.argument("unit")
@click.option("--avoid", metavar="ACTIVITY|CODE", help="Only routes without it, and how a student could miss it.")
@click.option("--level", type=click.Choice(LEVELS), help="Of a code to avoid, this level only.")
@click.option("--through", multiple=True, metavar="ID", help="Only routes that pass it; may be given several times.")
@click.option(
    "--limit", type=click.IntRange(0), default=_LIMIT, show_default=True, help="List at most so many, evenly spread."
)
def command(*, unit: str, avoid: str | None, level: Level | None, through: tuple[str, ...], limit: int) -> None:
    """List the routes through a unit, or say how a student could miss something.

    A route is the list of a student's picks; an option or an extra step that is not in it is left out.
    """
    names = Names(opened_here().curriculum)
    asked = _Asked(names, _unit(names, unit))
    if level and not avoid:
        raise CannotRunError("`--level` says of which level `--avoid` speaks: give a code with it")
    try:
        say_all(list(asked.lines(avoid, level, through, limit)))
    except TooManyError:
        raise CannotRunError(f"the conditions of `{unit}` tie too much together to tell these routes apart") from None


class _Asked(NamedTuple):
    """What is asked about the routes of one unit."""

    names: Names
    unit: Unit

    def lines(self, avoid: str | None, level: Level | None, through: Collection[str], limit: int) -> Iterator[str]:
        routes, named = self.routes(), titles(self.unit, self.names.curriculum)
        if not routes.count:
            yield "no student can get through; `milepost check` says where they are stuck"
            return
        if avoid:
            places = self.places(routes, avoid, level)
            if not through:
                yield how_missed(routes, places, f"`{avoid}`", named, level)
            routes = routes.without(places)
        for name in through:
            routes = routes.through(routes.places(self.id(name)))
        if routes.count or through or not avoid:
            yield from route_list(routes, named, limit)

    def routes(self) -> SomeRoutes:
        """Return every route of the unit. Raises CannotRunError where they cannot be known."""
        if self.unit.incomplete:
            raise CannotRunError(f"some files of `{self.unit.id}` cannot be read; `milepost check` says which, and why")
        found = answers(self.names.curriculum, self.names, self.unit)
        if isinstance(found, Entangled):
            part = title_of(found.part, titles(self.unit, self.names.curriculum)) or self.unit.title
            raise CannotRunError(
                f"the conditions of `{self.unit.id}` tie too much together at {part} to list its routes"
            )
        return found.some_routes

    def places(self, routes: SomeRoutes, name: str, level: Level | None) -> Collection[int]:
        """Return the places of an id of the unit, or of what meets a code or a part of it."""
        if level is None and name in self.names.ids(self.unit):
            return routes.places(name)
        if level and name in self.names.ids(self.unit) and not self.names.standard(name):
            raise CannotRunError(f"`--level` speaks of codes, and `{name}` is a step; leave it out")
        if self.names.standard(name):
            return routes.giving(Codes(self.names).given(name), [level] if level else LEVELS)
        return routes.places(self.id(name, "id or code", self.names.codes()))

    def id(self, name: str, what: str = "id", others: Iterable[str] = ()) -> str:
        """Return an id of the unit. Raises CannotRunError, with the nearest name, where there is none."""
        ids = self.names.ids(self.unit)
        if name in ids:
            return name
        near = get_close_matches(name, [*ids, *others], n=1)
        mend = f"did you mean `{near[0]}`?" if near else f"`milepost routes {self.unit.id}` lists its routes"
        raise CannotRunError(f"`{self.unit.id}` has no {what} `{name}`; {mend}")


def _unit(names: Names, name: str) -> Unit:
    units = names.curriculum.units
    if name in units:
        return units[name]
    if name in names.curriculum.broken:
        raise CannotRunError(f"some files of `{name}` cannot be read; `milepost check` says which, and why")
    if any(course.id == name for course in names.curriculum.courses):
        raise CannotRunError(f"`{name}` is a course: name one of its units, or ask `milepost report {name}`")
    raise no_unit(name, units)
