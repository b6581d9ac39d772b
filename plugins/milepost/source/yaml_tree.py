"""libyaml's events into a tree with places.

No library composes or constructs anything, so that a hostile file can cost no more than its limits.
"""

from collections.abc import Sequence
from typing import Any, Final

from yaml._yaml import CParser
from yaml.events import DocumentStartEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent

from milepost.model.finding import Label, Problem
from milepost.model.span import Place, Span
from milepost.source import limits
from milepost.source.limits import Limit
from milepost.source.tree import Node
from milepost.source.yaml_sentence import join_entries, join_keys
from milepost.source.yaml_values import plain_value

Event = Any
"""One of libyaml's events, which have no type in common."""
_VALUES: Final = frozenset((ScalarEvent, MappingStartEvent, SequenceStartEvent))


class Stop(Exception):  # noqa: N818 - the program is fine
    """Reading ends here, and the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Grower:
    """Grows one tree from lines without a fault; `problems` holds the mistakes that do not end the reading."""

    def __init__(self, lines: Sequence[str], file: str, first_line: int) -> None:
        self._lines = lines
        self._file = file
        self._offset = first_line
        self._parser = CParser("\n".join(lines))
        self._room = limits.DEPTH.most
        self._left = limits.NODES.most
        self.problems: list[Problem] = []

    def grow(self) -> Node | None:
        """Return the document's tree, None where there is nothing; raise `Stop` at a limit."""
        self._next()
        begin = self._next()
        if begin.__class__ is not DocumentStartEvent:
            return None
        if begin.version or begin.tags:
            self._refuse("a line that starts with `%` means nothing here", begin, "take the line out")
        root = self._node(self._next())
        self._next()
        more = self._next()
        if more.__class__ is DocumentStartEvent:
            self._refuse("a second document starts here", more, "take the `---` out, or use a file for each")
        return root

    def _next(self) -> Event:
        event = self._parser.get_event()
        if event.__class__ in _VALUES:
            self._left -= 1
            if self._left < 0:
                raise self._too(limits.NODES, event)
        return event

    def _node(self, event: Event) -> Node:
        if event.__class__ is ScalarEvent:
            if len(event.value) > limits.TEXT.most:
                raise self._too(limits.TEXT, event)
            value = event.value if event.style else plain_value(event.value)
            return Node(value, self._text_place(event) if event.style in {"|", ">"} else self._place(event))
        self._room -= 1
        if self._room < 0:
            raise self._too(limits.DEPTH, event)
        node = self._mapping(event) if event.__class__ is MappingStartEvent else self._list(event)
        self._room += 1
        return node

    def _list(self, first: SequenceStartEvent) -> Node:
        items: list[Node] = []
        event = self._next()
        while event.__class__ in _VALUES:
            items.append(self._node(event))
            event = self._next()
        if first.flow_style:
            items = join_entries(items, self._lines, self._offset, self._split)
        return Node([item.data for item in items], self._whole(first, event, items), items)

    def _mapping(self, first: MappingStartEvent) -> Node:
        keys: dict[str, Place] = {}
        values: dict[str, Node] = {}
        event = self._next()
        while event.__class__ in _VALUES:
            key, place = self._key(event), self._place(event)
            node = self._node(self._next())
            if key in keys:
                self._twice(key, place, keys[key])
            else:
                keys[key] = place
                values[key] = node
            event = self._next()
        if first.flow_style:
            join_keys(keys, values, self._lines, self._offset, self._split)
        data = {key: node.data for key, node in values.items()}
        return Node(data, self._whole(first, event, list(values.values())), [], keys, values)

    def _key(self, event: Event) -> str:
        if event.__class__ is not ScalarEvent:
            mend = "write a plain word before the colon"
            raise Stop(self._problem("a list or keys in brackets cannot be a key", event, mend))
        if len(event.value) > limits.KEY.most:
            raise self._too(limits.KEY, event)
        return str(event.value)

    def _twice(self, key: str, place: Place, before: Place) -> None:
        message = f"`{key}` stands twice, on line {before[0]} and on line {place[0]}"
        if place[0] == before[0]:
            message = f"`{key}` stands twice on line {place[0]}"
        at, other = Label(Span(self._file, *place), "again"), Label(Span(self._file, *before), "first")
        self.problems.append(Problem(message, at, "keep one of the two", (other,), rule="wrong-shape"))

    def _split(self, place: Place, mend: str) -> None:
        message = "a comma splits this text, because it stands in brackets without quotes"
        label = Label(Span(self._file, *place), "one text")
        self.problems.append(Problem(message, label, mend, rule="sentence-in-brackets"))

    def _refuse(self, message: str, event: Event, mend: str) -> None:
        self.problems.append(self._problem(message, event, mend))

    def _too(self, limit: Limit, event: Event) -> Stop:
        return Stop(self._problem(limit.message, event, limit.help))

    def _problem(self, message: str, event: Event, mend: str) -> Problem:
        return Problem(message, Label(Span(self._file, *self._place(event)), "here"), mend, rule="unreadable-file")

    def _place(self, event: Event) -> Place:
        start, end, offset = event.start_mark, event.end_mark, self._offset
        return (start.line + offset, start.column + 1, end.line + offset, end.column + 1)

    def _text_place(self, event: Event) -> Place:
        """A text below `|` or `>` ends where its last line does, not where the next key starts."""
        line, column, _, _ = self._place(event)
        last = min(event.end_mark.line, len(self._lines) - 1)
        while last > event.start_mark.line and (last == event.end_mark.line or not self._lines[last].strip()):
            last -= 1
        return (line, column, last + self._offset, len(self._lines[last]) + 1)

    def _whole(self, first: Event, last: Event, parts: Sequence[Node]) -> Place:
        """A list or mapping without brackets ends where its last part does."""
        place = self._place(first)
        if parts and not first.flow_style:
            return (*place[:2], *parts[-1].place[2:])
        return (*place[:2], last.end_mark.line + self._offset, last.end_mark.column + 1)
