"""A command that is stopped at any moment: killed, it leaves the old or the new; by Ctrl-C it ends at once, with 130."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest

from faulty import COMMANDS, Place, assert_the_next_finishes, is_aside
from running import MILEPOST, tree

MANY = int(os.environ.get("MILEPOST_KILLS", "0"))
"""How often each of `new` and `build` is killed at a moment of chance; `make kills` also presses Ctrl-C often."""
NEW = [name for name in COMMANDS if name.startswith("new")]
KILLED = {**dict.fromkeys(NEW, MANY // len(NEW) or 2), "build": MANY or 2}
CTRL_C_ENDS = (130, 0, -signal.SIGINT)
"""Stopped; stopped after the answer was given; stopped before Python had begun."""
SERVE = ("serve", "--addr", "127.0.0.1:8734")


def _start(words, folder):
    return subprocess.Popen([*MILEPOST, *words], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def _seconds(place):
    """How long a command takes on this computer as it is now."""
    place.make()
    start = time.monotonic()
    _start(place.command, place.folder).communicate()
    return time.monotonic() - start


@pytest.mark.parametrize("name", KILLED)
def test_a_program_that_is_killed_at_any_moment_leaves_the_old_or_the_new(tmp_path, name):
    place, chance = Place(tmp_path, name), random.Random(name)
    seconds, found = _seconds(place), []
    for _ in range(KILLED[name]):
        place.make()
        running = _start(place.command, place.folder)
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


AT_AN_IMPORT = """
import signal, sys
wanted = sys.argv.pop(1)
def hear(event, facts):
    global wanted
    if event == "import" and facts[0] == wanted:
        wanted = ""
        signal.raise_signal(signal.SIGINT)
sys.addaudithook(hear)
from milepost.cli import main
sys.exit(main())
"""
SWALLOWED = """
import signal, sys, time
import milepost.cli.check as check
class Swallows:
    def __del__(self):
        signal.raise_signal(signal.SIGINT)
def open_workspace(_):
    Swallows()
    time.sleep(20)
check.open_workspace = open_workspace
from milepost.cli import main
sys.exit(main())
"""
TURNED_INTO_A_FAILURE = """
import signal, sys
import milepost.cli.check as check
def open_workspace(_):
    try:
        signal.raise_signal(signal.SIGINT)
    except KeyboardInterrupt:
        raise ImportError("half loaded")
check.open_workspace = open_workspace
from milepost.cli import main
sys.exit(main())
"""


@pytest.fixture(scope="module")
def school(tmp_path_factory):
    return Place(tmp_path_factory.mktemp("school"), "build")


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (AT_AN_IMPORT, "milepost.cli.start check"),
        (AT_AN_IMPORT, "click check"),
        (AT_AN_IMPORT, "jsonschema_rs check"),
        (AT_AN_IMPORT, "milepost.writing.write new unit --title U --grade 6 --weeks 1 --shape straight"),
        (AT_AN_IMPORT, "mkdocs.commands.build build"),
        (SWALLOWED, "check"),
        (TURNED_INTO_A_FAILURE, "check"),
    ],
)
def test_ctrl_c_is_heeded_where_python_or_a_library_would_swallow_it(school, script, words):
    school.make()
    command = [sys.executable, "-c", script, *words.split()]
    start = time.monotonic()
    ran = subprocess.run(command, cwd=school.folder, capture_output=True, check=False, timeout=30)
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, b"", b"")
    assert time.monotonic() - start < 15
    assert tree(school.folder) == school.old


@pytest.mark.parametrize("name", ["check", "build", "new unit", "serve"])
def test_ctrl_c_at_any_moment_ends_a_command_at_once(tmp_path, name):
    place, chance = Place(tmp_path, "build" if name == "serve" else name), random.Random(name)
    place.command = SERVE if name == "serve" else place.command
    seconds, found, slowest = 3 if name == "serve" else _seconds(place), [], 0.0
    for _ in range(60 if MANY else 1):
        place.make()
        running = _start(place.command, place.folder)
        time.sleep(seconds * (chance.random() if MANY else 0.5))
        if running.poll() is None:
            running.send_signal(signal.SIGINT)
            start = time.monotonic()
            _, said = running.communicate(timeout=20)
            slowest = max(slowest, time.monotonic() - start)
            is_ours = "Traceback" not in said or "plugins/milepost/" in said
            assert not is_ours or ("Traceback" not in said and running.returncode in CTRL_C_ENDS), said
            found.append(running.returncode if is_ours else "Python was starting")
            assert not any(map(is_aside, tree(place.folder)))
            assert place.left() in (place.old, place.new)
        shutil.rmtree(place.folder)
    told = ", ".join(f"{found.count(one)} x {one}" for one in sorted(set(found), key=str))
    sys.stdout.write(f"{name}, Ctrl-C within {seconds:.2f} s: {told}; ended within {slowest:.2f} s\n")
