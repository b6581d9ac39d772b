"""The pieces of the small map's road, and how a long road becomes one that fits."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final, Literal, NamedTuple

from milepost.pages.lettering import width

ROOM: Final = 560  # the width of every small map
LETTER: Final = 15
STEP: Final = 28  # from stop to stop
FAN: Final = 34  # from the road to the first stop of a lane
EDGE: Final = 16
AIR: Final = 24  # what each piece gets at most of the room that is left
LANES: Final = 4

Kind = Literal["stop", "sign", "beside", "fork", "group", "many"]


class Lane(NamedTuple):
    """One way through a fork. `marks` has an `o` for each stop on it and an `s` for each sign."""

    title: str
    marks: str
    lettered: bool = False
    """Whether its title may be written above it."""


class Piece(NamedTuple):
    """A piece of the road. A group has its members as one lane.

    `number` stands on a sign, and is how many stops `many` stands for.
    """

    kind: Kind
    title: str = ""
    lanes: tuple[Lane, ...] = ()
    number: int = 0

    @property
    def size(self) -> int:
        """How much of the road it takes, without its letters."""
        inner = max((len(lane.marks) for lane in self.lanes), default=1) * STEP
        return {"fork": inner + 2 * FAN, "group": inner + 22, "sign": 46, "many": 56, "beside": 20}.get(self.kind, 30)

    def letters(self) -> list[tuple[str, int]]:
        """Return what may be written above it: texts, each with the lane it belongs to."""
        paths = [(lane.title, at) for at, lane in enumerate(self.lanes) if lane.lettered]
        return paths or [(self.title, 0)] * (self.kind in {"fork", "group"})


def joined(pieces: Sequence[Piece], longest: int) -> list[Piece]:
    """Return the pieces with every run of more than `longest` stops as one piece."""
    shown: list[Piece] = []
    for kind, run in groupby(pieces, key=lambda piece: piece.kind):
        held = list(run)
        shown.extend([Piece("many", number=len(held))] if kind == "stop" and len(held) > longest else held)
    return shown


def condensed(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces, or fewer and smaller ones where the road would be too long."""
    full = [piece._replace(lanes=_few(piece.lanes)) for piece in pieces]
    short = joined([_shortened(piece, 3) for piece in full], 3)
    shorter = joined([_shortened(piece, 1) for piece in full if piece.kind != "beside"], 1)
    for road in (full, short, shorter):
        if _size(road) <= ROOM:
            return road
    return _ends(shorter)


def sizes_of(pieces: Sequence[Piece]) -> list[int]:
    """Return the size of each piece, larger where there is room for its letters, or room to spare."""
    sizes = [piece.size for piece in pieces]
    left = ROOM - _size(pieces)
    for at, piece in enumerate(pieces):
        more = max((letters_wide(text) for text, _ in piece.letters()), default=0) - sizes[at]
        if 0 < more <= left:
            sizes[at] += more
            left -= more
    air = min(left // max(len(sizes), 1), AIR)
    return [size + air for size in sizes]


def _size(pieces: Sequence[Piece]) -> int:
    return sum(piece.size for piece in pieces) + 2 * EDGE


def _ends(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the first pieces of a road, and its last; the others are counted."""
    *pieces, last = pieces
    room, kept = ROOM - 2 * EDGE - last.size - Piece("many").size, 0
    while room >= pieces[kept].size:
        room -= pieces[kept].size
        kept += 1
    hidden = sum(piece.number if piece.kind == "many" else 1 for piece in pieces[kept:])
    return [*pieces[:kept], Piece("many", number=hidden), last]


def letters_wide(text: str) -> int:
    """Return how much room a text takes, with a little air."""
    return round(width(text) * LETTER) + 10


def _few(lanes: tuple[Lane, ...]) -> tuple[Lane, ...]:
    return lanes if len(lanes) <= LANES else (*lanes[: LANES - 1], lanes[-1])


def _shortened(piece: Piece, most: int) -> Piece:
    most = 3 if piece.kind == "group" else most
    return piece._replace(lanes=tuple(lane._replace(marks=lane.marks[:most]) for lane in piece.lanes))
