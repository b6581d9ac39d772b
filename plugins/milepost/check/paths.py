"""Paths that a unit's files name."""

import re
from collections.abc import Iterator
from typing import Final

from milepost.model.span import Ref
from milepost.model.unit import Unit

_OUT: Final = re.compile(r"[/\\]|[A-Za-z]:|(?:.*[/\\])?\.\.(?:[/\\]|$)", re.DOTALL)
_PATH: Final = re.compile(r"[^\s]+/[^\s]+\.[A-Za-z0-9]{1,8}")
_FILE_SUPPORTS: Final = {"offline", "captions", "transcript"}


def leads_out(path: str) -> bool:
    """Tell whether a path leaves the folder it starts in: absolute, on a drive, or up with `..`."""
    return _OUT.match(path) is not None


def named_files(unit: Unit) -> Iterator[Ref]:
    """Yield every path inside the unit that its activities name; a support that is a text is none."""
    for activity in unit.activities.values():
        yield from (resource.file for resource in activity.resources if resource.file)
        for support in activity.supports:
            if support.name in _FILE_SUPPORTS and _PATH.fullmatch(support.ref.name):
                yield support.ref
