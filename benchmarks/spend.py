"""What a command costs: processor time and memory of the whole process, as the system counts them."""

import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The repository."""


class CommandFailedError(Exception):
    """A command that is measured did not end as it should; what it printed is the message."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command of Python's and the folder it runs in. `allowed` are the exit codes with which it may end."""

    words: Sequence[str]
    folder: Path = ROOT
    allowed: tuple[int, ...] = (0,)

    def __str__(self) -> str:
        return shlex.join(["python", *self.words])


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time, the most memory held at once in MB, and what the command printed."""

    cpu: float
    memory: float
    printed: str


def spend(command: Command) -> Cost:
    """Run a command to its end and return what it cost, with the processes it waited for.

    Raises CommandFailedError when it ends with a code that is not allowed.
    """
    with subprocess.Popen(
        [sys.executable, *command.words],
        cwd=command.folder,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as process:
        assert process.stdout
        printed = process.stdout.read().decode(errors="replace")
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in command.allowed:
        raise CommandFailedError(f"`{command}` ended with {process.returncode}:\n{printed[-2000:]}")
    per_mb = 1e6 if sys.platform == "darwin" else 1e3
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / per_mb, printed)


def best(commands: Sequence[Command], rounds: int) -> list[Cost]:
    """Run the commands in turn, `rounds` times, and return for each the run with the least processor time."""
    runs = [[spend(command) for command in commands] for _ in range(rounds)]
    return [min(costs, key=lambda cost: cost.cpu) for costs in zip(*runs, strict=True)]


def environment() -> dict[str, str]:
    """Return the environment in which everything is measured: this checkout, no colour, nothing left to chance."""
    paths = [str(ROOT), str(ROOT / "plugins"), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]
    path = os.pathsep.join(filter(None, paths))
    return os.environ | {"PYTHONPATH": path, "PYTHONHASHSEED": "0", "NO_COLOR": "1"}
