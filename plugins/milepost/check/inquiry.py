"""What a rule may ask: the curriculum, the rule's own options, and answers that several rules share."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from milepost.analysis.names import Names
from milepost.model.curriculum import Curriculum
from milepost.model.unit import Unit


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One look at a curriculum. `options` are those of the rule that asks."""

    curriculum: Curriculum
    names: Names
    today: date
    options: Mapping[str, Any]

    def with_options(self, options: Mapping[str, Any]) -> "Inquiry":
        """Return the same look, for a rule with these options."""
        return replace(self, options=options)

    def whole_units(self) -> Iterator[Unit]:
        """Yield the units of which everything could be read: where one is missing a part, absence proves nothing."""
        return (unit for unit in self.curriculum.units.values() if not unit.incomplete)


def inquire(curriculum: Curriculum) -> Inquiry:
    """Return a fresh look at a curriculum, as of today; `SOURCE_DATE_EPOCH` stands in for today where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    return Inquiry(curriculum, Names(curriculum), now.date(), {})
