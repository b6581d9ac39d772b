"""Which curriculum, and which part of it, a path on the command line means."""

from pathlib import Path
from typing import NamedTuple

from milepost.errors import CannotRunError, near
from milepost.workspace import find_root, open_workspace


class Part(NamedTuple):
    """The folder of a curriculum, and a file or folder of it as findings name files; empty for the whole."""

    root: Path
    name: str


def part_at(path: Path | None) -> Part:
    """Return what a path means: a curriculum, or the folder or file of one. Without a path, the nearest curriculum.

    Raises CannotRunError where there is nothing, or it is a part of no curriculum.
    """
    if path is None:
        return Part(find_root(Path.cwd()), "")
    root = _root_of(path)
    place = path.resolve()
    if place == root or place in root.parents:
        return Part(root, "")
    if not place.is_relative_to(root):
        raise CannotRunError(f"`{path}` is no part of the curriculum in `{near(root)}`")
    return Part(root, f"{root.name}/{place.relative_to(root).as_posix()}")


def _root_of(path: Path) -> Path:
    if not path.exists():
        raise CannotRunError(f"there is no file or folder `{path}`")
    try:
        return find_root(path if path.is_dir() else path.parent)
    except CannotRunError:
        open_workspace(path)
        raise
