"""A curriculum's folder, open: the one door for commands and the site."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from milepost.check.run import check
from milepost.errors import CannotRunError, near
from milepost.model.curriculum import Curriculum
from milepost.model.finding import Finding, Problem
from milepost.source.load import CURRICULUM_FILE, load

_START = "start one with `milepost new curriculum`"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder as it was read: the curriculum, what reading it found, and the text of every file by its name."""

    root: Path
    curriculum: Curriculum
    problems: tuple[Problem, ...]
    sources: Mapping[str, str]

    def findings(self) -> tuple[Finding, ...]:
        """Return everything that is wrong, in the order of the files."""
        return check(self.curriculum, self.problems, self.sources)


def open_workspace(root: Path) -> Workspace:
    """Read the curriculum in a folder. Raises CannotRunError where there is none."""
    root = checked_root(root)
    loaded = load(root)
    return Workspace(root, loaded.curriculum, loaded.problems, loaded.sources)


def checked_root(root: Path) -> Path:
    """Return the folder of a curriculum, without links on the way to it.

    Raises CannotRunError when there is no such folder, or it cannot be entered, or has no `curriculum.yml`.
    """
    if not root.exists():
        raise CannotRunError(f"there is no folder `{near(root)}`; {_START}")
    if not root.is_dir():
        raise CannotRunError(f"`{near(root)}` is a file; name the folder that holds `{CURRICULUM_FILE}`")
    if not os.access(root, os.R_OK | os.X_OK):
        raise CannotRunError(f"the folder `{near(root)}` cannot be opened; ask whoever set up this computer")
    if not (root / CURRICULUM_FILE).is_file():
        raise CannotRunError(f"the folder `{near(root)}` has no `{CURRICULUM_FILE}`; {_START}")
    return root.resolve()


def find_root(start: Path) -> Path:
    """Return the nearest `units` folder with a `curriculum.yml`, in `start` or above it, as Git finds its folder.

    A folder that itself holds `curriculum.yml` is taken too. Raises CannotRunError for none, and for two in one.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        found = [root for root in (folder / "units", folder) if (root / CURRICULUM_FILE).is_file()]
        if len(found) > 1:
            raise CannotRunError(
                f"there are two curricula here, `{near(found[0] / CURRICULUM_FILE)}` and "
                f"`{near(found[1] / CURRICULUM_FILE)}`; take one away, or go into the folder `{near(found[0])}` first"
            )
        if found:
            return found[0]
    raise CannotRunError(
        f"no `units/{CURRICULUM_FILE}` in this folder or above it; {_START}, or go to its folder first"
    )
