"""A YAML document as read: plain data, and where each part of it stands."""

from dataclasses import dataclass, field
from typing import Any

from milepost.model.span import Place


@dataclass(slots=True)
class Node:
    """One value of a document.

    `data` is the whole value as plain Python data (None, bool, int, float, str, list, dict), ready for a schema.
    `items` are the nodes of a list; `keys` and `values` are, by key, the places and the nodes of a mapping.
    """

    data: Any
    place: Place
    items: "list[Node]" = field(default_factory=list)
    keys: dict[str, Place] = field(default_factory=dict)
    values: "dict[str, Node]" = field(default_factory=dict)
