"""Answers as teachers type them, read and held against what the format allows.

Every function raises ValueError, with a sentence for the teacher, where it cannot read an answer.
"""

import re
from typing import Final

from milepost.model.grades import grade_name
from milepost.source.folder import is_id
from milepost.source.keys import read_grades

SHAPES: Final = {
    "straight": "one path for everyone, at their own pace",
    "paths": "a choice of paths",
    "stations": "stations that groups rotate through",
}
_GRADE_WORDS: Final = re.compile(r"\bgrades?\b|(?<=\d)(?:st|nd|rd|th)\b", re.IGNORECASE)
_LONGEST_TITLE: Final = 120
_MOST_WEEKS: Final = 52


def read_title(text: str) -> str:
    """Return a title: one line of text."""
    title = " ".join(text.split())
    if not title:
        raise ValueError("a title needs a word at least")
    if len(title) > _LONGEST_TITLE:
        raise ValueError(f"a title has at most {_LONGEST_TITLE} characters; this one has {len(title)}")
    if not title.isprintable():
        raise ValueError("a title holds only characters that can be seen; type it again instead of pasting it")
    return title


def read_id(text: str) -> str:
    """Return an id."""
    if not is_id(text):
        raise ValueError(f"`{text}` is no id; write lower-case words joined by hyphens, such as `ancient-egypt`")
    return text


def read_grade(text: str) -> str:
    """Return grades as a unit writes them: `[6]`, `6-8` or `[K, 2]`."""
    answer = re.sub(r"\s*[-–]\s*", "-", _GRADE_WORDS.sub("", text)).upper()
    found = [read_grades(part) for part in re.split(r"[,;\s]+", answer) if part]
    if not found or not all(found):
        raise ValueError(f"`{text}` is no grade; write PK, K or 1 to 12, or a range such as 6-8")
    numbers = sorted({grade for grades in found for grade in grades})
    names = [grade_name(number) for number in numbers]
    in_a_row = len(numbers) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1))
    return f"{names[0]}-{names[-1]}" if in_a_row else f"[{', '.join(names)}]"


def read_weeks(text: str) -> float:
    """Return a number of weeks, such as 3 or 1.5."""
    found = re.fullmatch(r"(\d{1,3}(?:[.,]\d{1,2})?)(?:\s*weeks?)?", text.strip(), re.IGNORECASE)
    weeks = float(found[1].replace(",", ".")) if found else 0.0
    if not 0 < weeks <= _MOST_WEEKS:
        raise ValueError(f"`{text}` is no number of weeks; write a number such as 3, at most {_MOST_WEEKS}")
    return weeks


def read_minutes(text: str) -> str:
    """Return minutes as an activity writes them: `45` or `30-45`."""
    found = re.fullmatch(r"(\d{1,3})(?:\s*[-–]\s*(\d{1,3}))?(?:\s*min(?:utes)?)?", text.strip(), re.IGNORECASE)
    low, high = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not 0 < low <= high:
        raise ValueError(f"`{text}` are no minutes; write a number such as 45, or a range such as 30-45")
    return str(low) if low == high else f"{low}-{high}"


def read_shape(text: str) -> str:
    """Return a shape from its name, the start of it, or its description."""
    answer = text.strip().lower()
    found = [name for name in SHAPES if answer and name.startswith(answer)]
    found = found or [name for name, words in SHAPES.items() if answer in words]
    if not answer or len(found) != 1:
        raise ValueError(f"`{text}` is no shape; write one of {', '.join(SHAPES)}")
    return found[0]
