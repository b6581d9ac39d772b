"""What `only_if` looks at: each entry, as one fact about what a student has done before the choice."""

from collections.abc import Iterator
from typing import NamedTuple

from milepost.analysis.routing.numbered import Numbered
from milepost.model.need import Need
from milepost.model.playlist import Choice, Option
from milepost.model.span import Ref


class Misplaced(NamedTuple):
    """An id in `only_if` that has no place certainly before the choice."""

    choice: Choice
    option: Option
    entry: Need
    name: Ref


class Conditions:
    """The entries of all `only_if` as facts, numbered: a fact is met when any place of its set is done.

    Sets of facts are whole numbers. Two entries that look at the same places are one fact; an entry without a place
    is a fact that nothing meets.
    """

    __slots__ = ("_asked", "asks", "count", "kept", "met_by", "misplaced", "reads")

    def __init__(self, playlist: Numbered) -> None:
        size = len(playlist)
        self.asks = [0] * size
        """By place of an option, the facts that must be met for it to be offered."""
        self.reads = [0] * size
        """By place, the facts that something inside looks at."""
        self.met_by = [0] * size
        """By place, the facts that it meets when it is done."""
        self.kept = [0] * (size + 1)
        """By place, the facts that something at or after it looks at."""
        self.misplaced: list[Misplaced] = []
        self._asked: list[tuple[int, Choice, Option]] = []
        facts: dict[frozenset[int], int] = {}
        for choice, place, option in self._with_condition(playlist):
            for entry in option.only_if:
                places = frozenset(self._places(playlist, choice, option, entry))
                fact = facts.setdefault(places, 1 << len(facts))
                self.asks[place] |= fact
                self.reads[choice] |= fact
                self.kept[choice] |= fact
                for provider in places:
                    self.met_by[provider] |= fact
        self.count = len(facts)
        if facts:
            for place in range(size - 1, 0, -1):
                self.reads[playlist.holders[place]] |= self.reads[place]
                self.kept[place - 1] |= self.kept[place]

    def __bool__(self) -> bool:
        return self.count > 0

    def open_at(self, place: int) -> list[tuple[Choice, Option]]:
        """Return the options with a condition, with their choices: those that stand at a place or after it."""
        return [(choice, option) for at, choice, option in self._asked if at >= place]

    def _with_condition(self, playlist: Numbered) -> Iterator[tuple[int, int, Option]]:
        for choice in playlist.choices:
            part = playlist.parts[choice]
            assert isinstance(part, Choice)
            for place, option in playlist.options_of(choice):
                if option.only_if:
                    self._asked.append((choice, part, option))
                    yield choice, place, option

    def _places(self, playlist: Numbered, choice: int, option: Option, entry: Need) -> Iterator[int]:
        for name in entry.names:
            inside = range(choice, playlist.ends[choice])
            found = [
                place
                for place in playlist.places_of.get(name.name, ())
                if place not in inside and playlist.before(place, choice)
            ]
            if not found:
                part = playlist.parts[choice]
                assert isinstance(part, Choice)
                self.misplaced.append(Misplaced(part, option, entry, name))
            yield from found
