"""Grades as people say them."""

from collections.abc import Sequence
from typing import Final

from milepost.pages.words import Words

_NAMES: Final = {-1: "PK", 0: "K"}


def grade_name(grade: int) -> str:
    """Return the name of one grade: `PK`, `K`, or its number."""
    return _NAMES.get(grade, str(grade))


def grades_text(grades: Sequence[int], words: Words) -> str:
    """Return grades in words, such as `Grades 6 and 7` or `Grades K to 2`; empty where there are none."""
    if len(grades) < 2:
        return words.say("grade", grades=grade_name(grades[0])) if grades else ""
    names = [grade_name(grade) for grade in grades]
    in_a_row = len(names) > 2 and grades[-1] - grades[0] == len(grades) - 1
    return words.say("grades", grades=f"{names[0]}–{names[-1]}" if in_a_row else words.listed(names))
