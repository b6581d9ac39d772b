"""What is printed, and on what: colours, width, encodings that lack characters, readers that have gone away."""

import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from typing import Final, TextIO

import click

from milepost.escape.terminal import printable
from milepost.output.columns import WIDTH
from milepost.output.paint import Paint

_NARROWEST: Final = 60


def prepare() -> None:
    """Let the streams replace what their encoding cannot write, instead of failing; drop what goes to a closed one."""
    sys.stdout = sys.stdout or _nowhere()
    sys.stderr = sys.stderr or _nowhere()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _nowhere() -> TextIO:
    return open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123 - a stream, open to the end


def say(*lines: str) -> None:
    """Print lines. When nobody reads any more, as behind `| head`, the rest is quietly dropped."""
    with _read_or_not():
        click.echo("\n".join(lines), color=paint().on)
        sys.stdout.flush()


def say_exactly(data: bytes) -> None:
    """Print a file's bytes as they are; at a terminal, as `as_shown` does."""
    if sys.stdout.isatty():
        say(as_shown(data.decode()).removesuffix("\n"))
        return
    with _read_or_not():
        sys.stdout.buffer.write(data)
        sys.stdout.flush()


def as_shown(text: str) -> str:
    """Return the text of a file as it is for a program; for a person at a terminal, so that nothing in it acts."""
    return "\n".join(map(printable, re.split("\r?\n", text))) if sys.stdout.isatty() else text


@contextmanager
def _read_or_not() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say_all(lines: Iterable[str]) -> None:
    """Print lines, if there are any."""
    if found := list(lines):
        say(*found)


def aside(text: str) -> None:
    """Print a line beside the output, where it is in no program's way."""
    click.echo(text, err=True)


def complain(sentence: str) -> None:
    """Print why a command cannot go on; the exit code still tells where even that cannot be written."""
    with suppress(OSError):
        aside(f"error: {printable(sentence)}")


def paint() -> Paint:
    """Return colours for a terminal; none with NO_COLOR, on a dumb terminal, or into a file or pipe."""
    plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    return Paint(on=sys.stdout.isatty() and not plain)


def columns() -> int:
    """Return how many columns a line of a file may take."""
    if not sys.stdout.isatty():
        return WIDTH
    return max(_NARROWEST, min(WIDTH, shutil.get_terminal_size().columns))
