"""`milepost diff` in real repositories: what is compared, and what is said where that cannot be done."""

import json
import os
import shutil
import stat

import pytest
from inline_snapshot import snapshot
from markdown import markdown

from git_repository import ALONE, SCHOOL, commit, edit, git, start
from milepost.output.review_markdown import MARKER
from running import milepost, milepost_apart

RIVERS = "units/rivers/unit.yml"
NOTHING = "Nothing changes for students or teachers.\n"


@pytest.fixture
def school(tmp_path, monkeypatch):
    for name, value in ALONE.items():
        monkeypatch.setenv(name, value)
    folder = start(tmp_path / "school")
    commit(folder)
    return folder


def compared(folder, *words):
    ran = milepost("diff", *words, "--format", "json", cwd=folder)
    assert (ran.code, ran.err) == (0, "")
    return json.loads(ran.out)


def topics(found):
    return [
        (one["after"] or one["before"], each["topic"], each["key"])
        for one in found["changed"]
        for each in one["differences"]
    ]


def test_files_that_are_not_committed_are_compared_as_they_are(school):
    edit(school, RIVERS, "weeks: 3", "weeks: 4")
    found = compared(school, "main")
    assert (found["head"], topics(found)) == ("the files as they are now", [("rivers", "about", ["weeks"])])
    assert milepost("diff", "main", "HEAD", cwd=school).out.startswith(NOTHING)


def test_a_change_is_found_from_any_folder_of_the_repository(school):
    first = git(school, "rev-parse", "HEAD")
    edit(school, RIVERS, "weeks: 3", "weeks: 4")
    commit(school)
    here = [topics(compared(folder, first, "HEAD")) for folder in (school, school / "units", school / "units/rivers")]
    assert here == [[("rivers", "about", ["weeks"])]] * 3


def test_a_comment_in_a_file_changes_nothing(school):
    edit(school, RIVERS, "weeks: 3", "weeks: 3  # until the holidays")
    assert milepost("diff", "main", cwd=school).out.startswith(NOTHING)


def test_windows_line_ends_change_nothing(school):
    path = school / RIVERS
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert milepost("diff", "main", cwd=school).out.startswith(NOTHING)


def test_a_unit_that_is_deleted_takes_its_promises_and_saved_work_along(school):
    shutil.rmtree(school / "units/rivers")
    edit(school, "units/curriculum.yml", "[map-skills, rivers], standards: {assesses: [HIS-2]}", "[map-skills]")
    assert milepost("diff", "main", cwd=school).out.partition("\n\n")[2] == snapshot("""\
Please judge:
  - River civilizations: this unit is gone
  - River civilizations: with the unit goes what students saved in it: it is not shown to them any
    more
  - the course Humanities 6: “River civilizations” is no longer in the playlist
  - the course Humanities 6: the promise that every student is assessed on `HIS-2` is withdrawn: no
    student does any more

the course Humanities 6:
  - minutes: 255 → 40
  - longest time between teacher check-ins: 125 minutes → 40 minutes
  - no student is taught `HIS-2` any more (before: every student)
  - no student practices `HIS-3` any more (before: every student)
""")


def test_a_unit_in_a_renamed_folder_is_the_same_unit_where_was_says_so(school):
    git(school, "mv", "units/rivers", "units/early-cities")
    edit(school, "units/early-cities/unit.yml", "weeks: 3", "weeks: 3\nwas: [rivers]")
    edit(school, "units/curriculum.yml", "rivers]", "early-cities]")
    found = compared(school, "main")
    assert [one["kept"] for one in found["ids"]] == [True]
    assert found["verdict"] == "Ready: nothing to mend, and nothing that students lose."


def test_a_curriculum_that_moved_to_another_folder_is_still_compared(school):
    git(school, "mv", "units", "curriculum")
    edit(school, "curriculum/rivers/unit.yml", "weeks: 3", "weeks: 4")
    assert topics(compared(school / "curriculum", "main")) == [("rivers", "about", ["weeks"])]


