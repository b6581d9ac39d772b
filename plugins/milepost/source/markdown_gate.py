"""Markdown that would take minutes or all memory to show is refused before anything works through it.

Some texts of a few kilobytes keep Python-Markdown busy for minutes: it looks from every open bracket to the end of the
paragraph, from every open tag to the end of the page, and fills every short row of a table. Each kind is counted here,
in time that grows with the text alone, and each has a row in the table of limits.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from milepost.model.finding import Label, Problem
from milepost.model.span import Span
from milepost.source import limits
from milepost.source.limits import Limit
from milepost.source.markdown_cost import (
    Cost,
    backticks,
    braces,
    brackets,
    cells,
    depth,
    repeated,
    tags,
)


class Gate(NamedTuple):
    """One thing that is bounded: its limit, a sign that no text above it is without, and what each place costs."""

    limit: Limit
    sign: str
    costs: Callable[[str], Iterator[Cost]]
    weight: Callable[[str, int], int]
    """From a text and how often the sign stands in it, the most that it can cost: one look lets most texts pass."""


def _each(pattern: str) -> Callable[[str], Iterator[Cost]]:
    """Count every match as one."""
    compiled = re.compile(pattern, re.MULTILINE | re.IGNORECASE)
    return lambda text: (Cost(found.start(), 1) for found in compiled.finditer(text))


def _number(_: str, times: int) -> int:
    return times


def _to_the_end(text: str, times: int) -> int:
    return times * len(text)


GATES: Final = (
    Gate(limits.FOOTNOTES, "[^", _each(r"\[\^"), _number),
    Gate(limits.ABBREVIATIONS, "*[", _each(r"\*\["), _number),
    Gate(limits.CONTENTS, "[", _each(r"\[TOC\]"), _number),
    Gate(limits.HEADINGS, "\n", _each(r"^[ \t>]*(?:\#|[=-]+[ \t]*$)"), _number),
    Gate(limits.BOXES, "\n", _each(r"^[ \t>]*(?:!!!|\?\?\?)"), _number),
    Gate(limits.MARKDOWN_TAGS, "<", _each(r"<[^<>]*?\smarkdown\b"), _number),
    Gate(limits.OPEN_BRACKETS, "[", brackets, _to_the_end),
    Gate(limits.OPEN_BACKTICKS, "`", backticks, lambda text, times: times**2 * len(text)),
    Gate(limits.OPEN_TAGS, "<", tags, lambda text, times: 10 * times * len(text)),
    Gate(limits.OPEN_BRACES, "{", braces, _to_the_end),
    Gate(limits.CELLS, "|", cells, lambda text, times: times * (text.count("\n") + 1)),
    Gate(limits.REPEATED, "]:", repeated, lambda text, _: len(text) ** 2),
)


def too_much(text: str, file: str, line: int) -> Problem | None:
    """Return why a Markdown text is not shown, None where it can be; it starts on `line` of the file."""
    if len(text) > limits.PAGE.most:
        return _problem(text, limits.PAGE.most, limits.PAGE, file, line)
    if (deep := depth(text)) is not None:
        return _problem(text, deep, limits.INSIDE, file, line)
    for gate in GATES:
        times = text.count(gate.sign) + 1
        if gate.weight(text, times) > gate.limit.most and (at := _beyond(gate, text)) is not None:
            return _problem(text, at, gate.limit, file, line)
    return None


def _beyond(gate: Gate, text: str) -> int | None:
    """Return where a text goes beyond a limit."""
    total = 0
    for at, cost in gate.costs(text):
        total += cost
        if total > gate.limit.most:
            return at
    return None


def _problem(text: str, at: int, limit: Limit, file: str, line: int) -> Problem:
    row, column = line + text.count("\n", 0, at), at - text.rfind("\n", 0, at)
    span = Span(file, row, column, row, column + 1)
    return Problem(limit.message, Label(span, "up to here it can be shown"), help=limit.help, rule="unreadable-file")
