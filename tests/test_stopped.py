"""A command that is stopped: killed, it leaves the old or the new; by Ctrl-C it ends at once, with 130, and clears up.

`make kills` does both at many moments of chance, in `stopped_by_chance.py`.
"""

import signal
import subprocess
import sys
import time

import pytest

from faulty import Place, is_aside
from running import MILEPOST, tree

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
    time.sleep(50)
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
        (AT_AN_IMPORT, "milepost.writing.write new unit --title U --grade 6 --weeks 1 --shape straight"),
        (AT_AN_IMPORT, "mkdocs.commands.build build"),
        (SWALLOWED, "check"),
        (TURNED_INTO_A_FAILURE, "check"),
    ],
)
def test_ctrl_c_is_heeded_where_python_or_a_library_would_swallow_it(school, script, words):
    school.make()
    command = [sys.executable, "-c", script, *words.split()]
    ran = subprocess.run(command, cwd=school.folder, capture_output=True, check=False, timeout=40)
    assert (ran.returncode, ran.stdout, ran.stderr) == (130, b"", b"")
    assert tree(school.folder) == school.old


@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_a_build_that_is_stopped_in_the_middle_leaves_the_old_site(school, sign, code):
    school.make()
    with subprocess.Popen([*MILEPOST, "build"], cwd=school.folder, stderr=subprocess.PIPE, text=True) as building:
        while not any(school.folder.glob(".milepost-site-*/new/*.*")):
            assert building.poll() is None
            time.sleep(0.01)
        building.send_signal(sign)
        _, said = building.communicate(timeout=40)
    assert (building.returncode, said) == (code, "")
    assert school.left() == school.old
    assert any(map(is_aside, tree(school.folder))) is (sign == signal.SIGKILL)
    if sign == signal.SIGKILL:
        assert school.run().code == 0
        assert tree(school.folder) == school.new
