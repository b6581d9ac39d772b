"""A YAML file of a curriculum: read, and held against its schema."""

from milepost.source.folder import Folder
from milepost.source.keys import Keys
from milepost.source.reader import read_yaml
from milepost.source.schema import check_shape


def read_keys(folder: Folder, inside: str, kind: str) -> Keys | None:
    """Return the keys of a YAML file; None, with a problem, where there is nothing to read them from."""
    text = folder.text(inside)
    if text is None:
        return None
    file = folder.name(inside)
    node, problems = read_yaml(text, file)
    folder.problems += problems
    if node is None:
        return None
    folder.problems += check_shape(node, kind, file, problems)
    return Keys(node, file) if isinstance(node.data, dict) else None
