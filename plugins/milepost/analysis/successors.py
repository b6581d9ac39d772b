"""What became of a standard: what takes its place now, through however many versions."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from milepost.analysis.names import Names
from milepost.model.standard import Standard


class Fate(NamedTuple):
    """A standard that is no longer to be used, and the standards in its place: none where it was withdrawn."""

    standard: Standard
    successors: tuple[Standard, ...]
    unknown: tuple[str, ...] = ()
    """Codes in its place that no framework of the curriculum has."""


def may_be_over(standard: Standard) -> bool:
    """Tell whether a standard is no longer in force, or ends on some day."""
    return bool(standard.replaced_by or standard.withdrawn or standard.until)


def fate(standard: Standard, names: Names, today: str) -> Fate | None:
    """Return what became of a standard; None where it is in force on this day, such as `2026-09-01`."""

    def is_over(one: Standard) -> bool:
        return bool(one.replaced_by or one.withdrawn or "" < one.until < today)

    if not is_over(standard):
        return None
    found = list(dict.fromkeys(_followed(standard, names, is_over)))
    known = tuple(one for one in found if isinstance(one, Standard))
    return Fate(standard, known, tuple(one for one in found if isinstance(one, str)))


def _followed(standard: Standard, names: Names, is_over: Callable[[Standard], bool]) -> Iterator[Standard | str]:
    """Yield the standards at the ends of all chains of replacements, in order; a chain in a circle has no end."""
    seen, waiting = {standard.key}, [standard]
    while waiting:
        one = waiting.pop()
        for code in reversed(one.replaced_by):
            here = names.standard(f"{one.key.framework}:{code}") or names.standard(code)
            for successor in here:
                if successor.key not in seen:
                    seen.add(successor.key)
                    waiting.append(successor)
            if not here:
                yield code
        if one is not standard and not is_over(one):
            yield one
