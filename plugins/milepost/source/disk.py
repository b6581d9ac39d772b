"""Where the files of a curriculum come from: a folder on disk, or anything else that can list and read them."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class Entry(Protocol):
    """A file, a folder, a link or something else that stands in a folder; `os.DirEntry` is one."""

    @property
    def name(self) -> str:
        """Its own name, without the folders it stands in."""

    def is_dir(self) -> bool:
        """Tell whether it is a folder."""

    def is_file(self) -> bool:
        """Tell whether it is a file."""

    def is_symlink(self) -> bool:
        """Tell whether it is a link."""


class Files(Protocol):
    """The files of one curriculum. Paths are relative to its folder and have `/` between their parts."""

    @property
    def name(self) -> str:
        """The name of the curriculum's folder."""

    def list(self, inside: str) -> Iterable[Entry]:
        """Return what stands in a folder. Raises OSError, such as FileNotFoundError, where that cannot be told."""

    def read(self, inside: str, most: int) -> bytes:
        """Return at most so many bytes of a file. Raises OSError where it cannot be read."""

    def is_file(self, inside: str) -> bool:
        """Tell whether a path is a file, or a link to one."""

    def is_dir(self, inside: str) -> bool:
        """Tell whether a path is a folder, or a link to one."""

    def is_link(self, inside: str) -> bool:
        """Tell whether a path is a link itself."""


@dataclass(frozen=True, slots=True)
class Disk:
    """The files below a folder on disk."""

    root: Path

    @property
    def name(self) -> str:
        """The folder's name."""
        return self.root.name

    def list(self, inside: str) -> Iterable[Entry]:
        """Return what stands in a folder."""
        return os.scandir(f"{self.root}/{inside}")

    def read(self, inside: str, most: int) -> bytes:
        """Return at most so many bytes of a file."""
        with open(f"{self.root}/{inside}", "rb") as opened:  # noqa: PTH123 - half the cost, 40,000 times
            return opened.read(most)

    def is_file(self, inside: str) -> bool:
        """Tell whether a path is a file, or a link to one."""
        return os.path.isfile(f"{self.root}/{inside}")  # noqa: PTH113 - as above

    def is_dir(self, inside: str) -> bool:
        """Tell whether a path is a folder, or a link to one."""
        return os.path.isdir(f"{self.root}/{inside}")  # noqa: PTH112 - as above

    def is_link(self, inside: str) -> bool:
        """Tell whether a path is a link itself."""
        return os.path.islink(f"{self.root}/{inside}")  # noqa: PTH114 - as above
