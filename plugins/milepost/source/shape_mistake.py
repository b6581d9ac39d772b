"""One place where a document does not fit its schema, with what is needed to say so in words."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from milepost.model.finding import Label, Problem
from milepost.model.span import Place, Span
from milepost.source.shape_files import Schema
from milepost.source.tree import Node

Path = tuple[str | int, ...]
"""Keys and numbers of entries that lead from the top of a document to a value."""
RULE: Final = "wrong-shape"


@dataclass(frozen=True, slots=True)
class Document:
    """A document that does not fit: its tree, its schema, what kind of file it is, and which."""

    root: Node
    schema: Schema
    kind: str
    file: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """A part of a document that does not hold to one keyword of the part of the schema that it should fit.

    `demand` is what the schema says under the keyword. `is_required` tells whether the value has to be there;
    `of_key`, whether not the value at `path` is wrong but one of its keys, which is `value` then.
    """

    document: Document
    path: Path
    keyword: str
    demand: Any
    schema: Schema
    value: Any
    is_required: bool = False
    of_key: bool = False

    @property
    def node(self) -> Node:
        """The node at the path."""
        return self._nodes()[-1]

    @property
    def above(self) -> Node:
        """The node that holds the one at the path."""
        return self._nodes()[-2]

    @property
    def key(self) -> str:
        """The nearest key above the value; empty at the top of the file."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "")

    @property
    def is_entry(self) -> bool:
        """Tell whether the value is an entry of a list."""
        return bool(self.path) and isinstance(self.path[-1], int)

    @property
    def name(self) -> str:
        """What a teacher calls the value."""
        if not self.path:
            return "the file"
        return f"an entry of `{self.key}`" if self.is_entry else f"`{self.key}`"

    def problem(self, message: str, place: Place, label: str, mend: str, *related: tuple[Place, str]) -> Problem:
        """Return what is wrong, at a place of the file."""
        file = self.document.file
        others = tuple(Label(Span(file, *where), text) for where, text in related)
        return Problem(message, Label(Span(file, *place), label), help=mend, related=others, rule=RULE)

    def place_of_key(self) -> Place:
        """Return where the value's key stands; where the value begins when it has none."""
        return self.above.keys[self.key] if self.path and not self.is_entry else _beginning(self.node)

    def place_of_value(self) -> Place:
        """Return where the value stands; where its key stands when it is nothing or runs over many lines."""
        if self.of_key:
            return self.node.keys[self.value]
        place, key = self.node.place, self.place_of_key()
        return place if _is_short(place) and place[0] == key[0] else key

    def place_of_thing(self, named_by: Sequence[str]) -> Place:
        """Return where the value of the key stands that names the thing; where the thing begins when none does."""
        names = [self.node.values[key].place for key in named_by if key in self.node.values]
        return next((place for place in names if _is_short(place)), self.place_of_key())

    def place_of_entry(self, number: int) -> Place:
        """Return where an entry of the value stands; where it begins when it runs over many lines."""
        node = self.node.items[number]
        return node.place if _is_short(node.place) else _beginning(node)

    def _nodes(self) -> list[Node]:
        nodes = [self.document.root]
        for step in self.path:
            nodes.append(nodes[-1].items[step] if isinstance(step, int) else nodes[-1].values[step])
        return nodes


def repeated(entries: list[Any]) -> Iterator[tuple[int, int]]:
    """Yield, for each entry that stands in a list already, the numbers of the first one and of this one."""
    first: dict[Hashable, int] = {}
    for number, entry in enumerate(entries):
        early = first.setdefault(_comparable(entry), number)
        if early != number:
            yield early, number


def _comparable(value: Any) -> Hashable:  # noqa: ANN401 - any value of a document
    """Return what is equal for equal values only; true and 1 are not."""
    if isinstance(value, dict):
        return frozenset((key, _comparable(entry)) for key, entry in value.items())
    if isinstance(value, list):
        return tuple(_comparable(entry) for entry in value)
    return isinstance(value, bool), value


def _beginning(node: Node) -> Place:
    """Return where the first thing that is written in a node stands."""
    while node.items:
        node = node.items[0]
    if node.keys:
        return next(iter(node.keys.values()))
    line, column, *_ = node.place
    return node.place if _is_short(node.place) else (line, column, line, column + 1)


def _is_short(place: Place) -> bool:
    line, column, end_line, end_column = place
    return line == end_line and column < end_column
