"""The lines of a file that a finding points at, with the place marked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from milepost.escape.terminal import printable
from milepost.model.finding import Label
from milepost.model.span import Span
from milepost.output.columns import WIDTH, show
from milepost.output.paint import PLAIN, Paint

_FIRST_LINES: Final = 4
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class Excerpts:
    """Cuts excerpts out of the texts of a curriculum's files."""

    sources: Mapping[str, str]
    paint: Paint = PLAIN
    width: int = WIDTH
    _lines: dict[str, list[str]] = field(default_factory=dict)

    def of(self, label: Label, style: str, margin: int, arrow: str = "-->") -> Iterator[str]:
        """Yield the lines that show a place: where it is, what stands there, and its label, painted in `style`.

        `margin` is the width of the line numbers. A place in a file without a text is named and not shown.
        """
        place = printable(f"{label.span.file}:{label.span.line}:{label.span.column}")
        text = printable(label.text)
        lines = self._lines_at(label.span)
        yield f"{' ' * margin}{self.paint('frame', arrow)} {place}" + (f" {text}" if text and not lines else "")
        if lines:
            yield self._framed("", margin, "")
            shown = self._one_line if len(lines) == 1 else self._several_lines
            yield from shown(label.span, lines, self.paint(style, text), style, margin)

    def _lines_at(self, span: Span) -> list[str]:
        if span.file not in self._lines:
            text = self.sources.get(span.file)
            self._lines[span.file] = [] if text is None else _LINE_END.split(text)
        last = span.end_line if span.end_column > 1 else span.end_line - 1
        return self._lines[span.file][span.line - 1 : max(last, span.line)]

    def _one_line(self, span: Span, lines: Sequence[str], text: str, style: str, margin: int) -> Iterator[str]:
        end = span.end_column - 1 if span.end_line == span.line else len(lines[0])
        shown = show(lines[0], span.column - 1, end, self.width - margin - 3)
        yield self._framed(str(span.line), margin, shown.text)
        marks = self.paint(style, "^" * (shown.last - shown.first))
        yield self._framed("", margin, f"{' ' * shown.first}{marks} {text}")

    def _several_lines(self, span: Span, lines: Sequence[str], text: str, style: str, margin: int) -> Iterator[str]:
        mark = self.paint(style, ">")
        for number, line in enumerate(lines[:_FIRST_LINES], span.line):
            yield self._framed(str(number), margin, f"{mark} {show(line, 0, 1, self.width - margin - 5).text}")
        if len(lines) > _FIRST_LINES:
            yield self._framed("", margin, f"{mark} ... to line {span.line + len(lines) - 1}")
        if text:
            yield self._framed("", margin, f"{self.paint(style, '^')} {text}")

    def _framed(self, number: str, margin: int, text: str) -> str:
        return f"{self.paint('frame', f'{number:>{margin}} |')} {text}".rstrip()
