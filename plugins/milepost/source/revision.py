"""The files of a curriculum as a Git commit holds them, read without checking anything out."""

import hashlib
import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from milepost.errors import CannotRunError
from milepost.source.disk import Disk, Entry
from milepost.source.git import Repository

CURRICULUM_FILE: Final = "curriculum.yml"
_FOLDER: Final = "tree"
_LINK: Final = "120000"
_FILES: Final = {"100644", "100755", "100664"}
_PIECE: Final = 1 << 20


class _Entry(NamedTuple):
    """What stands under a name in a commit: its mode, and the name of the object with its content."""

    name: str
    mode: str
    content: str

    def is_dir(self) -> bool:
        return self.mode == _FOLDER

    def is_file(self) -> bool:
        return self.mode in _FILES

    def is_symlink(self) -> bool:
        return self.mode == _LINK


@dataclass(slots=True)
class Revision:
    """The files of one curriculum in one commit. Without entries it is a curriculum that is not there."""

    repository: Repository
    name: str
    _entries: dict[str, _Entry]
    _folders: dict[str, list[Entry]]
    _reader: "subprocess.Popen[bytes] | None" = field(default=None, repr=False)

    def list(self, inside: str) -> Iterable[Entry]:
        """Return what stands in a folder."""
        if inside not in self._folders:
            raise FileNotFoundError(inside)
        return self._folders[inside]

    def read(self, inside: str, most: int) -> bytes:
        """Return at most so many bytes of a file."""
        entry = self._entries.get(inside)
        if entry is None or not entry.is_file():
            raise FileNotFoundError(2, "there is no such file", inside)
        if self._reader is None:
            self._reader = self.repository.batch()
        return _content(self._reader, entry.content, most)

    def is_file(self, inside: str) -> bool:
        """Tell whether a path is a file."""
        return inside in self._entries and self._entries[inside].is_file()

    def is_dir(self, inside: str) -> bool:
        """Tell whether a path is a folder."""
        return inside in self._folders

    def is_link(self, inside: str) -> bool:
        """Tell whether a path is a link itself."""
        return inside in self._entries and self._entries[inside].is_symlink()

    def contents(self) -> Iterator[tuple[str, str]]:
        """Yield every path with what identifies its content."""
        for path, entry in self._entries.items():
            if not path.startswith(".") and "/." not in path:
                yield path, entry.content if entry.is_file() else "no plain file"

    def close(self) -> None:
        """End what was started to read."""
        if self._reader is not None:
            self._reader.communicate()
            self._reader = None


def revision(repository: Repository, commit: str, inside: str) -> Revision:
    """Return the curriculum's files in a commit: those below `inside`, else below the one `curriculum.yml` there is.

    Where the commit has no curriculum there are none. Raises CannotRunError where it has several.
    """
    listed = [_Entry(path, mode, content) for mode, content, path in repository.paths(commit)]
    root = _root(listed, inside, commit)
    below = f"{root}/" if root else ""
    entries = {
        entry.name.removeprefix(below): entry for entry in listed if root is not None and entry.name.startswith(below)
    }
    name = PurePosixPath(root or inside or repository.folder.name).name
    return Revision(repository, name, entries, _folders(entries))


def _root(listed: Iterable[_Entry], inside: str, commit: str) -> str | None:
    paths = (entry.name for entry in listed if entry.name.endswith(CURRICULUM_FILE))
    roots = [path.rpartition("/")[0] for path in paths if path.rpartition("/")[2] == CURRICULUM_FILE]
    if inside in roots or not roots:
        return inside if inside in roots else None
    if len(roots) > 1:
        raise CannotRunError(f"the commit {commit[:10]} has no `{inside}/{CURRICULUM_FILE}`, and several elsewhere")
    return roots[0]


def _folders(entries: Mapping[str, _Entry]) -> dict[str, list[Entry]]:
    folders: dict[str, list[Entry]] = {"": []}

    def above(path: str) -> list[Entry]:
        folder = path.rpartition("/")[0]
        if folder not in folders:
            folders[folder] = []
            above(folder).append(_Entry(folder.rpartition("/")[2], _FOLDER, ""))
        return folders[folder]

    for path, entry in entries.items():
        above(path).append(entry._replace(name=path.rpartition("/")[2]))
    return folders


def _content(reader: "subprocess.Popen[bytes]", name: str, most: int) -> bytes:
    """Return at most so many bytes of an object; the rest is passed over."""
    assert reader.stdin
    assert reader.stdout
    reader.stdin.write(f"{name}\n".encode())
    reader.stdin.flush()
    size = reader.stdout.readline().split(b" ")[-1]
    if not size.strip().isdigit():
        raise FileNotFoundError(2, "this copy of the repository lacks it", name)
    length = int(size)
    data = reader.stdout.read(min(length, most))
    left = length - len(data) + 1
    while left > 0:
        left -= len(reader.stdout.read(min(left, _PIECE))) or left
    return data


def contents_on_disk(disk: Disk) -> Iterator[tuple[str, str]]:
    """Yield every path below a folder with what identifies its content, as `Revision.contents` does.

    A file that Git stores with other line ends, or under longer names, counts as another content: it is read, and found
    to be equal.
    """
    for folder, folders, names in os.walk(disk.root):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = Path(folder).relative_to(disk.root).as_posix().removeprefix(".")
        for name in names:
            path = f"{inside}/{name}" if inside else name
            if not name.startswith("."):
                yield path, _identity(disk, path)


def _identity(disk: Disk, path: str) -> str:
    if disk.is_link(path) or not disk.is_file(path):
        return "no plain file"
    try:
        data = disk.read(path, -1)
    except OSError:
        return "cannot be read"
    start = f"blob {len(data)}\0".encode()
    return hashlib.sha1(start + data, usedforsecurity=False).hexdigest()
