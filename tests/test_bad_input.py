"""Every command on folders and words that are none: what is wrong in a sentence, its exit code, nothing written."""

import os
import subprocess

import pytest
from inline_snapshot import snapshot

from running import MILEPOST, milepost, tree, write_tree

FINE = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\ncourses: [{id: year, title: Y, playlist: [egypt]}]\n",
    "units/egypt/unit.yml": "title: Egypt\nowners: [us]\nreviewed: 2999-01-01\nplaylist: [begin, {milestone: end, title: End, evidence: A page, check_in: self, reflect: [Why?]}]\n",
    "units/egypt/activities/begin.md": "---\ntitle: Begin\nminutes: 30\nsupports: {read_aloud: true}\n---\nBegin.\n",
}
UNIT, ACTIVITY = "units/egypt/unit.yml", "units/egypt/activities/begin.md"


def _without(name):
    return {file: text for file, text in FINE.items() if not file.startswith(name)}


FOLDERS = {
    "fine": FINE,
    "empty": {},
    "no curriculum": _without("units/curriculum"),
    "curriculum.yml not closed": FINE | {"units/curriculum.yml": "format: ["},
    "curriculum.yml empty": FINE | {"units/curriculum.yml": ""},
    "curriculum.yml of another encoding": FINE | {"units/curriculum.yml": "format: 1\nid: a\ntitle: École\n"},
    "curriculum.yml a folder": _without("units/curriculum") | {"units/curriculum.yml/x": ""},
    "two curricula": FINE | {"curriculum.yml": FINE["units/curriculum.yml"]},
    "no unit": {"units/curriculum.yml": "format: 1\nid: school\ntitle: School\n"},
    "unit.yml not closed": FINE | {UNIT: "title: ["},
    "unit.yml a folder": _without(UNIT) | {f"{UNIT}/x": ""},
    "an activity not closed": FINE | {ACTIVITY: "---\ntitle: [\n---\n"},
    "an activity a folder": _without(ACTIVITY) | {f"{ACTIVITY}/x": ""},
    "published-ids.yml not closed": FINE | {"units/published-ids.yml": "["},
    "published-ids.yml a folder": FINE | {"units/published-ids.yml/x": ""},
    "standards.lock a folder": FINE | {"units/standards/standards.lock/x": ""},
    "a folder of an odd name": FINE | {"units/é 😀\n\x1b[31m\u202e/unit.yml": "title: ["},
}
READING = (
    "check", "check --format concise", "report", "report egypt", "routes egypt", "export matrix", "export case",
    "export calendar year --start 2027-01-04", "diff . .", "standards list", "standards search a",
    "standards migrate", "read units/curriculum.yml",
)  # fmt: skip
REFUSED = (
    "report nil", "routes nil", "export calendar nil --start 2027-01-04", "export calendar year --start soon",
    "export cartridge -o a.imscc", "export matrix -o nowhere/a.csv", "diff main", "diff nil .", "standards show nil",
    "standards add nil", "standards add units", "standards add http://example.org/a.json", "standards update a b",
    "standards migrate --map nil", "rules nil", "read nil", "read units", "check nil", "check --nil", "nil",
    "new unit --title U --grade 99 --weeks 1 --shape straight", "new activity nil --title A --minutes 5",
    "new activity egypt --title A", "new rubric nil --title R", "build --site-dir units", "serve --addr nil", "serve",
)  # fmt: skip
WRITING = (
    "standards lock", "keep-ids", "new unit --title U --grade 6 --weeks 1 --shape straight",
    "new activity egypt --title A --minutes 5 --add", "new rubric egypt --title R", "export pages out",
    "export cartridge --site https://a.example -o a.imscc",
)  # fmt: skip


def _make(folder, name):
    for file, text in FOLDERS[name].items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("cp1252" if "encoding" in name and "curriculum" in file else "utf-8"))
    return folder


@pytest.mark.parametrize("name", FOLDERS)
def test_every_command_ends_with_words_and_a_code_on_every_folder(tmp_path, monkeypatch, name):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    folder = _make(tmp_path / "here", name) if FOLDERS[name] else tmp_path
    before = tree(folder)
    for words in (*READING, *REFUSED, *WRITING):
        ran = milepost(*words.split(), cwd=folder)
        assert ran.code in ((2,) if words in REFUSED and words != "build --site-dir units" else (0, 1, 2)), words
        if ran.code == 2:
            assert ran.err.startswith("error: "), words
            assert ran.err.count("\n") == 1, words
            assert tree(folder) == before, words
        assert ran.out + ran.err, words
        assert str(tmp_path) not in ran.out + ran.err, words
        assert not {"\x1b", "\u202e"} & set(ran.out + ran.err), words
        before = tree(folder)


