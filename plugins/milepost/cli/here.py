"""The curriculum that a command speaks of, as far as its files can be read: a guess would be told as a fact."""

from pathlib import Path

from milepost.errors import CannotRunError, near
from milepost.output.summary import joined
from milepost.source.load import CURRICULUM_FILE
from milepost.workspace import Workspace, find_root, open_workspace

_WHY = "`milepost check` says why, and how to mend it"


def opened(root: Path, *files: str) -> Workspace:
    """Return the curriculum in a folder.

    Raises CannotRunError where `curriculum.yml` cannot be read, or something is wrong with one of `files`.
    """
    workspace = open_workspace(root)
    for problem in workspace.problems:
        name = problem.at.span.file.partition("/")[2]
        if name in files or (name == CURRICULUM_FILE and problem.rule == "unreadable-file"):
            raise CannotRunError(f"`{near(root / name)}` cannot be read as it is; {_WHY}")
    return workspace


def opened_here() -> Workspace:
    """Return the curriculum in this folder or above it. Raises CannotRunError as `opened` does, or for none."""
    return opened(find_root(Path.cwd()))


def opened_whole(root: Path, *files: str) -> Workspace:
    """Return the curriculum in a folder. Raises CannotRunError as `opened` does, and where a unit cannot be read."""
    workspace = opened(root, CURRICULUM_FILE, *files)
    curriculum = workspace.curriculum
    unread = sorted({*curriculum.broken, *(unit.id for unit in curriculum.units.values() if unit.incomplete)})
    if unread:
        listed = joined(*(f"`{name}`" for name in unread[:3]), f"{len(unread) - 3:,} more" if len(unread) > 3 else "")
        raise CannotRunError(f"some files of {listed} cannot be read; `milepost check` says which, and why")
    return workspace
