"""Values of facts as a curriculum lead reads them."""

from collections.abc import Callable, Mapping
from typing import Final

from milepost.analysis.changes.topics import Value
from milepost.model.activity import Minutes
from milepost.model.grades import grade_name

FIELDS: Final[Mapping[str, str]] = {
    "check_in": "check-in",
    "led_by": "led by",
    "better_after": "better after",
    "minutes_per_week": "minutes a week",
    "rules_version": "version of the rules",
    "personalizes": "what it personalizes",
    "chosen_by": "chosen by",
    "reflect": "prompts for reflection",
    "questions": "questions to talk about",
    "teaches": "teaches",
    "practices": "practices",
    "assesses": "assesses",
    "targets": "“I can” sentences",
    "ask": "statements",
    "rows": "rows",
    "media": "files",
    "interests": "interests",
}
"""What a field is called where its key does not say it."""
LONG: Final = frozenset(
    {"summary", "question", "prompt", "targets", "credits", "questions", "reflect", "ask", "rows", "resources", "media",
     "vocabulary", "supports", "materials", "levels", "mastery", "defaults"}
)  # fmt: skip
"""Fields of which a review says that they changed, and not how."""


def field_name(field: str) -> str:
    """Return what a field is called."""
    return FIELDS.get(field, field)


def changed(field: str, before: Value, after: Value) -> str:
    """Return what became of a field."""
    name = field_name(field)
    if field in LONG:
        return f"{name} {'new' if before is None else 'gone' if after is None else 'changed'}"
    if field == "title" and before is not None:
        return f"called {value(field, before)} before"
    if before is None:
        return f"{name} {value(field, after)}"
    return f"{name} {value(field, before)} → {value(field, after) if after is not None else 'none'}"


def value(field: str, one: Value) -> str:
    """Return a value in words."""
    return _IN_WORDS.get(field, _plain)(one)


def _plain(one: Value) -> str:
    if one is None or one == ():
        return "none"
    if isinstance(one, Minutes):
        return minutes(one)
    if isinstance(one, tuple):
        return ", ".join(map(_plain, one))
    return f"{one:g}" if isinstance(one, float) else str(one)


def minutes(one: Value) -> str:
    """Return how long something takes."""
    assert isinstance(one, Minutes)
    return f"{one.low} minutes" if one.low == one.high else f"{one.low} to {one.high} minutes"


def pick(one: Value) -> str:
    """Return how many options are picked."""
    assert isinstance(one, tuple)
    low, high = one
    return str(low) if low == high else f"{low} to {high}"


def _grades(one: Value) -> str:
    assert isinstance(one, tuple)
    return ", ".join(map(grade_name, one))


def _title(one: Value) -> str:
    return f"“{one}”"


def _minutes(one: Value) -> str:
    return minutes(one) if isinstance(one, Minutes) else str(one)


_IN_WORDS: Final[Mapping[str, Callable[[Value], str]]] = {
    "pick": pick,
    "grades": _grades,
    "title": _title,
    "minutes": _minutes,
}
