"""`milepost check`: what is shown, and the exit code."""

import json
import os
import re

import pytest
from inline_snapshot import snapshot

from running import milepost, write_tree

CURRICULUM = "format: 1\nid: school\ntitle: School\nrules: {milestone-missing: off}\n"
UNIT = "title: {0}\ngrades: [6]\nowners: [us]\nreviewed: 2999-01-01\nplaylist: [begin]\n"
ACTIVITY = "---\ntitle: Begin\nminutes: 30\nsupports: {read_aloud: true}\n---\nBegin.\n"
CLEAN = {
    "units/curriculum.yml": CURRICULUM,
    "units/egypt/unit.yml": UNIT.format("Egypt"),
    "units/egypt/activities/begin.md": ACTIVITY,
    "units/maps/unit.yml": UNIT.format("Maps"),
    "units/maps/activities/begin.md": ACTIVITY,
}
WRONG = CLEAN | {
    "units/egypt/unit.yml": UNIT.format("Egypt").replace("playlist", "needs: [map]\nplaylist"),
    "units/maps/activities/spare.md": ACTIVITY,
}


@pytest.fixture
def clean(tmp_path):
    return write_tree(tmp_path, CLEAN)


@pytest.fixture
def wrong(tmp_path):
    return write_tree(tmp_path, WRONG)


def test_a_sound_curriculum_is_said_to_be_sound(clean):
    assert milepost("check", cwd=clean) == (0, "no problems found in 2 units, 2 activities\n", "")


def test_findings_are_shown_whole_and_an_error_fails(wrong):
    ran = milepost("check", cwd=wrong)
    assert (ran.code, ran.err) == (1, "")
    assert "\n" + ran.out == snapshot("""\

error[unknown-reference]: `egypt` needs `map`, which does not exist
 --> units/egypt/unit.yml:5:9
  |
5 | needs: [map]
  |         ^^^ no unit, standard or skill has this name
  = help: did you mean `maps`?

warning[unused-activity]: nothing leads to the activity `spare`
 --> units/maps/activities/spare.md:2:8
  |
2 | title: Begin
  |        ^^^^^ in no playlist
  = help: add `- spare` to the playlist in `unit.yml`, or delete the file

1 error and 1 warning in 2 units, 3 activities
""")


def test_a_warning_fails_only_where_that_is_asked_for(tmp_path):
    root = write_tree(tmp_path, CLEAN | {"units/maps/activities/spare.md": ACTIVITY})
    assert milepost("check", cwd=root).code == 0
    assert milepost("check", "--fail-on", "error", cwd=root).code == 0
    assert milepost("check", "--fail-on", "warning", cwd=root).code == 1


def test_a_note_never_fails(tmp_path):
    root = write_tree(tmp_path, CLEAN | {"units/maps/unit.yml": "title: Maps\nplaylist: [begin]\n"})
    ran = milepost("check", "--fail-on", "warning", cwd=root)
    assert ran.code == 0
    assert ran.out.endswith("no problems found in 2 units, 2 activities; 1 note\n")


@pytest.mark.parametrize(
    "place", ["units", ".", "units/egypt", "units/egypt/unit.yml", "units/egypt/activities/begin.md"]
)
def test_a_path_means_the_same_from_wherever_it_is_named(wrong, place):
    here = milepost("check", place, cwd=wrong)
    assert milepost("check", wrong / place, cwd="/") == here
    folder = wrong / "units/maps/activities"
    assert milepost("check", os.path.relpath(wrong / place, folder), cwd=folder) == here


def test_from_inside_a_curriculum_the_whole_of_it_is_meant(wrong):
    assert milepost("check", cwd=wrong / "units/maps/activities") == milepost("check", cwd=wrong)


@pytest.mark.parametrize(
    ("place", "rules", "last"),
    [
        ("units/egypt", {"unknown-reference"}, "1 error in 1 unit, 1 activity"),
        ("units/maps", {"unused-activity"}, "1 warning in 1 unit, 2 activities"),
        ("units/maps/unit.yml", set(), "no problems found in `units/maps/unit.yml`"),
        ("units/maps/activities", {"unused-activity"}, "1 warning in `units/maps/activities`"),
        ("units/maps/activities/begin.md", set(), "no problems found in `units/maps/activities/begin.md`"),
        ("units/curriculum.yml", set(), "no problems found in `units/curriculum.yml`"),
    ],
)
def test_a_part_of_a_curriculum_shows_what_concerns_it(wrong, place, rules, last):
    lines = milepost("check", place, cwd=wrong).out.splitlines()
    assert {found[1] for line in lines if (found := re.match(r"\w+\[([\w-]+)\]", line))} == rules
    assert lines[-1] == last


