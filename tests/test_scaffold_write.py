"""Writing: whole or not at all, and never over something that is there."""

import stat

import pytest

from milepost.errors import CannotRunError
from milepost.scaffold.write import Change, write
from running import tree, write_tree

NEW = {"unit.yml": "title: Water\n", "activities/begin.md": "Begin.\n", "activities/end.md": "End.\r\n"}
BYTES = {name: text.encode() for name, text in NEW.items()}


def test_files_are_written_into_a_folder_that_need_not_exist(tmp_path):
    write(tmp_path / "units/water", NEW)
    assert tree(tmp_path / "units/water") == BYTES
    assert tree(tmp_path).keys() == {f"units/water/{name}" for name in NEW}


def test_files_join_others_that_are_there(tmp_path):
    write_tree(tmp_path, {"activities/other.md": "Other.\n", "README": "us"})
    write(tmp_path, NEW)
    assert tree(tmp_path) == BYTES | {"activities/other.md": b"Other.\n", "README": b"us"}


def test_a_relative_folder_is_one_below_this_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write(type(tmp_path)("units/water"), NEW)
    write(type(tmp_path)(), {"README": "us"})
    assert tree(tmp_path).keys() == {"README", *(f"units/water/{name}" for name in NEW)}


@pytest.mark.parametrize("there", ["unit.yml", "activities/end.md"])
def test_nothing_is_written_when_one_file_is_there_already(tmp_path, there):
    before = tree(write_tree(tmp_path, {there: "mine"}))
    with pytest.raises(CannotRunError) as refused:
        write(tmp_path, NEW)
    assert str(refused.value) == f"`{tmp_path / there}` already exists; nothing was written"
    assert tree(tmp_path) == before


def test_several_files_that_are_there_are_named_and_counted(tmp_path):
    files = {f"{name}.md": "new" for name in "abcde"}
    write_tree(tmp_path, dict.fromkeys(files, "mine"))
    with pytest.raises(CannotRunError) as refused:
        write(tmp_path, files)
    first = ", ".join(f"`{tmp_path / name}.md`" for name in "abc")
    assert str(refused.value) == f"{first} and 2 more already exist; nothing was written"


def test_a_link_that_leads_nowhere_is_not_written_through(tmp_path):
    (tmp_path / "unit.yml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(CannotRunError, match="already exists"):
        write(tmp_path, NEW)
    assert not (tmp_path / "elsewhere").exists()


def test_new_files_and_folders_have_the_rights_that_others_have(tmp_path):
    (tmp_path / "usual").mkdir()
    (tmp_path / "usual/file").touch()
    write(tmp_path, NEW)
    assert stat.S_IMODE((tmp_path / "activities").stat().st_mode) == stat.S_IMODE((tmp_path / "usual").stat().st_mode)
    assert stat.S_IMODE((tmp_path / "unit.yml").stat().st_mode) == stat.S_IMODE(
        (tmp_path / "usual/file").stat().st_mode
    )


def test_a_change_comes_with_the_new_files_and_keeps_the_rights(tmp_path):
    write_tree(tmp_path, {"unit.yml": "old"}).joinpath("unit.yml").chmod(0o640)
    write(tmp_path, {"activities/end.md": "End.\n"}, Change("unit.yml", "new"))
    assert tree(tmp_path) == {"unit.yml": b"new", "activities/end.md": b"End.\n"}
    assert stat.S_IMODE((tmp_path / "unit.yml").stat().st_mode) == 0o640


CALLS = ["mkdir", "fsync", "rename", "replace", "copymode", "write"]
ERRORS = [OSError(28, "No space left on device"), PermissionError(13, "Permission denied"), KeyboardInterrupt()]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
@pytest.mark.parametrize("call", CALLS)
def test_whatever_fails_whenever_nothing_is_left_behind(tmp_path, monkeypatch, call, error):
    before = tree(write_tree(tmp_path, {"unit.yml": "old", "README": "us"}))
    new = {"README.md": "us", "activities/a/begin.md": "x", "media/map.svg": "y"}
    turn = failed = 0
    while True:
        with monkeypatch.context() as patch:
            _fail_at(patch, call, turn, error)
            try:
                write(tmp_path, new, Change("unit.yml", "new"))
            except (OSError, KeyboardInterrupt):
                failed += 1
                assert tree(tmp_path) == before, f"{call} number {turn}"
                assert {path.name for path in tmp_path.iterdir()} == {"README", "unit.yml"}
            else:
                break
        turn += 1
    assert failed
    assert (tmp_path / "unit.yml").read_text() == "new"


def _fail_at(patch, call, turn, error):
    """Let one kind of operation fail at its turn, counted from 0."""
    from pathlib import Path

    from milepost.scaffold import write as module

    owner, name = {
        "mkdir": (Path, "mkdir"),
        "rename": (Path, "rename"),
        "replace": (Path, "replace"),
        "write": (Path, "open"),
        "fsync": (module.os, "fsync"),
        "copymode": (module.shutil, "copymode"),
    }[call]
    real, calls = getattr(owner, name), iter(range(1000))

    def failing(*arguments, **named):
        if next(calls) == turn:
            raise error
        return real(*arguments, **named)

    patch.setattr(owner, name, failing)
