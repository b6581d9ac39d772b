"""Text for Markdown that GitHub shows: step summaries, comments on pull requests, reports."""

import re
from typing import Final

from milepost.escape.terminal import printable

_MEANS: Final = re.compile(r"([\\`*_{}\[\]<>#|~&!$])")
_STARTS_A_LIST: Final = re.compile(r"(\d*)([-+=.)])(?=[-=\s]|$)")
_CALLS: Final = re.compile(r"@|(?<=#)(?=\d)|(?<=:)(?=//)|(?<=www)(?=\.)|(?<=GH-)(?=\d)", re.IGNORECASE)
_UNSEEN: Final = "&#8203;"
"""What cannot be seen, so that an `@` calls nobody, a number names no issue and an address is no link."""


def in_markdown(text: str) -> str:
    """Return text, on one line, in which nothing is Markdown, HTML, a mention, a reference or a link."""
    plain = _CALLS.sub(rf"\g<0>{_UNSEEN}", _MEANS.sub(r"\\\1", printable(text).strip()))
    return _STARTS_A_LIST.sub(r"\1\\\2", plain, count=1) if _STARTS_A_LIST.match(plain) else plain
