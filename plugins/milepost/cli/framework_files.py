"""What the commands about standards write: a framework's file, and the lock."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from milepost.analysis.framework_uses import uses
from milepost.analysis.names import Names
from milepost.cli.here import opened
from milepost.cli.written import whole_change
from milepost.errors import CannotRunError
from milepost.model.curriculum import Curriculum
from milepost.model.standard import Framework
from milepost.scaffold.lock import Renewal, lock_text, renewed
from milepost.source.lock import LOCK_FILE
from milepost.workspace import Workspace
from milepost.writing import Change

NONE: Final = "this curriculum names no framework yet; `milepost standards add FILE` adds one"


def with_lock(root: Path) -> Workspace:
    """Return the curriculum in a folder. Raises CannotRunError as `opened` does, and where its lock cannot be read."""
    return opened(root, LOCK_FILE)


def named_framework(curriculum: Curriculum, name: str) -> Framework:
    """Return a framework. Raises CannotRunError, with the nearest id, where there is none."""
    by_id = {framework.id: framework for framework in curriculum.frameworks}
    if name in by_id:
        return by_id[name]
    if not by_id:
        raise CannotRunError(NONE)
    near = get_close_matches(name, by_id, n=1)
    mend = f"did you mean `{near[0]}`?" if near else "`milepost standards list` shows them"
    raise CannotRunError(f"there is no framework `{name}`; {mend}")


def lock_change(
    workspace: Workspace, frameworks: Sequence[Framework], renewal: Renewal
) -> tuple[dict[str, str], list[Change]]:
    """Return what brings the lock up to date once the curriculum has these frameworks."""
    curriculum = workspace.curriculum
    unread = curriculum.broken or any(unit.incomplete for unit in curriculum.units.values())
    renewal = replace(renewal, all_read=not unread)
    names = Names(replace(curriculum, frameworks=tuple(frameworks)))
    lock = renewed(curriculum.lock, frameworks, uses(names), workspace.root, renewal)
    new, changes = whole_change(workspace.root, LOCK_FILE, lock_text(lock))
    return dict(new), list(changes)
