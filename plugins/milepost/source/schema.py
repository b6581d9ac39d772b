"""Whether a document has the shape that its schema states, and what is wrong where it has not."""

from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from milepost.model.finding import Problem
from milepost.source.shape_files import FORMATS, read_schema
from milepost.source.tree import Node


def check_shape(node: Node, kind: str, file: str, torn: Sequence[Problem] = ()) -> list[Problem]:
    """Return what does not fit the schema of `kind`, in file order; empty when all does.

    `kind` is one of unit, unit-texts, activity, activity-text, rubrics, glossary, curriculum and framework. `torn`
    are the problems for which the text could only be read as if it were mended: what may follow from them is not said.
    """
    if _decider(kind)(node.data):
        return []
    from milepost.source.shape import explain

    return explain(node, kind, file, torn)


@cache
def _decider(kind: str) -> Callable[[Any], bool]:
    """Return what decides, compiled once: `jsonschema` needs a hundred times as long and is for explaining only."""
    import jsonschema_rs

    return jsonschema_rs.Draft7Validator(read_schema(kind), formats=dict(FORMATS), validate_formats=True).is_valid
