"""New files and changes to files, all of them or none."""

import errno
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from milepost.errors import CannotRunError, near
from milepost.writing.aside import aside, left_over
from milepost.writing.committed import refuse_uncommitted
from milepost.writing.edit import Edit, edited
from milepost.writing.undisturbed import undisturbed
from milepost.writing.unfinished import PLAN, Move, finish, plan

_STAGE: Final = ".milepost-new-"
_NAMED: Final = 3


class Change(NamedTuple):
    """A file by its name in the folder, the bytes that were read from it, and what is to change in them."""

    name: str
    before: bytes
    edits: Sequence[Edit]


def read(folder: Path, name: str) -> bytes:
    """Return the bytes of a file that is to be changed.

    Raises CannotRunError where it is a link, is reached through one, or is no plain file; FileNotFoundError where there
    is none.
    """
    _refuse_links(folder, name)
    return (folder / name).read_bytes()


def write(folder: Path, new: Mapping[str, str], changes: Sequence[Change] = (), *, force: bool = False) -> None:
    """Write new files into a folder, which need not exist yet, and change files that are there.

    Raises CannotRunError, with nothing written, where a new file exists already, a file to change is no longer what was
    read, a name leads through a link, or the disk refuses; UncommittedError where a file to change holds something that
    is not committed, and `force` is not given.
    """
    home = _nearest_folder(folder)
    for name in (*new, *(change.name for change in changes)):
        _refuse_links(folder, name)
    try:
        finish(left_over(home, _STAGE), home)
    except OSError as error:
        raise _nothing_written(home, error) from error
    _refuse_to_overwrite(folder, new)
    if changes and not force:
        refuse_uncommitted(folder, [change.name for change in changes])
    try:
        with aside(home, _STAGE) as stage:
            moves = [*_staged(home, folder, new, stage), *(_changed(folder, change, stage) for change in changes)]
            if len(moves) > 1:
                _write(stage / PLAN, plan(moves, stage, home))
            with undisturbed():
                _check_again(folder, changes)
                _move(moves)
    except OSError as error:
        raise _nothing_written(home, error) from error


def put(path: Path, data: bytes) -> None:
    """Write a file that Milepost makes whole, such as an export; it takes the place of an earlier one.

    Raises CannotRunError, with nothing written, where its folder does not exist, the path is a link or no plain file,
    or the disk refuses.
    """
    folder = path.absolute().parent
    if not folder.is_dir():
        raise CannotRunError(f"there is no folder `{path.parent}`; nothing was written")
    _refuse_links(folder, path.name)
    try:
        with aside(folder, _STAGE) as stage:
            _write(stage / path.name, data)
            (stage / path.name).replace(folder / path.name)
            _sync_folder(folder)
    except OSError as error:
        reason = (error.strerror or "the computer gave no reason").lower()
        raise CannotRunError(f"`{path}` was not written: {reason}") from error


def _nothing_written(home: Path, error: OSError) -> CannotRunError:
    reason = (error.strerror or "the computer gave no reason").lower()
    return CannotRunError(f"nothing was written in `{near(home)}`: {reason}")


def _refuse_links(folder: Path, name: str) -> None:
    place = folder
    parts = PurePosixPath(name).parts
    for number, part in enumerate(parts, start=1):
        place /= part
        if place.is_symlink():
            raise CannotRunError(f"`{near(place)}` is a link, and nothing is written through one; nothing was written")
        if place.exists() and not (place.is_file() if number == len(parts) else place.is_dir()):
            what = "plain file" if number == len(parts) else "folder"
            raise CannotRunError(f"`{near(place)}` is no {what}; nothing was written")


def _refuse_to_overwrite(folder: Path, files: Iterable[str]) -> None:
    there = [name for name in files if os.path.lexists(folder / name)]
    if there:
        names = ", ".join(f"`{near(folder / name)}`" for name in there[:_NAMED])
        more = f" and {len(there) - _NAMED} more" if len(there) > _NAMED else ""
        raise CannotRunError(f"{names}{more} already exist{'s' if len(there) == 1 else ''}; nothing was written")


def _nearest_folder(folder: Path) -> Path:
    """Return the folder or the nearest above it that exists. Raises CannotRunError where a file is in the way."""
    nearest = next(place for place in (folder.absolute(), *folder.absolute().parents) if os.path.lexists(place))
    if not nearest.is_dir():
        raise CannotRunError(f"`{near(nearest)}` is no folder; nothing was written")
    return nearest


def _staged(home: Path, folder: Path, new: Mapping[str, str], stage: Path) -> list[Move]:
    """Write new files aside; return the topmost files and folders that do not exist yet, each with its place."""
    inside = folder.absolute().relative_to(home)
    for name, text in new.items():
        _write(stage / "new" / inside / name, text.encode())
    parts = dict.fromkeys(_new_part(home, inside / name) for name in new)
    for made in {path.parent for part in parts for path in (stage / "new" / part).rglob("*")}:
        _sync_folder(made)
    return [Move(stage / "new" / part, home / part) for part in parts]


def _new_part(home: Path, path: Path) -> Path:
    """Return the part of a path that does not exist yet, from its topmost folder on."""
    return next(part for part in (*reversed(path.parents), path) if not os.path.lexists(home / part))


def _changed(folder: Path, change: Change, stage: Path) -> Move:
    """Write a changed file aside, and keep what it replaces."""
    path, new, kept = folder / change.name, stage / "changed" / change.name, stage / "kept" / change.name
    _write(new, edited(change.before, change.edits))
    shutil.copymode(path, new)
    kept.parent.mkdir(parents=True, exist_ok=True)
    try:
        kept.hardlink_to(path)
    except OSError:  # a disk without such links
        shutil.copy2(path, kept)
    return Move(new, path, kept)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _check_again(folder: Path, changes: Iterable[Change]) -> None:
    """Refuse where somebody has written to a file since it was read."""
    for change in changes:
        if read(folder, change.name) != change.before:
            raise CannotRunError(
                f"`{near(folder / change.name)}` has just been changed by another program; nothing was written"
            )


def _move(moves: Sequence[Move]) -> None:
    """Move everything into place; put everything back when a part of it fails."""
    try:
        for move in moves:
            if move.kept is None:
                _refuse_to_overwrite(move.place.parent, [move.place.name])
            move.aside.replace(move.place)
        for parent in {move.place.parent for move in moves}:
            _sync_folder(parent)
    except BaseException:
        for move in reversed(moves):
            _put_back(move)
        raise


def _put_back(move: Move) -> None:
    """Undo a move, if it was made. Raises CannotRunError where even that fails, as when a disk is pulled out."""
    if os.path.lexists(move.aside):
        return
    try:
        if move.kept:
            move.kept.replace(move.place)
        else:
            move.place.replace(move.aside)
    except OSError as error:
        raise CannotRunError(
            f"`{near(move.place)}` was written, but not all that belongs to it: {error.strerror}"
        ) from error


def _sync_folder(folder: Path) -> None:
    """Have a folder's entries on the disk; some systems and disks know no such thing."""
    if os.name == "nt":
        return
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
    finally:
        os.close(opened)
