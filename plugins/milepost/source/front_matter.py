"""Front matter: the facts between two lines of three hyphens at the top of a Markdown file."""

import re
from typing import Final

from milepost.model.finding import Problem
from milepost.source.hint_characters import conflict
from milepost.source.hint_facts import Misplaced, elsewhere, go_over_into_text, not_closed
from milepost.source.reader import read_yaml
from milepost.source.tree import Node

_OPENING: Final = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING: Final = re.compile(r"^---[ \t]*$", re.MULTILINE)


def split(text: str, file: str) -> tuple[Node | None, str, int, list[Problem]]:
    """Return a Markdown file's facts, its body, the line on which the body starts, and what is wrong.

    The facts are None where the file has none, and where they cannot be read, which has a problem then. Facts in the
    wrong place or between the wrong marks have a problem and are read all the same.
    """
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    if "\n>>>>>>> " in text and (halfway := conflict(text.split("\n"))):
        return None, text, 1, [halfway.problem(file)]
    opening = _OPENING.match(text)
    closing = _CLOSING.search(text, opening.end()) if opening else None
    if not opening or not closing:
        lines = text.split("\n")
        found = not_closed(lines) if opening else elsewhere(lines)
        return _misplaced(lines, found, file) if found else (None, text, 1, [])
    head = text[opening.end() : closing.start()]
    node, problems = _facts(head, file, 2)
    if any(problem.rule == "unreadable-file" for problem in problems) and go_over_into_text(head.split("\n")):
        lines = text.split("\n")
        return _misplaced(lines, not_closed(lines), file)
    return node, text[closing.end() + 1 :], head.count("\n") + 3, problems


def _misplaced(lines: list[str], found: Misplaced, file: str) -> tuple[Node | None, str, int, list[Problem]]:
    node, problems = _facts("\n".join(lines[found.first : found.last]), file, found.first + 1)
    return node, "\n".join(lines[found.body :]), found.body + 1, [found.hint.problem(file), *problems]


def _facts(text: str, file: str, first_line: int) -> tuple[Node | None, list[Problem]]:
    """Return the facts as keys with values, none where nothing is written."""
    node, problems = read_yaml(text, file, first_line=first_line)
    if node is None and all(not line.strip() or line.lstrip().startswith("#") for line in text.split("\n")):
        return Node({}, (first_line, 1, first_line, 1)), []
    return node, problems
