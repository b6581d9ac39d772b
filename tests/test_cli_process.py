"""`milepost` as a process of its own: imports, exit codes, encodings, pipes, terminals, Ctrl-C."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from running import MILEPOST, milepost_apart, tree, write_tree

HEAVY = {"yaml", "networkx", "jsonschema", "jsonschema_rs", "mkdocs", "rich", "markdown", "jinja2"}
CLEAN = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\n",
    "units/egypt/unit.yml": "title: Égypte 日本 😀\nowners: [us]\nreviewed: 2999-01-01\nplaylist: [begin]\n",
    "units/egypt/activities/begin.md": "---\ntitle: Begin\nminutes: 30\nsupports: {read_aloud: true}\n---\nBegin.\n",
}
WRONG = CLEAN | {"units/egypt/unit.yml": "title: Égypte\nneeds: [日本😀]  # “soon”\nplaylist: [begin]\n"}


@pytest.mark.parametrize("words", [["--help"], ["--version"], [], ["new"], ["new", "--help"], ["nonsense"]])
def test_help_imports_nothing_heavy(words):
    script = f"import sys; from milepost.cli import main; main({words}); print(*sys.modules, file=sys.stderr)"
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    modules = set(ran.stderr.split())
    assert "milepost.cli.app" in modules
    assert not {name for name in modules if name.partition(".")[0] in HEAVY}


def test_the_module_and_the_command_are_the_same():
    command = subprocess.run(["milepost", "--version"], capture_output=True, check=True, env=_with_scripts())
    assert command.stdout == subprocess.run([*MILEPOST, "--version"], capture_output=True, check=True).stdout


def _with_scripts():
    return os.environ | {"PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}


@pytest.mark.parametrize(
    ("files", "words", "code"),
    [(CLEAN, ["check"], 0), (WRONG, ["check"], 1), ({}, ["check"], 2), (CLEAN, ["check", "--no"], 2)],
)
def test_exit_codes_reach_the_shell(tmp_path, files, words, code):
    assert milepost_apart(*words, cwd=write_tree(tmp_path, files)).code == code


ENCODINGS = [
    {"PYTHONIOENCODING": "cp1252"},
    {"PYTHONIOENCODING": "ascii"},
    {"PYTHONIOENCODING": "latin-1:strict"},
    {"LC_ALL": "C", "LANG": "C"},
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
]


@pytest.mark.parametrize("variables", ENCODINGS, ids=str)
@pytest.mark.parametrize("form", ["full", "concise", "github", "json"])
def test_no_encoding_of_the_output_is_a_problem(tmp_path, variables, form):
    root = write_tree(tmp_path, WRONG)
    command = [*MILEPOST, "check", "--format", form]
    ran = subprocess.run(command, cwd=root, env=os.environ | variables, capture_output=True, check=False)
    assert ran.returncode == 1
    assert b"unknown-reference" in ran.stdout
    assert b"Traceback" not in ran.stderr
    assert b"milepost-report" not in ran.stderr


@pytest.mark.parametrize("form", ["full", "json"])
def test_a_reader_that_goes_away_is_no_reason_to_complain(tmp_path, form):
    root = write_tree(tmp_path, WRONG)
    reading, writing = os.pipe()
    os.close(reading)
    command = [*MILEPOST, "check", "--format", form]
    ran = subprocess.run(command, cwd=root, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (1, b"")


@pytest.mark.parametrize(("words", "code"), [(["check"], 1), (["rules"], 0), (["check", "nowhere"], 2)])
def test_streams_that_are_closed_are_no_reason_to_complain(tmp_path, words, code):
    command = ["sh", "-c", 'exec "$@" >&- 2>&-', "sh", *MILEPOST, *words]
    assert subprocess.run(command, cwd=write_tree(tmp_path, WRONG), check=False).returncode == code


def test_colours_are_for_terminals_that_want_them(tmp_path):
    root = write_tree(tmp_path, WRONG)
    assert "\x1b[1;31merror[unknown-reference]" in _on_a_terminal(root, TERM="xterm", NO_COLOR="")
    assert "\x1b[" not in _on_a_terminal(root, TERM="xterm", NO_COLOR="1")
    assert "\x1b[" not in _on_a_terminal(root, TERM="dumb", NO_COLOR="")
    assert "\x1b[" not in milepost_apart("check", cwd=root, TERM="xterm", NO_COLOR="").out


@pytest.mark.parametrize("words", ["report --format csv", "export matrix", "export calendar year --start 2027-01-04"])
def test_what_is_meant_for_files_does_not_act_on_a_terminal(tmp_path, words):
    title = 'title: "E\\u202Eg\\x9B"\n'
    root = write_tree(tmp_path, CLEAN | {
        "units/curriculum.yml": CLEAN["units/curriculum.yml"] + "standards: [s.yml]\n"
        "courses: [{id: year, title: Y, weeks: 2, playlist: [egypt]}]\n",
        "units/s.yml": "id: s\nframework: S\nitems: [{code: a, statement: A}]\n",
        "units/egypt/unit.yml": f"{title}weeks: 2\nstandards: {{assesses: [a]}}\nplaylist: [begin]\n",
    })  # fmt: skip
    shown = _on_a_terminal(root, words)
    as_file = milepost_apart(*words.split(), cwd=root).out
    assert ("E<U+202E>g<U+009B>" in shown) is ("E\u202eg\x9b" in as_file) is ("calendar" not in words)
    assert not {"\u202e", "\x9b"} & set(shown)
    assert "<U+000D>" not in shown


def _on_a_terminal(root, words="check", **variables):
    """What a command prints where its output is a terminal."""
    ours, theirs = pty.openpty()
    subprocess.run([*MILEPOST, *words.split()], cwd=root, env=os.environ | variables, stdout=theirs, check=False)
    os.close(theirs)
    shown = b""
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:
            break
        shown += more
        if not more:
            break
    os.close(ours)
    return shown.decode()


def test_ctrl_c_at_a_question_leaves_nothing_behind(tmp_path):
    before = tree(write_tree(tmp_path, CLEAN))
    command = [*MILEPOST, "new", "unit", "--title", "Rivers"]
    asked = subprocess.Popen(
        command, cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    with asked:
        assert asked.stdout.read(6) == b"Grade "
        asked.send_signal(signal.SIGINT)
        _, errors = asked.communicate()
    assert (asked.returncode, errors.strip()) == (130, b"")
    assert tree(tmp_path) == before


def test_ctrl_c_in_the_middle_of_a_check_ends_it(tmp_path):
    script = (
        "import sys, milepost.cli.check as check\n"
        "from milepost.cli import main\n"
        "def busy(_):\n    print('busy', flush=True)\n    sys.stdin.read()\n"
        "check.open_workspace = busy\n"
        "sys.exit(main(['check']))\n"
    )
    command = [sys.executable, "-c", script]
    root = write_tree(tmp_path, CLEAN)
    with subprocess.Popen(
        command, cwd=root, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as busy:
        assert busy.stdout.readline() == b"busy\n"
        busy.send_signal(signal.SIGINT)
        _, errors = busy.communicate()
    assert (busy.returncode, errors.strip()) == (130, b"")
