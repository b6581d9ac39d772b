"""The Australian Curriculum for mathematics, from version 8.4 to version 9: no code survives, and nothing is guessed."""

import json
import shutil
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from running import Ran, milepost, tree, write_tree

DATA = Path(__file__).parent / "real/data/australian-curriculum/case-mathematics-v8.4.json"
NEW = Path(__file__).parents[1] / "units/standards/australian-curriculum-mathematics-v9.json"
FILES = {
    "units/curriculum.yml": "format: 1\nid: s\ntitle: S\nstandards: [standards/mathematics.json]\n",
    "units/fractions/unit.yml": "title: Fractions\nstandards: {assesses: [ACMNA103]}\nplaylist: [add, halve]\n",
    "units/fractions/activities/add.md": "---\ntitle: Add\nteaches: [ACMNA103]\nassesses: [ACMNA103]\n---\nAdd.\n",
    "units/halves/unit.yml": "title: Halves\nplaylist: [halve]\n",
    "units/halves/activities/halve.md": "---\ntitle: Halve\npractices: [ACMNA016, acmna103]\n---\nHalve.\n",
    "units/fractions/activities/halve.md": "---\ntitle: Halve\npractices: [ACMNA016]\n---\nHalve.\n",
}


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    write_tree(tmp_path, FILES)
    (tmp_path / "units/standards").mkdir()
    shutil.copy(DATA, tmp_path / "units/standards/mathematics.json")
    return tmp_path


def update(school: Path, *more: str) -> Ran:
    return milepost("standards", "update", "mathematics", NEW, *more, cwd=school)


def test_the_plan_says_that_no_code_survives(school: Path):
    before = tree(school)
    ran = update(school)
    assert ran.out == snapshot("""\
mathematics: version 8.4 → version 9.0

  kept                          0
  kept, but reworded            0
  replaced one to one           0
  split                         0
  merged                        0
  withdrawn                   434; 2 are used by units
  new                         314
  uncovered                   240; no unit would name them

  covered before: 2 of 277 standards without parts
  covered after:  0 of 240, once codes are rewritten one to one

withdrawn, and used:
  ACMNA016
    was: Recognise and describe one-half as one of two equal parts of a whole.
    used by fractions, halves
  ACMNA103
    was: Investigate strategies to solve problems involving addition and subtraction of fractions with the …
    used by fractions, halves

no code survives, and neither version says what takes the place of what: nothing is guessed here
somebody has to decide on what was split, merged or withdrawn; `milepost standards migrate` lists it

Take the new version? [y/N]: \n\
""")
    assert (ran.code, ran.err) == (
        2,
        "error: nothing was written; `--yes` takes the new version without asking\n",
    )
    assert tree(school) == before


def test_a_program_gets_every_code(school: Path):
    told = json.loads(update(school, "--format", "json").out)
    kinds = ("kept", "reworded", "replaced", "split", "merged", "withdrawn", "new", "uncovered")
    assert {kind: len(told[kind]) for kind in kinds} == snapshot(
        {
            "kept": 0,
            "reworded": 0,
            "replaced": 0,
            "split": 0,
            "merged": 0,
            "withdrawn": 434,
            "new": 314,
            "uncovered": 240,
        }
    )
    assert told["written"] is False
    assert [step for step in told["withdrawn"] if step["used_by"]] == snapshot(
        [
            {"old": "ACMNA016", "new": [], "beside": [], "used_by": ["fractions", "halves"]},
            {"old": "ACMNA103", "new": [], "beside": [], "used_by": ["fractions", "halves"]},
        ]
    )


