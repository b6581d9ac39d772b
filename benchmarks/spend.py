"""What a command costs: processor time and memory of the whole process, as the system counts them."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
"""The repository."""

PYTHON = sys.executable


class CommandFailedError(Exception):
    """A command that is measured did not end as it should; what it printed is the message."""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds of processor time, seconds on the clock, and the most memory held at once, in MB."""

    cpu: float
    wall: float
    memory: float


def spend(command: Sequence[str], *, allowed: tuple[int, ...] = (0,)) -> Cost:
    """Run a command to its end and return what it cost, with the processes it waited for.

    Raises CommandFailedError when it ends with a code that is not allowed.
    """
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=_environment()
    ) as process:
        assert process.stdout
        printed = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in allowed:
        said = printed.decode(errors="replace")[-2000:]
        raise CommandFailedError(f"{' '.join(command)}\nended with {process.returncode}:\n{said}")
    per_mb = 1e6 if sys.platform == "darwin" else 1e3
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - start, usage.ru_maxrss / per_mb)


def best(commands: Mapping[str, Sequence[str]], rounds: int, *, allowed: tuple[int, ...] = (0,)) -> dict[str, Cost]:
    """Run the commands in turn, `rounds` times, and return for each the run with the least processor time."""
    runs = [{name: spend(command, allowed=allowed) for name, command in commands.items()} for _ in range(rounds)]
    return {name: min((run[name] for run in runs), key=lambda cost: cost.cpu) for name in commands}


def _environment() -> dict[str, str]:
    """Return the environment without what would make a run print in colour or keep compiled files from last time."""
    return os.environ | {"NO_COLOR": "1", "PYTHONHASHSEED": "0", "NO_MKDOCS_2_WARNING": "1"}
