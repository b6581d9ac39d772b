"""Help with an activity: words, other ways to read it, and what a teacher added."""

from milepost.model.activity import Activity, Support
from milepost.pages.edition import Telling
from milepost.pages.links import link
from milepost.pages.media import address_of
from milepost.pages.page import Facts, Json


def help_facts(telling: Telling, activity: Activity, here: str) -> Facts:
    """Return the parts of the help block that an activity has.

    Reading aloud is no part of it: the script offers it where the browser can speak.
    """
    words = _words(telling, activity)
    return {
        "any": bool(words) or any(support.name != "read_aloud" for support in activity.supports),
        "words": words,
        "count": telling.words.count("words-count", len(words)),
        "paper": [
            facts
            for support in activity.supports
            if support.name == "offline"
            for facts in _given(telling, support, here)
        ],
        "more": [
            {"title": _title(telling, support.name), "given": _given(telling, support, here)}
            for support in activity.supports
            if support.name not in {"read_aloud", "offline"}
        ],
    }


def _words(telling: Telling, activity: Activity) -> list[Json]:
    """Return the words of an activity that have a meaning, here or in the glossary."""
    glossary = telling.edition.curriculum.glossary
    found: list[Json] = []
    for number, word in enumerate(activity.vocabulary, 1):
        term = glossary.get(word.ref.name)
        meaning = word.meaning or (term.meaning if term else "")
        if meaning:
            found.append({"word": word.ref.name, "meaning": meaning, "anchor": f"word-{number}"})
    return found


def _given(telling: Telling, support: Support, here: str) -> list[Json]:
    """Return what a support gives: a file of the unit, a text, or nothing but itself."""
    if support.value is True:
        return []
    text = str(support.value)
    if address := address_of(telling.unit, text):
        name = text.rpartition("/")[2].rpartition(".")[0].replace("-", " ").replace("_", " ").capitalize()
        return [{"title": name, "lang": "", "link": link(here, address)}]
    return [{"title": text, "lang": telling.foreign(telling.edition.curriculum.language), "link": ""}]


def _title(telling: Telling, name: str) -> str:
    """Return the name of a support in the words of the site, else as the teacher wrote it."""
    key = f"support-{name.replace('_', '-')}"
    return telling.words.say(key) if key in telling.words.texts else name.replace("_", " ").capitalize()
