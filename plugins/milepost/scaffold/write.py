"""The one place that writes teachers' files: whole or not at all, and never over something that is there."""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Final

from milepost.errors import CannotRunError

_STAGE: Final = ".milepost-new-"
_NAMED: Final = 3


def create(folder: Path, files: Mapping[str, str]) -> None:
    """Write new files into a folder, which need not exist yet; their names are relative to it, with `/`.

    All of them are written aside first and then moved into place; when something fails, none of them stays.
    Raises CannotRunError where one of them exists already.
    """
    _refuse_to_overwrite(folder, files)
    home = _nearest_folder(folder)
    inside = folder.absolute().relative_to(home).as_posix()
    with _stage(home) as stage:
        paths = [PurePosixPath(inside, name) for name in files]
        for path, text in zip(paths, files.values(), strict=True):
            (stage / path).parent.mkdir(parents=True, exist_ok=True)
            _write(stage / path, text.encode())
        _move(dict.fromkeys(_new_part(home, path) for path in paths), stage, home)


def rewrite(path: Path, text: str) -> None:
    """Put a new text in the place of a file's old one; when something fails, the old one stays."""
    with _stage(path.parent) as stage:
        aside = stage / path.name
        _write(aside, text.encode())
        shutil.copymode(path, aside)
        aside.replace(path)


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


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _move(parts: Iterable[PurePosixPath], stage: Path, home: Path) -> None:
    moved: list[Path] = []
    try:
        for part in parts:
            _refuse_to_overwrite(home, [str(part)])
            (stage / part).rename(home / part)
            moved.append(home / part)
    except BaseException:
        for path in moved:
            _take_away(path)
        raise


def _take_away(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()
