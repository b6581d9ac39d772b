"""A hidden folder beside what is to be replaced: gone at the end, or when the next one is opened."""

import os
import secrets
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from milepost.writing.undisturbed import undisturbed

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

_OLD: Final = 24 * 60 * 60
_TRIES: Final = 3


@contextmanager
def aside(folder: Path, prefix: str) -> Iterator[Path]:
    """Open a new folder in `folder` whose name begins with `prefix`; it is gone at the end, whatever happens.

    Those of the same prefix whose program was killed are cleared away; those of a program that runs are let alone.
    Raises OSError where no folder can be made.
    """
    for found in left_over(folder, prefix):
        shutil.rmtree(found, ignore_errors=True)
    place = folder / f"{prefix}{secrets.token_hex(8)}"
    held = -1
    try:
        held = _make_and_hold(place)
        yield place
    finally:
        with undisturbed():
            shutil.rmtree(place, ignore_errors=True)
            if held >= 0:
                os.close(held)


def left_over(folder: Path, prefix: str) -> list[Path]:
    """Return the folders of a prefix whose program was killed."""
    return [found for found in folder.iterdir() if found.name.startswith(prefix) and _is_left_over(found)]


def _make_and_hold(place: Path) -> int:
    """Make a folder and hold it as long as this program runs; return what holds it, -1 where nothing can.

    Another program that clears away may take it in the moment before it is held; then it is made again.
    """
    for _ in range(_TRIES):
        place.mkdir(mode=0o700, exist_ok=True)
        with suppress(OSError):
            held = _hold(place)
            if held < 0 or place.exists():
                return held
            os.close(held)
    place.mkdir(mode=0o700, exist_ok=True)
    return -1


def _hold(place: Path) -> int:
    """Hold a folder, -1 where this system cannot. Raises BlockingIOError where another program holds it."""
    if fcntl is None:
        return -1
    held = os.open(place, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(held)
        raise
    except OSError:  # a disk that cannot lock
        os.close(held)
        return -1
    return held


def _is_left_over(place: Path) -> bool:
    """Tell whether no program that runs holds a folder; where nobody can tell, whether it is older than a day."""
    try:
        held = _hold(place)
        if held < 0:
            return time.time() - place.lstat().st_mtime > _OLD
    except OSError:
        return False
    os.close(held)
    return True
