"""Lines added to a teacher's file, every other byte left as it is.

Each function returns the new text, or None where the file is not written in the plain way that makes it safe: the
result is read again, and has to say what the old text said, and the addition, and nothing else.
"""

import re
from pathlib import Path
from typing import Any, Final

from milepost.errors import CannotRunError
from milepost.source.reader import read_yaml
from milepost.source.tree import Node

_MARK: Final = "\ufeff"
_LINES: Final = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_DASH: Final = re.compile(r"( *)- +")


def read_whole(path: Path) -> str | None:
    """Return a file's text with every byte kept, line endings too; None where there is no file.

    Raises CannotRunError where its bytes are no text.
    """
    try:
        return path.read_bytes().decode()
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise CannotRunError(f"`{path}` cannot be read; `milepost check` says why") from None


def with_step(text: str, step: str) -> str | None:
    """Return a `unit.yml` with a step at the end of its playlist."""
    unit = _read(text)
    playlist = unit.values.get("playlist") if unit else None
    if unit is None or playlist is None or not playlist.items:
        return None
    lines = _LINES.findall(text)[:-1]
    last = playlist.items[-1].place[0] - 1
    dash = _DASH.match(lines[last])
    if dash is None:
        return None
    end = _last_line_inside(lines, last, len(dash[1])) + 1
    ending = _line_ending(text)
    before = "".join(lines[:end])
    result = f"{_ended(before, ending)}{dash[1]}- {step}{ending}{''.join(lines[end:])}"
    return result if _says(result, {**unit.data, "playlist": [*playlist.data, step]}) else None


def with_rubric(text: str, rubric: str) -> str | None:
    """Return a `rubrics.yml` with a rubric, given as YAML, at its end."""
    rubrics, new = _read(text), _read(rubric)
    if rubrics is None or new is None:
        return None
    ending = _line_ending(text)
    result = _ended(text, ending) + f"\n{rubric}".replace("\n", ending)
    return result if _says(result, {**rubrics.data, **new.data}) else None


def _read(text: str) -> Node | None:
    """Return the tree of a file whose keys have values; None where it has problems."""
    node, problems = read_yaml(text.removeprefix(_MARK), "")
    return node if node and not problems and isinstance(node.data, dict) else None


def _says(text: str, data: dict[str, Any]) -> bool:
    node = _read(text)
    return node is not None and node.data == data


def _last_line_inside(lines: list[str], first: int, indent: int) -> int:
    """Return the last line of the step that starts on `first`: those after it that are indented deeper belong to it."""
    last = first
    for index in range(first + 1, len(lines)):
        content = lines[index].strip()
        if content and len(lines[index]) - len(lines[index].lstrip(" ")) <= indent:
            break
        if content and not content.startswith("#"):
            last = index
    return last


def _line_ending(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _ended(text: str, ending: str) -> str:
    return text if not text or text.endswith(("\n", "\r")) else text + ending
