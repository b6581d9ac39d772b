"""YAML into a tree with places: a strict subset of YAML 1.2, from libyaml's events."""

import re
from typing import Any, Final

from yaml import YAMLError
from yaml._yaml import CParser
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent, StreamEndEvent

from milepost.model.finding import Label, Problem
from milepost.model.span import Span
from milepost.source.tree import Node

_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_WORDS: Final = {"": None, "~": None, "null": None, "true": True, "false": False}


def read_yaml(text: str, file: str, *, first_line: int = 1) -> tuple[Node | None, list[Problem]]:
    try:
        return _tree(text, first_line), []
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
        span = Span(file, line, column, line, column + 1)
        return None, [Problem("this line cannot be read", Label(span, "here"), help="check quotes, colons and spaces", rule="unreadable-file")]


def _scalar(event: Any) -> Any:
    value = event.value
    if event.style:
        return value
    if value in _WORDS:
        return _WORDS[value]
    if _NUMBER.fullmatch(value):
        return float(value) if "." in value else int(value)
    return value


def _tree(text: str, first_line: int) -> Node | None:
    parser = CParser(text)
    get = parser.get_event
    get()
    if type(get()) is StreamEndEvent:
        return None
    root = Node(None, (first_line, 1, first_line, 1))
    stack: list[tuple[Node, str | None]] = []
    node, key = root, None
    done: Node | None = None
    while True:
        event = get()
        kind = type(event)
        if kind is MappingEndEvent or kind is SequenceEndEvent:
            end = event.end_mark
            node.place = (*node.place[:2], end.line + first_line, end.column + 1)
            done = node
            node.data = {k: v.data for k, v in node.values.items()} if kind is MappingEndEvent else [i.data for i in node.items]
            if not stack:
                return node
            node, key = stack.pop()
        else:
            start, end = event.start_mark, event.end_mark
            place = (start.line + first_line, start.column + 1, end.line + first_line, end.column + 1)
            if kind is ScalarEvent:
                if isinstance(node.data, dict) and key is None:
                    key = event.value
                    node.keys[key] = place
                    continue
                done = Node(_scalar(event), place)
                if node is root:
                    return done
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                new = Node({} if kind is MappingStartEvent else [], place)
                if node is not root:
                    stack.append((node, key))
                node, key = new, None
                continue
            else:
                return None
        if isinstance(node.data, dict):
            node.values[key or ""] = done
            key = None
        else:
            node.items.append(done)
