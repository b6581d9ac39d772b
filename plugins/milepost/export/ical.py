"""iCalendar text (RFC 5545): lines of at most 75 bytes, ended with CR LF, with texts escaped."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final, NamedTuple

from milepost.escape.calendar import in_calendar

_LINE: Final = 75
"""Bytes, without the line's end (RFC 5545, 3.1)."""


class Event(NamedTuple):
    """Something that lasts whole days, from `start` up to and not including `end`."""

    uid: str
    start: date
    end: date
    summary: str
    description: str
    url: str = ""


def calendar_text(name: str, events: Iterable[Event], today: date) -> str:
    """Return a calendar; `today` is when it was written."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Milepost//Course calendar//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{in_calendar(name)}",
        *(line for event in events for line in _event(event, today)),
        "END:VCALENDAR",
    ]
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(event: Event, today: date) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{today:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event.start:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.end:%Y%m%d}"
    yield f"SUMMARY:{in_calendar(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{in_calendar(event.description)}"
    if event.url:
        yield f"URL:{event.url}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _folded(line: str) -> Iterator[str]:
    """Break a line where it is too long, between characters; what follows begins with a space."""
    piece = ""
    for char in line:
        if len((piece + char).encode()) > _LINE:
            yield piece
            piece = " "
        piece += char
    yield piece
