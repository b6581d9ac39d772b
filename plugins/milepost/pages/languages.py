"""The languages a page can be read in."""

from collections.abc import Callable, Iterable

from milepost.pages.edition import Telling
from milepost.pages.links import link
from milepost.pages.page import Json
from milepost.pages.words import direction_of, name_of


def other_languages(telling: Telling, here: str, told: Iterable[str], address: Callable[[str], str]) -> list[Json]:
    """Return the other languages of the page at `here`, each by the name it gives itself.

    `told` are the languages it is translated to; `address` says where it lives in one, the empty text standing for
    the curriculum's own language.
    """
    own = telling.edition.curriculum.language
    present = telling.language if telling.language in told else ""
    return [
        {
            "code": language or own,
            "title": name_of(language or own),
            "dir": direction_of(language or own),
            "link": link(here, address(language)),
        }
        for language in ("", *sorted(told))
        if language != present
    ]
