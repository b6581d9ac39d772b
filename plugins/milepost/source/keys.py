"""The keys of a mapping, read tolerantly: what has the wrong shape has a finding already and reads as absent."""

import re
from typing import Final

from milepost.model.activity import Minutes
from milepost.model.grades import GRADES
from milepost.model.need import Need
from milepost.model.playlist import Pick
from milepost.model.span import Place, Places, Ref, Span
from milepost.source.tree import Node

_RANGE: Final = re.compile(r"(PK|K|\d{1,6})\s*[-–]\s*(PK|K|\d{1,6})")
_EMPTY: Final = Node(None, (1, 1, 1, 1))


class Keys:
    """One mapping of a file."""

    __slots__ = ("_values", "file", "node")

    def __init__(self, node: Node | None, file: str) -> None:
        self.node = node or _EMPTY
        self.file = file
        self._values = self.node.values

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def places(self, whole: Place | None = None) -> Places:
        """Return where the mapping (or `whole`, the part of it that names it) and its values stand."""
        return Places(self.file, whole or self.node.place, {key: node.place for key, node in self._values.items()})

    def place(self, *keys: str) -> Place:
        """Return where the value of the first of `keys` that is there stands, else the mapping itself."""
        return next((self._values[key].place for key in keys if key in self._values), self.node.place)

    def text(self, key: str) -> str:
        """Return a text, empty when absent. A number keeps its digits: the file means it as text."""
        node = self._values.get(key)
        return _text(node) if node else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; one text alone is a list of one."""
        if key not in self._values:
            return ()
        return tuple(text for node in self._list(key) if (text := _text(node)))

    def ref(self, key: str) -> Ref | None:
        """Return a name with its place."""
        node = self._values.get(key)
        return self._ref(node) if node else None

    def refs(self, key: str) -> tuple[Ref, ...]:
        """Return a list of names with their places; one name alone is a list of one."""
        if key not in self._values:
            return ()
        return tuple(ref for node in self._list(key) if (ref := self._ref(node)))

    def whole_number(self, key: str) -> int | None:
        """Return a whole number."""
        return _whole(self.data(key))

    def number(self, key: str) -> float | None:
        """Return a number."""
        data = self.data(key)
        return data if isinstance(data, int | float) and not isinstance(data, bool) else None

    def data(self, key: str) -> object:
        """Return the plain data of a value, None when absent."""
        node = self._values.get(key)
        return node.data if node else None

    def minutes(self, key: str = "minutes") -> Minutes | None:
        """Return minutes: one number, or a range."""
        return read_minutes(self.data(key))

    def grades(self) -> tuple[int, ...]:
        """Return the grades, sorted, from a list or a range such as `6-8`."""
        return read_grades(self.data("grades"))

    def evidence(self) -> tuple[str, ...]:
        """Return the evidence: one text, or the alternatives of `{any: […]}`."""
        nested = self.mapping("evidence")
        return nested.texts("any") if nested else self.texts("evidence")

    def needs(self, key: str) -> tuple[Need, ...]:
        """Return the entries of an expression such as `needs` or `only_if`."""
        if key not in self._values:
            return ()
        return tuple(need for node in self._list(key) if (need := self._need(node)))

    def mapping(self, key: str) -> "Keys | None":
        """Return a mapping inside this one."""
        node = self._values.get(key)
        return Keys(node, self.file) if node and isinstance(node.data, dict) else None

    def mappings(self, key: str) -> "list[Keys]":
        """Return the mappings of a list."""
        return [Keys(node, self.file) for node in self.nodes(key) if isinstance(node.data, dict)]

    def nodes(self, key: str) -> list[Node]:
        """Return the nodes of a list."""
        node = self._values.get(key)
        return node.items if node else []

    def entries(self) -> "list[tuple[str, Node]]":
        """Return keys and values in the order they are written."""
        return list(self._values.items())

    def span_of(self, node: Node) -> Span:
        """Return where a node of this file stands."""
        return Span(self.file, *node.place)

    def _list(self, key: str) -> list[Node]:
        node = self._values.get(key)
        if node is None or node.data is None:
            return []
        return node.items if isinstance(node.data, list) else [node]

    def _ref(self, node: Node) -> Ref | None:
        text = _text(node)
        return Ref(text, Span(self.file, *node.place)) if text else None

    def _need(self, node: Node) -> Need | None:
        span = Span(self.file, *node.place)
        if not isinstance(node.data, dict):
            ref = self._ref(node)
            return Need((ref,), span) if ref else None
        entry = Keys(node, self.file)
        names = entry.refs("any") or entry.refs("need")
        return Need(names, span, entry.text("because")) if names else None


def _text(node: Node) -> str:
    data = node.data
    if isinstance(data, str):
        return data
    return str(data) if type(data) in {int, float} else ""


def _whole(data: object) -> int | None:
    """Return a whole number, which `45.0` is as well."""
    if isinstance(data, float) and data.is_integer():
        return int(data)
    return data if isinstance(data, int) and not isinstance(data, bool) else None


def read_minutes(data: object) -> Minutes | None:
    """Return minutes from `45`, `30-45` or nothing."""
    if (whole := _whole(data)) is not None:
        return Minutes(whole, whole)
    numbers = _two_numbers(data)
    return Minutes(min(numbers), max(numbers)) if numbers else None


def read_grades(data: object) -> tuple[int, ...]:
    """Return grades, sorted, from a list, one grade, or a range such as `PK-2`; what is no grade is left out."""
    if isinstance(data, list):
        return tuple(sorted({GRADES[str(grade)] for grade in data if str(grade) in GRADES}))
    text = str(data).strip() if data is not None else ""
    if text in GRADES:
        return (GRADES[text],)
    found = _RANGE.fullmatch(text)
    if not found or found[1] not in GRADES or found[2] not in GRADES:
        return ()
    return tuple(range(GRADES[found[1]], GRADES[found[2]] + 1))


def read_pick(data: object, options: int) -> Pick:
    """Return how many to pick, from `2`, `1-2`, `1+` or nothing, which is one."""
    if type(data) is int:
        return Pick(data, data)
    text = str(data).strip() if data is not None else ""
    if text.endswith("+") and text[:-1].isdecimal():
        return Pick(int(text[:-1]), options)
    numbers = _two_numbers(data)
    return Pick(*numbers) if numbers else Pick(1, 1)


def _two_numbers(data: object) -> tuple[int, int] | None:
    found = _RANGE.fullmatch(data.strip()) if isinstance(data, str) else None
    return (int(found[1]), int(found[2])) if found and found[1].isdigit() and found[2].isdigit() else None
