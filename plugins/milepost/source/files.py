"""Bytes of a file into text."""

from milepost.model.finding import Label, Problem
from milepost.model.span import Span
from milepost.source import limits


def decode(data: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """Return a file's text with lines that end in a line feed, None where it is not text, with what is wrong."""
    if len(data) > limits.FILE.most:
        at = Label(Span(file, 1, 1, 1, 2))
        return None, [Problem(limits.FILE.message, at, limits.FILE.help, rule="unreadable-file")]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        at = Label(Span(file, 1, 1, 1, 2))
        return None, [Problem("the file is not UTF-8", at, "save it as UTF-8", rule="unreadable-file")]
    return text.replace("\r\n", "\n"), []
