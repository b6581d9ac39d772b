"""What YAML would read without a word and no teacher ever means."""

import re
from collections.abc import Sequence
from typing import Any, Final

from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from milepost.source.hint import Fault
from milepost.source.limits import HINT
from milepost.source.yaml_line import BULLETS, CURLY, KEYS, SPACES, UNSEEN, indentation

Event = Any
"""One of libyaml's events, which have no type in common."""

_ITEM: Final = re.compile(rf"-(?=[^ \t\d-])|[{BULLETS}](?=[\s\w])")
_NUMBERED_ITEM: Final = re.compile(r"\d{1,2}[.)] ")
_ITEM_LINE: Final = re.compile(rf"\s*(?:-(?=[^\d-])|[{BULLETS}]|[*+]\s|\d{{1,2}}[.)]\s)")
_NO_GAP: Final = re.compile(r"([A-Za-z_]+)[:：](?=[^ /])")
_BRACKET_IN_KEY: Final = re.compile(r"([A-Za-z_]+)\s?[:：]?\s?[\[{]")
_ODD_SPACE: Final = re.compile(rf"[{SPACES}{UNSEEN}]|.*[{SPACES}{UNSEEN}]\Z|.*[!-~][{UNSEEN}]+[!-~]", re.DOTALL)
_CURLY: Final = re.compile(rf"[{CURLY}](?:\S+[{CURLY}]|[^{CURLY}]*)\Z")
_HASH: Final = re.compile(r"[ \t]*#(?=[^\s#])")
_NUMBER_SIGN: Final = re.compile(r"[ \t]+#(?=\d)")
_STARTS: Final = frozenset((MappingStartEvent, SequenceStartEvent))
_ENDS: Final = frozenset((MappingEndEvent, SequenceEndEvent))


class Watch:
    """Looks at events as they come; `inside` are the lists and mappings that are open, `text` is where one stands."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = (*lines, "")
        self._last: list[Event] = []
        self.inside: list[Event] = []
        self.text: tuple[int, int] | None = None

    def see(self, event: Event) -> Fault | None:
        """Return the fault that shows with this event, if there is one."""
        kind = event.__class__
        if kind is AliasEvent or getattr(event, "anchor", None) or getattr(event, "tag", None):
            return _at("sign", event)
        fault = None
        if kind is ScalarEvent:
            fault = self._text(event) if not event.style else self._below(event)
            self.text = (event.start_mark.line, event.start_mark.column)
        elif kind in _STARTS:
            self.inside.append(event)
        elif kind in _ENDS:
            self.inside.pop()
            fault = self._split_by_colon() if kind is MappingEndEvent else None
        self._last = [*self._last[-2:], event]
        return fault

    def _text(self, event: Event) -> Fault | None:
        """A text without quotes that is none, or not all of one."""
        value, mark = event.value, event.start_mark
        line = self._lines[mark.line]
        before = line[max(0, mark.column - HINT) : mark.column]
        if value == "<<":
            return _at("sign", event)
        if not self.inside and value:
            return _at("no colon", event)
        if _starts_item(before, value):
            return _at("dash", event)
        if mark.line != event.end_mark.line:
            return self._holds_item(event)
        if line.startswith(":", event.end_mark.column) and _names_key(_BRACKET_IN_KEY, value):
            return _at("no colon", event)
        is_first = not before.strip() or before.rstrip().endswith(("-", "[", "{", ","))
        if is_first and _names_key(_NO_GAP, value):
            return _at("gap", event)
        if not value.isascii() and (_ODD_SPACE.match(value) or _CURLY.match(value)):
            return _at("odd sign", event)
        hidden = (_NUMBER_SIGN if value else _HASH).match(line, event.end_mark.column)
        return Fault("comment", mark.line, hidden.end() - 1) if hidden else None

    def _below(self, event: Event) -> Fault | None:
        """A sign such as `>5`, which was to be a text and promises one below."""
        header = self._lines[event.start_mark.line][event.start_mark.column + 1 :]
        is_sign = event.style in {"|", ">"} and not event.value and header.strip()
        return _at("sign", event) if is_sign else None

    def _holds_item(self, event: Event) -> Fault | None:
        """A text over several lines, one of which is an item of a list to anyone but YAML."""
        start = (event.start_mark.line, event.start_mark.column)
        for number in range(start[0] + 1, event.end_mark.line + 1):
            if _ITEM_LINE.match(self._lines[number]):
                return Fault("dash", number, indentation(self._lines[number]), text=start)
        return None

    def _split_by_colon(self) -> Fault | None:
        """An item of a list that a colon has made into a key and its value."""
        if len(self._last) < 3 or not self.inside or self.inside[-1].__class__ is not SequenceStartEvent:
            return None
        first, key, value = self._last
        if (first.__class__, key.__class__, value.__class__) != (MappingStartEvent, ScalarEvent, ScalarEvent):
            return None
        is_in_braces = first.start_mark.column != key.start_mark.column
        is_text = " " in key.value or (key.value[:1].isupper() and " " in value.value)
        if is_in_braces or key.style or value.style or not is_text or key.value.lower() in KEYS:
            return None
        return Fault("colon", key.start_mark.line, key.end_mark.column)


def _at(kind: str, event: Event) -> Fault:
    return Fault(kind, event.start_mark.line, event.start_mark.column)


def _starts_item(before: str, value: str) -> bool:
    """Tell whether a text is the first on its line and starts as only an item of a list does."""
    if before.strip(" -"):
        return False
    return _ITEM.match(value) is not None or (not before.strip() and _NUMBERED_ITEM.match(value) is not None)


def _names_key(pattern: re.Pattern[str], value: str) -> bool:
    found = pattern.match(value)
    return found is not None and found[1] in KEYS
