"""Pointers: titles with links, for the steps, units and rubrics that something names."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from milepost.model.need import Need
from milepost.model.playlist import Do
from milepost.model.span import Ref
from milepost.pages import addresses
from milepost.pages.edition import Telling
from milepost.pages.links import link
from milepost.pages.outline import Chain, Stop
from milepost.pages.page import Facts, Json


@dataclass(frozen=True, slots=True)
class Pointers:
    """Pointers of a unit as they are written on the page at `here`."""

    telling: Telling
    here: str

    def page(self, name: str) -> str:
        """Return the link to a page of the unit, such as `playlist`, in this language where there is one."""
        return link(self.here, addresses.unit(self.telling.unit.id, name, self._language_of(name)))

    def stop(self, stop: Stop) -> Facts:
        """Return a pointer to a stop: its place on the playlist page, elsewhere its own page if it has one."""
        return self.telling.title(stop).facts(link=self._link(stop))

    def place(self, stop: Stop) -> str:
        """Return the link to the place of a stop on the playlist page."""
        return link(
            self.here, addresses.unit(self.telling.unit.id, "playlist", self._language_of("playlist")), stop.anchor
        )

    def activity(self, name: str) -> str:
        """Return the link to an activity, in this language where it is translated."""
        translated = self.telling.language in self.telling.unit.activities[name].translations
        language = self.telling.language if translated else ""
        return link(self.here, addresses.activity(self.telling.unit.id, name, language))

    def rubric(self, ref: Ref | None) -> Facts | None:
        """Return a pointer to a rubric, None where there is none."""
        rubric = self.telling.unit.rubrics.get(ref.name) if ref else None
        if not rubric:
            return None
        there = addresses.rubric(self.telling.unit.id, rubric.id)
        return self.telling.own(rubric.title or rubric.id).facts(link=link(self.here, there))

    def entries(self, needs: Iterable[Need]) -> list[Json]:
        """Return what must come first, entry by entry, each met by any one of its names.

        What is needed as a standard has no page to go to and is left out.
        """
        found = [(need, [facts for ref in need.names if (facts := self.named(ref.name))]) for need in needs]
        return [{"names": [*names], "because": need.because, "ids": self.told(need)} for need, names in found if names]

    def told(self, need: Need) -> list[Json]:
        """Return an entry's names if a browser can tell whether it is met: steps of this unit, units of the site."""
        names = [ref.name for ref in need.names]
        return [*names] if all(self.telling.outline.first(name) or self._is_unit(name) for name in names) else []

    def others(self, needs: Iterable[Need]) -> Iterator[str]:
        """Yield the ids of other units that are named among needs."""
        first = self.telling.outline.first
        yield from (ref.name for need in needs for ref in need.names if not first(ref.name) and self._is_unit(ref.name))

    def _is_unit(self, name: str) -> bool:
        return name in self.telling.edition.units

    def named(self, name: str) -> Facts | None:
        """Return a pointer to a step of this unit or to a unit, None for anything else."""
        if chain := self.telling.outline.first(name):
            return self.stop(chain[-1])
        edition = self.telling.edition
        if unit := edition.curriculum.units.get(name):
            there = link(self.here, addresses.unit(name)) if name in edition.units else ""
            return self.telling.own(unit.title).facts(link=there)
        return None

    def told_by_order(self, needs: Iterable[Need], chain: Chain) -> bool:
        """Tell whether the order of the playlist alone already says what comes first, and nobody gave a reason."""
        outline = self.telling.outline
        return all(
            not need.because
            and all((place := outline.first(ref.name)) and outline.certainly_before(place, chain) for ref in need.names)
            for need in needs
        )

    def _link(self, stop: Stop) -> str:
        on_playlist = self.here == addresses.unit(self.telling.unit.id, "playlist", self._language_of("playlist"))
        return self.activity(stop.id) if isinstance(stop.part, Do) and not on_playlist else self.place(stop)

    def _language_of(self, page: str) -> str:
        told = self.telling.language in self.telling.unit.translations and page in addresses.TRANSLATED
        return self.telling.language if told else ""
