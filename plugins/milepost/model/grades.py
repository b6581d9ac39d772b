"""Grades as whole numbers, and as schools name them: PK is -1, K is 0."""

from collections.abc import Iterable
from typing import Final

GRADES: Final = {"PK": -1, "K": 0} | {str(grade): grade for grade in range(1, 13)}
_NAMES: Final = {number: name for name, number in GRADES.items()}


def grade_name(grade: int) -> str:
    """Return how a school writes a grade."""
    return _NAMES[grade]


def band_of(grade: int, bands: Iterable[str]) -> str | None:
    """Return the first band, such as `3-5` or `K`, that a grade falls into."""
    for band in bands:
        low, _, high = band.partition("-")
        if low in GRADES and (high or low) in GRADES and GRADES[low] <= grade <= GRADES[high or low]:
            return band
    return None
