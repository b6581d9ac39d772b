"""The words that the script says, in a file for each language that pages load before it."""

from milepost.pages import addresses
from milepost.pages.page import Data, Json
from milepost.pages.words import words_of

_MARK = "my-"
"""Words for the script begin with it; the script itself leaves it out."""


def script_words(language: str) -> Data:
    """Return the script's words in a language of the site."""
    words = words_of(language)
    facts: dict[str, Json] = {
        key.removeprefix(_MARK): text if isinstance(text, str) else {**text}
        for key, text in words.texts.items()
        if key.startswith(_MARK)
    }
    return Data(addresses.script_words(language), f'(self.mpWords ??= {{}})["{language}"]', facts)
