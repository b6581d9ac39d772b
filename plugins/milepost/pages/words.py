"""The words of the site itself, in one language each: labels, counts, times, lists."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from milepost.pages.page import Facts, Json

FOLDER: Final = Path(__file__).parent.parent / "theme" / "words"
LANGUAGES: Final = ("en", "es")
RIGHT_TO_LEFT: Final = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
NAMES: Final = {
    "ar": "العربية", "bn": "বাংলা", "de": "Deutsch", "en": "English", "es": "Español", "fa": "فارسی",
    "fr": "Français", "he": "עברית", "hi": "हिन्दी", "ht": "Kreyòl ayisyen", "it": "Italiano", "ja": "日本語",
    "ko": "한국어", "nl": "Nederlands", "pa": "ਪੰਜਾਬੀ", "pl": "Polski", "ps": "پښتو", "pt": "Português",
    "ro": "Română", "ru": "Русский", "so": "Soomaali", "sw": "Kiswahili", "tl": "Tagalog", "tr": "Türkçe",
    "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文",
}  # fmt: skip
"""What each language calls itself."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language, by key; a counted word has a text for `one` and one for `other`."""

    language: str
    texts: Mapping[str, str | Mapping[str, str]]

    def say(self, key: str, **values: str | float) -> str:
        """Return a text with its blanks filled in."""
        text = self.texts[key]
        assert isinstance(text, str), f"`{key}` is a counted word"
        return text.format_map(values) if values else text

    def count(self, key: str, number: float) -> str:
        """Return a counted word, such as `3 weeks`."""
        forms = self.texts[key]
        assert not isinstance(forms, str), f"`{key}` is not a counted word"
        return forms["one" if number == 1 else "other"].format_map({"n": shown_number(number)})

    def count_range(self, key: str, low: int, high: int) -> str:
        """Return a counted word for a number that is not the same for everyone, such as `10 to 12 steps`."""
        return self.count(key, low) if low == high else self.say(f"{key}-range", low=low, high=high)

    def listed(self, items: Sequence[str], last: str = "and") -> str:
        """Return items as a list in words; `last` is `and` or `or`."""
        if len(items) < 2:
            return "".join(items)
        return self.say(last, first=self.say("comma").join(items[:-1]), last=items[-1])


@cache
def words_of(language: str) -> Words:
    """Return the words for a language such as `es` or `es-MX`; English where the site has none in it."""
    chosen = base_of(language) if base_of(language) in LANGUAGES else "en"
    return Words(chosen, json.loads((FOLDER / f"{chosen}.json").read_text(encoding="utf-8")))


def base_of(language: str) -> str:
    """Return a language without its region: `es` for `es-MX`."""
    return language.partition("-")[0].lower()


def direction_of(language: str) -> str:
    """Return `rtl` for a language that is written from right to left, else `ltr`."""
    return "rtl" if base_of(language) in RIGHT_TO_LEFT else "ltr"


def name_of(language: str) -> str:
    """Return what a language calls itself; its code where we do not know."""
    return NAMES.get(base_of(language), language)


def shown_number(number: float) -> str:
    """Return a number as people write it: `3`, `2½`, `1.25`."""
    whole, part = divmod(number, 1)
    if part == 0:
        return str(int(whole))
    return f"{int(whole) or ''}½" if part == 0.5 else f"{number:g}"


def site_facts(language: str) -> Facts:
    """Return what every template may read besides its own page: the words, by language."""
    texts: dict[str, Json] = {code: _plain(words_of(code)) for code in LANGUAGES}
    own = words_of(language).language
    missing: Facts = {"page": "missing", "language": own, "dir": direction_of(own), "site": ""}
    return {"language": own, "words": texts, "missing": missing}


def _plain(words: Words) -> Json:
    return {key: text for key, text in words.texts.items() if isinstance(text, str)}
