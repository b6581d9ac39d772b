"""How students of a unit will work: with whom, with which choices, how often with the teacher; a row for each path."""

from collections.abc import Iterator, Mapping
from typing import Final

from milepost.analysis.profile import COMPANIES, Profile, profiles
from milepost.analysis.routes import Span
from milepost.pages.edition import Said, Telling
from milepost.pages.minutes import Time
from milepost.pages.page import Facts, Json
from milepost.pages.pointers import Pointers
from milepost.pages.words import Words

_LABELLED: Final = 6
"""The part of a bar, in percent, that is wide enough for a number."""


def time_of_unit(telling: Telling) -> Time | None:
    """Return how long the shortest and the longest route of a unit take; None where nobody can tell."""
    answers = telling.answers()
    minutes = answers.minutes if answers else None
    return Time(minutes.shortest, minutes.longest, minutes.complete) if minutes else None


def practice(telling: Telling, pointers: Pointers) -> Facts | None:
    """Return the practice profile of a unit; None where there is no answer about its routes, or no minutes."""
    answers = telling.answers()
    lines = profiles(telling.unit, answers) if answers else ()
    longest = max((sum(line.together.values()) for line in lines), default=0)
    if not longest:
        return None
    used = [company for company in COMPANIES if any(company in line.together for line in lines)]
    return {
        "rows": [_row(line, longest, telling, pointers) for line in lines],
        "legend": [{"sort": company, "word": _word(company, telling.words)} for company in used],
    }


def _row(line: Profile, longest: int, telling: Telling, pointers: Pointers) -> Facts:
    words = telling.words
    stop = telling.outline.stop_of(line.option) if line.option else None
    title = pointers.stop(stop) if stop else Said(words.say("everyone-row")).facts(link="")
    spent = [
        words.say("company-minutes", company=_word(company, words), n=minutes)
        for company, minutes in line.together.items()
    ]
    stretch = words.say("minutes", n=line.stretch)
    return title | {
        "bar": [*_bar(line.together, longest)],
        "spent": words.say("comma").join(spent),
        "screen": words.say("on-screen", n=line.screen) if line.screen else "",
        "choices": _range(line.choices, words),
        "ways": str(line.ways),
        "check_ins": _range(line.check_ins, words),
        "stretch": stretch if line.complete else words.say("at-least", time=stretch),
    }


def _bar(together: Mapping[str, int], longest: int) -> Iterator[Json]:
    """Yield the pieces of a bar, in percent of the longest bar, with a number where there is room for it."""
    start = 0.0
    for company, minutes in together.items():
        width = 100 * minutes / longest
        yield {
            "sort": company,
            "start": f"{start:.2f}%",
            "width": f"{max(width - 0.4, 0.4):.2f}%",
            "label": str(minutes) if width >= _LABELLED else "",
            "at": f"{start + width / 2:.2f}%",
        }
        start += width


def _range(numbers: Span, words: Words) -> str:
    if numbers.least == numbers.most:
        return str(numbers.least)
    return words.say("range", low=numbers.least, high=numbers.most)


def _word(company: str, words: Words) -> str:
    return words.say(f"company-{company}")
