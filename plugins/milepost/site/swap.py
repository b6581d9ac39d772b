"""A new site takes the place of the old one when it is complete."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from milepost.errors import CannotRunError, near
from milepost.writing.aside import aside
from milepost.writing.exchange import exchange
from milepost.writing.undisturbed import undisturbed

_STAGE: Final = ".milepost-site-"
_OLD: Final = "old"


@contextmanager
def beside(place: Path) -> Iterator[Path]:
    """Give the name of a new folder near `place`; when all has gone well it takes the place.

    Several builds at once do not meet: each has a folder of its own, and the last to end gives the site. Raises
    CannotRunError where `place` holds something else than a site, or nothing can be written there.
    """
    place = place.resolve()
    _refuse_what_is_no_site(place)
    home = next(folder for folder in place.parents if folder.is_dir())
    _put_back(home, place)
    try:
        with aside(home, _STAGE) as stage:
            yield stage / "new"
            with undisturbed():
                place.parent.mkdir(parents=True, exist_ok=True)
                _swap(stage / "new", place, stage / _OLD)
    except OSError as error:
        names = [os.fsdecode(name) for name in (error.filename, error.filename2) if isinstance(name, str | bytes)]
        if names and not any(name.startswith((str(home / _STAGE), str(place))) for name in names):
            raise
        reason = (error.strerror or "the computer gave no reason").lower()
        raise CannotRunError(f"the site cannot be written to `{near(place)}`, and is as it was: {reason}") from error


def _refuse_what_is_no_site(place: Path) -> None:
    if place.is_dir() and any(place.iterdir()) and not (place / "index.html").is_file():
        raise CannotRunError(
            f"`{near(place)}` holds other things than a site; empty it, or name a new folder with `--site-dir`"
        )
    if place.exists() and not place.is_dir():
        raise CannotRunError(f"`{near(place)}` is no folder; name a new one with `--site-dir`")


def _swap(new: Path, place: Path, old: Path) -> None:
    if not place.exists():
        new.rename(place)
    elif not exchange(new, place):
        place.rename(old)
        try:
            new.rename(place)
        except OSError:
            old.rename(place)
            raise


def _put_back(home: Path, place: Path) -> None:
    """Put a site back that was taken away when the computer stopped, where sites cannot change places in one step."""
    if not place.exists() and place.parent == home:
        for old in home.glob(f"{_STAGE}*/{_OLD}"):
            old.rename(place)
            return
