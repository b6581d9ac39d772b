"""What a program was putting into place when it was killed: the next one that writes there finishes it."""

import filecmp
import json
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from milepost.errors import CannotRunError, near

PLAN: Final = "moves.json"
_MOST_BYTES: Final = 10_000_000
_NAMED: Final = 3


class Move(NamedTuple):
    """What goes into place, and where the file that it replaces is kept meanwhile."""

    aside: Path
    place: Path
    kept: Path | None = None


def plan(moves: Iterable[Move], stage: Path, home: Path) -> bytes:
    """Return what to write into a stage before anything is moved from there into its home."""
    parts = [(move.aside.relative_to(stage), move.place.relative_to(home), move.kept) for move in moves]
    named = [
        [aside.as_posix(), place.as_posix(), kept and kept.relative_to(stage).as_posix()]
        for aside, place, kept in parts
    ]
    return json.dumps(named).encode()


def finish(stages: Iterable[Path], home: Path) -> None:
    """Make the moves that are left of every plan of which one was made already.

    What is new must not exist by now, and what is to change must be as it was; else a plan is let go. Raises
    CannotRunError, which says what was finished, so that nobody does the same a second time.
    """
    places: list[str] = []
    for stage in stages:
        with suppress(OSError, ValueError, TypeError):
            places += [near(place) for place in _finished(list(_read(stage, home)))]
    if places:
        names = ", ".join(f"`{place}`" for place in places[:_NAMED])
        more = f" and {len(places) - _NAMED} more" if len(places) > _NAMED else ""
        raise CannotRunError(
            f"an earlier command was stopped before it had written everything; now {names}{more} are complete. "
            "Look at them, then run your command again if it is still needed"
        )


def _finished(moves: Sequence[Move]) -> Sequence[Path]:
    left = [move for move in moves if os.path.lexists(move.aside)]
    if len(left) in (0, len(moves)) or not all(map(_may_be_made, left)):
        return ()
    for move in left:
        move.aside.replace(move.place)
    return [move.place for move in moves]


def _may_be_made(move: Move) -> bool:
    if move.kept is None:
        return not os.path.lexists(move.place)
    return move.place.is_file() and filecmp.cmp(move.kept, move.place, shallow=False)


def _read(stage: Path, home: Path) -> Iterator[Move]:
    """Yield the moves of a plan. Raises ValueError or TypeError for what Milepost would not have written."""
    with (stage / PLAN).open("rb") as file:
        named = json.loads(file.read(_MOST_BYTES))
    for aside, place, kept in named:
        yield Move(_below(stage, aside), _below(home, place), kept and _below(stage, kept))


def _below(top: Path, name: str) -> Path:
    """Return a path below a folder. Raises ValueError where it would lead elsewhere or is nothing to be moved."""
    parts = PurePosixPath(name).parts
    ways = [top.joinpath(*parts[:end]) for end in range(1, len(parts) + 1)]
    for way in ways:
        if way.name in {"", ".."} or way.is_symlink() or not (way.is_file() or way.is_dir() or not way.exists()):
            raise ValueError(name)
    if not ways or not ways[-1].is_relative_to(top):
        raise ValueError(name)
    return ways[-1]
