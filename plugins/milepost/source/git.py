"""Git, asked without changing or running anything: no hook, no filter, no program that a repository names."""

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import Final

from milepost.errors import CannotRunError

_COMMAND: Final = (
    "git",
    "--no-optional-locks",
    "--no-replace-objects",
    "--literal-pathspecs",
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "protocol.allow=never"),  # what a partial copy lacks is not fetched
)
_ENVIRONMENT: Final = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}


@dataclass(frozen=True, slots=True)
class Repository:
    """A Git repository; `inside` is where the folder it was asked about stands in it, with `/`, empty at its top."""

    folder: Path
    inside: str

    def commit(self, revision: str) -> str:
        """Return the commit that a name such as `main` or `HEAD~2` means.

        Raises CannotRunError, with the nearest name, where there is none.
        """
        found = self.ask("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        if found is None:
            raise CannotRunError(self._unknown(revision))
        return found.strip()

    def fork(self, base: str, head: str) -> str:
        """Return the commit at which `head` left `base`. Raises CannotRunError where they share none."""
        found = self.ask("merge-base", self.commit(base), self.commit(head))
        if found is None:
            why = "; this copy holds only the newest commits: fetch the others" if self._is_shallow() else ""
            raise CannotRunError(f"`{base}` and `{head}` have no commit in common{why}, or leave out `--merge-base`")
        return found.split()[0]

    def paths(self, commit: str) -> Iterator[tuple[str, str, str]]:
        """Yield the mode, the object and the path of everything in a commit."""
        listed = self.ask("ls-tree", "-r", "-z", "--full-tree", commit)
        if listed is None:
            raise CannotRunError(f"Git cannot read the commit {commit[:10]}; some of this copy is missing")
        for line in listed.split("\0")[:-1]:
            facts, _, path = line.partition("\t")
            mode, _, name = facts.split(" ")
            yield mode, name, path

    def batch(self) -> "subprocess.Popen[bytes]":
        """Start the Git command that answers the name of an object with its content, as it is stored."""
        return subprocess.Popen(  # noqa: S603 - fixed words
            [*_COMMAND, "cat-file", "--batch"],
            cwd=self.folder,
            env=os.environ | _ENVIRONMENT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def ask(self, *words: str) -> str | None:
        """Return what a Git command prints; None where it fails."""
        ran = _run(self.folder, *words)
        return os.fsdecode(ran.stdout) if ran.returncode == 0 else None

    def _unknown(self, revision: str) -> str:
        if self.ask("rev-parse", "--verify", "--quiet", "HEAD") is None:
            return f"there is no `{revision}`: nothing has been committed here yet"
        names = (self.ask("for-each-ref", "--format=%(refname:short)") or "").split()
        near = get_close_matches(revision, names, n=1)
        if near:
            return f"there is no branch, tag or commit `{revision}`; did you mean `{near[0]}`?"
        if self._is_shallow():
            return f"there is no commit `{revision}` in this copy, which holds only the newest ones; fetch the others"
        return f"there is no branch, tag or commit `{revision}`, and no folder of that name"

    def _is_shallow(self) -> bool:
        return (self.ask("rev-parse", "--is-shallow-repository") or "").strip() == "true"


def repository_at(folder: Path) -> Repository:
    """Return the repository that a folder stands in. Raises CannotRunError where there is none, or no Git."""
    try:
        ran = _run(folder, "rev-parse", "--git-dir", "--show-prefix")
    except FileNotFoundError:
        mend = "install it, or name two folders to compare"
        raise CannotRunError(f"Git is not installed on this computer; {mend}") from None
    if ran.returncode:
        told = os.fsdecode(ran.stderr)
        if "dubious ownership" in told:
            raise CannotRunError("Git does not trust this folder, which belongs to somebody else on this computer")
        raise CannotRunError("this folder is in no Git repository; name two folders to compare")
    lines = os.fsdecode(ran.stdout).split("\n")
    return Repository(folder, str(PurePosixPath(lines[1])) if lines[1] else "")


def _run(folder: Path, *words: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(  # noqa: S603 - fixed words, and a revision that stands after `--end-of-options`
        [*_COMMAND, *words],
        cwd=folder,
        env=os.environ | _ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
