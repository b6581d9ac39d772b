"""Writing: whole or not at all, never over something that is there, never what cannot be had back."""

import os
import stat
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.errors import CannotRunError
from milepost.writing import Change, Edit, Lines, UncommittedError, edited, read, write
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


@pytest.mark.parametrize("name", ["unit.yml", "activities/end.md", "activities"])
def test_nothing_is_read_or_written_through_a_link(tmp_path, name):
    elsewhere = write_tree(tmp_path / "elsewhere", {"unit.yml": "theirs", "activities/end.md": "theirs"})
    here = write_tree(tmp_path / "here", {"other": "mine"})
    (here / name).parent.mkdir(exist_ok=True)
    (here / name).symlink_to(elsewhere / name)
    file = name if "." in name else "activities/end.md"
    before = tree(elsewhere)
    for attempt in (
        lambda: read(here, file),
        lambda: write(here, {file: "new"}),
        lambda: write(here, {}, [Change(file, b"theirs", [Edit(0, 0, b"new")])]),
    ):
        with pytest.raises(CannotRunError, match="is a link, and nothing is written through one"):
            attempt()
    assert tree(elsewhere) == before


def test_what_is_no_plain_file_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe.yml")
    (tmp_path / "folder.yml").mkdir()
    for name in ("pipe.yml", "folder.yml"):
        with pytest.raises(CannotRunError, match="is no plain file"):
            read(tmp_path, name)
        with pytest.raises(CannotRunError, match="is no plain file"):
            write(tmp_path, {name: "new"})


def test_new_files_and_folders_have_the_rights_that_others_have(tmp_path):
    (tmp_path / "usual").mkdir()
    (tmp_path / "usual/file").touch()
    write(tmp_path, NEW)
    assert stat.S_IMODE((tmp_path / "activities").stat().st_mode) == stat.S_IMODE((tmp_path / "usual").stat().st_mode)
    assert stat.S_IMODE((tmp_path / "unit.yml").stat().st_mode) == stat.S_IMODE(
        (tmp_path / "usual/file").stat().st_mode
    )


TO_NEW = Change("unit.yml", b"old", [Edit(0, 3, b"new")])


def test_a_change_comes_with_the_new_files_and_keeps_the_rights(tmp_path):
    write_tree(tmp_path, {"unit.yml": "old"}).joinpath("unit.yml").chmod(0o640)
    write(tmp_path, {"activities/end.md": "End.\n"}, [TO_NEW])
    assert tree(tmp_path) == {"unit.yml": b"new", "activities/end.md": b"End.\n"}
    assert stat.S_IMODE((tmp_path / "unit.yml").stat().st_mode) == 0o640


def test_a_file_that_somebody_else_has_just_written_to_is_left_alone(tmp_path):
    before = tree(write_tree(tmp_path, {"unit.yml": "older", "a.md": "a"}))
    with pytest.raises(
        CannotRunError, match=r"unit\.yml` has just been changed by another program; nothing was written"
    ):
        write(tmp_path, {"b.md": "b"}, [Change("a.md", b"a", [Edit(0, 0, b"b")]), TO_NEW])
    assert tree(tmp_path) == before


def _killed_at_the_move(number, folder, new, changes):
    """Write in a child that is killed instead of making its move of that number, counted from 0."""
    child = os.fork()
    if not child:
        made, real = [], Path.replace

        def replace(path, target):
            if len(made) == number:
                os._exit(9)
            made.append(path)
            return real(path, target)

        Path.replace = replace
        write(folder, new, changes)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.parametrize("number", [1, 2])
def test_what_was_killed_between_two_moves_is_finished_by_the_next_that_says_so(tmp_path, number):
    write_tree(tmp_path, {"unit.yml": "old"})
    files = {"activities/end.md": "End.\n", "b.md": "b"}
    _killed_at_the_move(number, tmp_path, files, [TO_NEW])
    with pytest.raises(
        CannotRunError, match=r"now `.*activities`, `.*b\.md`, `.*unit\.yml` are complete\. Look at them"
    ):
        write(tmp_path, {"other.md": "o"})
    write(tmp_path, {"other.md": "o"})
    assert tree(tmp_path) == {"unit.yml": b"new", "activities/end.md": b"End.\n", "b.md": b"b", "other.md": b"o"}


