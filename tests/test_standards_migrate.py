"""`milepost standards migrate`: codes rewritten, and every other byte left as it is."""

import json
import subprocess
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from milepost.source.reader import read_yaml
from running import milepost, tree, write_tree
from writing_styles import STYLES

LIST = """\
id: skills
items:
  - {code: OLD, statement: Reads a map, replaced_by: [NEW.CODE]}
  - {code: NEW.CODE, statement: Reads a map and its key}
  - {code: KEPT, statement: Draws}
"""
SETTINGS = "format: 1\nid: s\ntitle: S\nstandards: [standards/skills.yml]\n"
PAGE = "---\ntitle: Do\nteaches: [KEPT]\n---\nGo.\n"
BASE = {"units/curriculum.yml": SETTINGS, "units/standards/skills.yml": LIST, "units/a/activities/do.md": PAGE}


def codes_replaced(unit: str) -> bytes:
    """Put the new code where a code stands, by the places the reader gives, without the program's own means."""
    tree, problems = read_yaml(unit, "unit.yml")
    assert tree is not None
    assert not problems
    places = []

    def collect(node, holder: str) -> None:
        for key, value in node.values.items():
            collect(value, key if not key.startswith("x-") else "")
        for item in node.items:
            collect(item, holder)
        text = str(node.data)
        if holder in {"assesses", "practices", "standards", "needs", "any", "need"} and text in {"OLD", "skills:OLD"}:
            places.append(node.place[:2])

    collect(tree, "")
    lines = unit.split("\n")
    for line, column in sorted(places, reverse=True):
        mark = line == 1 and unit.startswith("\ufeff")
        at = lines[line - 1].index("OLD", column - 1 + mark)
        lines[line - 1] = lines[line - 1][:at] + "NEW.CODE" + lines[line - 1][at + 3 :]
    return "\n".join(lines).encode()


def test_there_are_twenty_six_styles():
    assert len(STYLES) == 26


