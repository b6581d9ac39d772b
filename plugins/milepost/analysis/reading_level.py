"""How hard an English text is to read, as a range of grades that two published formulas give.

Flesch-Kincaid: J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, "Derivation of New Readability Formulas
for Navy Enlisted Personnel", 1975. Coleman-Liau: M. Coleman and T. L. Liau, "A computer readability formula designed
for machine scoring", Journal of Applied Psychology 60, 1975. The first looks at syllables, the second at letters, so
that a text is only called hard where both say so.
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from milepost.analysis.markdown_code import without_code

FEWEST_WORDS: Final = 100
"""Words below which neither formula says anything."""
_WORD: Final = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’][A-Za-z]+)*")
_SENTENCE_END: Final = re.compile(r"(?<![.!?…])[.!?…]+(?![.!?…])(?=[\"'”’)\]*_]*(?:\s|$))")
_VOWELS: Final = re.compile(r"[aeiouyà-öø-ÿ]+")
_NOT_SPOKEN: Final = re.compile(
    r"<[^<>]*>|!\[[^\[\]]*\](?:\([^()]*\)|\[[^\[\]]*\])?|\]\([^()]*\)|\]\[[^\[\]]*\]|https?://\S+|\{[^{}\n]*\}"
)
_ITEM: Final = re.compile(r"[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+")
_NO_PROSE: Final = re.compile(r"[ \t>]*(?:#|\||[!?]{3}|===|---|\*\*\*|\[[^\]]+\]:|\*\[)")


class Level(NamedTuple):
    """From the easier to the harder of the two answers, as grades of US schools; K is 0, 13 and more is beyond 12."""

    low: float
    high: float


def reading_level(markdown: str, at_least: float) -> Level | None:
    """Return how hard an English text is; None where it has no more than 100 words, or is easier than `at_least`.

    Code, headings and tables are left out.
    """
    if markdown.count(" ") + markdown.count("\n") < FEWEST_WORDS:
        return None
    pieces = list(_pieces(_NOT_SPOKEN.sub(" ", without_code(markdown))))
    words, sentences = _WORD.findall("\n".join(pieces)), sum(map(_sentences, pieces))
    if len(words) <= FEWEST_WORDS or (by_letters := coleman_liau(words, sentences)) < at_least:
        return None
    by_syllables = flesch_kincaid(words, sentences)
    return Level(min(by_letters, by_syllables), max(by_letters, by_syllables)) if by_syllables >= at_least else None


def flesch_kincaid(words: list[str], sentences: int) -> float:
    """Return the Flesch-Kincaid grade of words in so many sentences."""
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def coleman_liau(words: list[str], sentences: int) -> float:
    """Return the Coleman-Liau grade of words in so many sentences."""
    text = "".join(words)
    letters = len(text) - text.count("'") - text.count("’")
    return 0.0588 * 100 * letters / len(words) - 0.296 * 100 * sentences / len(words) - 15.8


def syllables(word: str) -> int:
    """Return about how many syllables an English word has: groups of vowels, without an `e` that is not heard."""
    word = word.lower()
    count = len(_VOWELS.findall(word))
    silent = word.endswith(("e", "es", "ed")) and not re.search(r"(?:[^aeiouy]le|[td]ed|[scxz]es|[sc]hes|ges)$", word)
    return max(1, count - (silent and not re.search(r"[aeiouy]e[sd]?$", word)))


def _pieces(text: str) -> Iterator[str]:
    """Yield paragraphs and list items; headings, tables and other furniture are no prose."""
    piece: list[str] = []
    for line in text.split("\n"):
        item = _ITEM.match(line)
        if item or not line.strip() or _NO_PROSE.match(line):
            yield " ".join(piece)
            piece = []
        if not _NO_PROSE.match(line):
            piece.append(line[item.end() :] if item else line)
    yield " ".join(piece)


def _sentences(piece: str) -> int:
    """Return how many sentences a piece has; one at its end counts without a full stop too."""
    ends = [found.end() for found in _SENTENCE_END.finditer(piece)]
    return len(ends) + bool(_WORD.search(piece, ends[-1] if ends else 0))