def test_json_is_all_that_is_printed(wrong):
    ran = milepost("check", "--format", "json", cwd=wrong)
    found = json.loads(ran.out)
    assert (ran.code, ran.err) == (1, "")
    assert list(found) == ["version", "findings", "summary"]
    assert found["summary"] == {"errors": 1, "warnings": 1, "notes": 0, "units": 2, "activities": 3}
    assert found["findings"][0] == snapshot(
        {
            "rule": "unknown-reference",
            "severity": "error",
            "message": "`egypt` needs `map`, which does not exist",
            "help": "did you mean `maps`?",
            "file": "units/egypt/unit.yml",
            "line": 5,
            "column": 9,
            "end_line": 5,
            "end_column": 12,
            "unit": "egypt",
            "route": None,
        }
    )


def test_json_of_a_part_counts_the_part(wrong):
    found = json.loads(milepost("check", "units/maps", "--format", "json", cwd=wrong).out)
    assert found["summary"] == {"errors": 0, "warnings": 1, "notes": 0, "units": 1, "activities": 2}
    assert [finding["unit"] for finding in found["findings"]] == ["maps"]


def test_lines_for_tools_have_the_summary_beside_them(wrong):
    ran = milepost("check", "--format", "concise", cwd=wrong)
    assert ran.out == snapshot("""\
units/egypt/unit.yml:5:9: error[unknown-reference] `egypt` needs `map`, which does not exist
units/maps/activities/spare.md:2:8: warning[unused-activity] nothing leads to the activity `spare`
""")
    assert ran.err == "1 error and 1 warning in 2 units, 3 activities\n"
    assert ran.code == 1


def test_workflow_commands_name_files_as_the_repository_does(wrong, monkeypatch):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(wrong.parent))
    ran = milepost("check", "--format", "github", cwd=wrong)
    assert ran.out.splitlines()[0].startswith(f"::error file={wrong.name}/units/egypt/unit.yml,line=5,col=9,")
    monkeypatch.delenv("GITHUB_WORKSPACE")
    assert milepost("check", "--format", "github", cwd=wrong).out.startswith("::error file=units/egypt/unit.yml,")


def test_a_unit_that_cannot_be_read_is_counted_and_can_be_asked_for(tmp_path):
    root = write_tree(tmp_path, CLEAN | {"units/egypt/unit.yml": "- begin\n"})
    ran = milepost("check", "units/egypt", cwd=root)
    assert ran.code == 1
    assert ran.out.endswith("1 error in 1 unit\n")
    assert milepost("check", cwd=root).out.endswith("1 error in 2 units, 1 activity\n")


def test_a_curriculum_without_units_says_how_to_start_one(tmp_path):
    root = write_tree(tmp_path, {"units/curriculum.yml": CURRICULUM})
    assert milepost("check", cwd=root).out == "no problems found, and no units yet; `milepost new unit` starts one\n"


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("nowhere", "there is no file or folder `nowhere`"),
        ("\udce9\x1b[2J", "there is no file or folder `<U+DCE9><U+001B>[2J`"),
        ("empty", "the folder `empty` has no `curriculum.yml`; start one with `milepost new curriculum`"),
        ("note.txt", "`note.txt` is a file; name the folder that holds `curriculum.yml`"),
        ("school/README.md", "`school/README.md` is no part of the curriculum in `school/units`"),
        ("school/units/egypt/notes.txt", "`school/units/egypt/notes.txt` is no file that Milepost reads"),
    ],
)
def test_a_path_that_means_no_curriculum_gets_one_sentence(tmp_path, place, sentence):
    write_tree(tmp_path / "school", CLEAN | {"README.md": "", "units/egypt/notes.txt": ""})
    write_tree(tmp_path, {"note.txt": ""})
    (tmp_path / "empty").mkdir()
    assert milepost("check", place, cwd=tmp_path) == (2, "", f"error: {sentence.format(tmp_path.resolve())}\n")


@pytest.mark.parametrize(
    "words", [["check"], ["build"], ["serve"], ["new", "unit"], ["new", "activity", "x"], ["new", "rubric", "x"]]
)
def test_every_command_run_in_the_wrong_folder_says_so_in_one_sentence(tmp_path, words):
    ran = milepost(*words, cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == snapshot(
        "error: no `units/curriculum.yml` in this folder or above it; start one with `milepost new curriculum`, or go to its folder first\n"
    )
