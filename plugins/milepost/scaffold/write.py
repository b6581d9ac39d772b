"""The one place that writes teachers' files: whole or not at all, and never over something that is there."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final, NamedTuple

from milepost.errors import CannotRunError

_STAGE: Final = ".milepost-new-"
_NAMED: Final = 3


class Change(NamedTuple):
    """A file that exists, by its name in the folder, and its new text."""

    name: str
    text: str


def write(folder: Path, new: Mapping[str, str], change: Change | None = None) -> None:
    """Write new files into a folder, which need not exist yet, and then one change; names are relative, with `/`.

    Everything is written aside first and then moved into place; when something fails, nothing of it stays.
    Raises CannotRunError where a new file exists already.
    """
    _refuse_to_overwrite(folder, new)
    home = _nearest_folder(folder)
    inside = folder.absolute().relative_to(home).as_posix()
    with _stage(home) as stage:
        files = {PurePosixPath(inside, name): text for name, text in new.items()}
        for name, text in files.items():
            _write(stage / name, text)
        changed = _changed(folder, change, stage)
        with _moved(dict.fromkeys(_new_part(home, name) for name in files), stage, home):
            for aside, place in changed:
                aside.replace(place)


def _refuse_to_overwrite(folder: Path, files: Iterable[str]) -> None:
    there = [name for name in files if os.path.lexists(folder / name)]
    if there:
        names = ", ".join(f"`{folder / name}`" for name in there[:_NAMED])
        more = f" and {len(there) - _NAMED} more" if len(there) > _NAMED else ""
        raise CannotRunError(f"{names}{more} already exist{'s' if len(there) == 1 else ''}; nothing was written")


def _nearest_folder(folder: Path) -> Path:
    """Return the folder itself or the nearest above it that exists."""
    return next(place for place in (folder.absolute(), *folder.absolute().parents) if place.is_dir())


def _new_part(home: Path, path: PurePosixPath) -> PurePosixPath:
    """Return the part of a path that does not exist yet, from its topmost folder on."""
    return next(part for part in (*reversed(path.parents), path) if not os.path.lexists(home / part))


@contextmanager
def _stage(home: Path) -> Iterator[Path]:
    """Open a hidden folder on the same disk, gone again at the end whatever happens."""
    stage = Path(tempfile.mkdtemp(prefix=_STAGE, dir=home))
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(text.encode())
        file.flush()
        os.fsync(file.fileno())


def _changed(folder: Path, change: Change | None, stage: Path) -> list[tuple[Path, Path]]:
    """Write a change aside; return where it stands and where it goes."""
    if change is None:
        return []
    path, aside = folder / change.name, stage / "changed" / change.name
    _write(aside, change.text)
    shutil.copymode(path, aside)
    return [(aside, path)]


@contextmanager
def _moved(parts: Iterable[PurePosixPath], stage: Path, home: Path) -> Iterator[None]:
    """Move new files and folders into place; take them away again when that, or what comes after it, fails."""
    moved: list[Path] = []
    try:
        for part in parts:
            _refuse_to_overwrite(home, [str(part)])
            (stage / part).rename(home / part)
            moved.append(home / part)
        yield
    except BaseException:
        for path in moved:
            _take_away(path)
        raise


def _take_away(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
