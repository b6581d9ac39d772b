"""How long a teacher waits, in `milepost serve`, between saving an activity and seeing it."""

import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from benchmarks.building import write_plain
from benchmarks.corpus import write_corpus
from benchmarks.result import Result
from benchmarks.spend import ROOT, CommandFailedError, environment

_PATIENCE = 60.0
"""Seconds after which a page is given up."""


def edits(folder: Path, rounds: int) -> list[Result]:
    """Measure the time from an edit to the page that shows it, for a unit with 60 activities and as a plain site."""
    ours, plain = folder / "serve", folder / "serve-plain"
    root = write_corpus(ours, 1, size=60, body_parts=3)
    shutil.copy(ROOT / "mkdocs.yml", ours)
    count = write_plain(root, plain)
    activity = min(path for path in root.glob("*/activities/*.md") if ".teacher." not in path.name)
    inside = activity.relative_to(root)
    wait = _wait(["-m", "milepost", "serve", "--addr"], ours, activity, rounds)
    plainly = _wait(["-m", "mkdocs", "serve", "--quiet", "--dev-addr"], plain, plain / "docs" / inside, rounds)
    how = (
        f"python -m milepost serve, against python -m mkdocs serve; 1 unit with 60 activities, {count} pages",
        f"from saving an activity to the page that shows it, asked for every 10 ms; on the clock, best of {rounds}",
    )
    yardstick = f"{plainly:.2f} s, plain site"
    return [Result("edit to page in serve", f"{wait:.2f} s", yardstick, wait / plainly, "1 s", how)]


def _wait(serve: list[str], folder: Path, edited: Path, rounds: int) -> float:
    """Serve a folder, and return the shortest time from an edit of a file to the page that shows it."""
    with _preview(serve, folder) as address:
        page = f"{address}/{edited.parent.parent.name}/activities/{edited.stem}.html"
        _seconds_until(page, "</html>")
        return min(_edit(edited, page, number) for number in range(rounds))


def _edit(activity: Path, page: str, number: int) -> float:
    """Save an edit and return the seconds until the page shows it."""
    mark = f"Edit number {number} is here."
    activity.write_text(activity.read_text(encoding="utf-8") + f"\n{mark}\n", encoding="utf-8")
    return _seconds_until(page, mark)


def _seconds_until(page: str, text: str) -> float:
    start = time.perf_counter()
    while not _shows(page, text):
        if time.perf_counter() - start > _PATIENCE:
            raise CommandFailedError(f"{page} did not show `{text}` within {_PATIENCE:.0f} seconds")
        time.sleep(0.01)
    return time.perf_counter() - start


def _shows(page: str, text: str) -> bool:
    try:
        with urlopen(page, timeout=_PATIENCE) as answer:  # noqa: S310 - our own preview
            return text in answer.read().decode()
    except (URLError, ConnectionError):
        return False


@contextmanager
def _preview(serve: list[str], folder: Path) -> Iterator[str]:
    """Run a command that serves a folder, and give its address; when it fails, what it printed is in the message."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with (folder / "printed.txt").open("w+") as printed:
        command = [sys.executable, *serve, f"127.0.0.1:{port}"]
        with subprocess.Popen(command, cwd=folder, env=environment(), stdout=printed, stderr=printed) as process:
            try:
                yield f"http://127.0.0.1:{port}"
            except CommandFailedError as error:
                printed.seek(0)
                raise CommandFailedError(f"{error}; `{' '.join(serve)}` said:\n{printed.read(2000)}") from error
            finally:
                process.send_signal(signal.SIGINT)
