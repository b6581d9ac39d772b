"""The rendered text of an activity, finished: words to know are marked, wide tables can be scrolled."""

import re
from collections.abc import Sequence
from html import unescape
from typing import Final

from milepost.escape.html import in_html, in_rendered
from milepost.pages.page import Json, Page
from milepost.pages.words import words_of

_PIECES: Final = re.compile(r"(<!--.*?-->|<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)", re.DOTALL)
_NAME: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_NOT_IN: Final = frozenset({"a", "code", "dfn", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "script", "style", "svg"})


def finished(html: str, page: Page) -> str:
    """Return the rendered body of a page as its template expects it."""
    known = page.facts.get("help")
    words = known.get("words") if isinstance(known, dict) else None
    return mark_words(scrolling_tables(html, page.language), words if isinstance(words, list) else [])


def scrolling_tables(html: str, language: str) -> str:
    """Return a text whose tables scroll sideways where they are too wide, with the keyboard too."""
    before, *tables = html.split("<table>")
    words = words_of(language)
    opened = [_opening(words.say("table", n=number)) + table for number, table in enumerate(tables, 1)]
    return before + "".join(opened).replace("</table>", "</table></div>")


def _opening(label: str) -> str:
    return f'<div class="mp-scroll" role="region" tabindex="0" aria-label="{in_html(label)}"><table class="mp-grid">'


def mark_words(html: str, words: Sequence[Json]) -> str:
    """Return a rendered text in which the first use of each word links to its meaning.

    `words` are the facts under `help.words` of an activity page. Headings, links and code are left alone.
    """
    left = {str(word["word"]).casefold(): str(word["anchor"]) for word in words if isinstance(word, dict)}
    if not left:
        return html
    longest_first = sorted(left, key=len, reverse=True)
    wanted = re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(in_rendered(word)) for word in longest_first)})(?!\w)", re.IGNORECASE
    )
    return "".join(_marked(_PIECES.split(html), wanted, left))


def _marked(pieces: list[str], wanted: re.Pattern[str], left: dict[str, str]) -> list[str]:
    closed: list[str] = []
    for at, piece in enumerate(pieces):
        if at % 2:
            _step(piece, closed)
        elif not closed:
            pieces[at] = wanted.sub(lambda found: _link(found[0], left), piece)
    return pieces


def _step(tag: str, closed: list[str]) -> None:
    """Remember which elements without marks we are in."""
    found = _NAME.match(tag)
    name = found[2].lower() if found else ""
    if not found or name not in _NOT_IN or tag.endswith("/>"):
        return
    if found[1]:
        closed[:] = closed[: len(closed) - closed[::-1].index(name) - 1] if name in closed else closed
    else:
        closed.append(name)


def _link(text: str, left: dict[str, str]) -> str:
    anchor = left.pop(unescape(text).casefold(), "")
    return f'<a class="mp-word" href="#{anchor}"><dfn>{text}</dfn></a>' if anchor else text
