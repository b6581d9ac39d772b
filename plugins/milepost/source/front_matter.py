"""Front matter: the facts between `---` lines at the top of a Markdown file."""

from milepost.model.finding import Problem
from milepost.source.reader import read_yaml
from milepost.source.tree import Node


def split(text: str, file: str) -> tuple[Node | None, str, int, list[Problem]]:
    if not text.startswith("---\n"):
        return None, text, 1, []
    head, _, body = text[4:].partition("\n---\n")
    node, problems = read_yaml(head, file, first_line=2)
    return node, body, head.count("\n") + 4, problems
