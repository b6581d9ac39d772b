"""What a theme leaves undone in the frame around our pages: the page's language, and a name for the search."""

import re
from typing import Final, NamedTuple

from milepost.escape.html import in_html

_HTML: Final = re.compile(r'<html lang="[^"]*"')
_PARTS: Final = re.compile(
    r'<(?:header|nav|div) (?=class="(?:md-(?:header|tabs|sidebar|dialog)|navbar|modal)[ "])|<footer (?=class=")'
)
"""The parts of a frame in Material and in MkDocs' own theme."""
_DIALOG: Final = 'data-md-component="search" role="dialog"'


class Frame(NamedTuple):
    """What stands around every page: the language of the theme, and its word for searching."""

    language: str
    search: str


def mended(html: str, frame: Frame, language: str) -> str:
    """Return a page that says its own `language`, and its frame's where that is another one."""
    html = html.replace(_DIALOG, f'{_DIALOG} aria-label="{in_html(frame.search)}"', 1)
    if language == frame.language:
        return html
    html = _HTML.sub(f'<html lang="{in_html(language)}"', html, count=1)
    return _PARTS.sub(lambda part: f'{part[0]}lang="{frame.language}" ', html)
