"""Where everything on a map stands: a playlist as a road from top to bottom, in whole pixels.

Each part of a playlist becomes a block around its own stretch of road (its axis, x = 0). A list puts blocks below
one another, a choice puts them side by side between a fork and a join, and what would grow too wide becomes a frame
with rows. Every block is placed inside the next larger one, so the work is in proportion to the playlist.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Final, NamedTuple

from milepost.model.playlist import AnyOrder, Choice, Milestone, Path, Section
from milepost.pages.blocks import FAN, GAP, Block, Box, Edge, Shape, alone, side_by_side, stacked, together
from milepost.pages.lettering import width, wrap
from milepost.pages.outline import Stop

COLUMNS: Final = 5  # steps side by side before rows are used: about what a laptop's page has room for
NARROW: Final = 148
WIDE: Final = 196
PAD: Final = 14  # from a frame to what stands in it
MARGIN: Final = 8
TIP: Final = 24  # the pointed end of a milestone's sign
TITLE: Final = 13.5  # letters
BELOW: Final = 12.5
LINE: Final = 17
PILL: Final = 34  # how high a choice is

Wording = Callable[[Stop], tuple[str, str]]
"""What stands on a stop: its title, and a few words below it."""


class Drawing(NamedTuple):
    """A whole map. Boxes come in the playlist's order, so that the keyboard goes through them as the road does."""

    width: int
    height: int
    axis: int
    """Where the road begins: what a narrow screen should show first."""
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]


def lay_out(stops: Sequence[Stop], wording: Wording) -> Drawing:
    """Return the drawing of a playlist. The same playlist and words give the same drawing."""
    block = _Layout(wording).in_turn(stops, COLUMNS)
    axis = block.left + MARGIN
    placed = block.moved(axis, MARGIN)
    size = axis + block.right + MARGIN, block.height + 2 * MARGIN
    return Drawing(*size, axis, tuple(placed.boxes), tuple(placed.edges))


class _Layout(NamedTuple):
    wording: Wording

    def part(self, stop: Stop, columns: int) -> Block:
        match stop.part:
            case Section() | Path():
                return self.in_turn(stop.stops, columns, self.heading(stop, "heading"))
            case AnyOrder():
                return self.frame(stop, columns, self.heading(stop, "group"))
            case Choice():
                return self.choice(stop, columns)
            case Milestone():
                return self.step(stop, "milestone", columns, TIP // 2)
            case _:
                return self.step(stop, "step", columns)

    def step(self, stop: Stop, shape: Shape, columns: int, taken: int = 0) -> Block:
        size = NARROW if columns == 1 else WIDE
        room = size - 16 - taken
        title, below = self.wording(stop)
        lines, small = wrap(title, room / TITLE, 3), wrap(below, room / BELOW, 2)
        height = 20 + LINE * (len(lines) + max(len(small), 1))
        return alone(Box(shape, stop, 0, 0, size, height, lines, small))

    def heading(self, stop: Stop, shape: Shape) -> Block:
        room = WIDE if shape == "group" else NARROW
        title, below = self.wording(stop)
        lines, small = wrap(title, room / TITLE, 3), wrap(below, room / BELOW, 2)
        longest = max((*(width(line) * TITLE for line in lines), *(width(line) * BELOW for line in small)), default=0)
        size = round(longest) + 24
        return alone(Box(shape, stop, 0, 0, size, 8 + LINE * len(lines + small), lines, small))

    def fork(self, stop: Stop) -> Block:
        words = self.wording(stop)[1]
        return alone(Box("choice", stop, 0, 0, round(width(words) * TITLE) + 40, PILL, (words,)))

    def in_turn(self, stops: Sequence[Stop], columns: int, heading: Block | None = None) -> Block:
        blocks = [(heading, False)] if heading and heading.boxes[0].title else []
        for stop in stops:
            beside = stop.tier != "must"
            blocks.append((self.part(stop, 1 if beside else columns), beside))
        return stacked(blocks)

    def choice(self, stop: Stop, columns: int) -> Block:
        fork = self.fork(stop)
        needed = [_columns(option) for option in stop.stops]
        if len(needed) > columns:
            return self.frame(stop, columns, fork)
        if sum(needed) > columns:
            needed = [max(1, need * columns // sum(needed)) for need in needed]
        row, starts = side_by_side([self.part(*each) for each in zip(stop.stops, needed, strict=True)])
        row = row.moved(0, PILL + FAN)
        row.edges.extend(Edge(0, PILL, PILL, start, PILL + FAN) for start in starts)
        return together([fork, row], row.ends)

    def frame(self, stop: Stop, columns: int, head: Block) -> Block:
        blocks, bottom = [head], head.height
        for row in _rows(stop.stops, columns):
            placed, _ = side_by_side([self.part(held, max(1, columns // len(row))) for held in row])
            blocks.append(placed.moved(0, bottom + GAP))
            bottom += GAP + placed.height
        inside = together(blocks, [(0, bottom + PAD)])
        left, right, top = inside.left + PAD, inside.right + PAD, head.height // 2
        frame = Box("frame", stop, (right - left) // 2, top, left + right, bottom + PAD - top)
        inside.boxes.insert(1, frame)
        return inside._replace(left=left, right=right, height=bottom + PAD)


def _rows(stops: Sequence[Stop], columns: int) -> Iterator[Sequence[Stop]]:
    """Share stops out to rows of about equal length: single steps in wider rows than what holds others."""
    for single, run in groupby(stops, key=lambda stop: not stop.stops):
        held = list(run)
        rows = -(-len(held) // max(1, columns if single else columns - 1))
        size = -(-len(held) // rows)
        for start in range(0, len(held), size):
            yield held[start : start + size]


def _columns(stop: Stop) -> int:
    """Return how many columns a stop would like for what stands in it."""
    needed = [_columns(held) for held in stop.stops] or [1]
    return sum(needed) if isinstance(stop.part, Choice | AnyOrder) else max(needed)
