"""What is a must-do, and what a student may leave out."""

from collections.abc import Iterator, Sequence

from milepost.model.playlist import Choice, Do, Part, children


def for_everyone(parts: Sequence[Part]) -> Iterator[Part]:
    """Yield what every student does: tier must all the way up, and inside no choice. A choice itself is yielded."""
    waiting = list(reversed(parts))
    while waiting:
        part = waiting.pop()
        if getattr(part, "tier", "must") == "must":
            yield part
            waiting.extend(() if isinstance(part, Choice) else reversed(children(part)))


def must_dos(parts: Sequence[Part]) -> Iterator[Do]:
    """Yield the activities that someone must do: tier must all the way up, and no option beside others."""
    waiting = list(reversed(parts))
    while waiting:
        part = waiting.pop()
        if getattr(part, "tier", "must") != "must":
            continue
        if isinstance(part, Do):
            yield part
        inside = reversed(children(part))
        waiting.extend(child for child in inside if not (isinstance(part, Choice) and isinstance(child, Do)))
