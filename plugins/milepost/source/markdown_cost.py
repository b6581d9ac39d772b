"""What showing a Markdown text costs, kind by kind. Every way through a text is linear in its length.

`repeated` looks from each bracket to where it is closed, so it is so only for a text that `brackets` lets pass.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final, NamedTuple

from milepost.source.limits import INSIDE

_MAY_BE_DEEP: Final = re.compile(r"^(?:[ \t>]*\[\^[^\]\n]*\]:)*[ \t>*+:.)\d-]{40}", re.MULTILINE)
_MARKS: Final = re.compile(r">|[-+*:](?=[ \t])|\d+[.)](?=[ \t])|\[\^[^\]\n]*\]:")
_RULE: Final = re.compile(r"([-*_])(?:[ \t]*\1)*[ \t]*$")
_PARAGRAPHS: Final = re.compile(r"\n[ \t]*\n")
_ONE_LINE: Final = re.compile(
    r"<(?:address|d[dt]|h[1-6]|legend|li|p|summary|t[dh])\s[^<>]*\bmarkdown\b|\bmarkdown\s*=\s*[\"']?span",
    re.IGNORECASE,
)
"""A tag in which blank lines do not end what is looked through for partners."""
_BRACKETS: Final = re.compile(r"\[|\](\(?)|\)")
_TICKS: Final = re.compile("`+")
_TAG: Final = re.compile(r"<([a-zA-Z/!?])([^<]*)")
_ROW_OF_LINES: Final = re.compile(r"^[ \t>]*\|?[ \t:]*-[ \t:|-]*$", re.MULTILINE)
_NAMED: Final = re.compile(r"\[([^\[\]]*)\]")
_DEFINED: Final = re.compile(r"^([^\n]*?)\[([^\]\n]*)\]:[ \t]*(\n?[^\n]*(?:\n[ \t]*[\"'(][^\n]*)?)", re.MULTILINE)


class Cost(NamedTuple):
    """A place in a text, and what it costs."""

    at: int
    cost: int


def depth(text: str) -> int | None:
    """Return where a line stands inside more quotes, lists and boxes than there may be; None where none does."""
    for found in _MAY_BE_DEEP.finditer(text):
        if (at := _too_deep(text, found.start())) is not None:
            return at
    return None


def _too_deep(text: str, start: int) -> int | None:
    """Return where on a line it is too deep; a line across the page, such as `* * *`, is not deep at all."""
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    marks, spaces, at = 0, 0, start
    while at < end and marks + spaces // 4 <= INSIDE.most:
        if text[at] in " \t":
            spaces += 4 if text[at] == "\t" else 1
            at += 1
        elif (mark := _MARKS.match(text, at, end)) and (mark[0] == ">" or not _RULE.match(text, at, end)):
            marks += 1
            at = mark.end()
        else:
            return None
    return at if marks + spaces // 4 > INSIDE.most else None


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for gap in _PARAGRAPHS.finditer(text):
        yield start, gap.start()
        start = gap.end()
    yield start, len(text)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each stretch starts and ends in which Markdown looks for partners."""
    return iter([(0, len(text))]) if _ONE_LINE.search(text) else _paragraphs(text)


def brackets(text: str) -> Iterator[Cost]:
    """Yield, for each bracket of a link, how far it is to its partner, or to the end of the paragraph."""
    for start, end in _stretches(text):
        opened: list[int] = []
        links: list[int] = []
        for found in _BRACKETS.finditer(text, start, end):
            at = found.start()
            if found[0] == "[":
                opened.append(at)
            elif found[0] == ")":
                yield from (Cost(at, at - links.pop()) for _ in links[:1])
            elif opened:
                yield Cost(at, at - opened.pop())
                links += [at] if found[1] else []
        yield from (Cost(at, end - at) for at in sorted([*opened, *links]))


def backticks(text: str) -> Iterator[Cost]:
    """Yield, for each run of backticks without a partner, how far it is to the end of the paragraph.

    That way is gone as often as the run is long, and once more for every other run of the paragraph.
    """
    for start, end in _stretches(text):
        runs = [run.span() for run in _TICKS.finditer(text, start, end)]
        partners = _partners(runs)
        at = 0
        while at < len(runs):
            first, last = runs[at]
            if at not in partners:
                yield Cost(first, (last - first) * (end - first) * len(runs))
            at = partners.get(at, at) + 1


def _partners(runs: list[tuple[int, int]]) -> dict[int, int]:
    """Return, for each run of backticks, the next one that is as long, by their numbers."""
    partners: dict[int, int] = {}
    after: dict[int, int] = {}
    for number, (first, last) in reversed(list(enumerate(runs))):
        if last - first in after:
            partners[number] = after[last - first]
        after[last - first] = number
    return partners


def tags(text: str) -> Iterator[Cost]:
    """Yield, for each `<` that no `>` ends, how far it is to the end of the text; `<!` and `<?` always count."""
    for found in _TAG.finditer(text):
        if found[1] in "!?" and not text.startswith("<!--", found.start()):
            yield Cost(found.start(), 10 * (len(text) - found.start()))
        elif ">" not in found[2]:
            yield Cost(found.start(), len(text) - found.start())


def braces(text: str) -> Iterator[Cost]:
    """Yield, for each `{`, how far it is to the end of its line."""
    end = -1
    for found in re.finditer(r"\{", text):
        if found.start() > end:
            end = text.find("\n", found.start())
            end = len(text) if end < 0 else end
        yield Cost(found.start(), end - found.start())


def cells(text: str) -> Iterator[Cost]:
    """Yield, for each table, its rows times its widest row: short rows are filled up."""
    for start, end in _paragraphs(text):
        if "|" in text[start:end] and _ROW_OF_LINES.search(text, start, end):
            lines = text[start:end].strip("\n").split("\n")
            yield Cost(start, len(lines) * (max(line.count("|") for line in lines) + 1))


def repeated(text: str) -> Iterator[Cost]:
    """Yield, for each definition of a link or an abbreviation, its length as often as it is used."""
    links = Counter(map(_folded, _NAMED.findall(text)))
    for found in _DEFINED.finditer(text):
        name, length = found[2], len(found[3])
        uses = text.count(name) if found[1].endswith("*") and name else links[_folded(name)]
        yield Cost(found.start(2), length * uses)


def _folded(name: str) -> str:
    return " ".join(name.lower().split())
