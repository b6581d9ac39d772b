"""Commands that are stopped at moments of chance, as `make kills` does: a hundred `new`, a hundred `build`, Ctrl-C."""

import random
import shutil
import signal
import subprocess
import sys
import time

import pytest

from faulty import COMMANDS, Place, assert_the_next_finishes, is_aside
from running import MILEPOST, tree

NEW = [name for name in COMMANDS if name.startswith("new")]
KILLS = {**dict.fromkeys(NEW, 100 // len(NEW)), "build": 100}
PRESSES = 60
ENDS = (130, 0, -signal.SIGINT)
"""Stopped; stopped after the answer was given; stopped before Python had begun."""
SERVE = ("serve", "--addr", "127.0.0.1:8734")


def _start(place):
    command = [*MILEPOST, *place.command]
    return subprocess.Popen(command, cwd=place.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _seconds(place):
    """How long a command takes on this computer as it is now; a preview has begun after three seconds."""
    if place.command == SERVE:
        return 3.0
    place.make()
    start = time.monotonic()
    _start(place).communicate()
    return time.monotonic() - start


@pytest.mark.parametrize("name", KILLS)
def test_a_program_that_is_killed_leaves_the_old_or_the_new(tmp_path, name):
    place, chance = Place(tmp_path, name), random.Random(name)
    seconds, found = _seconds(place), []
    for _ in range(KILLS[name]):
        place.make()
        running = _start(place)
        time.sleep(chance.uniform(0, seconds))
        running.kill()
        running.communicate()
        left = place.left()
        found.append("old" if left == place.old else "new" if left == place.new else "between")
        if found[-1] == "between":
            assert_the_next_finishes(place)
        elif found[-1] == "old":
            assert place.run().code == 0
            assert tree(place.folder) == place.new
    told = ", ".join(f"{found.count(state)} {state}" for state in ("old", "new", "between"))
    sys.stdout.write(f"{name}, killed within {seconds:.2f} s: {told}\n")


@pytest.mark.parametrize("name", ["check", "build", "new unit", "serve"])
def test_ctrl_c_ends_a_command_at_once(tmp_path, name):
    place, chance = Place(tmp_path, "build" if name == "serve" else name), random.Random(name)
    place.command = SERVE if name == "serve" else place.command
    seconds, found, slowest = _seconds(place), [], 0.0
    for _ in range(PRESSES):
        place.make()
        running = _start(place)
        time.sleep(chance.uniform(0, seconds))
        if running.poll() is None:
            running.send_signal(signal.SIGINT)
            start = time.monotonic()
            _, said = running.communicate(timeout=20)
            slowest = max(slowest, time.monotonic() - start)
            is_ours = "Traceback" not in said or "plugins/milepost/" in said
            assert not is_ours or ("Traceback" not in said and running.returncode in ENDS), said
            found.append(running.returncode if is_ours else "Python was starting")
            assert not any(map(is_aside, tree(place.folder)))
            assert place.left() in (place.old, place.new)
        shutil.rmtree(place.folder)
    told = ", ".join(f"{found.count(one)} x {one}" for one in sorted(set(found), key=str))
    sys.stdout.write(f"{name}, Ctrl-C within {seconds:.2f} s: {told}; ended within {slowest:.2f} s\n")
