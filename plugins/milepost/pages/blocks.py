"""Blocks of a map: a part with all that it holds around its own stretch of road, and how blocks are put together."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from milepost.pages.outline import Stop

GAP: Final = 12  # between what stands side by side, in px as everything here
ROAD: Final = 28  # from a step to the next
NEAR: Final = 14  # from a title to what it stands over
FAN: Final = 42  # where roads part or meet
BESIDE: Final = 40  # from the road to a step beside it

Shape = Literal["step", "milestone", "choice", "heading", "group", "frame"]


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


class Block(NamedTuple):
    """A part with all that it holds, around its axis. `ends` are the places from which the road goes on."""

    left: int
    right: int
    height: int
    boxes: list[Box]
    edges: list[Edge]
    ends: list[tuple[int, int]]

    def moved(self, x: int, y: int) -> "Block":
        """Return the same block further to the right and down."""
        return Block(
            left=self.left - x,
            right=self.right + x,
            height=self.height + y,
            boxes=[box._replace(x=box.x + x, y=box.y + y) for box in self.boxes],
            edges=[Edge(e.x + x, e.y + y, e.bend + y, e.to_x + x, e.to_y + y, e.beside) for e in self.edges],
            ends=[(end_x + x, end_y + y) for end_x, end_y in self.ends],
        )


def alone(box: Box) -> Block:
    """Return one box as a block; the road goes on below it."""
    return Block(box.width // 2, box.width // 2, box.height, [box], [], [(0, box.height)])


def together(blocks: Sequence[Block], ends: list[tuple[int, int]]) -> Block:
    """Return blocks that have their places as one block."""
    return Block(
        max((block.left for block in blocks), default=0),
        max((block.right for block in blocks), default=0),
        max((block.height for block in blocks), default=0),
        [box for block in blocks for box in block.boxes],
        [edge for block in blocks for edge in block.edges],
        ends,
    )


def stacked(blocks: Sequence[tuple[Block, bool]]) -> Block:
    """Put blocks below one another on one road; what is marked stands beside the road, which goes on without it."""
    placed: list[Block] = []
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
    whole = together(placed, ends)
    return whole._replace(edges=road + whole.edges)


def _gap(placed: Sequence[Block], ends: Sequence[tuple[int, int]]) -> int:
    """Return the room between what is placed already and what comes next: less below a heading, more for a join."""
    if not placed:
        return 0
    if placed[-1].boxes[0].shape == "heading" and len(placed[-1].boxes) == 1:
        return NEAR
    return FAN if len(ends) > 1 else ROAD


def _turning(y: int, block: Block) -> Edge:
    """Return the way from the road to the nearest box of a block beside it."""
    near = min(box.x - box.width // 2 for box in block.boxes if box.y <= y <= box.y + box.height)
    return Edge(0, y, y, near, y, beside=True)


def side_by_side(blocks: Sequence[Block]) -> tuple[Block, list[int]]:
    """Put blocks beside one another, and say where the road of each begins."""
    starts, x = [], 0
    for block in blocks:
        starts.append(x + block.left)
        x += block.left + block.right + GAP
    middle = (starts[0] + starts[-1]) // 2
    starts = [start - middle for start in starts]
    placed = [block.moved(start, 0) for block, start in zip(_levelled(blocks), starts, strict=True)]
    return together(placed, [end for block in placed for end in block.ends]), starts


def _levelled(blocks: Sequence[Block]) -> Iterator[Block]:
    """Make steps that stand beside one another equally high."""
    highest = max((block.height for block in blocks if len(block.boxes) == 1), default=0)
    for block in blocks:
        single = len(block.boxes) == 1
        yield alone(block.boxes[0]._replace(height=highest)) if single else block
