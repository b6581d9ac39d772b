"""A new activity."""

from typing import Final

from milepost.scaffold.fill import fill
from milepost.scaffold.yaml_text import yaml_text
from milepost.source.shape_files import read_schema

KINDS: Final[tuple[str, ...]] = tuple(read_schema("activity")["properties"]["kind"]["enum"])
GROUPINGS: Final[tuple[str, ...]] = tuple(read_schema("activity")["properties"]["grouping"]["enum"])


def activity_text(title: str, minutes: str, kind: str, grouping: str) -> str:
    """Return the file of a new activity."""
    return fill("activity.md", title=yaml_text(title), minutes=minutes, kind=kind, grouping=grouping)
