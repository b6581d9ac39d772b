"""Front matter: the facts between `---` lines at the top of a Markdown file."""

import re
from typing import Final

from milepost.model.finding import Label, Problem
from milepost.model.span import Span
from milepost.source.reader import read_yaml
from milepost.source.tree import Node

_FENCE: Final = re.compile(r"^---[ \t]*$", re.MULTILINE)


def split(text: str, file: str) -> tuple[Node | None, str, int, list[Problem]]:
    """Return a Markdown file's facts (None where it has none), its body, the line the body starts on, and problems."""
    opening = _FENCE.match(text)
    if not opening:
        return None, text, 1, []
    closing = _FENCE.search(text, opening.end() + 1)
    if not closing:
        at = Label(Span(file, 1, 1, 1, 4))
        return None, "", 1, [Problem("the facts are not closed", at, "close with `---`", rule="unreadable-file")]
    head = text[opening.end() + 1 : closing.start()]
    node, problems = read_yaml(head, file, first_line=2)
    if node is None and not problems:
        node = Node({}, (1, 1, 1, 4))
    return node, text[closing.end() + 1 :], head.count("\n") + 3, problems