def test_everything_is_new_where_there_was_no_curriculum(tmp_path, monkeypatch):
    for name, value in ALONE.items():
        monkeypatch.setenv(name, value)
    git(tmp_path, "init", "--quiet", "--initial-branch", "main")
    commit(tmp_path)
    shutil.copytree(SCHOOL, tmp_path, dirs_exist_ok=True)
    found = compared(tmp_path, "main")
    assert [(one["kind"], one["before"], one["after"]) for one in found["changed"]] == [
        ("curriculum", None, None),
        ("unit", None, "map-skills"),
        ("unit", None, "rivers"),
        ("course", None, "humanities-6"),
    ]
    assert found["findings"] == {"new": [], "fixed": []}


def test_a_pull_request_is_compared_with_where_it_left_the_base(school):
    git(school, "switch", "--quiet", "--create", "change")
    edit(school, RIVERS, "weeks: 3", "weeks: 4")
    commit(school)
    git(school, "switch", "--quiet", "main")
    edit(school, "units/map-skills/unit.yml", "title: Map skills", "title: Maps")
    commit(school)
    assert topics(compared(school, "main", "change", "--merge-base")) == [("rivers", "about", ["weeks"])]
    assert ("map-skills", "about", ["title"]) in topics(compared(school, "main", "change"))


def test_two_folders_are_compared_without_git(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    for name in ("old", "new"):
        shutil.copytree(SCHOOL, tmp_path / name)
    edit(tmp_path / "new", RIVERS, "weeks: 3", "weeks: 4")
    assert topics(compared(tmp_path, "./old", "new/units/")) == [("rivers", "about", ["weeks"])]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["mian"], "there is no branch, tag or commit `mian`; did you mean `main`?"),
        (["--", "--upload-pack=x"], "there is no branch, tag or commit `--upload-pack=x`, and no folder of that name"),
        (["units"], "`units` is a folder and a revision; write `./units` for the folder"),
        (["./docs"], "the folder `docs` has no `curriculum.yml`; start one with `milepost new curriculum`"),
        (["elsewhere", "--merge-base"], "`elsewhere` and `HEAD` have no commit in common, or leave out `--merge-base`"),
    ],
)
def test_what_cannot_be_compared_is_said_in_one_sentence(school, words, sentence):
    (school / "docs").mkdir()
    git(school, "branch", "units")
    git(school, "switch", "--quiet", "--orphan", "elsewhere")
    git(school, "commit", "--quiet", "--allow-empty", "--message", "Another beginning")
    git(school, "switch", "--quiet", "main")
    assert milepost("diff", *words, cwd=school) == (2, "", f"error: {sentence}\n")


def test_nothing_committed_yet_is_said(tmp_path, monkeypatch):
    for name, value in ALONE.items():
        monkeypatch.setenv(name, value)
    start(tmp_path)
    assert milepost("diff", "main", cwd=tmp_path).err == (
        "error: there is no `main`: nothing has been committed here yet\n"
    )


