"""One finding for what many activities of a unit have in common."""

from collections.abc import Sequence

from milepost.model.activity import Activity
from milepost.model.finding import Label, Problem

SHOWN = 5
"""How many places one finding names."""


def one_for_all(activities: Sequence[Activity], key: str, message: str, label: str, mend: str) -> Problem:
    """Return one problem for several activities: their count in `message` for `{}`, and the first places."""
    count = "1 activity" if len(activities) == 1 else f"{len(activities)} activities"
    first, *others = activities
    return Problem(
        message.format(count),
        Label(first.at.at(key), label),
        help=mend,
        related=tuple(Label(other.at.at(key), label) for other in others[: SHOWN - 1]),
    )
