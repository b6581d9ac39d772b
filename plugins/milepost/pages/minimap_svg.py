"""How the small map is drawn: one road from left to right, in the colours of the style sheet."""

from collections.abc import Sequence

from milepost.escape.html import in_html
from milepost.pages.minimap_pieces import FAN, LANES, ROOM, STEP, Lane, Piece, condensed, letters_wide, sizes_of

_HIGH = 92  # of a road without forks; each further lane adds to it


def draw(pieces: Sequence[Piece], name: str) -> str:
    """Return the small map as SVG. `name` says in words what it shows."""
    shown = condensed(pieces)
    lanes = max((len(piece.lanes) for piece in shown if piece.kind == "fork"), default=1)
    apart = 44 if lanes >= LANES else 52
    high = _HIGH + (lanes - 1) * apart
    pen = _Pen(high // 2, apart)
    sizes = sizes_of(shown)
    x = (ROOM - sum(sizes)) // 2
    for piece, size in zip(shown, sizes, strict=True):
        pen.draw(piece, x, size)
        x += size
    return (
        f'<svg class="mp-mini" viewBox="0 0 {ROOM} {high}" role="img" aria-label="{in_html(name)}">'
        f'<path class="mp-mini__road" d="{pen.road}"/>{"".join(pen.marks)}</svg>'
    )


class _Pen:
    """Draws piece after piece along the road at height `axis`, lanes `apart` from one another."""

    def __init__(self, axis: int, apart: int) -> None:
        self.axis = axis
        self.apart = apart
        self.road = ""
        self.end: int | None = None
        self.marks: list[str] = []

    def draw(self, piece: Piece, x: int, size: int) -> None:
        """Draw a piece from `x` on, `size` long, and the road up to it."""
        middle, y = x + size // 2, self.axis
        top = y
        if piece.kind == "fork":
            top = y - self.apart * (len(piece.lanes) - 1) // 2
            self.straight(x)
            self.fork(piece, x, x + size, top)
        else:
            self.straight(middle)
        match piece.kind:
            case "group":
                self.group(piece.lanes[0], middle)
            case "many":
                pill = f'<rect x="{middle - 21}" y="{y - 14}" width="42" height="28" rx="14"/>'
                self.marks.append(f'<g class="mp-mini__many">{pill}{_text(str(piece.number), middle, y + 5)}</g>')
            case "sign":
                number = _text(str(piece.number), middle - 4, y + 6)
                self.marks.append(f'<g class="mp-mini__sign">{_sign(middle, y, 16)}{number}</g>')
            case "beside":
                self.marks.append(_stop(middle, y + 16, 4))
            case "stop":
                self.marks.append(_stop(middle, y, 8))
        for text, lane in piece.letters():
            if letters_wide(text) <= size:
                above = 15 if piece.kind == "fork" else 24
                self.marks.append(_text(text, middle, top + lane * self.apart - above))

    def straight(self, x: int) -> None:
        """Draw the road from where it ends to `x`; there is none before the first piece."""
        if self.end is not None and x > self.end:
            self.road += f"M{self.end} {self.axis}H{x}"
        self.end = x

    def fork(self, piece: Piece, start: int, end: int, top: int) -> None:
        """Draw the lanes of a choice, away from the road and back to it."""
        half = FAN // 2
        for at, lane in enumerate(piece.lanes):
            y = top + at * self.apart
            away = f"C{start + half} {self.axis} {start + half} {y} {start + FAN} {y}"
            back = f"C{end - half} {y} {end - half} {self.axis} {end} {self.axis}"
            self.road += f"M{start} {self.axis}{away}H{end - FAN}{back}"
            self.lane(lane, (start + end) // 2, y)
        self.end = end

    def group(self, lane: Lane, middle: int) -> None:
        """Draw what is done in any order, within a dashed line."""
        half = len(lane.marks) * STEP // 2 + 4
        place = f'x="{middle - half}" y="{self.axis - 16}" width="{2 * half}" height="32" rx="16"'
        self.marks.append(f'<rect class="mp-mini__group" {place}/>')
        self.lane(lane, middle, self.axis)

    def lane(self, lane: Lane, middle: int, y: int) -> None:
        """Draw the stops and signs of a lane around its middle."""
        first = middle - (len(lane.marks) - 1) * STEP // 2
        for at, mark in enumerate(lane.marks):
            x = first + at * STEP
            self.marks.append(_stop(x, y, 7) if mark == "o" else f'<g class="mp-mini__sign">{_sign(x, y, 9)}</g>')


def _stop(x: int, y: int, radius: int) -> str:
    return f'<circle class="mp-mini__stop" cx="{x}" cy="{y}" r="{radius}"/>'


def _sign(x: int, y: int, half: int) -> str:
    """Return a finger sign around a place."""
    return f'<path d="M{x - half - 3} {y - half}h{half * 3 // 2}l{half} {half}-{half} {half}h-{half * 3 // 2}z"/>'


def _text(text: str, x: int, y: int) -> str:
    return f'<text x="{x}" y="{y}">{in_html(text)}</text>'
