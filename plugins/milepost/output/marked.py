"""Plain text with names in backticks, as Markdown."""

import re
from typing import Final

from milepost.escape.markdown import in_markdown

_TICKED: Final = re.compile(r"`([^`]+)`")
_NAME: Final = re.compile(r"[A-Za-z0-9 ./:,_…'\[\]{}-]{1,120}")
"""A name, or a line of YAML, in which nothing acts."""
_ENDS: Final = (".", "?", "!", "?”", "!”", ".”")


def marked(text: str) -> str:
    """Return text in which nothing is Markdown but names in backticks."""
    start, *others = _TICKED.split(text)
    pieces = (_code(piece) if at % 2 else _prose(piece) for at, piece in enumerate(others, 1))
    return in_markdown(f"{start}x")[:-1] + "".join(pieces)


def _code(text: str) -> str:
    return f"`{text}`" if _NAME.fullmatch(text) else _prose(f"`{text}`")


def _prose(text: str) -> str:
    """Return text that stands within a line, where it can begin no list."""
    return in_markdown(f"x{text}x")[1:-1]


def sentence(text: str) -> str:
    """Return a sentence as Markdown, from its capital to its full stop."""
    return f"{marked(capital(text))}{'' if text.endswith(_ENDS) else '.'}"


def capital(text: str) -> str:
    """Return text that begins with a capital."""
    return text[:1].upper() + text[1:]
