"""What My plan and the class view know of a unit: its steps and choices in a row, each with the picks it hangs on."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from milepost.model.playlist import Choice, Do, Milestone, SelfCheck
from milepost.pages import addresses
from milepost.pages.edition import Edition, Said, Telling
from milepost.pages.links import link
from milepost.pages.outline import Chain, Stop, picks, walk_chains
from milepost.pages.page import Data, Facts, Json
from milepost.pages.pointers import Pointers
from milepost.pages.steps import former_keys


def catalog_of(telling: Telling) -> Data:
    """Return what a browser loads to tell how far somebody is with a unit.

    Its rows stand in the order of the playlist; an id that stands twice has one row.
    """
    address = addresses.catalog(telling.unit.id)
    told = _Catalog(telling, Pointers(telling, address))
    rows = {row["key"]: row for row in reversed([*told.rows()])}
    facts = telling.unit_title().facts(link=told.pointers.page("playlist"))
    return Data(
        address,
        f'(self.mpUnits ??= {{}})["{telling.unit.id}"]',
        facts | {"id": telling.unit.id, "rows": [*reversed(rows.values())]},
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
                    yield self._row(chain, "step")
                case Milestone() as milestone:
                    texts = self.telling.texts(chain[-1], "reflect")
                    yield self._row(chain, "milestone") | {
                        "with": milestone.check_in,
                        "reflect": [text.text for text in texts],
                    }
                case Choice() as choice:
                    low, high = picks(chain[-1], choice.pick)
                    yield self._row(chain, "choice") | {
                        "low": low,
                        "high": high,
                        "options": [self._named(option) for option in chain[-1].stops],
                    }

    def _row(self, chain: Chain, kind: str) -> Facts:
        stop = chain[-1]
        return self.pointers.stop(stop) | {
            "kind": kind,
            "key": f"{self.telling.unit.id}/{stop.id}",
            "was": former_keys(self.telling.unit, stop),
            "must": stop.must,
            "tier": stop.tier,
            "on": [*_picked(chain)],
        }

    def _named(self, option: Stop) -> Json:
        return {"id": option.id, "title": self.telling.title(option).text}


def _picked(chain: Chain) -> Iterator[Json]:
    """Yield the picks on which a stop is reached: choice and option, from the outermost."""
    for around, inside in pairwise(chain):
        if isinstance(around.part, Choice):
            yield [around.id, inside.id]
