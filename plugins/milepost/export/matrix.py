"""The standards matrix as CSV: what each step does with each standard, and how many students meet it."""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from typing import Final

from milepost.analysis.routes import Answers, Coverage, Reach
from milepost.check.told import title_of
from milepost.escape.csv_cell import in_cell
from milepost.export.exported import Exported, some
from milepost.model.curriculum import Curriculum
from milepost.model.identity import standard_identifier, step_identifier, unit_identifier
from milepost.model.playlist import Part, step_id
from milepost.model.standard import LEVELS, Level, Standard, StandardKey
from milepost.model.unit import Unit
from milepost.pages.edition import Edition, edition

_COLUMNS: Final = (
    "unit",
    "unit title",
    "step",
    "step title",
    "students who do the step",
    "standard",
    "statement",
    "level",
    "students who meet it in the unit",
    "promised",
    "framework",
    "standard guid",
    "standard uri",
    "unit guid",
    "step guid",
)


def matrix(curriculum: Curriculum) -> Exported[str]:
    """Return a row for each level at which a step of a published unit meets a standard.

    `every`, `some` and `none` count routes, as `milepost report` does. A promise that nothing in the unit keeps has a
    row without a step. No cell is a formula to a spreadsheet.
    """
    shown = edition(curriculum)
    found = {unit.id: _answers(shown, unit) for unit in shown.units.values()}
    page = StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for name, answers in found.items():
        if answers:
            rows = _Rows(curriculum, shown.units[name], answers).rows()
            writer.writerows(map(in_cell, row) for row in rows)
    return Exported(page.getvalue(), tuple(_left_out(curriculum, found)))


def _answers(shown: Edition, unit: Unit) -> Answers | None:
    found = None if unit.incomplete else shown.book.unit(unit)
    return found if isinstance(found, Answers) else None


def _left_out(curriculum: Curriculum, found: Mapping[str, Answers | None]) -> Iterator[str]:
    if unknown := [name for name, answers in found.items() if answers is None]:
        yield f"{some(unknown)}: files cannot be read or routes cannot be counted; `milepost check` says why"
    if unpublished := [name for name in curriculum.units if name not in found]:
        yield f"{some(unpublished)}: only published units are exported"


class _Rows:
    """The rows of one unit."""

    def __init__(self, curriculum: Curriculum, unit: Unit, answers: Answers) -> None:
        self.curriculum, self.unit, self.answers = curriculum, unit, answers
        self.frameworks = {framework.id: framework for framework in curriculum.frameworks}
        self.doing: dict[str, Reach] = {}

    def rows(self) -> Iterator[list[str]]:
        promised = set(self.answers.promised)
        for key, coverage in self.answers.standards.items():
            for level in LEVELS:
                parts = {step_id(part): part for part in self.answers.where(level, key)}
                promise = (level, key) in promised
                for part in parts.values() or ([None] if promise else []):
                    yield [
                        *self.step(part),
                        *self.standard(key, level, coverage, promise=promise),
                        *self.guids(key, part),
                    ]

    def step(self, part: Part | None) -> list[str]:
        own = [self.unit.id, self.unit.title]
        if part is None:
            return [*own, "", "", str(Reach.NONE)]
        name = step_id(part)
        if name not in self.doing:
            self.doing[name] = self.done(name)
        return [*own, name, title_of(part, self.unit.activities), str(self.doing[name])]

    def done(self, name: str) -> Reach:
        """Return on how many routes a student does what has this id."""
        times = self.answers.done(lambda part: step_id(part) == name)
        return Reach.EVERY if times.least else Reach.SOME if times.most else Reach.NONE

    def standard(self, key: StandardKey, level: Level, coverage: Coverage, *, promise: bool) -> list[str]:
        standard = self.item(key)
        promised = "yes" if promise else "no"
        return [standard.code or key.guid, standard.statement, level, str(coverage.at(level)), promised]

    def guids(self, key: StandardKey, part: Part | None) -> list[str]:
        standard = self.item(key)
        return [
            key.framework,
            standard_identifier(self.curriculum, standard),
            standard.uri,
            str(unit_identifier(self.curriculum, self.unit)),
            str(step_identifier(self.curriculum, self.unit, part)) if part else "",
        ]

    def item(self, key: StandardKey) -> Standard:
        return self.frameworks[key.framework].items[key.guid]
