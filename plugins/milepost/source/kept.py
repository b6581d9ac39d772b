"""Units that were read once already, from files with the same content."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from milepost.model.finding import Problem
from milepost.model.unit import Defaults, Unit


@dataclass(frozen=True, slots=True)
class KeptUnit:
    """A unit as it was read, None where it cannot be; with what reading it found, and the texts of its files."""

    unit: Unit | None
    problems: tuple[Problem, ...]
    sources: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Kept:
    """Units by id; they hold where a curriculum's folder has the same name, and its defaults are the same."""

    folder: str = ""
    defaults: Defaults = Defaults()
    units: Mapping[str, KeptUnit] = field(default_factory=dict)

    def of(self, folder: str, defaults: Defaults) -> Mapping[str, KeptUnit]:
        """Return the units that hold for such a curriculum."""
        return self.units if (folder, defaults) == (self.folder, self.defaults) else {}


NOTHING: Final = Kept()
