"""How `milepost` starts and ends."""

import tempfile
from importlib import import_module
from pathlib import Path

import pytest
from click import Context
from inline_snapshot import snapshot

from milepost import __version__
from milepost.cli.app import SENTENCES, app
from milepost.cli.export import command as export
from milepost.cli.new import command as new
from milepost.cli.standards import command as standards
from running import milepost, write_tree

SCHOOL = {"units/curriculum.yml": "format: 1\nid: school\ntitle: School\n"}


def failing(error):
    def part_at(_):
        raise error

    return part_at


GROUPS = [export, new, standards]
"""The commands that hold others."""


@pytest.fixture
def fail(monkeypatch):
    """Let `milepost check` end in an exception."""
    return lambda error: monkeypatch.setattr("milepost.cli.check.part_at", failing(error))


def test_help_lists_the_commands(tmp_path):
    ran = milepost("--help", cwd=tmp_path)
    before, _, commands = ran.out.partition("Commands:\n")
    assert before == snapshot("""\
Usage: milepost [OPTIONS] COMMAND [ARGS]...

  Milepost: curriculum as code. Checks every route a student can take, and
  builds the students' site.

Options:
  --version   Show the version and exit.
  -h, --help  Show this message and exit.

""")
    assert " ".join(commands.split()) == " ".join(f"{name} {sentence}" for name, sentence in SENTENCES.items())
    assert ran == milepost("-h", cwd=tmp_path) == milepost(cwd=tmp_path)


def test_the_version_is_told(tmp_path):
    assert milepost("--version", cwd=tmp_path) == (0, f"milepost {__version__}\n", "")


@pytest.mark.parametrize("group", [app, *GROUPS], ids=lambda group: group.name)
def test_each_sentence_of_the_help_is_the_first_of_its_command(group):
    for name, sentence in group.sentences.items():
        command = import_module(f"{group.modules}{name.replace('-', '_')}").command
        assert command.name == name
        assert command.help.startswith(sentence if command in GROUPS else f"{sentence}\n\n") or command.help == sentence


def test_a_shell_that_completes_words_is_told_the_commands():
    assert app.list_commands(Context(app)) == list(SENTENCES)
    assert app.get_command(Context(app), "chek") is None


def test_every_file_of_a_command_is_listed():
    folder = Path(import_module("milepost.cli").__path__[0])
    commands = {path.stem for path in folder.glob("*.py") if "@click.command(" in path.read_text()}
    inside = {f"{group.name}_{name}" for group in GROUPS for name in group.sentences}
    assert commands == {name.replace("-", "_") for name in SENTENCES} - {group.name for group in GROUPS} | inside


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["chek"], "there is no command `chek`; did you mean `check`?"),
        (["xyz"], "there is no command `xyz`; `milepost --help` says how it is used"),
        (["new", "units"], "there is no command `units`; did you mean `unit`?"),
        (["check", "a", "b"], "got unexpected extra argument (b); `milepost check --help` says how it is used"),
        (
            ["check", "--format", "xml"],
            (
                "invalid value for '--format': 'xml' is not one of 'full', 'concise', 'json', 'github', 'sarif', 'markdown'"
                "; `milepost check --help` says how it is used"
            ),
        ),
    ],
)
def test_a_mistake_of_use_is_one_line_and_exit_2(tmp_path, words, sentence):
    assert milepost(*words, cwd=tmp_path) == (2, "", f"error: {sentence}\n")


def test_a_mistake_of_our_own_is_a_sentence_and_a_report(tmp_path, monkeypatch, fail):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    fail(RuntimeError("the flux \udce9 is off"))
    ran = milepost("check", "units", cwd=tmp_path)
    (report,) = tmp_path.glob("milepost-report-*.txt")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err == (
        "error: Milepost has made a mistake of its own; your files are not the cause and were not changed; "
        f"please send the report `{report}` to whoever looks after Milepost for you\n"
    )
    text = report.read_text()
    assert text.startswith(f"milepost {__version__}\npython ")
    assert "command: ['check', 'units']\n" in text
    assert text.endswith("RuntimeError: the flux \\udce9 is off\n")


def test_a_report_stands_in_this_folder_where_there_is_no_other_place(tmp_path, monkeypatch, fail):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    fail(RuntimeError("off"))
    assert milepost("check", cwd=tmp_path).code == 3
    assert len(list(tmp_path.glob("milepost-report-*.txt"))) == 1


def test_without_any_place_for_a_report_the_mistake_is_named(tmp_path, monkeypatch, fail):
    def full_disk(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(tempfile, "NamedTemporaryFile", full_disk)
    fail(RuntimeError("off"))
    assert milepost("check", cwd=tmp_path).err == (
        "error: Milepost has made a mistake of its own; your files are not the cause and were not changed; "
        "please tell whoever looks after Milepost for you: RuntimeError: off\n"
    )


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (PermissionError(13, "Permission denied", "units/egypt"), "`units/egypt` cannot be used: permission denied"),
        (OSError(28, "No space left on device"), "a file cannot be used: no space left on device"),
        (OSError(), "a file cannot be used: the computer gave no reason"),
    ],
)
def test_what_the_computer_refuses_is_one_sentence(tmp_path, fail, error, sentence):
    fail(error)
    assert milepost("check", cwd=tmp_path) == (2, "", f"error: {sentence}\n")


def test_a_folder_that_may_not_be_looked_into_is_one_sentence(tmp_path, monkeypatch):
    root = write_tree(tmp_path, SCHOOL)
    monkeypatch.setattr("os.access", lambda *_: False)
    assert milepost("check", cwd=root) == (
        2,
        "",
        "error: the folder `units` cannot be opened; ask whoever set up this computer\n",
    )


def test_ctrl_c_ends_a_command_quietly(tmp_path, fail):
    fail(KeyboardInterrupt())
    ran = milepost("check", cwd=tmp_path)
    assert (ran.code, ran.out, ran.err.strip()) == (130, "", "")
