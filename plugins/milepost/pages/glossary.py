"""The glossary: every word that is explained somewhere, what it means, and where students meet it."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from unicodedata import combining, normalize

from milepost.model.activity import Word
from milepost.pages import addresses
from milepost.pages.edition import Edition, Said, Telling
from milepost.pages.frame import crumb, crumbs, in_folder
from milepost.pages.page import Facts, Json, Page
from milepost.pages.pointers import Pointers

_HERE = addresses.GLOSSARY


class Use(NamedTuple):
    """A word with one of its meanings, and an activity that explains it so; none for the glossary's own entry."""

    word: str
    meaning: str
    unit: str = ""
    activity: Facts | None = None


def glossary_page(shown: Edition, tellings: Mapping[str, Telling]) -> Page | None:
    """Return the glossary of a curriculum; None where no word is explained."""
    words = shown.words
    entries = _entries([*_own(shown), *(use for telling in tellings.values() for use in _of_unit(telling))])
    if not entries:
        return None
    letters: dict[str, list[Json]] = {}
    for entry in entries:
        letters.setdefault(_letter(str(entry["word"])), []).append(entry)
    return Page(
        address=_HERE,
        title=words.say("glossary"),
        template="glossary.html",
        facts={
            "crumbs": crumbs(_HERE, words, crumb(Said(words.say("glossary")))),
            "letters": [{"letter": letter, "entries": held} for letter, held in letters.items()],
        },
        source=_source(shown),
        language=words.language,
        description=words.say("glossary-lead"),
    )


def _own(shown: Edition) -> list[Use]:
    return [Use(term.word, term.meaning) for term in shown.curriculum.glossary.values()]


def _of_unit(telling: Telling) -> Iterator[Use]:
    """Yield the words of the activities that stand in a unit's playlist."""
    pointers = Pointers(telling, _HERE)
    unit = telling.unit_title().text
    for activity in telling.unit.activities.values():
        if telling.outline.first(activity.id):
            pointer = telling.activity_title(activity).facts(link=pointers.activity(activity.id))
            for word in activity.vocabulary:
                if meaning := _meaning(telling.edition, word):
                    yield Use(word.ref.name, meaning, unit, pointer)


def _meaning(shown: Edition, word: Word) -> str:
    term = shown.curriculum.glossary.get(word.ref.name)
    return word.meaning or (term.meaning if term else "")


def _entries(uses: Iterable[Use]) -> list[Facts]:
    """Return one entry for each word, in alphabetical order, each with its meanings and where they are met."""
    words: dict[str, dict[str, dict[str, list[Json]]]] = {}
    for use in uses:
        places = words.setdefault(use.word, {}).setdefault(use.meaning, {})
        if use.activity:
            places.setdefault(use.unit, []).append(use.activity)
    return [
        {
            "word": word,
            "anchor": f"word-{number}",
            "meanings": [
                {"text": text, "places": [{"unit": unit, "activities": held} for unit, held in places.items()]}
                for text, places in meanings.items()
            ],
        }
        for number, (word, meanings) in enumerate(sorted(words.items(), key=lambda entry: _order(entry[0])), 1)
    ]


def _order(word: str) -> tuple[str, str]:
    """Return what puts words in alphabetical order, accents and capitals aside."""
    plain = "".join(char for char in normalize("NFKD", word) if not combining(char))
    return plain.casefold(), word


def _letter(word: str) -> str:
    return _order(word)[0][:1].upper()


def _source(shown: Edition) -> str:
    term = next(iter(shown.curriculum.glossary.values()), None)
    return in_folder(shown.curriculum, term.at.file) if term else ""
