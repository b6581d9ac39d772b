"""What is added to a teacher's file, every byte that is there left as it is.

Each function is given the file's bytes and returns edits; none where the file is not written in a way that makes it
safe: the result is read again, and has to say what the old text said, and the addition, and nothing else.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from milepost.scaffold.yaml_text import yaml_text
from milepost.source import read_bytes
from milepost.source.tree import Node
from milepost.writing import Edit, Lines, edited

Edits = tuple[Edit, ...]

_REST: Final = re.compile(rb"[^\r\n]*")
_BREAK: Final = re.compile(rb"\r\n|\r|\n")
_COMMA: Final = re.compile(rb"[ \t]*,")
_PARTS: Final = {"section": "steps", "any_order": "steps", "path": "steps", "choose": "from"}
"""What holds steps, and under which key."""


def with_step(data: bytes, step: str, into: str = "") -> Edits:
    """Return what puts a step at the end of the playlist of a `unit.yml`, or of the part of it with the id `into`."""
    unit = _read(data)
    steps = _steps(unit, into) if unit else None
    if unit is None or steps is None:
        return ()
    place = _Place(data, steps)
    text = yaml_text(step).encode()
    edits = place.in_brackets(text) if place.is_in_brackets() else place.below(text)
    after = _read(edited(data, edits))
    added = _steps(after, into) if after else None
    if after is None or added is None or not added.data or added.data.pop() != step:
        return ()
    return edits if after.data == unit.data else ()  # its list has the step no more: it shares its data with the file's


def parts(data: bytes) -> list[str]:
    """Return the ids of what holds steps in a `unit.yml`; none where it cannot be read."""
    unit = _read(data)
    return [name for name, _ in _parts(unit)] if unit else []


def with_rubric(data: bytes, rubric: str) -> Edits:
    """Return what puts a rubric, given as YAML, at the end of a `rubrics.yml`."""
    rubrics, new = _read(data), _read(rubric.encode())
    if rubrics is None or new is None:
        return ()
    end = _line_end(data, len(data))
    before = b"" if data.endswith((b"\r", b"\n")) else end
    edits = (Edit(len(data), len(data), before + end + rubric.encode().replace(b"\n", end)),)
    after = _read(edited(data, edits))
    return edits if after and after.data == {**rubrics.data, **new.data} else ()


def with_framework(data: bytes, file: str) -> Edits:
    """Return what puts a framework's file at the end of the `standards` of a `curriculum.yml`."""
    before = _read(data)
    listed = before.values.get("standards") if before else None
    if before is None or (listed and not isinstance(listed.data, list)):
        return ()
    expected = {**before.data, "standards": [*(listed.data if listed else ()), file]}
    text = yaml_text(file).encode() if " " in file else file.encode()
    if listed and listed.items:
        place = _Place(data, listed)
        edits = place.in_brackets(text) if place.is_in_brackets() else place.below(text)
    elif listed:
        edits = _Place(data, listed).in_brackets(text)
    else:
        end = _line_end(data, len(data))
        start = b"" if data.endswith((b"\r", b"\n")) else end
        edits = (_added(len(data), start + b"standards:" + end + b"  - " + text + end),)
    after = _read(edited(data, edits))
    return edits if after and after.data == expected else ()


def _read(data: bytes) -> Node | None:
    """Return the tree of a file whose keys have values; None where it has problems."""
    read = read_bytes(data, "")
    return read.tree if read.tree and not read.problems and isinstance(read.tree.data, dict) else None


def _steps(unit: Node, into: str) -> Node | None:
    """Return the list of the playlist, or of the part of it with an id; None where there is none."""
    playlist = unit.values.get("playlist")
    if playlist is None or not isinstance(playlist.data, list):
        return None
    return next((steps for name, steps in _parts(playlist) if name == into), None) if into else playlist


def _parts(node: Node) -> Iterator[tuple[str, Node]]:
    """Yield the parts of a playlist that hold steps, by their ids."""
    for key, holder in _PARTS.items():
        if key in node.values and holder in node.values and isinstance(node.values[holder].data, list):
            yield str(node.values[key].data), node.values[holder]
    for part in (*node.items, *node.values.values()):
        yield from _parts(part)


class _Place(NamedTuple):
    """A list in a file, to which a step is added."""

    data: bytes
    steps: Node

    def is_in_brackets(self) -> bool:
        return self.data.startswith(b"[", self._offset(self.steps.place[:2]))

    def in_brackets(self, step: bytes) -> Edits:
        """Return `, step` behind the last step, or a line of its own where that has one."""
        opening = self._offset(self.steps.place[:2])
        if not self.steps.items:
            return (_added(opening + 1, step),)
        place = self.steps.items[-1].place
        indent, end = self._before(place[:2]), self._offset(place[2:])
        comma = _COMMA.match(self.data, end)
        rest = self._rest(comma.end() if comma else end)
        if indent.strip() or (rest.strip() and not rest.lstrip().startswith(b"#")):
            return (_added(end, b", " + step),)
        line = _added(self._line_end(end), _line_end(self.data, end) + indent + step)
        return (line._replace(new=line.new + b","),) if comma else (_added(end, b","), line)

    def below(self, step: bytes) -> Edits:
        """Return a line with a dash below the last step."""
        indent = self._before(self.steps.place[:2]).removeprefix(b"\xef\xbb\xbf")
        if indent.strip():  # a list that begins behind another dash
            return ()
        line = self._line_end(self._offset(self.steps.place[2:]))
        end = _line_end(self.data, line)
        if found := _BREAK.match(self.data, line):
            return (_added(found.end(), indent + b"- " + step + end),)
        return (_added(line, end + indent + b"- " + step + end),)

    def _offset(self, place: tuple[int, ...]) -> int:
        return Lines(self.data).offset(*place)

    def _before(self, place: tuple[int, ...]) -> bytes:
        """Return what stands before a place on its line."""
        return self.data[self._offset((place[0], 1)) : self._offset(place)]

    def _rest(self, offset: int) -> bytes:
        found = _REST.match(self.data, offset)
        return found[0] if found else b""

    def _line_end(self, offset: int) -> int:
        return offset + len(self._rest(offset))


def _added(offset: int, new: bytes) -> Edit:
    return Edit(offset, offset, new)


def _line_end(data: bytes, offset: int) -> bytes:
    """Return how the line at an offset ends, or the nearest that ends at all."""
    found = _BREAK.search(data, offset) or _BREAK.search(data)
    return found[0] if found else b"\n"
