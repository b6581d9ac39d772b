"""The command `milepost`, run in this process (quick) or in one of its own (exit codes, encodings, pipes)."""

import os
import subprocess
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from milepost.cli import main

MILEPOST = (sys.executable, "-m", "milepost")


class Ran(NamedTuple):
    code: int
    out: str
    err: str


def milepost(*words: object, cwd: Path, answers: str = "") -> Ran:
    """Run a command in a folder; `answers` is what somebody types."""
    out, err, typed = (TextIOWrapper(BytesIO(text), encoding="utf-8") for text in (b"", b"", answers.encode()))
    with chdir(cwd), redirect_stdout(out), redirect_stderr(err), patch("sys.stdin", typed):
        code = main(list(map(str, words)))
    for stream in (out, err):
        stream.flush()
    return Ran(code, out.buffer.getvalue().decode(), err.buffer.getvalue().decode())


def milepost_apart(*words: object, cwd: Path, **variables: str) -> Ran:
    """Run a command in a process of its own, with these environment variables added."""
    command = [*MILEPOST, *map(str, words)]
    ran = subprocess.run(command, cwd=cwd, env=os.environ | variables, capture_output=True, check=False, timeout=60)
    return Ran(ran.returncode, ran.stdout.decode(), ran.stderr.decode())


def write_tree(folder: Path, files: dict[str, str]) -> Path:
    """Write files below a folder, and return the folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
