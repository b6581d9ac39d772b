"""Rubrics: what good work looks like, level by level."""

from dataclasses import dataclass

from milepost.model.span import Places, Ref


@dataclass(frozen=True, slots=True)
class Row:
    """One criterion, with a description for each level."""

    name: str
    levels: tuple[str, ...]
    assesses: tuple[Ref, ...]
    at: Places


@dataclass(frozen=True, slots=True)
class Rubric:
    """A rubric of a unit. Its rows' `assesses` count for whatever uses it."""

    id: str
    title: str
    levels: tuple[str, ...]
    mastery: str
    rows: tuple[Row, ...]
    at: Places

    @property
    def assesses(self) -> tuple[Ref, ...]:
        """Every code that a row assesses, in row order."""
        return tuple(ref for row in self.rows for ref in row.assesses)
