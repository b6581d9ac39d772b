"""The values of a file as they are understood, each with the line it stands on."""

import json
from collections.abc import Iterator
from typing import Final

from milepost.model.finding import Finding
from milepost.output.columns import WIDTH, show
from milepost.output.json_v1 import plain
from milepost.output.paint import PLAIN, Paint
from milepost.source import Read
from milepost.source.tree import Node

_NOTHING: Final = {"null": "(nothing)", "[]": "(an empty list)", "{}": "(no keys)"}


def values(tree: Node, paint: Paint = PLAIN, width: int = WIDTH) -> Iterator[str]:
    """Yield a line for each value; texts stand in quotes, numbers, `true` and `false` do not.

    A line takes at most `width` columns; `values_json` has all of it.
    """
    found = list(_lines(tree, tree.place[0], "", ""))
    margin = len(str(max(number for number, _ in found)))
    for number, line in found:
        yield f"{paint('frame', f'{number:>{margin}} |')} {show(line, 0, 1, width - margin - 3).text}"


def values_json(read: Read, findings: tuple[Finding, ...]) -> str:
    """Return a file's values and findings as one JSON object in ASCII; `data` is null where there are no values."""
    data = None if read.tree is None else read.tree.data
    return json.dumps({"data": data, "findings": [plain(finding) for finding in findings]}, indent=2)


def _lines(node: Node, line: int, first: str, rest: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a value; the first begins with `first`, the others with `rest`."""
    for key, value in node.values.items():
        at = node.keys[key][0]
        if value.values or value.items:
            yield at, f"{first}{_name(key)}:"
            yield from _lines(value, at, f"{rest}  ", f"{rest}  ")
        else:
            yield at, f"{first}{_name(key)}: {_plain(value)}"
        first = rest
    for item in node.items:
        yield from _lines(item, item.place[0], f"{first}- ", f"{rest}  ")
        first = rest
    if not node.values and not node.items:
        yield line, f"{first}{_plain(node)}"


def _name(key: str) -> str:
    return key if key.isprintable() and key.strip() == key != "" else json.dumps(key, ensure_ascii=False)


def _plain(node: Node) -> str:
    written = json.dumps(node.data, ensure_ascii=False)
    return _NOTHING.get(written, written)