def test_a_folder_outside_every_repository_is_said_to_be(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = tmp_path / "school"
    shutil.copytree(SCHOOL, folder)
    ran = milepost("diff", "main", cwd=folder)
    assert ran.err == "error: this folder is in no Git repository; name two folders to compare\n"


def test_a_computer_without_git_is_told_what_to_do(school, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert milepost("diff", "main", cwd=school).err == (
        "error: Git is not installed on this computer; install it, or name two folders to compare\n"
    )


def test_a_copy_of_only_the_newest_commits_is_said_to_be_one(school, tmp_path):
    first = git(school, "rev-parse", "HEAD")
    edit(school, RIVERS, "weeks: 3", "weeks: 4")
    commit(school)
    git(tmp_path, "clone", "--quiet", "--depth", "1", f"file://{school}", "shallow")
    ran = milepost("diff", first, cwd=tmp_path / "shallow")
    assert ran.err == (
        f"error: there is no commit `{first}` in this copy, which holds only the newest ones; fetch the others\n"
    )


def test_a_link_in_a_commit_is_refused_like_one_on_disk(school):
    (school / "units/rivers/activities/poster.md").unlink()
    (school / "units/rivers/activities/poster.md").symlink_to("/etc/passwd")
    linked = commit(school)
    told = [compared(school, f"{linked}~1", *head)["findings"]["new"] for head in ((linked,), ())]
    assert told[0] == told[1]
    assert "outside-curriculum" in {finding["rule"] for finding in told[0]}


def test_nothing_that_a_repository_names_is_run(school, tmp_path):
    mark, spy = tmp_path / "it ran", tmp_path / "spy"
    spy.write_text(f'#!/bin/sh\necho "$0 $@" >> "{mark}"\ncat\n', encoding="utf-8")
    spy.chmod(spy.stat().st_mode | stat.S_IXUSR)
    (school / ".gitattributes").write_text("* filter=spy diff=spy\n", encoding="utf-8")
    commit(school)
    for name in ("filter.spy.smudge", "filter.spy.clean", "filter.spy.process", "diff.spy.textconv", "core.fsmonitor"):
        git(school, "config", name, str(spy))
    git(school, "config", "core.hooksPath", str(tmp_path))
    for name in ("post-checkout", "post-index-change", "reference-transaction"):
        os.link(spy, tmp_path / name)
    edit(school, RIVERS, "weeks: 3", "weeks: 4")
    assert compared(school, "main")["changed"]
    assert compared(school, "main", "HEAD", "--merge-base")["changed"] == []
    assert not mark.exists()


def test_nothing_in_the_repository_is_changed(school):
    before = {path: path.stat().st_mtime_ns for path in school.rglob("*")}
    edit(school, RIVERS, "weeks: 3", "weeks: 4")
    before[school / RIVERS] = (school / RIVERS).stat().st_mtime_ns
    compared(school, "main")
    assert {path: path.stat().st_mtime_ns for path in school.rglob("*")} == before


def test_a_finding_that_is_accepted_is_for_the_lead_to_judge(school):
    edit(
        school,
        RIVERS,
        "practices: [HIS-3], ",
        "practices: [HIS-4],  # milepost: ignore[standard-not-guaranteed] next year\n  ",
    )
    edit(school, RIVERS, "standards: {", "standards: {\n  ")
    edit(school, RIVERS, "assesses: [HIS-2]}", "assesses: [HIS-2],\n}")
    found = compared(school, "main")
    assert found["findings"] == {"new": [], "fixed": []}
    assert "what `standard-not-guaranteed` finds in `units/rivers/unit.yml` is now accepted: “next year”" in [
        point["text"] for point in found["to_judge"]
    ]


def test_text_from_others_reaches_no_terminal_and_no_comment_as_it_is(school):
    evil = "<!-- milepost-review --> @everyone [x](https://evil.example) <img src=x> \\u001b[31m ##[error]"
    edit(school, RIVERS, "title: River civilizations", f'title: "{evil}"')
    text = milepost("diff", "main", cwd=school).out
    assert "evil.example" in text
    assert "\x1b" not in text
    assert "##[" not in text
    comment = milepost("diff", "main", "--format", "markdown", cwd=school).out
    assert "evil.example" in comment
    assert "@everyone" not in comment
    assert comment.count(MARKER) == 1
    page = markdown(comment, extensions=["tables"]).removeprefix(MARKER)
    assert not [tag for tag in ("<img", "<a ", "<!--", "<script") if tag in page]


def test_a_comment_is_never_longer_than_a_comment_may_be(school):
    names = [f"step-{number}" for number in range(1500)]
    edit(school, RIVERS, "  - first-cities\n", "".join(f"  - {name}\n" for name in names))
    ran = milepost_apart("diff", "main", "--format", "markdown", cwd=school, **ALONE)
    assert len(ran.out.encode()) <= 60_000
    assert ran.out.startswith("<!-- milepost-review -->\n## Not yet:")
    assert ran.out.endswith("*The rest is left out, since a comment holds no more; `milepost diff` shows all of it.*\n")
