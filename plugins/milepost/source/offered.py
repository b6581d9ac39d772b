"""A framework that somebody offers: a file or an address, read as if it stood in the curriculum already."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from milepost.model.finding import Problem
from milepost.model.standard import Framework
from milepost.source.disk import Entry
from milepost.source.folder import Folder
from milepost.source.load_frameworks import read_framework


class Offered(NamedTuple):
    """The bytes of a file, where they came from, and the ending that says how to read them."""

    data: bytes
    source: str
    ending: str


def ending_of(name: str, data: bytes) -> str:
    """Return the ending of a framework's file: by its name, else by what it begins with."""
    if name.lower().endswith((".csv", ".yml", ".yaml")):
        return ".csv" if name.lower().endswith(".csv") else ".yml"
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return ".json" if name.lower().endswith(".json") or start in {b"{", b"[", b"<", b""} else ".yml"


def read_offered(offered: Offered, folder: str, inside: str) -> tuple[Sequence[Framework], Sequence[Problem]]:
    """Return the frameworks of an offered file, and what is wrong with it, as if it stood at `inside`."""
    reading = Folder(_One(folder, inside, offered.data))
    return read_framework(reading, inside), reading.problems


@dataclass(frozen=True, slots=True)
class _One:
    """A curriculum's folder with one file in it."""

    name: str
    inside: str
    data: bytes

    def list(self, inside: str) -> Iterable[Entry]:
        raise FileNotFoundError(inside)

    def read(self, inside: str, most: int) -> bytes:
        if inside != self.inside:
            raise FileNotFoundError(inside)
        return self.data[:most]

    def is_file(self, inside: str) -> bool:
        return inside == self.inside

    def is_dir(self, inside: str) -> bool:
        return inside == ""

    def is_link(self, inside: str) -> bool:
        del inside
        return False
