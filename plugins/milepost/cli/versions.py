"""Which two versions of a curriculum the words of a command line mean: revisions, folders, or the files as they are."""

from pathlib import Path
from typing import NamedTuple

from milepost.errors import CannotRunError
from milepost.source.disk import Disk
from milepost.source.git import Repository, repository_at
from milepost.source.pair import Version
from milepost.source.revision import contents_on_disk, revision
from milepost.workspace import find_root, open_workspace


class Named(NamedTuple):
    """A version, and what it is called."""

    name: str
    version: Version


def versions(base: str, head: str | None, *, from_fork: bool) -> tuple[Named, Named]:
    """Return the versions that two words mean; without the second, the files as they are now.

    With `from_fork` the first is the commit at which the second left it. Raises CannotRunError where a word means
    nothing, or two things.
    """
    here = Path.cwd()
    if all(_is_path(word) for word in (base, head) if word) and not from_fork:
        after = _folder(Path(head)) if head else _as_they_are(here, None)
        return _folder(Path(base)), after
    repository = repository_at(here)
    if from_fork:
        start = repository.fork(base, head or "HEAD")
        before = _revision(repository, start, f"where it left `{base}`, {start[:8]}")
    else:
        before = _named(repository, base)
    return before, _named(repository, head) if head else _as_they_are(here, repository)


def _named(repository: Repository, word: str) -> Named:
    if _is_path(word):
        return _folder(Path(word))
    commit = repository.commit(word)
    if (repository.folder / word).is_dir():
        raise CannotRunError(f"`{word}` is a folder and a revision; write `./{word}` for the folder")
    name = f"`{word}`" if commit.startswith(word) else f"`{word}`, {commit[:8]}"
    return _revision(repository, commit, name)
