"""The choice board: a unit on one sheet of paper, at most nine squares to a sheet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from milepost.model.playlist import AnyOrder, Choice, Do, Milestone
from milepost.pages import addresses
from milepost.pages.edition import Said, Telling
from milepost.pages.facts import choice_rule
from milepost.pages.frame import crumb, crumbs, in_folder
from milepost.pages.gist import gist
from milepost.pages.minutes import time_of_stop, told
from milepost.pages.outline import Stop, picks
from milepost.pages.page import Facts, Json, Page
from milepost.pages.pointers import Pointers

_LINES: Final = 3
_SQUARES: Final = 9
_CODES: Final = 2


class _Row(NamedTuple):
    """Squares that stand side by side, under one title and one rule."""

    title: str
    rule: str
    stops: Sequence[Stop]
    picks: tuple[int, int] | None = None
    """How many are picked; None where all of them are done."""


def board_page(telling: Telling) -> Page:
    """Return the choice board of a unit."""
    unit, words = telling.unit, telling.words
    here = addresses.unit(unit.id, "board")
    pointers = Pointers(telling, here)
    title = telling.unit_title()
    board = _Board(telling, pointers)
    rows = board.rows()
    return Page(
        address=here,
        title=f"{title.text}: {words.say('board')}",
        template="board.html",
        facts=title.facts()
        | {
            "unit": unit.id,
            "crumbs": crumbs(here, words, crumb(title, pointers.page("index")), crumb(Said(words.say("board")))),
            "rule": board.rule(rows),
            "thick": words.say("board-thick") if any(board.is_thick(row) for row in rows) else "",
            "sheets": board.sheets(rows),
            "also": [pointers.stop(stop) | {"note": board.note(stop)} for stop in board.others(rows)],
        },
        source=in_folder(telling.edition.curriculum, unit.at.file),
        searched=False,
        language=words.language,
        description=telling.unit_text("question").text,
    )


@dataclass(frozen=True, slots=True)
class _Board:
    telling: Telling
    pointers: Pointers

    def rows(self) -> list[_Row]:
        """Return the rows: each choice, each group, and the extra steps; a straight unit is a row of its steps."""
        words = self.telling.words
        loose = [*_loose(self.telling.outline.stops)]
        rows = [row for stop in loose if stop.stops for row in self.groups(stop)]
        extra = [stop for stop in loose if not stop.stops and not stop.must]
        if not rows:
            steps = [stop for stop in loose if not isinstance(stop.part, Milestone)]
            return [_Row(words.say("steps-heading"), words.say("board-steps"), steps)] if steps else []
        return [*rows, *([_Row(words.say("board-extra"), "", extra)] if extra else [])]

    def groups(self, stop: Stop) -> Iterator[_Row]:
        """Yield the row of a choice; of a group, those of the choices in it and one of its steps."""
        title = self.telling.title(stop).text
        if isinstance(stop.part, Choice):
            rule = choice_rule(stop, stop.part, self.telling.words)
            yield _Row(title, rule, stop.stops, picks(stop, stop.part.pick))
            return
        steps = [each for each in _loose(stop.stops) if not each.stops]
        if len(steps) > 1:
            yield _Row(title, self.telling.words.say("any-order"), steps)
        for each in _loose(stop.stops):
            if each.stops:
                yield from self.groups(each)

    def others(self, rows: list[_Row]) -> list[Stop]:
        """Return the must-do steps that have no square."""
        shown = {stop.anchor for row in rows for stop in row.stops}
        return [stop for stop in _steps(self.telling.outline.stops) if stop.must and stop.anchor not in shown]

    def rule(self, rows: list[_Row]) -> str:
        """Return what the heading says: the one rule of all rows, where they share it."""
        words = self.telling.words
        asked = {row.picks for row in rows}
        low, high = asked.pop() or (0, 0) if len(asked) == 1 else (0, 0)
        return words.say("board-rule-each", n=low) if low and low == high else words.say("board-rule")

    def note(self, stop: Stop) -> str:
        check_in = stop.part.check_in if isinstance(stop.part, Milestone) else ""
        return self.telling.words.say(f"check-in-{check_in}") if check_in else ""

    def is_thick(self, row: _Row) -> bool:
        return row.picks is None and any(stop.tier == "must" for stop in row.stops)

    def sheets(self, rows: list[_Row]) -> list[Json]:
        sheets = _sheets(rows)
        say = self.telling.words.say
        return [
            {
                "of": say("board-sheet", n=number, of=len(sheets)) if len(sheets) > 1 else "",
                "rows": [self.row(row) for row in sheet],
            }
            for number, sheet in enumerate(sheets, 1)
        ]

    def row(self, row: _Row) -> Facts:
        return {
            "title": row.title,
            "rule": row.rule,
            "columns": _columns(row),
            "squares": [self.square(stop, row) for stop in row.stops],
        }

    def square(self, stop: Stop, row: _Row) -> Facts:
        activity = self.telling.unit.activities[stop.id] if isinstance(stop.part, Do) else None
        levels = reversed(activity.standards) if activity else ()
        codes: list[Json] = [*dict.fromkeys(ref.name for refs in levels for ref in refs)]
        return self.telling.title(stop).facts() | {
            "key": f"{self.telling.unit.id}/{stop.id}",
            "task": gist(activity.body) if activity else self.task(stop),
            "make": self.telling.words.listed(activity.evidence, "or") if activity else "",
            "only_if": self.only_if(stop),
            "time": told(time_of_stop(stop, self.telling.minutes), self.telling.words),
            "codes": codes[:_CODES],
            "tier": "" if row.picks else stop.tier,
        }

    def only_if(self, stop: Stop) -> str:
        words, pointers = self.telling.words, self.pointers
        entries = (
            [str(facts["title"]) for ref in need.names if (facts := pointers.named(ref.name))] for need in stop.only_if
        )
        return words.listed([words.listed(titles, "or") for titles in entries])

    def task(self, stop: Stop) -> str:
        """Return what waits inside a path or another square with steps of its own."""
        summary = self.telling.text(stop, "summary").text
        inside = self.telling.words.listed([self.telling.title(each).text for each in stop.stops])
        return summary or inside


def _loose(stops: Sequence[Stop]) -> Iterator[Stop]:
    """Yield choices, groups and steps, those inside sections too, but nothing inside a choice or a group."""
    for stop in stops:
        if stop.stops and not isinstance(stop.part, Choice | AnyOrder):
            yield from _loose(stop.stops)
        else:
            yield stop


def _steps(stops: Sequence[Stop]) -> Iterator[Stop]:
    """Yield the steps that everyone meets: all but those inside a choice."""
    for stop in _loose(stops):
        if not stop.stops:
            yield stop
        elif not isinstance(stop.part, Choice):
            yield from _steps(stop.stops)


def _sheets(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Return sheets of at most nine squares on three lines; each row goes where there is room for it."""
    sheets: list[list[_Row]] = []
    for row in rows:
        for at in range(0, len(row.stops), _SQUARES):
            part = row._replace(stops=row.stops[at : at + _SQUARES])
            room = next((sheet for sheet in sheets if sum(map(_lines, sheet)) + _lines(part) <= _LINES), None)
            if room is None:
                sheets.append([part])
            else:
                room.append(part)
    return sheets


def _columns(row: _Row) -> int:
    """Return how many squares stand on a line: three, or two where that leaves no gap."""
    return 2 if len(row.stops) in {2, 4} else 3


def _lines(row: _Row) -> int:
    return -(-len(row.stops) // _columns(row))