@pytest.mark.parametrize("style", STYLES)
def test_every_byte_outside_a_code_stays(style: str, tmp_path: Path):
    write_tree(tmp_path, BASE | {"units/a/unit.yml": STYLES[style]})
    before = tree(tmp_path)
    ran = milepost("standards", "migrate", "--apply", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert "for you to decide" not in ran.out
    after = tree(tmp_path)
    expected = codes_replaced(STYLES[style])
    assert expected != before["units/a/unit.yml"]
    assert after.pop("units/a/unit.yml") == expected
    assert after == {name: data for name, data in before.items() if name != "units/a/unit.yml"}
    assert "nothing to do" in milepost("standards", "migrate", cwd=tmp_path).out


def test_activities_rubrics_and_courses_are_rewritten_too(tmp_path: Path):
    files = BASE | {
        "units/curriculum.yml": SETTINGS
        + "courses:\n  - {id: c, title: OLD, playlist: [a], standards: {teaches: [OLD]}} # OLD\n",
        "units/a/unit.yml": "title: A\nplaylist: [do]\n",
        "units/a/rubrics.yml": "r:\n  title: R\n  levels: [OLD, B]\n  rows:\n    - {name: OLD, assesses: [OLD]}\n",
        "units/a/activities/do.md": "---\r\ntitle: Do\r\nteaches: [ OLD ]\r\nrubric: r\r\n---\r\nTo do OLD,\r\nread teaches: [OLD].",
    }
    write_tree(tmp_path, files)
    assert milepost("standards", "migrate", "--apply", cwd=tmp_path).code == 0
    after = {name: data.decode() for name, data in tree(tmp_path).items()}
    assert after == files | {
        "units/curriculum.yml": files["units/curriculum.yml"].replace("teaches: [OLD]", "teaches: [NEW.CODE]"),
        "units/a/rubrics.yml": files["units/a/rubrics.yml"].replace("assesses: [OLD]", "assesses: [NEW.CODE]"),
        "units/a/activities/do.md": files["units/a/activities/do.md"].replace("[ OLD ]", "[ NEW.CODE ]"),
    }


def test_a_new_code_that_means_something_in_yaml_gets_quotes(tmp_path: Path):
    new = LIST.replace("[NEW.CODE]", "['N, 1']").replace("code: NEW.CODE", "code: 'N, 1'")
    unit = "title: A\nstandards:\n  assesses: [OLD]\n  practices:\n    - 'OLD'\nplaylist: [do]\n"
    write_tree(tmp_path, BASE | {"units/standards/skills.yml": new, "units/a/unit.yml": unit})
    milepost("standards", "migrate", "--apply", cwd=tmp_path)
    after = (tmp_path / "units/a/unit.yml").read_text()
    assert after == 'title: A\nstandards:\n  assesses: ["N, 1"]\n  practices:\n    - "N, 1"\nplaylist: [do]\n'


def test_what_is_not_one_to_one_or_not_safe_is_left_with_the_reason(tmp_path: Path):
    skills = """\
id: skills
items:
  - {code: OLD, statement: Reads a map, replaced_by: [NEW]}
  - {code: NEW, statement: Reads a map and its key}
  - {code: both, statement: Measures, replaced_by: [length, time]}
  - {code: length, statement: Measures how long things are}
  - {code: time, statement: Measures how long things take}
  - {code: adds, statement: Adds, replaced_by: [counts]}
  - {code: takes-away, statement: Takes away, replaced_by: [counts]}
  - {code: counts, statement: Adds and takes away}
  - {code: sings, statement: Sings, withdrawn: true}
  - {code: moved, statement: Moved, replaced_by: [elsewhere]}
"""
    unit = 'title: A\nstandards:\n  teaches: [both, adds, sings, moved]\n  assesses: ["O\\x4cD"]\n  practices: [OLD, NEW]\nplaylist: [do]\n'
    page = PAGE.replace("KEPT", "OLD")
    write_tree(
        tmp_path,
        BASE | {"units/standards/skills.yml": skills, "units/a/unit.yml": unit, "units/a/activities/do.md": page},
    )
    ran = milepost("standards", "migrate", "--apply", cwd=tmp_path)
    assert ran.out == snapshot("""\
1 code in 1 place of 1 file rewritten:
  `OLD` becomes `NEW`
    was: Reads a map
    now: Reads a map and its key
    units/a/activities/do.md:3

5 codes for you to decide:
  `both` was split into `length` and `time`; look at what each of them asks
    said: Measures
    `length`: Measures how long things are
    `time`: Measures how long things take
    units/a/unit.yml:3
  `adds` was merged with others into `counts`; look at whether the unit meets all of it
    said: Adds
    `counts`: Adds and takes away
    units/a/unit.yml:3
  `sings` is no longer in use, and nothing is named in its place; take it out, or find one that fits
    said: Sings
    units/a/unit.yml:3
  `moved` was replaced by `elsewhere`, which no framework here has; add the framework, or find one that fits
    said: Moved
    units/a/unit.yml:3
  `OLD` becomes `NEW`; change it by hand: the new code stands beside it already, or the old one is spelt oddly
    said: Reads a map
    `NEW`: Reads a map and its key
    units/a/unit.yml:5
    units/a/unit.yml:4
""")
    assert (tmp_path / "units/a/unit.yml").read_text() == unit
    assert (tmp_path / "units/a/activities/do.md").read_text() == page.replace("OLD", "NEW")


def test_the_plan_writes_nothing_and_a_program_can_read_it(tmp_path: Path):
    write_tree(tmp_path, BASE | {"units/a/unit.yml": STYLES["brackets"]})
    before = tree(tmp_path)
    assert milepost("standards", "migrate", cwd=tmp_path).out == snapshot("""\
1 code in 2 places of 1 file that can be rewritten:
  `OLD` becomes `NEW.CODE`
    was: Reads a map
    now: Reads a map and its key
    units/a/unit.yml:2
    units/a/unit.yml:2

nothing was written; `milepost standards migrate --apply` rewrites these codes
""")
    assert json.loads(milepost("standards", "migrate", "--plan", "--format", "json", cwd=tmp_path).out) == snapshot(
        {
            "version": 1,
            "applied": False,
            "rewritten": [
                {
                    "old": "OLD",
                    "new": "NEW.CODE",
                    "places": [
                        {"in": "a", "file": "units/a/unit.yml", "line": 2, "written": "OLD"},
                        {"in": "a", "file": "units/a/unit.yml", "line": 2, "written": "OLD"},
                    ],
                }
            ],
            "left": [],
        }
    )
    assert tree(tmp_path) == before


def test_files_that_are_not_committed_are_not_touched(tmp_path: Path):
    write_tree(tmp_path, BASE | {"units/a/unit.yml": STYLES["brackets"]})
    subprocess.run(["git", "init", "-q", tmp_path], check=True)
    before = (tmp_path / "units/a/unit.yml").read_bytes()
    ran = milepost("standards", "migrate", "--apply", cwd=tmp_path)
    assert ran.code == 2
    assert "commit it first" in ran.err
    assert (tmp_path / "units/a/unit.yml").read_bytes() == before
    assert milepost("standards", "migrate", "--apply", "--force", cwd=tmp_path).code == 0


def test_a_code_that_a_teacher_accepted_with_a_reason_stays(tmp_path: Path):
    unit = (
        "title: A\nstandards:\n  assesses: [OLD]  # milepost: ignore[standard-replaced] until the summer\n"
        "  practices: [OLD]  # milepost: ignore[standard-replaced]\nplaylist: [do]\n"
    )
    write_tree(tmp_path, BASE | {"units/a/unit.yml": unit})
    milepost("standards", "migrate", "--apply", cwd=tmp_path)
    assert (tmp_path / "units/a/unit.yml").read_text() == unit.replace("practices: [OLD]", "practices: [NEW.CODE]")
