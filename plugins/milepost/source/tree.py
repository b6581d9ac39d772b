"""A YAML document as read: plain data, and where each part of it stands."""

from typing import Any, Final, NamedTuple

from milepost.model.span import Place

NO_ITEMS: Final[list[Any]] = []
NO_KEYS: Final[dict[str, Any]] = {}


class Node(NamedTuple):
    """One value of a document; a tuple, since a curriculum holds a million, and never changed once read.

    `data` is the whole value as plain Python data (None, bool, int, float, str, list, dict), ready for a schema.
    `items` are the nodes of a list; `keys` and `values` are, by key, the places and the nodes of a mapping.
    """

    data: Any
    place: Place
    items: "list[Node]" = NO_ITEMS
    keys: dict[str, Place] = NO_KEYS
    values: "dict[str, Node]" = NO_KEYS


new_node: Final = tuple.__new__
"""`new_node(Node, (data, place, items, keys, values))` makes a node in a fifth of the time that `Node(…)` takes."""
