"""`published-ids.yml`: the ids that students' saved work and links to pages hang on."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from milepost.model.span import Ref


@dataclass(frozen=True, slots=True)
class Published:
    """Ids as they were published, each with its place in the list; empty where no list is kept."""

    units: tuple[Ref, ...] = ()
    ids: Mapping[str, tuple[Ref, ...]] = field(default_factory=dict)
    """By unit, the ids of its activities and of the parts of its playlist."""
    courses: tuple[Ref, ...] = ()
