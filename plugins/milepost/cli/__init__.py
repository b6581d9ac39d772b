"""The command `milepost`: one command per file, each imported only when it runs."""

from milepost.cli.start import main

__all__ = ["main"]
