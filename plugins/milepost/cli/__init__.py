"""The command `milepost`: one command per file, each imported only when it runs."""

from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code, as `cli/start.py` does; Ctrl-C may come before that has been imported."""
    try:
        from milepost.cli.start import main as start

        return start(arguments)
    except KeyboardInterrupt:
        return 130
