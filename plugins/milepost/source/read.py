"""One file as Milepost understands it, without a curriculum around it."""

from typing import NamedTuple

from milepost.model.finding import Problem
from milepost.source.files import decode
from milepost.source.front_matter import split
from milepost.source.reader import read_yaml
from milepost.source.tree import Node

MARKDOWN = (".md", ".markdown")


class Read(NamedTuple):
    """What a file holds. `tree` is None where there are no values, or nobody can tell which were meant.

    `text` is the file as it was read, None where it is no text; places in `tree` and `problems` point into it.
    """

    tree: Node | None
    problems: tuple[Problem, ...]
    text: str | None


def read_text(text: str, file: str) -> Read:
    """Return the values of a YAML text, or those between the `---` lines of a Markdown text, and what is wrong with it.

    `file` names the text in problems, and tells by its ending which of the two it is. Where a mend is known the text is
    read on as if it were mended, so that values and problems may both be there.
    """
    if file.lower().endswith(MARKDOWN):
        tree, _, _, problems = split(text, file)
    else:
        tree, problems = read_yaml(text, file)
    return Read(tree, tuple(problems), text)


def read_bytes(data: bytes, file: str) -> Read:
    """Return the same for the bytes of a file, which may be no text at all."""
    text, problems = decode(data, file)
    if text is None:
        return Read(None, tuple(problems), None)
    read = read_text(text, file)
    return read._replace(problems=(*problems, *read.problems))
