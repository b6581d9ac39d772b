"""A playlist with its parts numbered, and what comes certainly before what."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Option, Part, Path, Step, children, step_id
from milepost.model.span import Places

WHOLE: Final = 0
"""The place of the whole playlist: done when everything is, so everything is certainly before it."""


class Numbered:
    """Every part of a playlist under a number, its *place*: each before what stands inside it, as they are written.

    One activity has as many places as it has lines in the playlist. An option and its step are one place.
    """

    __slots__ = ("choices", "ends", "holders", "in_order", "inside", "may_skip", "parts", "places_of")

    def __init__(self, playlist: Sequence[Step], at: Places) -> None:
        self.parts: list[Part] = []
        self.holders: list[int] = []
        """The place of the part that each stands in; the whole stands in itself."""
        waiting: list[tuple[Part, int]] = [(Path("", tuple(playlist), at), WHOLE)]
        while waiting:
            part, holder = waiting.pop()
            inner = children(part)
            if inner:
                place = len(self.parts)
                waiting.extend((child, place) for child in reversed(inner))
            self.parts.append(part)
            self.holders.append(holder)
        count = len(self.parts)
        self.ends = list(range(1, count + 1))
        """By place, the first place after everything inside it."""
        self.inside: list[list[int]] = [[] for _ in range(count)]
        for place in range(count - 1, WHOLE, -1):
            holder = self.holders[place]
            self.ends[holder] = max(self.ends[holder], self.ends[place])
            self.inside[holder].append(place)
        for places in self.inside:
            places.reverse()
        self.choices = [place for place, part in enumerate(self.parts) if type(part) is Choice]
        self.in_order = [type(part) is not Choice and type(part) is not AnyOrder for part in self.parts]
        options = {option for choice in self.choices for option in self.inside[choice]}
        self.may_skip = [place not in options and getattr(part, "tier", "must") != "must" for place, part in self]
        """By place, whether a student takes the step or not. An option has no tier."""
        self.places_of: dict[str, list[int]] = {}
        """By id. Where a group or choice is called like an activity, which is a mistake, the activity is meant."""
        done = [isinstance(part, Do | Milestone) for part in self.parts]
        names = {step_id(part) for place, part in self if done[place]}
        for place, part in self:
            if place != WHOLE and (done[place] or step_id(part) not in names):
                self.places_of.setdefault(step_id(part), []).append(place)

    def __len__(self) -> int:
        return len(self.parts)

    def __iter__(self) -> Iterator[tuple[int, Part]]:
        return enumerate(self.parts)

    def before(self, first: int, second: int) -> bool:
        """Tell whether one place is certainly before another.

        Of two that stand apart, the smallest part that holds both decides; what stands inside a whole is before it.
        """
        if second <= first:
            return second < first < self.ends[second]
        while self.ends[self.holders[first]] <= second:
            first = self.holders[first]
        return self.ends[first] <= second and self.in_order[self.holders[first]]

    def around(self, place: int) -> Iterator[int]:
        """Yield a place and the places it stands in, from the innermost to the whole."""
        while place != WHOLE:
            yield place
            place = self.holders[place]
        yield WHOLE

    def holding(self, places: Iterable[int]) -> set[int]:
        """Return the places that are one of these or hold one."""
        found: set[int] = set()
        for place in places:
            for outer in self.around(place):
                if outer in found:
                    break
                found.add(outer)
        return found

    def choice_at(self, place: int) -> Choice | None:
        """Return the choice that a place is an option of, if it is one."""
        holder = self.parts[self.holders[place]]
        return holder if place != WHOLE and isinstance(holder, Choice) else None

    def options_of(self, choice: int) -> Iterator[tuple[int, Option]]:
        """Yield the options of a choice with their places."""
        part = self.parts[choice]
        assert isinstance(part, Choice)
        return zip(self.inside[choice], part.options, strict=True)
