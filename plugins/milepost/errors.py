"""What stops a command before it can answer, and how it names a path."""

from pathlib import Path


class CannotRunError(Exception):
    """A command cannot do its work; the text is one sentence for the person who ran it, and how to go on."""


def near(path: Path) -> str:
    """Return a path as somebody in this folder would type it, with `/`."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
