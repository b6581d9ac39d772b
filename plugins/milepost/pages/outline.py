"""A playlist as a student sees it: numbered stops, each with a place of its own on the page."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import ascii_lowercase

from milepost.model.need import Need
from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Part, Path, Pick, Section, Step, Tier, step_id
from milepost.pages.links import step_anchor


@dataclass(frozen=True, slots=True)
class Stop:
    """One part of a playlist at its place."""

    part: Part
    number: str
    """Such as `4.1` or `6a`; the options of a choice share the number of the choice."""
    anchor: str
    """The id of its place on the playlist page, which no other stop has."""
    must: bool
    """Whether everyone who gets here does it: it and all that it stands in are must-do."""
    stops: "tuple[Stop, ...]" = ()
    only_if: tuple[Need, ...] = ()

    @property
    def id(self) -> str:
        """The id under which it is done."""
        return step_id(self.part)

    @property
    def tier(self) -> Tier:
        """Its own tier; an option has none and counts as must-do once it is picked."""
        return "must" if isinstance(self.part, Path) else self.part.tier


Chain = tuple[Stop, ...]
"""A stop with all that it stands in, from the outermost to itself."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The stops of a playlist, and where each id stands."""

    stops: tuple[Stop, ...]
    chains: Mapping[str, tuple[Chain, ...]]
    signs: Mapping[str, int]
    """The number on the sign of each milestone, by its anchor: 1 for the first of the page."""

    def first(self, name: str) -> Chain | None:
        """Return the first place of an id, None where it does not stand in the playlist."""
        return self.chains[name][0] if name in self.chains else None

    def stop_of(self, part: Part) -> Stop | None:
        """Return the stop at which this very part of the playlist stands, None where it is not shown."""
        chains = self.chains.get(step_id(part), ())
        return next((chain[-1] for chain in chains if chain[-1].part is part), None)

    def siblings(self, chain: Chain) -> tuple[Stop, ...]:
        """Return the stops of the list that a stop stands in, itself among them."""
        return chain[-2].stops if len(chain) > 1 else self.stops

    def certainly_before(self, earlier: Chain, later: Chain) -> bool:
        """Tell whether the order of a list alone puts one stop before another."""
        shared = next((at for at, (a, b) in enumerate(zip(earlier, later, strict=False)) if a is not b), None)
        if shared is None:
            return False
        if shared and isinstance(earlier[shared - 1].part, AnyOrder | Choice):
            return False
        order = [stop.anchor for stop in self.siblings(earlier[: shared + 1])]
        return order.index(earlier[shared].anchor) < order.index(later[shared].anchor)


def outline(playlist: Sequence[Step], known: Container[str]) -> Outline:
    """Return the outline of a playlist. Steps whose activity (or unit) is not `known` are left out."""
    stops = _Numbering(known).listed(playlist, "", must=True)
    chains: dict[str, list[Chain]] = {}
    for chain in walk_chains(stops):
        chains.setdefault(chain[-1].id, []).append(chain)
    milestones = (chain[-1].anchor for chain in walk_chains(stops) if isinstance(chain[-1].part, Milestone))
    return Outline(
        stops,
        {name: tuple(places) for name, places in chains.items()},
        {anchor: number for number, anchor in enumerate(milestones, 1)},
    )


def walk_chains(stops: Sequence[Stop], around: Chain = ()) -> Iterator[Chain]:
    """Yield the chain of every stop, each before those inside it, in the order of the page."""
    for stop in stops:
        chain = (*around, stop)
        yield chain
        yield from walk_chains(stop.stops, chain)


def picks(stop: Stop, pick: Pick) -> tuple[int, int]:
    """Return the least and the most options a student picks, within what is there."""
    options = len(stop.stops)
    low = min(max(pick.low, 0), options)
    return low, min(max(pick.high, low), options)


def letters(number: int) -> str:
    """Return the letter of the n-th stop of a group: a to z, then aa and so on."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = ascii_lowercase[rest] + text
    return text


class _Numbering:
    """Gives stops their numbers and anchors; an id that stands twice gets a second anchor."""

    def __init__(self, known: Container[str]) -> None:
        self.known = known
        self.places: dict[str, int] = {}

    def listed(self, parts: Sequence[Part], before: str, *, must: bool) -> tuple[Stop, ...]:
        shown = (part for part in parts if self.shown(part))
        return tuple(self.stop(part, f"{before}{at}", must=must) for at, part in enumerate(shown, 1))

    def grouped(self, parts: Sequence[Part], before: str, *, must: bool) -> tuple[Stop, ...]:
        shown = (part for part in parts if self.shown(part))
        return tuple(self.stop(part, f"{before}{letters(at)}", must=must) for at, part in enumerate(shown, 1))

    def shown(self, part: Part) -> bool:
        """Tell whether anything of a part can be shown."""
        match part:
            case Do(activity=activity):
                return activity.name in self.known
            case Choice(options=options):
                return any(self.shown(option.step) for option in options)
            case AnyOrder(steps=steps) | Section(steps=steps) | Path(steps=steps):
                return any(map(self.shown, steps))
        return True

    def stop(self, part: Part, number: str, *, must: bool, only_if: tuple[Need, ...] = ()) -> Stop:
        must = must and (isinstance(part, Path) or part.tier == "must")
        anchor = self.anchor(step_id(part))
        match part:
            case Choice(options=options):
                shown = [option for option in options if self.shown(option.step)]
                stops = tuple(self.stop(each.step, number, must=must, only_if=each.only_if) for each in shown)
            case AnyOrder(steps=steps):
                stops = self.grouped(steps, number, must=must)
            case Section(steps=steps) | Path(steps=steps):
                stops = self.listed(steps, f"{number}.", must=must)
            case _:
                stops = ()
        return Stop(part, number, anchor, must, stops, only_if)

    def anchor(self, name: str) -> str:
        """Return the id of the next place of a name; ids have no double hyphens, so these never meet."""
        place = self.places[name] = self.places.get(name, 0) + 1
        return step_anchor(name) if place == 1 else f"{step_anchor(name)}--{place}"
