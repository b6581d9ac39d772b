"""Identifiers that other systems keep: those of a unit or step stay the same whatever its title, place or new id."""

from collections.abc import Sequence
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

from milepost.model.curriculum import Curriculum
from milepost.model.playlist import Do, Part, step_id
from milepost.model.span import Ref
from milepost.model.standard import Standard
from milepost.model.unit import Unit

_PREFIX: Final = "urn:milepost"


def identifier(curriculum: Curriculum, *names: str) -> UUID:
    """Return the GUID of something by its names: a version 5 UUID (RFC 9562) below the curriculum's own id."""
    return uuid5(NAMESPACE_URL, ":".join((_PREFIX, curriculum.id, *names)))


def unit_identifier(curriculum: Curriculum, unit: Unit) -> UUID:
    """Return the GUID of a unit."""
    return identifier(curriculum, "unit", _first(unit.was, unit.id))


def step_identifier(curriculum: Curriculum, unit: Unit, part: Part) -> UUID:
    """Return the GUID of what stands at a place of a playlist; an activity has one wherever it stands."""
    name = step_id(part)
    held = unit.activities.get(name) if isinstance(part, Do) else part
    was = held.was if held else ()
    first = _first(was, name)
    return identifier(curriculum, "step", first if "/" in first else f"{_first(unit.was, unit.id)}/{first}")


def standard_identifier(curriculum: Curriculum, standard: Standard) -> str:
    """Return the GUID of a standard: its publisher's, or one of our own for a code of a plain list."""
    try:
        UUID(standard.key.guid)
    except ValueError:
        return str(identifier(curriculum, "standard", *standard.key))
    return standard.key.guid


def _first(was: Sequence[Ref], name: str) -> str:
    """Return the id under which something was known first: the first that `was` lists."""
    return was[0].name if was else name
