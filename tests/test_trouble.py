"""A computer that is in trouble: full or locked disks, no Git, a wrong clock. A sentence, an exit code, nothing torn."""

import subprocess
import sys
from contextlib import contextmanager
from errno import ENOSPC, EROFS

import pytest

from failing import failing_from
from running import MILEPOST, milepost, tree

CURRICULUM = ("new", "curriculum", "school", "--title", "S", "--grade", "6")
UNIT = ("new", "unit", "--title", "U", "--grade", "6", "--weeks", "1", "--shape", "straight")
ADD = ("new", "activity", "our-first-unit", "--title", "More", "--minutes", "5", "--add")
RUBRIC = ("new", "rubric", "our-first-unit", "--title", "Talk")


@pytest.fixture
def school(tmp_path):
    milepost(*CURRICULUM, cwd=tmp_path)
    return tmp_path / "school"


@contextmanager
def disk(folder, option):
    """Mount a small disk of its own on a folder that is empty; tell whether this user may."""
    command = ["mount", "-t", "tmpfs", "-o", option, "tmpfs", folder]
    may = sys.platform == "linux" and subprocess.run(command, check=False, capture_output=True).returncode == 0
    try:
        yield may
    finally:
        if may:
            subprocess.run(["umount", folder], check=True)


@contextmanager
def trouble(folder, error):
    """Let every write into a folder fail: on a real disk where this user may mount one, else operation by operation."""
    kept = tree(folder)
    with disk(folder, "size=1m") as is_real:
        if not is_real:
            with failing_from(error, str(folder)):
                yield
            return
        for name, data in kept.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data)
        if error == ENOSPC:
            _fill(folder)
        else:
            subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
        yield


def _fill(folder):
    """Leave less free than one page of memory."""
    with (folder / "full").open("wb", buffering=0) as file:
        while True:
            try:
                file.write(bytes(4096))
            except OSError:
                return


@pytest.mark.parametrize("words", [CURRICULUM, UNIT, ADD, RUBRIC, ("build",)], ids=" ".join)
@pytest.mark.parametrize(("error", "reason"), [(ENOSPC, "no space left on device"), (EROFS, "read-only file system")])
def test_a_disk_that_takes_nothing_more_is_told_in_a_sentence(school, words, error, reason):
    with trouble(school, error):
        before = tree(school)
        ran = milepost(*words, cwd=school)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(
            "error: the site cannot be written" if "build" in words else "error: nothing was written"
        )
        assert ran.err.endswith(f": {reason}\n")
        assert tree(school) == before
        assert milepost("check", cwd=school).code == 0


@pytest.mark.parametrize(
    ("words", "streams", "code"),
    [
        ("check", "> /dev/full", 2),
        ("check", "2> /dev/full", 0),
        ("check", "> /dev/full 2> /dev/full", 2),
        ("--help", "> /dev/full", 2),
        ("check nowhere", "2> /dev/full", 2),
        ("nonsense", "> /dev/full 2> /dev/full", 2),
    ],
)
def test_an_output_that_takes_nothing_is_no_crash(school, words, streams, code):
    command = ["sh", "-c", f'exec "$@" {streams}', "sh", *MILEPOST, *words.split()]
    ran = subprocess.run(command, cwd=school, check=False, capture_output=True, text=True)
    assert ran.returncode == code
    assert "Traceback" not in ran.stderr
    assert ran.stderr.count("\n") <= 1


def test_no_git_is_no_hindrance(school, monkeypatch):
    monkeypatch.setenv("PATH", str(school))
    for words in (["check"], ADD, ["build"]):
        assert milepost(*words, cwd=school).code == 0


FIRST_OF_1970 = """
import datetime, sys, time
class Then(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(0, tz)
datetime.datetime, time.time = Then, lambda: 0.0
from milepost.cli import main
sys.exit(any([main(words.split("|")) for words in sys.argv[1:]]))
"""


def test_a_clock_in_1970_is_no_hindrance(school):
    command = [sys.executable, "-c", FIRST_OF_1970, *map("|".join, (UNIT, ADD, ["check"], ["build"]))]
    ran = subprocess.run(command, cwd=school, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "reviewed: 1970-01-01" in (school / "units/u/unit.yml").read_text()


@pytest.mark.parametrize("epoch", ["soon", "1e9", "99999999999999999"])
@pytest.mark.parametrize("command", ["check", "build"])
def test_a_day_that_is_none_is_told(school, monkeypatch, epoch, command):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    ran = milepost(command, cwd=school)
    sentence = f"error: `SOURCE_DATE_EPOCH` is `{epoch}`; set it to seconds since 1970, or not at all\n"
    assert (ran.code, ran.out, ran.err) == (2, "", sentence)
