"""Where everything on a map stands: a playlist as a road from top to bottom, in whole pixels.

Each part of a playlist becomes a block around its own stretch of road (its axis, x = 0). A list puts blocks below
one another, a choice puts them side by side between a fork and a join, and what would grow too wide becomes a frame
with rows. Every block is placed inside the next larger one, so the work is in proportion to the playlist.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Literal, NamedTuple

from milepost.model.playlist import AnyOrder, Choice, Milestone, Path, Section
from milepost.pages.lettering import width, wrap
from milepost.pages.outline import Stop

COLUMNS = 5  # steps side by side before rows are used: about what a laptop's page has room for
NARROW, WIDE = 148, 196
GAP, ROAD, NEAR, FAN, BESIDE, PAD, MARGIN = 12, 28, 14, 42, 40, 14, 8
TIP = 24  # the pointed end of a milestone's sign
TITLE, BELOW, LINE = 13.5, 12.5, 17  # letters, and the way from line to line
PILL = 34

Shape = Literal["step", "milestone", "choice", "heading", "group", "frame"]
Wording = Callable[[Stop], tuple[str, str]]
"""What stands on a stop: its title, and a few words below it."""


class Box(NamedTuple):
    """Something drawn for a stop. `x` is its middle, `y` its upper edge."""

    shape: Shape
    stop: Stop
    x: int
    y: int
    width: int
    height: int
    title: tuple[str, ...] = ()
    below: tuple[str, ...] = ()


class Edge(NamedTuple):
    """A stretch of road: straight down from its start to `bend`, and from there in a curve to its end."""

    x: int
    y: int
    bend: int
    to_x: int
    to_y: int
    beside: bool = False


class Drawing(NamedTuple):
    """A whole map. Boxes come in the playlist's order, so that the keyboard goes through them as the road does."""

    width: int
    height: int
    axis: int
    """Where the road begins: what a narrow screen should show first."""
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]


class _Block(NamedTuple):
    """A part with all that it holds, around its axis. `ends` are the places from which the road goes on."""

    left: int
    right: int
    height: int
    boxes: list[Box]
    edges: list[Edge]
    ends: list[tuple[int, int]]

    def moved(self, x: int, y: int) -> "_Block":
        return _Block(
            left=self.left - x,
            right=self.right + x,
            height=self.height + y,
            boxes=[box._replace(x=box.x + x, y=box.y + y) for box in self.boxes],
            edges=[Edge(e.x + x, e.y + y, e.bend + y, e.to_x + x, e.to_y + y, e.beside) for e in self.edges],
            ends=[(end_x + x, end_y + y) for end_x, end_y in self.ends],
        )


def lay_out(stops: Sequence[Stop], wording: Wording) -> Drawing:
    """Return the drawing of a playlist. The same playlist and words give the same drawing."""
    block = _Layout(wording).in_turn(stops, COLUMNS)
    axis = block.left + MARGIN
    placed = block.moved(axis, MARGIN)
    size = axis + block.right + MARGIN, block.height + 2 * MARGIN
    return Drawing(*size, axis, tuple(placed.boxes), tuple(placed.edges))


