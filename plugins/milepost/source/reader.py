"""YAML into a tree with places, or into what is wrong with it."""

from yaml import YAMLError

from milepost.model.finding import Label, Problem
from milepost.model.span import Span
from milepost.source.tree import Node
from milepost.source.yaml_tree import Grower, Stop


def read_yaml(text: str, file: str, *, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    """Return a YAML text as a tree, None where it cannot be read, with everything that is wrong.

    Places count lines from `first_line` and columns from 1, in characters.
    """
    grower = Grower(text, file, first_line)
    try:
        return grower.grow(), grower.problems
    except Stop as stop:
        return None, [*grower.problems, stop.problem]
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line, mark.column + 1) if mark else (0, 1)
        span = Span(file, line + first_line, column, line + first_line, column + 1)
        return None, [Problem("this line cannot be read", Label(span), "look at its colons", rule="unreadable-file")]