def test_what_was_killed_before_its_first_move_is_as_if_it_had_never_begun(tmp_path):
    write_tree(tmp_path, {"unit.yml": "old"})
    _killed_at_the_move(0, tmp_path, {"b.md": "b"}, [TO_NEW])
    write(tmp_path, {"b.md": "mine"})
    assert tree(tmp_path) == {"unit.yml": b"old", "b.md": b"mine"}


def test_what_was_killed_is_let_go_where_somebody_has_written_since(tmp_path):
    write_tree(tmp_path, {"unit.yml": "old"})
    _killed_at_the_move(1, tmp_path, {"b.md": "b"}, [TO_NEW])
    (tmp_path / "unit.yml").unlink()
    (tmp_path / "unit.yml").write_text("mine")
    write(tmp_path, {"c.md": "c"})
    assert tree(tmp_path) == {"unit.yml": b"mine", "b.md": b"b", "c.md": b"c"}


@pytest.mark.parametrize(
    "moves",
    [
        "nonsense",
        "[1]",
        '[["a", "b.md", null], ["gone", "c.md", null]]',
        '[["../../secret", "b.md", null], ["gone", "c.md", null]]',
        '[["a", "../b.md", null], ["gone", "c.md", null]]',
        '[["a", "/tmp/milepost-b.md", null], ["gone", "c.md", null]]',
        '[["link", "b.md", null], ["gone", "c.md", null]]',
        '[["a", "linked/b.md", null], ["gone", "c.md", null]]',
        '[["pipe", "b.md", null], ["gone", "c.md", null]]',
        '[["a", "unit.yml", "pipe"], ["gone", "c.md", null]]',
        '[["", "b.md", null], ["gone", "c.md", null]]',
    ],
)
def test_a_plan_from_a_stranger_moves_nothing_out_of_its_folder_or_over_a_file(tmp_path, moves):
    here, elsewhere = tmp_path / "here", write_tree(tmp_path / "elsewhere", {"x": "x"})
    write_tree(tmp_path, {"secret": "s"})
    write_tree(here, {"unit.yml": "mine", ".milepost-new-1/a": "a", ".milepost-new-1/moves.json": moves})
    (here / ".milepost-new-1/link").symlink_to(tmp_path / "secret")
    (here / "linked").symlink_to(elsewhere)
    os.mkfifo(here / ".milepost-new-1/pipe")
    allowed = moves.startswith('[["a", "b.md"')
    if allowed:
        with pytest.raises(CannotRunError, match=r"b\.md`, `.*c\.md` are complete"):
            write(here, {"d.md": "d"})
    write(here, {"d.md": "d"})
    assert tree(here) == {"unit.yml": b"mine", "d.md": b"d"} | ({"b.md": b"a"} if allowed else {})
    assert tree(elsewhere) == {"x": b"x"}
    assert (tmp_path / "secret").read_text() == "s"


def git(folder, *words):
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *who, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path):
    write_tree(tmp_path, {"units/unit.yml": "old", "units/two.yml": "old", ".gitignore": "ignored*\n"})
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "All")
    return tmp_path


def test_what_is_committed_may_be_changed(repository):
    write(repository / "units", {"b.md": "b"}, [TO_NEW])
    assert (repository / "units/unit.yml").read_text() == "new"


