"""What a browser knows of a unit, to tell how far somebody is: its parts in a row, and how they nest."""

from collections.abc import Iterator
from dataclasses import dataclass

from milepost.model.need import Need
from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Path, Section, SelfCheck
from milepost.pages import addresses
from milepost.pages.edition import Edition, Said, Telling
from milepost.pages.links import link
from milepost.pages.outline import Stop, picks, walk_chains
from milepost.pages.page import Data, Facts, Json
from milepost.pages.pointers import Pointers
from milepost.pages.steps import former_keys


def catalog_of(telling: Telling) -> Data:
    """Return what a browser loads to tell how far somebody is with a unit.

    Its rows stand in the order of the playlist; an id that stands twice has one row.
    """
    address = addresses.catalog(telling.unit.id, telling.language)
    told = _Catalog(telling, Pointers(telling, address))
    facts = telling.unit_title().facts(link=told.pointers.page("playlist"))
    others: list[Json] = [*told.units()]
    return Data(
        address,
        f'(self.mpUnits ??= {{}})["{telling.unit.id}"]',
        facts
        | {
            "id": telling.unit.id,
            "rows": [*_once(told.rows())],
            "parts": [*_once(told.parts())],
            "tree": [*_nested(telling.outline.stops)],
        }
        | ({"units": others} if others else {}),
    )


def catalogs(shown: Edition, here: str) -> list[Json]:
    """Return where a page finds the catalog of each unit."""
    return [
        Said(unit.title).facts(link=link(here, addresses.catalog(unit.id))) | {"id": unit.id}
        for unit in shown.units.values()
    ]


@dataclass(frozen=True, slots=True)
class _Catalog:
    telling: Telling
    pointers: Pointers

    def rows(self) -> Iterator[Facts]:
        for chain in walk_chains(self.telling.outline.stops):
            match chain[-1].part:
                case Do() | SelfCheck():
                    yield self._row(chain[-1], "step")
                case Milestone():
                    yield self._row(chain[-1], "milestone")
                case Choice() as choice:
                    low, high = picks(chain[-1], choice.pick)
                    yield self._row(chain[-1], "choice") | {"low": low, "high": high}

    def parts(self) -> Iterator[Facts]:
        """Yield what holds steps: sections, groups and paths."""
        for chain in walk_chains(self.telling.outline.stops):
            match chain[-1].part:
                case Section() | Path():
                    yield self._row(chain[-1], "section")
                case AnyOrder():
                    yield self._row(chain[-1], "any_order")

    def units(self) -> Iterator[Facts]:
        """Yield the other units that a step needs, each with where its own catalog is."""
        needs = [need for chain in walk_chains(self.telling.outline.stops) for need in self._needs(chain[-1])]
        for name in dict.fromkeys(self.pointers.others(needs)):
            was: list[Json] = [ref.name for ref in self.telling.edition.units[name].was]
            yield {"id": name, "was": was, "link": link(self.pointers.here, addresses.catalog(name))}

    def _row(self, stop: Stop, kind: str) -> Facts:
        there = self.pointers.stop(stop)
        return {
            "title": there["title"],
            "link": there["link"],
            "kind": kind,
            "key": f"{self.telling.unit.id}/{stop.id}",
            "was": former_keys(self.telling.unit, stop),
            "tier": stop.tier,
        } | self._conditions(stop)

    def _conditions(self, stop: Stop) -> Facts:
        """Return what comes first, and for whom it is: lists of ids, each met by any one of its ids."""
        part = stop.part
        found: Facts = {"needs": self._ids(self._needs(stop)), "only": self._ids(stop.only_if)}
        if isinstance(part, Do) and part.times > 1:
            found["times"] = part.times
        return {name: value for name, value in found.items() if value}

    def _needs(self, stop: Stop) -> tuple[Need, ...]:
        match stop.part:
            case Do():
                return self.telling.unit.activities[stop.id].needs
            case Milestone(needs=needs):
                return needs
            case _:
                return ()

    def _ids(self, needs: tuple[Need, ...]) -> list[Json]:
        """Return the entries of which a browser can tell whether they are met."""
        return [names for need in needs if (names := self.pointers.told(need))]


def _once(rows: Iterator[Facts]) -> Iterator[Facts]:
    """Yield each row once, with the facts of its first place; `later` holds what differs at the places after it."""
    found: dict[str, list[Facts]] = {}
    for row in rows:
        found.setdefault(str(row["key"]), []).append(row)
    for first, *others in found.values():
        later: list[Json] = [{name: row[name] for name in ("tier", "only") if name in row} for row in others]
        yield first | {"later": later} if others else first


def _nested(stops: tuple[Stop, ...]) -> Iterator[Json]:
    """Yield how stops nest: an id, or a list of an id and what stands inside it."""
    for stop in stops:
        yield [stop.id, *_nested(stop.stops)] if stop.stops else stop.id
