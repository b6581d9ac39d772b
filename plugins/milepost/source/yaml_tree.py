"""libyaml's events into a tree with places, within our strict subset of YAML.

No library composes or constructs anything, so that a hostile file can cost no more than its limits.
"""

from typing import Any, Final

from yaml._yaml import CParser
from yaml.events import AliasEvent, DocumentStartEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent

from milepost.model.finding import Label, Problem
from milepost.model.span import Place, Span
from milepost.source import limits
from milepost.source.limits import Limit
from milepost.source.tree import Node
from milepost.source.yaml_values import NUMBER_STARTS, WORDS, number

_VALUES: Final = frozenset((ScalarEvent, MappingStartEvent, SequenceStartEvent, AliasEvent))


class Stop(Exception):  # noqa: N818 - the program is fine
    """Reading ends here, and the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Grower:
    """Grows one tree from one text; `problems` holds the mistakes that do not end the reading."""

    def __init__(self, text: str, file: str, first_line: int) -> None:
        self._text = text
        self._file = file
        self._offset = first_line
        self._event = CParser(text).get_event
        self._next = self._event
        self._room = limits.DEPTH.most
        self._left = limits.NODES.most
        self.problems: list[Problem] = []
        if len(text) >= self._left or "&" in text or "!" in text:
            self._next = self._guarded

    def grow(self) -> Node | None:
        """Return the document's tree, None where there is nothing; raise `Stop`, or what libyaml raises."""
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

    def _node(self, event: Any) -> Node:
        kind = event.__class__
        if kind is ScalarEvent:
            value = event.value
            if not event.style:
                if value in WORDS:
                    value = WORDS[value]
                elif value[0] in NUMBER_STARTS:
                    value = number(value)
            start, end, offset = event.start_mark, event.end_mark, self._offset
            return Node(value, (start.line + offset, start.column + 1, end.line + offset, end.column + 1))
        if kind is AliasEvent:
            return self._alias(event)
        self._room -= 1
        if self._room < 0:
            raise self._too(limits.DEPTH, event)
        node = self._mapping(event) if kind is MappingStartEvent else self._list(event)
        self._room += 1
        return node

    def _list(self, first: SequenceStartEvent) -> Node:
        following, node_of = self._next, self._node
        items: list[Node] = []
        event = following()
        while event.__class__ in _VALUES:
            items.append(node_of(event))
            event = following()
        return Node([node.data for node in items], self._place(first, event), items)

    def _mapping(self, first: MappingStartEvent) -> Node:
        following, node_of, offset = self._next, self._node, self._offset
        data: dict[str, Any] = {}
        keys: dict[str, Place] = {}
        values: dict[str, Node] = {}
        event = following()
        while event.__class__ is ScalarEvent:
            key = event.value
            start, end = event.start_mark, event.end_mark
            place = (start.line + offset, start.column + 1, end.line + offset, end.column + 1)
            if len(key) > limits.KEY.most:
                raise self._too(limits.KEY, event)
            node = node_of(following())
            if key in data:
                self._twice(key, place, keys[key])
            else:
                data[key] = node.data
                keys[key] = place
                values[key] = node
            event = following()
        return Node(data, self._place(first, event), [], keys, values)

    def _guarded(self) -> Any:
        """Return the next event of a text that is large or may hold what our subset leaves out."""
        event = self._event()
        if event.__class__ in _VALUES:
            self._left -= 1
            if self._left < 0:
                raise self._too(limits.NODES, event)
        if event.__class__ is ScalarEvent and len(event.value) > limits.TEXT.most:
            raise self._too(limits.TEXT, event)
        if getattr(event, "anchor", None):
            self._refuse("a `&` at the start of a value has a meaning of its own", event, "write the value in quotes")
        if getattr(event, "tag", None):
            self._refuse("a `!` at the start of a value has a meaning of its own", event, "write the value in quotes")
        return event

    def _alias(self, event: AliasEvent) -> Node:
        self._refuse("a `*` at the start of a value has a meaning of its own", event, "write the value in quotes")
        return Node(f"*{event.anchor}", self._place(event, event))

    def _twice(self, key: str, place: Place, before: Place) -> None:
        message = f"`{key}` stands twice here, on lines {before[0]} and {place[0]}"
        at, other = Label(Span(self._file, *place), "again"), Label(Span(self._file, *before), "first")
        self.problems.append(Problem(message, at, "keep one of the two", (other,), rule="wrong-shape"))

    def _refuse(self, message: str, event: Any, mend: str) -> None:
        self.problems.append(self._problem(message, event, mend))

    def _too(self, limit: Limit, event: Any) -> Stop:
        return Stop(self._problem(limit.message, event, limit.help))

    def _problem(self, message: str, event: Any, mend: str) -> Problem:
        span = Span(self._file, *self._place(event, event))
        return Problem(message, Label(span, "here"), mend, rule="unreadable-file")

    def _place(self, first: Any, last: Any) -> Place:
        start, end, offset = first.start_mark, last.end_mark, self._offset
        return (start.line + offset, start.column + 1, end.line + offset, end.column + 1)
