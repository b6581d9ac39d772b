"""Codes in teachers' files replaced by others, every other byte left as it is.

What is written is read again before it counts: the file has to say what it said, with the new codes and nothing else.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from milepost.model.span import Place, Ref
from milepost.source import Read, read_bytes
from milepost.source.schema import check_shape
from milepost.source.tree import Node
from milepost.writing import Edit, Lines, edited

_KINDS: Final = {"unit.yml": "unit", "rubrics.yml": "rubrics", "curriculum.yml": "curriculum"}


class Renaming(NamedTuple):
    """A name where it is written, and the name to write there."""

    ref: Ref
    new: str


class Rewritten(NamedTuple):
    """The edits that put the new names in, and the renamings that cannot be made safely."""

    edits: tuple[Edit, ...]
    unsafe: tuple[Renaming, ...]


def rewritten(data: bytes, file: str, renamings: Sequence[Renaming]) -> Rewritten:
    """Return how names in one file are replaced; all of them at once where that is safe, else one by one."""
    file_before = _File(data, file)
    for quoted in (False, True):
        edits = tuple(file_before.edit(renaming, quoted=quoted) for renaming in renamings)
        found = tuple(edit for edit in edits if edit)
        if len(found) == len(renamings) and file_before.says(found, renamings):
            return Rewritten(found, ())
    return _one_by_one(file_before, renamings)


def _one_by_one(before: "_File", renamings: Sequence[Renaming]) -> Rewritten:
    edits: list[Edit] = []
    done: list[Renaming] = []
    unsafe: list[Renaming] = []
    for renaming in renamings:
        tried = (before.edit(renaming, quoted=quoted) for quoted in (False, True))
        edit = next((one for one in tried if one and before.says([*edits, one], [*done, renaming])), None)
        if edit:
            edits.append(edit)
            done.append(renaming)
        else:
            unsafe.append(renaming)
    return Rewritten(tuple(edits), tuple(unsafe))


class _File:
    """A file before anything is changed in it."""

    def __init__(self, data: bytes, file: str) -> None:
        self._data, self._name = data, file
        self._lines = Lines(data)
        self._read = read_bytes(data, file)

    def edit(self, renaming: Renaming, *, quoted: bool) -> Edit | None:
        """Return what puts a new name in place of the old, in the old quotes or in new ones; None where it hides."""
        place, old = renaming.ref.span, renaming.ref.name
        try:
            raw = self._lines.at(place)
        except (ValueError, UnicodeDecodeError):
            return None
        if raw not in {old, f"'{old}'", f'"{old}"'}:
            return None
        return self._lines.edit(place, json.dumps(renaming.new) if quoted else raw.replace(old, renaming.new))

    def says(self, edits: Sequence[Edit], renamings: Sequence[Renaming]) -> bool:
        """Tell whether the file would say the same with the new names, and be no more wrong than it is."""
        after = read_bytes(edited(self._data, edits), self._name)
        if self._read.tree is None or after.tree is None:
            return False
        new = {renaming.ref.span[1:]: renaming.new for renaming in renamings}
        expected = [new.get(place, value) for place, value in _values(self._read.tree)]
        same = expected == [value for _, value in _values(after.tree)]
        return same and len(self._wrong(after)) <= len(self._wrong(self._read))

    def _wrong(self, read: Read) -> list[object]:
        kind = _KINDS.get(self._name.rpartition("/")[2], "activity")
        return [*read.problems, *(check_shape(read.tree, kind, self._name) if read.tree else ())]


def _values(node: Node) -> Iterator[tuple[Place, object]]:
    """Yield every single value with its place, and every key and every length, in the order of the file."""
    if isinstance(node.data, dict):
        for key, value in node.values.items():
            yield (0, 0, 0, 0), key
            yield from _values(value)
    elif isinstance(node.data, list):
        yield (0, 0, 0, 0), len(node.items)
        for item in node.items:
            yield from _values(item)
    else:
        yield node.place, node.data
