"""The privacy page, in plain words: what is kept, where, how to erase it, and who can see what."""

from typing import Final

from milepost.pages import addresses
from milepost.pages.edition import Edition, Said
from milepost.pages.frame import crumb, crumbs
from milepost.pages.page import Facts, Page

_HERE = addresses.PRIVACY
_PARTS: Final = ("kept", "where", "erase", "host", "log", "links", "ask")
"""The questions the page answers; the words of both stand under `privacy-<part>` and `privacy-<part>-text`."""


def privacy_page(shown: Edition) -> Page:
    """Return the privacy page."""
    words = shown.words
    parts: list[Facts] = [
        {"id": part, "title": words.say(f"privacy-{part}"), "text": words.say(f"privacy-{part}-text")}
        for part in _PARTS
    ]
    return Page(
        address=_HERE,
        title=words.say("privacy"),
        template="privacy.html",
        facts={
            "crumbs": crumbs(_HERE, words, crumb(Said(words.say("privacy")))),
            "parts": [*parts],
        },
        language=words.language,
        description=words.say("privacy-lead"),
    )
