"""The marks in a rule's examples, and small curricula on disk."""

from collections.abc import Mapping

from milepost.output.example import MARK, write_example

__all__ = ["MARK", "marked", "write_example"]


def marked(files: Mapping[str, str], rule: str) -> set[tuple[str, int]]:
    """Return the files and lines on which an example says that a rule speaks."""
    return {
        (path, number)
        for path, text in files.items()
        for number, line in enumerate(text.split("\n"), 1)
        if (found := MARK.search(line)) and found[1] == rule
    }
