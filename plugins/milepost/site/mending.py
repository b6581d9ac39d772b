"""What a theme leaves undone in the frame around our pages: the page's language, names, and a lean text."""

import re
from typing import Final, NamedTuple

from milepost.escape.html import in_html

_HTML: Final = re.compile(r'<html lang="[^"]*"')
_PARTS: Final = re.compile(
    r'<(?:header|nav|div) (?=class="(?:md-(?:header|tabs|sidebar|dialog)|navbar|modal)[ "])|<footer (?=class=")'
)
"""The parts of a frame in Material and in MkDocs' own theme."""
_GAP: Final = re.compile(r"(<(pre|textarea|script|style)\b.*?</\2>)|\n\s+", re.DOTALL)
"""What a theme's templates leave between the parts of a page, and the text in which every space counts."""
_NAVBAR: Final = re.compile(r'<div((?: lang="[^"]*")? class="navbar )')
"""The head of a page in MkDocs' own theme, which is no landmark there."""
_MENU: Final = '<label class="md-header__button md-icon" for="__drawer"'
_LENS: Final = '<label class="md-header__button md-icon" for="__search"'
_DIALOG: Final = 'data-md-component="search" role="dialog"'


class Frame(NamedTuple):
    """What stands around every page: the language of the theme, and its words for what has no name."""

    language: str
    search: str
    menu: str


def mended(html: str, frame: Frame, language: str) -> str:
    """Return a page that says its own `language`, and its frame's where that is another one, without empty lines."""
    html = _GAP.sub(lambda gap: gap[1] or "\n", html)
    for part, attribute, name in (
        (_DIALOG, "aria-label", frame.search),
        (_LENS, "data-mp-name", frame.search),
        (_MENU, "data-mp-name", frame.menu),
    ):
        html = html.replace(part, f'{part} {attribute}="{in_html(name)}"', 1)
    if language != frame.language:
        html = _HTML.sub(f'<html lang="{in_html(language)}"', html, count=1)
        html = _PARTS.sub(lambda part: f'{part[0]}lang="{frame.language}" ', html)
    return _NAVBAR.sub(r'<div role="banner"\1', html, count=1)