@pytest.mark.parametrize(
    ("name", "words", "code", "said"),
    [
        (
            "empty",
            "report",
            2,
            snapshot(
                "error: no `units/curriculum.yml` in this folder or above it; start one with `milepost new curriculum`, or go to its folder first\n"
            ),
        ),
        (
            "curriculum.yml not closed",
            "check --format concise",
            1,
            snapshot("""\
units/curriculum.yml:1:9: error[unreadable-file] the `[` that opens here is never closed
units/egypt/unit.yml:4:31: warning[milestone-incomplete] the milestone `end` has no rubric
1 error and 1 warning in 1 unit, 1 activity
"""),
        ),
        (
            "curriculum.yml not closed",
            "report",
            2,
            snapshot(
                "error: `units/curriculum.yml` cannot be read as it is; `milepost check` says why, and how to mend it\n"
            ),
        ),
        (
            "curriculum.yml of another encoding",
            "export case",
            2,
            snapshot(
                "error: `units/curriculum.yml` cannot be read as it is; `milepost check` says why, and how to mend it\n"
            ),
        ),
        (
            "two curricula",
            "check",
            2,
            snapshot(
                "error: there are two curricula here, `units/curriculum.yml` and `curriculum.yml`; take one away, or go into the folder `units` first\n"
            ),
        ),
        ("no unit", "report", 0, snapshot("no units yet; `milepost new unit` starts one\n")),
        ("no unit", "report egypt", 2, snapshot("error: there is no unit or course `egypt`; there is none yet\n")),
        (
            "no unit",
            "standards search a",
            0,
            snapshot("this curriculum names no framework yet; `milepost standards add FILE` adds one\n"),
        ),
        (
            "no unit",
            "keep-ids",
            2,
            snapshot("error: no unit is published, so there are no ids to keep\n"),
        ),
        (
            "fine",
            "keep-ids",
            0,
            snapshot("added 2 ids to `units/published-ids.yml`, which has 2 now; commit the file\n"),
        ),
        ("fine", "routes egpt", 2, snapshot("error: there is no unit `egpt`; did you mean `egypt`?\n")),
        (
            "unit.yml not closed",
            "check --format concise",
            1,
            snapshot("""\
units/egypt/unit.yml:1:8: error[unreadable-file] the `[` that opens here is never closed
units/egypt/unit.yml:1:8: note[stale-review] `egypt` has no owner and was never reviewed
1 error and 1 note in 1 unit, 1 activity
"""),
        ),
        (
            "unit.yml not closed",
            "export matrix",
            2,
            snapshot("error: some files of `egypt` cannot be read; `milepost check` says which, and why\n"),
        ),
        (
            "an activity not closed",
            "check --format concise",
            1,
            snapshot("""\
units/egypt/activities/begin.md:2:8: error[unreadable-file] the `[` that opens here is never closed
units/egypt/activities/begin.md:2:8: note[minutes-missing] 1 activity of `egypt` has no minutes
units/egypt/activities/begin.md:2:8: warning[supports-missing] 1 activity of `egypt` that must be done has no support
units/egypt/unit.yml:4:31: warning[milestone-incomplete] the milestone `end` has no rubric
1 error, 2 warnings and 1 note in 1 unit, 1 activity
"""),
        ),
        (
            "published-ids.yml not closed",
            "check --format concise",
            1,
            snapshot("""\
units/egypt/unit.yml:4:31: warning[milestone-incomplete] the milestone `end` has no rubric
units/published-ids.yml:1:1: error[unreadable-file] the `[` that opens here is never closed
1 error and 1 warning in 1 unit, 1 activity
"""),
        ),
        (
            "published-ids.yml not closed",
            "keep-ids",
            2,
            snapshot(
                "error: `units/published-ids.yml` cannot be read as it is; `milepost check` says why, and how to mend it\n"
            ),
        ),
        (
            "published-ids.yml a folder",
            "check --format concise",
            1,
            snapshot("""\
units/egypt/unit.yml:4:31: warning[milestone-incomplete] the milestone `end` has no rubric
units/published-ids.yml:1:1: error[unreadable-file] this is a folder, and a file is meant
1 error and 1 warning in 1 unit, 1 activity
"""),
        ),
        (
            "a folder of an odd name",
            "check --format concise",
            1,
            snapshot("""\
units/egypt/unit.yml:4:31: warning[milestone-incomplete] the milestone `end` has no rubric
units/é 😀<U+000A><U+001B>[31m<U+202E>:1:1: error[wrong-shape] not every computer can keep this file: a sign in its name cannot be seen
1 error and 1 warning in 1 unit, 1 activity
"""),
        ),
    ],
)
def test_what_is_said_names_the_cause_once_and_how_to_go_on(tmp_path, name, words, code, said):
    ran = milepost(*words.split(), cwd=_make(tmp_path, name))
    assert (ran.code, ran.out + ran.err) == (code, said)


@pytest.mark.parametrize(
    "words", ["--help", "check --help", "report", "rules", "export matrix", "read units/egypt/unit.yml"]
)
def test_a_reader_that_goes_away_changes_no_exit_code(tmp_path, words):
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [*MILEPOST, *words.split()], cwd=write_tree(tmp_path, FINE), stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_questions_that_nobody_can_read_are_not_asked(tmp_path):
    reading, writing = os.pipe()
    os.close(reading)
    ran = subprocess.run(
        [*MILEPOST, "new", "unit"], cwd=write_tree(tmp_path, FINE), stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (ran.returncode, ran.stderr) == (2, b"error: nobody can read the questions: give the answer as `--title`\n")


def test_a_folder_that_is_gone_is_told(tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    ran = subprocess.run(
        ["sh", "-c", 'rmdir "$PWD"; exec "$@"', "sh", *MILEPOST, "check"], cwd=gone, capture_output=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (2, b"error: this folder is gone; go to another one first\n")
