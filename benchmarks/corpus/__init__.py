"""A made-up curriculum of any size, sound and always the same, to measure with."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from benchmarks.corpus.sketch import Place
from benchmarks.corpus.unit import WEEKLY, write_unit
from benchmarks.corpus.words import GLOSSARY, INTERESTS, STRANDS, SUBJECTS

GRADES: Final = tuple(range(3, 13))
_IN_COURSE: Final = 8
_SIZES: Final = (14, 17, 20, 23, 26)
"""How many activities units have, in turn: 20 on average."""


def write_corpus(folder: Path, units: int = 2000, *, seed: int = 1, size: int = 0, body_parts: int = 0) -> Path:
    """Write a curriculum with so many units into `folder`, and return its `units` folder.

    Units have 20 activities on average, or `size` each. `body_parts` makes the activities' texts longer: 0 gives a
    sentence or two, each more a section with a list and a table.
    """
    root = folder / "units"
    courses = []
    for course, places in enumerate(_courses(units)):
        weeks = 0
        for place in places:
            files, longest = write_unit(place, size or _SIZES[place.number % len(_SIZES)], seed, body_parts)
            _write(root / place.id, files)
            weeks += longest
        courses.append(_course(course, places, weeks))
    _write(root, {"curriculum.yml": _curriculum(courses), "glossary.yml": _glossary()})
    _write(root / "standards", {f"{code.lower()}.yml": _framework(code) for code in SUBJECTS})
    return root


def _courses(units: int) -> Iterator[list[Place]]:
    """Yield the units of each course; half of them need the unit before."""
    for course, first in enumerate(range(0, units, _IN_COURSE)):
        subject = tuple(SUBJECTS)[course % len(SUBJECTS)]
        grade = GRADES[course // len(SUBJECTS) % len(GRADES)]
        places: list[Place] = []
        for number in range(first, min(first + _IN_COURSE, units)):
            before = places[-1].id if number % 2 else ""
            places.append(Place(number, subject, grade, before))
        yield places


def _course(number: int, places: list[Place], weeks: int) -> str:
    playlist = ", ".join(place.id for place in places)
    return f"""\
  - id: course-{number + 1}
    title: {SUBJECTS[places[0].subject]} {number + 1}
    grades: [{places[0].grade}]
    weeks: {weeks}
    playlist: [{playlist}]
"""


def _curriculum(courses: list[str]) -> str:
    standards = ", ".join(f"standards/{code.lower()}.yml" for code in SUBJECTS)
    return f"""\
format: 1
id: corpus
title: A corpus to measure with
language: en
minutes_per_week: {WEEKLY}
defaults: {{grouping: individual, device: none}}
standards: [{standards}]
profile: {{interests: [{", ".join(INTERESTS)}]}}
courses:
{"".join(courses)}rules_version: 1
"""


def _glossary() -> str:
    return "".join(f"{word}: {meaning}\n" for word, meaning in GLOSSARY.items())


def _framework(subject: str) -> str:
    lines = [f"id: {subject.lower()}", f"framework: {SUBJECTS[subject]} for every grade", 'version: "2026"', "items:"]
    for grade in GRADES:
        for strand, (title, parts) in STRANDS.items():
            code = f"{subject}.{grade}.{strand}"
            lines.append(f"  - {{code: {code}, statement: In grade {grade} {title}, grades: [{grade}]}}")
            lines += [
                f"  - {{code: {code}.{part}, statement: Works with {name}, grades: [{grade}], parent: {code}}}"
                for part, name in enumerate(parts, 1)
            ]
    return "\n".join([*lines, ""])


def _write(folder: Path, files: dict[str, str]) -> None:
    for inside, text in files.items():
        path = folder / inside
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
