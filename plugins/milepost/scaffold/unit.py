"""A new unit: a playlist in one of three shapes, its activities and a rubric."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from milepost.scaffold.fill import fill, template
from milepost.scaffold.yaml_text import yaml_text

_ACTIVITIES: Final = {
    "straight": ("begin", "look-closely", "try-it", "make-it", "go-further", "share-it"),
    "paths": ("begin", "look-closely", "put-in-words", "try-it", "put-in-a-table", "make-it", "share-it"),
    "stations": ("begin", "look-closely", "try-it", "draw-it", "build-it", "share-it"),
}
_TIMES: Final = re.compile(r"^(\s*(?:minutes|rotate): )(\d+)", re.MULTILINE)
_LEAST: Final = 5
_NO_PROMISE: Final = (
    "# standards:                     # what EVERY student has met at the end, whatever they choose\n"
    "#   practices: [CODE]             # codes stand in the lists that curriculum.yml names\n"
    "#   assesses: [CODE]"
)
_PROMISE: Final = (
    "standards:                       # what EVERY student has met at the end, whatever they choose\n"
    "  practices: [{0}]\n"
    "  assesses: [{0}]"
)


@dataclass(frozen=True, slots=True)
class NewUnit:
    """What a teacher answers: a title, the grades as YAML, the weeks, and one of the shapes."""

    title: str
    grades: str
    weeks: float
    shape: str


def unit_files(unit: NewUnit, today: date, minutes_per_week: int | None = None, code: str = "") -> dict[str, str]:
    """Return the files of a new unit, by their names inside its folder.

    It promises the standard or skill `code`, if there is one. Its minutes are shortened where the class does not meet
    long enough for them.
    """
    promise = _PROMISE.format(code) if code else _NO_PROMISE
    files = {
        "unit.yml": fill(
            f"unit/{unit.shape}.yml",
            title=yaml_text(unit.title),
            grades=unit.grades,
            weeks=f"{unit.weeks:g}",
            owner=f"grade-{unit.grades.strip('[]').replace(', ', '-').lower()}",
            today=today.isoformat(),
            target=f"\n    standards: [{code}]" if code else "",
            promise=promise,
        ),
        "rubrics.yml": fill("unit/rubrics.yml", assesses=f"\n      assesses: [{code}]" if code else ""),
    }
    for name in _ACTIVITIES[unit.shape]:
        text = template(f"unit/activities/{name}.md")
        files[f"activities/{name}.md"] = text.replace("$practices", f"\npractices: [{code}]" if code else "")
    return _shortened(files, unit.weeks * minutes_per_week) if minutes_per_week else files


def _shortened(files: dict[str, str], room: float) -> dict[str, str]:
    """Return the files with all minutes cut in proportion, in steps of five, where their sum is more than `room`."""
    planned = sum(int(found[2]) for text in files.values() for found in _TIMES.finditer(text))
    if planned <= room:
        return files

    def cut(found: re.Match[str]) -> str:
        return found[1] + str(max(_LEAST, int(int(found[2]) * room / planned) // _LEAST * _LEAST))

    return {name: _TIMES.sub(cut, text) for name, text in files.items()}
