"""Which of two places of a playlist is certainly before the other (format, section 4, "Before")."""

from collections.abc import Iterator, Mapping, Sequence

from milepost.model.playlist import AnyOrder, Choice, Part, children, step_id

Place = tuple[tuple[bool, int], ...]
"""The way from a playlist to a part: for each level, whether it is an ordered list, and the part's number in it."""


def placed(parts: Sequence[Part]) -> Iterator[tuple[Part, Place]]:
    """Yield every part with its place, each before what stands inside it, in the order they are written."""
    waiting: list[tuple[Part, Place]] = [(part, ((True, number),)) for number, part in reversed(list(enumerate(parts)))]
    while waiting:
        part, place = waiting.pop()
        yield part, place
        ordered = not isinstance(part, Choice | AnyOrder)
        inside = [(child, (*place, (ordered, number))) for number, child in enumerate(children(part))]
        waiting.extend(reversed(inside))


def places_by_id(parts: Sequence[Part]) -> Mapping[str, list[Place]]:
    """Return every place at which each id stands; an activity may have several."""
    places: dict[str, list[Place]] = {}
    for part, place in placed(parts):
        places.setdefault(step_id(part), []).append(place)
    return places


def holds(outer: Place, inner: Place) -> bool:
    """Tell whether one place is inside another."""
    return len(inner) > len(outer) and inner[: len(outer)] == outer


def certainly_before(first: Place, second: Place) -> bool:
    """Tell whether everything at `first` is done before `second` is, whatever a student picks.

    A whole is done when its last part is, so what stands inside it is before it.
    """
    for one, other in zip(first, second, strict=False):
        if one != other:
            return one[0] and one[1] < other[1]
    return len(first) > len(second)
