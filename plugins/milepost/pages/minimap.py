"""The small map: a unit at a glance, as one road from left to right, and the same in a sentence."""

from collections.abc import Iterator, Sequence

from milepost.model.playlist import AnyOrder, Choice, Milestone, Path, Section
from milepost.pages.edition import Telling
from milepost.pages.facts import choice_rule
from milepost.pages.minimap_pieces import Lane, Piece, joined
from milepost.pages.minimap_svg import draw
from milepost.pages.outline import Stop

_NAMED = 5  # so many options of a choice are named one by one
_RUN = 3  # so many steps in a row are named one by one
_SPOKEN = 10  # a longer sentence only counts


def minimap_svg(telling: Telling) -> str:
    """Return the small map of a unit as SVG; its name says in words what it shows."""
    pieces = list(_pieces(telling, telling.outline.stops))
    parts = [*_spoken(telling, pieces)]
    if len(parts) > _SPOKEN:
        parts = [*_counted(telling, pieces)]
    return draw(pieces, telling.words.say("minimap", unit=telling.unit_title().text, parts="; ".join(parts)))


def _pieces(telling: Telling, stops: Sequence[Stop]) -> Iterator[Piece]:
    for stop in stops:
        title = telling.title(stop).text
        match stop.part:
            case _ if stop.tier != "must":
                yield Piece("beside", title)
            case Section():
                yield from _pieces(telling, stop.stops)
            case Choice() as choice:
                lanes = tuple(_lane(telling, option) for option in stop.stops)
                yield Piece("fork", choice_rule(stop, choice, telling.words), lanes)
            case AnyOrder():
                yield Piece("group", title, (_lane(telling, stop),))
            case Milestone():
                yield Piece("sign", title, number=telling.outline.signs[stop.anchor])
            case _:
                yield Piece("stop", title)


def _lane(telling: Telling, stop: Stop) -> Lane:
    """Return what stands on one way: the must-do steps of a path or group, else the option itself."""
    whole = isinstance(stop.part, Path | AnyOrder)
    held = [held for held in stop.stops if held.tier == "must"] if whole else [stop]
    marks = "".join("s" if isinstance(one.part, Milestone) else "o" for one in held)
    return Lane(telling.title(stop).text, marks, isinstance(stop.part, Path))


def _spoken(telling: Telling, pieces: Sequence[Piece]) -> Iterator[str]:
    words = telling.words
    for piece in joined([piece for piece in pieces if piece.kind != "beside"], _RUN):
        match piece.kind:
            case "many":
                yield words.count("steps", piece.number)
            case "sign":
                yield words.say("minimap-milestone", n=piece.number, title=piece.title)
            case "fork" if len(piece.lanes) <= _NAMED:
                yield f"{piece.title}: {words.listed([lane.title for lane in piece.lanes], 'or')}"
            case "group":
                yield words.say("minimap-group", title=piece.title, n=len(piece.lanes[0].marks))
            case _:
                yield piece.title


def _counted(telling: Telling, pieces: Sequence[Piece]) -> Iterator[str]:
    for key, kinds in (("steps", {"stop", "group"}), ("choices", {"fork"}), ("milestones", {"sign"})):
        if count := sum(piece.kind in kinds for piece in pieces):
            yield telling.words.count(key, count)
