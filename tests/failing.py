"""File operations that fail at their turn, as on a full or broken disk, or while somebody presses Ctrl-C."""

import builtins
import io
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from errno import EACCES, EIO, ENOSPC
from unittest.mock import patch

OPERATIONS = (
    "open", "mkdir", "rename", "replace", "link", "unlink", "remove", "rmdir", "scandir", "listdir", "stat", "lstat",
    "fsync", "chmod", "utime", "readlink", "sendfile", "copy_file_range",
)  # fmt: skip
CTRL_C = "Ctrl-C"
_NAME = os.readlink
ERRORS = (EIO, ENOSPC, EACCES, CTRL_C)
KILL = "kill -9"


class Turns:
    """Counts operations and lets one fail; counted from 0, none where `turn` is -1."""

    def __init__(self, turn: int, error: int | str) -> None:
        self.turn, self.error, self.count, self.failed = turn, error, 0, ""

    def take(self, name: str, file: object) -> None:
        self.count += 1
        if self.count - 1 != self.turn:
            return
        self.failed = f"{name} {_NAME(f'/proc/self/fd/{file}') if isinstance(file, int) else file}"
        if self.error == CTRL_C:
            signal.raise_signal(signal.SIGINT)
        elif self.error == KILL:
            os.kill(os.getpid(), signal.SIGKILL)
        else:
            raise OSError(self.error, os.strerror(self.error), file if isinstance(file, str) else None)


class Writes(Turns):
    """Lets everything fail that writes."""

    NAMES = frozenset({"mkdir", "rename", "replace", "link", "fsync", "chmod", "write", "utime"})

    def take(self, name: str, file: object) -> None:
        if name in self.NAMES:
            self.turn = self.count
        super().take(name, file)


class File:
    """An open file whose reading and writing count as operations."""

    def __init__(self, file: io.IOBase, turns: Turns) -> None:
        self.file, self.turns = file, turns

    def __getattr__(self, name: str) -> object:
        value = getattr(self.file, name)
        if name in {"read", "write", "flush", "readinto", "truncate"}:
            self.turns.take(name, getattr(self.file, "name", ""))
        return value

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()

    def __iter__(self):
        return iter(self.file)

    def __next__(self):
        return next(self.file)


@contextmanager
def failing(turn: int, error: int | str, inside: str) -> Iterator[Turns]:
    """Let operation number `turn` fail, of those on files whose path begins with `inside`, or that are open already."""
    with _counting(Turns(turn, error), inside) as turns:
        yield turns


@contextmanager
def failing_from(error: int, inside: str) -> Iterator[Turns]:
    """Let every operation fail that writes to a file whose path begins with `inside`."""
    with _counting(Writes(-1, error), inside) as turns:
        yield turns


@contextmanager
def _counting(turns: Turns, inside: str) -> Iterator[Turns]:
    def counted(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def operation(file, *rest, **named):
            path = os.fspath(file) if isinstance(file, str | bytes | os.PathLike) else file
            if not isinstance(path, str) or path.startswith(inside):
                turns.take(name, path)
            return real(file, *rest, **named)

        return operation

    opened = counted("open", io.open)

    def open_counted(file, mode="r", *rest, **named):
        found = opened(file, mode, *rest, **named)
        is_ours = isinstance(file, str | os.PathLike) and os.fspath(file).startswith(inside)
        return File(found, turns) if is_ours else found

    changes = [patch.object(os, name, counted(name, getattr(os, name))) for name in OPERATIONS if hasattr(os, name)]
    changes += [patch.object(io, "open", open_counted), patch.object(builtins, "open", open_counted)]
    for change in changes:
        change.start()
    try:
        yield turns
    finally:
        for change in changes:
            change.stop()
