"""The map as a drawing: plain values for `map-svg.html`, one link for each step of the playlist."""

from collections.abc import Callable, Sequence

from milepost.model.playlist import Choice
from milepost.pages.blocks import Box, Edge
from milepost.pages.layout import LINE, TIP, Drawing
from milepost.pages.outline import Stop
from milepost.pages.page import Facts, Json

_BASELINE = 13  # from the upper edge of a line of letters down to where they stand


def drawn(drawing: Drawing, link_of: Callable[[Stop], str], name_of: Callable[[Stop], str]) -> Facts:
    """Return the facts of a drawing; `name_of` gives the full words that a reader hears for a stop."""
    boxes: dict[str, list[Json]] = {"frame": [], "label": [], "spot": []}
    for box in drawing.boxes:
        match box.shape:
            case "frame":
                boxes["frame"].append(_place(box) | {"choice": isinstance(box.stop.part, Choice)})
            case "heading" | "group":
                boxes["label"].append(_place(box) | {"shape": box.shape, "lines": _lines(box)})
            case _:
                boxes["spot"].append(
                    _place(box)
                    | {
                        "shape": box.shape,
                        "beside": box.stop.tier != "must",
                        "lines": _lines(box),
                        "link": link_of(box.stop),
                        "name": name_of(box.stop),
                        "anchor": box.stop.anchor,
                    }
                )
    return {
        "width": drawing.width,
        "height": drawing.height,
        "axis": drawing.axis,
        "road": "".join(road(edge) for edge in drawing.edges if not edge.beside),
        "beside": "".join(road(edge) for edge in drawing.edges if edge.beside),
        "frames": boxes["frame"],
        "labels": boxes["label"],
        "spots": boxes["spot"],
    }


def road(edge: Edge) -> str:
    """Return an edge as SVG path data."""
    if edge.beside:
        return f"M{edge.x} {edge.y}H{edge.to_x}"
    if edge.x == edge.to_x:
        return f"M{edge.x} {edge.y}V{edge.to_y}"
    half = (edge.bend + edge.to_y) // 2
    straight = f"V{edge.bend}" if edge.bend > edge.y else ""
    return f"M{edge.x} {edge.y}{straight}C{edge.x} {half} {edge.to_x} {half} {edge.to_x} {edge.to_y}"


def _place(box: Box) -> Facts:
    half = box.width // 2
    place: Facts = {"x": box.x, "y": box.y, "left": -half, "width": box.width, "height": box.height}
    if box.shape == "milestone":
        place["sign"] = f"M{-half} 0H{half - TIP}L{half} {box.height // 2}L{half - TIP} {box.height}H{-half}z"
    return place


def _lines(box: Box) -> list[Json]:
    """Return the lines of a box, in the middle of its height, each with its place from the box's upper edge."""
    words: Sequence[tuple[str, bool]] = [(text, True) for text in box.title] + [(text, False) for text in box.below]
    first = (box.height - LINE * len(words)) // 2 + _BASELINE
    middle = -TIP // 3 if box.shape == "milestone" else 0
    return [{"text": text, "main": main, "x": middle, "y": first + LINE * at} for at, (text, main) in enumerate(words)]
