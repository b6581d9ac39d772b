"""Which two versions of a curriculum the words of a command line mean: revisions, folders, or the files as they are."""

from pathlib import Path
from typing import NamedTuple

from milepost.errors import CannotRunError
from milepost.source.disk import Disk
from milepost.source.git import Repository, repository_at
from milepost.source.pair import Version
from milepost.source.revision import contents_on_disk, revision
from milepost.workspace import checked_root, find_root


class Named(NamedTuple):
    """A version, and what it is called."""

    name: str
    version: Version


def versions(base: str, head: str | None, *, from_fork: bool) -> tuple[Named, Named]:
    """Return the versions that two words mean; without the second, the files as they are now.

    A word with a slash at its end, or that starts with a dot or a slash, is a folder; so is one that no revision has as
    its name. With `from_fork` the first version is the commit at which the second left it. Raises CannotRunError where
    a word means nothing, or two things.
    """
    if from_fork:
        repository = repository_at(Path.cwd())
        commit = repository.fork(base, head or "HEAD")
        before = _revision(repository, commit, f"where this left {base} ({commit[:8]})")
    else:
        before = _named(base)
    return before, _named(head) if head else _as_they_are()


def _named(word: str) -> Named:
    is_folder = Path(word).is_dir()
    if is_folder and (word.startswith((".", "/", "~")) or word.endswith("/")):
        return _folder(Path(word), word)
    try:
        repository = repository_at(Path.cwd())
        commit = repository.commit(word)
    except CannotRunError:
        if is_folder:
            return _folder(Path(word), word)
        raise
    if is_folder:
        raise CannotRunError(f"`{word}` is a folder and a revision; write `./{word}` for the folder")
    return _revision(repository, commit, word if commit.startswith(word) else f"{word} ({commit[:8]})")


def _folder(folder: Path, name: str) -> Named:
    root = checked_root(folder / "units" if (folder / "units").is_dir() else folder)
    disk = Disk(root)
    return Named(name, Version(disk, dict(contents_on_disk(disk))))


def _as_they_are() -> Named:
    root = find_root(Path.cwd())
    return _folder(root, "the files as they are now")


def _revision(repository: Repository, commit: str, name: str) -> Named:
    files = revision(repository, commit, _inside(repository))
    return Named(name, Version(files, dict(files.contents()), files.close))


def _inside(repository: Repository) -> str:
    """Return where the curriculum stands in the repository, as far as this folder tells."""
    here = Path.cwd().resolve()
    top = here
    for _ in Path(repository.inside).parts:
        top = top.parent
    try:
        root = find_root(here)
    except CannotRunError:
        return "units"
    return root.relative_to(top).as_posix() if root.is_relative_to(top) else "units"