def test_after_the_update_every_use_is_a_finding_and_nothing_can_be_rewritten(school: Path):
    assert update(school, "--yes").code == 0
    codes = [
        finding["rule"] for finding in json.loads(milepost("check", "--format", "json", cwd=school).out)["findings"]
    ]
    assert codes.count("standard-replaced") == 4
    assert "unknown-reference" not in codes
    files = tree(school)
    assert milepost("standards", "migrate", "--apply", cwd=school).out == snapshot("""\
2 codes for you to decide:
  `ACMNA103` is no longer in use, and nothing is named in its place; take it out, or find one that fits
    said: Investigate strategies to solve problems involving addition and subtraction of fractions with the …
    units/fractions/unit.yml:2
    units/fractions/activities/add.md:3
    units/fractions/activities/add.md:4
    units/halves/activities/halve.md:3
  `ACMNA016` is no longer in use, and nothing is named in its place; take it out, or find one that fits
    said: Recognise and describe one-half as one of two equal parts of a whole.
    units/fractions/activities/halve.md:3
    units/halves/activities/halve.md:3
""")
    assert tree(school) == files
    assert (school / "units/standards/standards.lock").read_text() == snapshot("""\
# Which frameworks this curriculum uses, and what their standards said when they were last looked at.
# Written by `milepost standards`; commit it, and leave it as it is.
lock: 1
frameworks:
  mathematics:
    file: "standards/mathematics.json"
    source: "australian-curriculum-mathematics-v9.json"
    sha256: "d82826e41f1419242196d909546e2984a3eb061e8b49f077b35ed8c175669e94"
    document: "9fd941c2-0814-5c31-ad91-ce9d8dbafe90"
    version: "9.0"
    date: 2026-09-21
former:
  mathematics:
    "9957b1e5-689f-5d74-8f11-35b8a5dbdcc3": {code: "ACMNA016", statement: "Recognise and describe one-half as one of two equal parts of a whole.", grades: [1], gone: 2026-09-21}
    "bb3f369d-48ae-5e65-ab11-0188cbce57d7": {code: "ACMNA103", statement: "Investigate strategies to solve problems involving addition and subtraction of fractions with the same denominator", grades: [5], gone: 2026-09-21}
""")


def test_once_units_name_new_codes_the_old_ones_are_forgotten(school: Path):
    update(school, "--yes")
    for path in school.rglob("*.md"):
        path.write_text(
            path.read_text()
            .replace("ACMNA103", "AC9M5N05")
            .replace("ACMNA016", "AC9M1N01")
            .replace("acmna103", "AC9M5N04")
        )
    unit = school / "units/fractions/unit.yml"
    unit.write_text(unit.read_text().replace("ACMNA103", "AC9M5N05"))
    milepost("standards", "lock", cwd=school)
    assert "former" not in (school / "units/standards/standards.lock").read_text()
    assert "standard-replaced" not in milepost("check", cwd=school).out


def test_a_lead_fills_in_a_table_and_the_codes_are_rewritten(school: Path):
    update(school, "--yes")
    table = milepost("standards", "migrate", "--format", "csv", cwd=school).out
    assert table == snapshot("""\
old,new,said,choices,used by
ACMNA103,,Investigate strategies to solve problems involving addition and subtraction of fractions with the same denominator,,"fractions, halves"
ACMNA016,,Recognise and describe one-half as one of two equal parts of a whole.,,"fractions, halves"
""")
    filled = table.replace("ACMNA103,,", "ACMNA103,AC9M5N05,").replace("ACMNA016,,", "ACMNA016,AC9M2N04,")
    (school / "decided.csv").write_text("\ufeff" + filled, encoding="utf-8")
    ran = milepost("standards", "migrate", "--apply", "--map", "decided.csv", cwd=school)
    assert ran.out == snapshot("""\
2 codes in 6 places of 4 files rewritten:
  `ACMNA103` becomes `AC9M5N05`
    was: Investigate strategies to solve problems involving addition and subtraction of fractions with the …
    now: solve problems involving addition and subtraction of fractions with the same or related …
    units/fractions/unit.yml:2
    units/fractions/activities/add.md:3
    units/fractions/activities/add.md:4
    units/halves/activities/halve.md:3
  `ACMNA016` becomes `AC9M2N04`
    was: Recognise and describe one-half as one of two equal parts of a whole.
    now: add and subtract one- and two-digit numbers, representing problems using number sentences, and …
    units/fractions/activities/halve.md:3
    units/halves/activities/halve.md:3
""")
    assert "ACMNA" not in "".join(path.read_text() for path in school.glob("units/*/**/*.*"))
    assert "standard-replaced" not in milepost("check", cwd=school).out
    assert "former" not in (school / "units/standards/standards.lock").read_text()


@pytest.mark.parametrize(
    ("table", "why"),
    [
        ("code;new\n", "`t.csv` is no table with the columns `old` and `new`"),
        ("old;new\nACMNA103;AC9M5N0\n", "line 2: no framework has `AC9M5N0`; did you mean `AC9M5N0"),
        ("old,new\nACMNA103,ACMNA016\n", "line 2: `ACMNA016` is no longer in use itself; write another code"),
        ("old,new\nACMNA103,AC9M5N05\nACMNA103,AC9M5N04\n", "line 3: `ACMNA103` stands twice"),
    ],
)
def test_a_table_that_cannot_be_meant_is_refused(table: str, why: str, school: Path):
    update(school, "--yes")
    (school / "t.csv").write_text(table)
    before = tree(school)
    ran = milepost("standards", "migrate", "--apply", "--map", "t.csv", cwd=school)
    assert ran.code == 2
    assert why in ran.err
    assert tree(school) == before
