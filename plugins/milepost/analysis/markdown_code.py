"""What of a Markdown text is shown word for word: code, comments, raw blocks."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_FENCE: Final = re.compile(r"^[ \t>]*(`{3,}|~{3,})(.*)$", re.MULTILINE)
_LINE: Final = re.compile(r"^([ \t]*)(\S.*)$", re.MULTILINE)
_HOLDS_MORE: Final = re.compile(r"(?:[-+*]|\d{1,9}[.)])[ ]|[!?]{3}|===|\[\^|:[ ]")
_STARTS: Final = re.compile(r"`+|<!--|<(script|pre|textarea)(?=[\s>])", re.IGNORECASE)
_TEXT: Final = re.compile(r"[^\n]")


class Fence(NamedTuple):
    """Code between two fences: the word after the first one, where that line's text starts and ends, and the whole."""

    word: str
    line: tuple[int, int]
    start: int
    end: int


def fences(text: str) -> Iterator[Fence]:
    """Yield fenced code; what is not closed goes to the end of the text."""
    opened: re.Match[str] | None = None
    for line in _FENCE.finditer(text):
        if opened is None:
            if "`" not in line[2] or line[1][0] == "~":
                opened = line
        elif line[1][0] == opened[1][0] and len(line[1]) >= len(opened[1]) and not line[2].strip():
            yield _fence(opened, line.end())
            opened = None
    if opened:
        yield _fence(opened, len(text))


def _fence(opened: re.Match[str], end: int) -> Fence:
    return Fence(opened[2].strip(), (opened.start(1), opened.end()), opened.start(), end)


def without_code(text: str) -> str:
    """Return a text of the same length in which spaces stand for fenced and indented code, code spans and comments.

    So do spaces for what stands in raw `<pre>`, `<script>` and `<textarea>`; their tags stay.
    """
    if "```" in text or "~~~" in text:
        text = _blank(text, ((fence.start, fence.end) for fence in fences(text)))
    if "    " in text or "\t" in text:
        text = _blank(text, _indented(text))
    return _blank(text, _word_for_word(text)) if "`" in text or "<" in text else text


def _blank(text: str, places: Iterator[tuple[int, int]]) -> str:
    pieces, done = [], 0
    for start, end in places:
        pieces += [text[done:start], _TEXT.sub(" ", text[start:end])]
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def _indented(text: str) -> Iterator[tuple[int, int]]:
    """Yield the lines that are code for standing four spaces further in than the text or list item around them."""
    around: list[int] = []
    before, code = 0, False
    for line in _LINE.finditer(text):
        indent = len(line[1].expandtabs(4))
        follows_blank = before == 0 or text.count("\n", before, line.start()) > 1
        while around and around[-1] > indent // 4:
            around.pop()
        code = indent >= 4 * (len(around) + 1) and (code or follows_blank)
        if code:
            yield line.span()
        elif _HOLDS_MORE.match(line[2]):
            around = [depth for depth in around if depth <= indent // 4] + [indent // 4 + 1]
        before = line.end()


def _word_for_word(text: str) -> Iterator[tuple[int, int]]:
    """Yield code spans, comments, and what stands in raw blocks. Every way through is linear in the text."""
    closings = _closing_ticks(text)
    unclosed: set[str] = set()
    done = 0
    while found := _STARTS.search(text, done):
        start, done = found.span()
        if found[0][0] == "`":
            end = 0 if _escaped(text, start) else closings.get(start, 0)
        else:
            close = f"</{found[1].lower()}" if found[1] else "-->"
            end = 0 if close in unclosed else _after(text, close, done)
            if not end:
                unclosed.add(close)
            elif found[1]:
                start, end = text.find(">", done) + 1, end - len(close)
        if start < end:
            yield start, end
            done = end


def _after(text: str, close: str, start: int) -> int:
    found = re.compile(re.escape(close), re.IGNORECASE).search(text, start)
    return found.end() if found else 0


def _closing_ticks(text: str) -> dict[int, int]:
    """Return, for each run of backticks, the end of the next run of the same length in its paragraph."""
    closings: dict[int, int] = {}
    next_run: dict[int, int] = {}
    runs = [run.span() for run in re.finditer(r"`+|\n[ \t]*\n", text)]
    for start, end in reversed(runs):
        if text[start] == "\n":
            next_run.clear()
            continue
        if end - start in next_run:
            closings[start] = next_run[end - start]
        next_run[end - start] = end
    return closings


def _escaped(text: str, start: int) -> bool:
    before = text[max(0, start - 100) : start]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1
