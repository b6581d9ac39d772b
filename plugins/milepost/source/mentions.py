"""Which names stand in a file, told from its bytes alone: quick, and never fewer than there are."""

import re
from collections.abc import Collection
from typing import Final

from milepost.source.disk import Files
from milepost.source.limits import FILE

_WORD: Final = re.compile(rb"[a-z0-9]+(?:-[a-z0-9]+)*")
_SPELT: Final = re.compile(rb"\\[xuU\r\n]")
"""Between double quotes these can write a name that does not stand there letter by letter."""


def mentions(files: Files, path: str, names: Collection[str]) -> set[str]:
    """Return those of the names that a file may say."""
    try:
        data = files.read(path, FILE.most)
    except OSError:
        return set()
    if _SPELT.search(data):
        return set(names)
    return {word for found in set(_WORD.findall(data)) if (word := found.decode()) in names}