class _Layout(NamedTuple):
    wording: Wording

    def part(self, stop: Stop, columns: int) -> _Block:
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

    def step(self, stop: Stop, shape: Shape, columns: int, taken: int = 0) -> _Block:
        size = NARROW if columns == 1 else WIDE
        room = size - 20 - taken
        title, below = self.wording(stop)
        lines, small = wrap(title, room / TITLE, 3), wrap(below, room / BELOW, 2)
        height = 20 + LINE * (len(lines) + max(len(small), 1))
        return _alone(Box(shape, stop, 0, 0, size, height, lines, small))

    def heading(self, stop: Stop, shape: Shape) -> _Block:
        room = WIDE if shape == "group" else NARROW
        title, below = self.wording(stop)
        lines, small = wrap(title, room / TITLE, 3), wrap(below, room / BELOW, 2)
        longest = max((*(width(line) * TITLE for line in lines), *(width(line) * BELOW for line in small)), default=0)
        size = round(longest) + 24
        return _alone(Box(shape, stop, 0, 0, size, 8 + LINE * len(lines + small), lines, small))

    def fork(self, stop: Stop) -> _Block:
        words = self.wording(stop)[1]
        return _alone(Box("choice", stop, 0, 0, round(width(words) * TITLE) + 40, PILL, (words,)))

    def in_turn(self, stops: Sequence[Stop], columns: int, heading: _Block | None = None) -> _Block:
        blocks = [(heading, False)] if heading and heading.boxes[0].title else []
        for stop in stops:
            beside = stop.tier != "must"
            blocks.append((self.part(stop, 1 if beside else columns), beside))
        return _stacked(blocks)

    def choice(self, stop: Stop, columns: int) -> _Block:
        fork = self.fork(stop)
        needed = [_columns(option) for option in stop.stops]
        if len(needed) > columns:
            return self.frame(stop, columns, fork)
        if sum(needed) > columns:
            needed = [max(1, need * columns // sum(needed)) for need in needed]
        row, starts = _side_by_side([self.part(*each) for each in zip(stop.stops, needed, strict=True)])
        row = row.moved(0, PILL + FAN)
        row.edges.extend(Edge(0, PILL, PILL, start, PILL + FAN) for start in starts)
        return _together([fork, row], row.ends)

    def frame(self, stop: Stop, columns: int, head: _Block) -> _Block:
        blocks, bottom = [head], head.height
        for row in _rows(stop.stops, columns):
            placed, _ = _side_by_side([self.part(held, max(1, columns // len(row))) for held in row])
            blocks.append(placed.moved(0, bottom + GAP))
            bottom += GAP + placed.height
        inside = _together(blocks, [(0, bottom + PAD)])
        left, right, top = inside.left + PAD, inside.right + PAD, head.height // 2
        frame = Box("frame", stop, (right - left) // 2, top, left + right, bottom + PAD - top)
        inside.boxes.insert(1, frame)
        return inside._replace(left=left, right=right, height=bottom + PAD)


def _alone(box: Box) -> _Block:
    return _Block(box.width // 2, box.width // 2, box.height, [box], [], [(0, box.height)])


def _together(blocks: Sequence[_Block], ends: list[tuple[int, int]]) -> _Block:
    """Return blocks that have their places as one block."""
    return _Block(
        max((block.left for block in blocks), default=0),
        max((block.right for block in blocks), default=0),
        max((block.height for block in blocks), default=0),
        [box for block in blocks for box in block.boxes],
        [edge for block in blocks for edge in block.edges],
        ends,
    )


def _stacked(blocks: Sequence[tuple[_Block, bool]]) -> _Block:
    """Put blocks below one another on one road; what is marked stands beside the road, which goes on without it."""
    placed: list[_Block] = []
    road: list[Edge] = []
    ends = [(0, 0)] if blocks and blocks[0][1] else []
    bottom = 0
    for block, beside in blocks:
        top = bottom + _gap(placed, ends)
        way_in = block.boxes[0].height // 2 if beside else 0
        road.extend(Edge(x, y, bottom, 0, top + way_in) for x, y in ends)
        if beside:
            placed.append(block.moved(BESIDE + block.left, top))
            ends = [(0, top + way_in)]
            road.append(_turning(top + way_in, placed[-1]))
        else:
            placed.append(block.moved(0, top))
            ends = placed[-1].ends
        bottom = top + block.height
    whole = _together(placed, ends)
    return whole._replace(edges=road + whole.edges)


def _gap(placed: Sequence[_Block], ends: Sequence[tuple[int, int]]) -> int:
    """Return the room between what is placed already and what comes next: less below a heading, more for a join."""
    if not placed:
        return 0
    if placed[-1].boxes[0].shape == "heading" and len(placed[-1].boxes) == 1:
        return NEAR
    return FAN if len(ends) > 1 else ROAD


def _turning(y: int, block: _Block) -> Edge:
    """Return the way from the road to the nearest box of a block beside it."""
    near = min(box.x - box.width // 2 for box in block.boxes if box.y <= y <= box.y + box.height)
    return Edge(0, y, y, near, y, beside=True)


def _side_by_side(blocks: Sequence[_Block]) -> tuple[_Block, list[int]]:
    """Put blocks beside one another, and say where the road of each begins."""
    starts, x = [], 0
    for block in blocks:
        starts.append(x + block.left)
        x += block.left + block.right + GAP
    middle = (starts[0] + starts[-1]) // 2
    starts = [start - middle for start in starts]
    placed = [block.moved(start, 0) for block, start in zip(_levelled(blocks), starts, strict=True)]
    return _together(placed, [end for block in placed for end in block.ends]), starts


def _levelled(blocks: Sequence[_Block]) -> Iterator[_Block]:
    """Make steps that stand beside one another equally high."""
    highest = max((block.height for block in blocks if len(block.boxes) == 1), default=0)
    for block in blocks:
        single = len(block.boxes) == 1
        yield _alone(block.boxes[0]._replace(height=highest)) if single else block


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
