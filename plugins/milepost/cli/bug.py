"""A mistake of our own: a sentence for the teacher, and a file for whoever mends it."""

import platform
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from traceback import format_exception

from milepost import __version__


def report_bug(error: BaseException, words: Sequence[str]) -> str:
    """Write a report file in the folder for temporary files, else in this one; return the sentence to print."""
    sentence = "Milepost has made a mistake of its own; your files are not the cause and were not changed"
    for folder in (None, Path.cwd()):
        try:
            with tempfile.NamedTemporaryFile(
                "w",
                encoding="utf-8",
                errors="backslashreplace",
                delete=False,
                dir=folder,
                prefix="milepost-report-",
                suffix=".txt",
            ) as file:
                file.write(_report(error, words))
        except OSError:
            continue
        return f"{sentence}; please send the report `{file.name}` to whoever looks after Milepost for you"
    return f"{sentence}; please tell whoever looks after Milepost for you: {type(error).__name__}: {error}"


def _report(error: BaseException, words: Sequence[str]) -> str:
    facts = [
        f"milepost {__version__}",
        f"python {platform.python_version()} on {platform.platform()}, {sys.getfilesystemencoding()}",
        f"command: {list(words)!r}",
    ]
    return "\n".join([*facts, "", *format_exception(error)])