@pytest.mark.parametrize("state", ["changed", "added", "unknown", "ignored"])
def test_what_git_does_not_have_is_changed_only_by_force(repository, state):
    name = {"changed": "unit.yml", "added": "added.yml", "unknown": "my own [file].yml", "ignored": "ignored.yml"}[
        state
    ]
    (repository / "units" / name).write_text("mine")
    if state == "added":
        git(repository, "add", ".")
    changes = [TO_NEW._replace(name="two.yml"), Change(name, b"mine", [Edit(0, 0, b"not ")])]
    before = tree(repository / "units")
    with pytest.raises(UncommittedError) as refused:
        write(repository / "units", {"b.md": "b"}, changes)
    assert str(refused.value) == (
        f"`{repository / 'units' / name}` holds something that is not committed yet; "
        "commit it first, so that nothing can be lost, or go on with `--force`"
    )
    assert tree(repository / "units") == before
    write(repository / "units", {"b.md": "b"}, changes, force=True)
    assert (repository / "units" / name).read_text() == "not mine"


def test_many_files_that_are_not_committed_are_counted(repository):
    names = [f"{number}.yml" for number in range(102)]
    write_tree(repository / "units", dict.fromkeys(names, "old"))
    with pytest.raises(
        UncommittedError, match=r"/0\.yml`, .*/2\.yml` and 99 more hold something that is not committed yet"
    ):
        write(repository / "units", {}, [TO_NEW._replace(name=name) for name in names])


def test_where_git_cannot_tell_only_force_goes_on(repository):
    (repository / ".git/index").write_text("broken")
    with pytest.raises(UncommittedError, match=r"Git cannot say what is committed in .*index.*`--force`"):
        write(repository / "units", {}, [TO_NEW])
    write(repository / "units", {}, [TO_NEW], force=True)


def test_without_git_a_change_is_made(tmp_path, monkeypatch):
    write_tree(tmp_path, {"unit.yml": "old"})
    monkeypatch.setenv("PATH", str(tmp_path))
    write(tmp_path, {}, [TO_NEW])
    assert (tmp_path / "unit.yml").read_text() == "new"


def test_a_git_that_lies_among_the_files_is_not_run(repository, monkeypatch):
    program = repository / "units/git"
    program.write_text("#!/bin/sh\ntouch was-run\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(repository / "units"))
    monkeypatch.chdir(repository / "units")
    write(repository / "units", {}, [TO_NEW])
    assert not (repository / "units/was-run").exists()


TEXTS = st.text(st.sampled_from("aä😀 :\t\n\r"), max_size=20)


@given(TEXTS, st.data())
def test_a_place_leads_to_the_bytes_that_stand_there(text, data):
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    line = data.draw(st.integers(1, len(lines)))
    start = data.draw(st.integers(0, len(lines[line - 1])))
    end = data.draw(st.integers(start, len(lines[line - 1])))
    place = (line, start + 1, line, end + 1)
    for mark in ("", "\ufeff"):
        whole = (mark + text).encode()
        assert Lines(whole).at(place) == lines[line - 1][start:end]
        after = edited(whole, [Lines(whole).edit(place, "X")]).decode().removeprefix(mark)
        wanted = [*lines[: line - 1], f"{lines[line - 1][:start]}X{lines[line - 1][end:]}", *lines[line:]]
        assert after.replace("\r\n", "\n").replace("\r", "\n").split("\n") == wanted


@pytest.mark.parametrize("place", [(0, 1, 1, 1), (3, 1, 3, 1), (1, 0, 1, 1), (1, 5, 1, 5), (2, 2, 2, 2)])
def test_a_place_that_the_file_does_not_have_is_refused(place):
    with pytest.raises(ValueError, match=r"there is no line|has no column"):
        Lines(b"abc\r\n").edit(place, "")


def test_edits_are_made_in_any_order_and_never_over_each_other():
    assert edited(b"abcdef", [Edit(4, 5, b"E"), Edit(0, 0, b"-"), Edit(1, 3, b"")]) == b"-adEf"
    for bad in ([Edit(0, 3, b""), Edit(2, 4, b"")], [Edit(5, 9, b"")], [Edit(3, 2, b"")], [Edit(-1, 2, b"")]):
        with pytest.raises(ValueError, match="cannot be changed"):
            edited(b"abcdef", bad)
