"""What YAML would read without a word and no teacher ever means."""

import re
from collections.abc import Sequence
from typing import Any, Final

from yaml.events import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from milepost.source.hint import Fault
from milepost.source.yaml_line import BULLETS, CURLY, KEYS, SPACES, UNSEEN

_DASHED: Final = re.compile(rf"-(?=[^ \t\d-])|[{BULLETS}](?=[\s\w])")
_DASHED_LINE: Final = re.compile(rf"\s*(?:-(?=[^\d-])|[{BULLETS}]|[*+]\s|\d{{1,2}}[.)]\s)")
_NUMBERED_ITEM: Final = re.compile(r"\d{1,2}[.)] ")
_NO_GAP: Final = re.compile(r"([A-Za-z_]+)[:：](?=[^ /])")
_BRACKET_IN_KEY: Final = re.compile(r"([A-Za-z_]+)\s?[:：]?\s?[\[{]")
_ODD: Final = re.compile(
    rf"[{SPACES}{UNSEEN}]|.*[{SPACES}{UNSEEN}]\Z|.*[!-~][{UNSEEN}]+[!-~]", re.DOTALL
)
_CURLY: Final = re.compile(rf"[{CURLY}](?:\S+[{CURLY}]|[^{CURLY}]*)\Z")
_HASH: Final = re.compile(r"[ \t]*#(?=[^\s#])")
_NUMBERED: Final = re.compile(r"[ \t]+#(?=\d)")

_ENDS: Final = frozenset((MappingEndEvent, SequenceEndEvent))


class Watch:
    """Looks at events as they come; `inside` are the lists and mappings that are open."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._last: list[Any] = []
        self.inside: list[Any] = []
        self.text: tuple[int, int] | None = None

    def see(self, event: Any) -> Fault | None:  # noqa: ANN401 - events have no common type
        """Return the fault that shows with this event, if there is one."""
        kind = event.__class__
        fault = None
        if kind is ScalarEvent:
            fault = self._scalar(event)
            self.text = (event.start_mark.line, event.start_mark.column)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            self.inside.append(event)
        elif kind in _ENDS:
            self.inside.pop()
            fault = self._entry() if kind is MappingEndEvent else None
        self._last = [*self._last[-2:], event]
        if kind is AliasEvent or getattr(event, "anchor", None) or getattr(event, "tag", None):
            return _at("sign", event)
        return fault

    def _scalar(self, event: Any) -> Fault | None:
        value, mark, line = event.value, event.start_mark, self._lines[event.start_mark.line]
        if event.style:
            empty = not value and event.style in "|>" and line[mark.column + 1 :].strip()
            return _at("sign", event) if empty else None
        if value == "<<":
            return _at("sign", event)
        before = line[: mark.column]
        if not self.inside and value:
            return _at("no colon", event)
        if not before.strip(" -") and (_DASHED.match(value) or (not before.strip() and _NUMBERED_ITEM.match(value))):
            return _at("dash", event)
        if mark.line != event.end_mark.line:
            return self._continued(event)
        key = _BRACKET_IN_KEY.match(value) if line.startswith(":", event.end_mark.column) else None
        if key and key[1] in KEYS:
            return _at("no colon", event)
        if before.rstrip().endswith(("-", "[", "{", ",")) and (key := _NO_GAP.match(value)) and key[1] in KEYS:
            return _at("gap", event)
        if not value.isascii() and _ODD.match(value):
            return _at("space", event)
        if not value.isascii() and _CURLY.match(value):
            return _at("quote", event)
        hidden = (_NUMBERED if value else _HASH).match(line, event.end_mark.column)
        return Fault("comment", mark.line, hidden.end() - 1) if hidden else None

    def _continued(self, event: Any) -> Fault | None:
        """A text over several lines, one of which is a list item to anyone but YAML."""
        for number in range(event.start_mark.line + 1, event.end_mark.line + 1):
            line = self._lines[number]
            if _DASHED_LINE.match(line):
                start = (event.start_mark.line, event.start_mark.column)
                return Fault("dash", number, len(line) - len(line.lstrip()), text=start)
        return None

    def _entry(self) -> Fault | None:
        """An entry of a list that a colon has made into a key and its value."""
        if len(self._last) < 3 or not self.inside or self.inside[-1].__class__ is not SequenceStartEvent:
            return None
        first, key, value = self._last
        if (first.__class__, key.__class__, value.__class__) != (MappingStartEvent, ScalarEvent, ScalarEvent):
            return None
        is_text = " " in key.value or (key.value[:1].isupper() and " " in value.value)
        in_braces = first.start_mark.column != key.start_mark.column
        if in_braces or key.style or value.style or not is_text or key.value.lower() in KEYS:
            return None
        return Fault("colon", key.start_mark.line, key.end_mark.column)


def _at(kind: str, event: Any) -> Fault:
    return Fault(kind, event.start_mark.line, event.start_mark.column)
