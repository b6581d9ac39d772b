"""`published-ids.yml`, read."""

from typing import Final

from milepost.model.published import Published
from milepost.model.span import Ref, Span
from milepost.source.folder import Folder
from milepost.source.yaml_file import read_keys

PUBLISHED_FILE: Final = "published-ids.yml"


def read_published(folder: Folder) -> Published:
    """Return the list of published ids; an empty one where there is none, or it cannot be read."""
    keys = read_keys(folder, PUBLISHED_FILE, "published-ids") if folder.holds(PUBLISHED_FILE) else None
    if keys is None:
        return Published()
    units = keys.mapping("units")
    return Published(
        units=tuple(Ref(name, Span(keys.file, *place)) for name, place in units.node.keys.items()) if units else (),
        ids={name: units.refs(name) for name, _ in units.entries()} if units else {},
        courses=keys.refs("courses"),
    )
