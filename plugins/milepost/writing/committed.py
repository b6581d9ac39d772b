"""What Git has of a file: only that can be had back."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from milepost.errors import CannotRunError, near

_NAMED: Final = 3
_AT_ONCE: Final = 100
_SECONDS: Final = 30
_QUIET: Final = {"LC_ALL": "C", "GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0"}


class UncommittedError(CannotRunError):
    """A file that is to be changed holds something that Git does not have, as far as anybody can tell."""


def refuse_uncommitted(folder: Path, names: Sequence[str]) -> None:
    """Raise UncommittedError where one of the files holds something that Git does not have, or Git cannot tell."""
    git = _git(folder)
    if git is None or not _in_repository(git, folder):
        return
    groups = (names[start : start + _AT_ONCE] for start in range(0, len(names), _AT_ONCE))
    found = [name for group in groups if _differ(git, folder, group) for name in group if _differ(git, folder, [name])]
    if found:
        listed = ", ".join(f"`{near(folder / name)}`" for name in found[:_NAMED])
        more = f" and {len(found) - _NAMED} more" if len(found) > _NAMED else ""
        hold, them = ("holds", "it") if len(found) == 1 else ("hold", "them")
        raise UncommittedError(
            f"{listed}{more} {hold} something that is not committed yet; "
            f"commit {them} first, so that nothing can be lost, or go on with `--force`"
        )


def _git(folder: Path) -> str | None:
    """Return the program Git; one that lies in the folder itself is not run."""
    git = shutil.which("git")
    return git if git and not Path(git).resolve().is_relative_to(folder.resolve()) else None


def _in_repository(git: str, folder: Path) -> bool:
    asked = _ask(git, folder, "rev-parse", "--is-inside-work-tree")
    if asked.returncode and "not a git repository" in asked.stderr:
        return False
    return _answer(asked, folder).strip() == "true"


def _differ(git: str, folder: Path, names: Sequence[str]) -> bool:
    """Tell whether files differ from what is committed, are ignored or unknown to Git."""
    asked = _ask(git, folder, "status", "--porcelain", "--untracked-files=all", "--ignored", "--", *names)
    return bool(_answer(asked, folder))


def _ask(git: str, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [git, "-C", str(folder), "-c", "core.fsmonitor=false", *words]
    try:
        return subprocess.run(  # noqa: S603 - Git itself, and no shell
            command,
            env=os.environ | _QUIET,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _silent(folder, str(error)) from None


def _answer(asked: subprocess.CompletedProcess[str], folder: Path) -> str:
    if asked.returncode:
        raise _silent(folder, " ".join(asked.stderr.split()))
    return asked.stdout


def _silent(folder: Path, reason: str) -> UncommittedError:
    return UncommittedError(
        f"Git cannot say what is committed in `{near(folder)}` ({reason}); mend that first, or go on with `--force`"
    )
