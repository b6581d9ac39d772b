"""The gist of a Markdown text: its first plain sentence, for cards and search results."""

import re
from typing import Final

_LONGEST: Final = 160
_LINKS: Final = re.compile(r"!\[[^\]]*\]\([^)]*\)|\[([^\]]*)\]\([^)]*\)(?:\{[^}]*\})?")
_MARKS: Final = re.compile(r"<[^>]*>|[*_`]+|\\(?=[^\w\s])")
_END: Final = re.compile(r"[.!?][\"”’»)]*(?=\s+\S)|[。！？]")
_QUOTES: Final = {'"': '"', "“": "”", "«": "»", "„": "“”"}
_NOT_PROSE: Final = (" ", "\t", ">", "|", "!!!", "???", "===", "```", "~~~", "![", "<", "- ", "* ", "+ ", "---", "[^")
_LISTED: Final = re.compile(r"\d+[.)] |\[[^\]]+\]:")


def gist(markdown: str) -> str:
    """Return the first sentence of the first ordinary paragraph, at most 160 characters; empty where there is none."""
    paragraph = next(filter(None, map(_prose, markdown.split("\n\n"))), "")
    text = " ".join(plain(paragraph).split())
    end = _END.search(text)
    return _cut(_closed(text[: end.end()] if end else text))


def plain(markdown: str) -> str:
    """Return a piece of Markdown without its marks, its pictures and the addresses of its links."""
    return _MARKS.sub("", _LINKS.sub(r"\1", markdown))


def _closed(text: str) -> str:
    """Return a sentence without an opening quotation mark that it does not close."""
    return text[1:] if text[:1] in _QUOTES and not any(mark in text[1:] for mark in _QUOTES[text[0]]) else text


def _prose(block: str) -> str:
    """Return a block without its headings; empty where it is a list, a table, a picture or the like."""
    lines = "\n".join(line for line in block.split("\n") if line.strip() and not line.startswith("#"))
    return "" if lines.startswith(_NOT_PROSE) or _LISTED.match(lines) else lines


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    end = text.rfind(" ", 0, _LONGEST)
    return f"{text[: end if end > 0 else _LONGEST].rstrip(' ,;:')}…"
