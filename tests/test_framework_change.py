"""`milepost standards update`: what a new version of a framework changes."""

import json
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from milepost.analysis.framework_change import KINDS, compare
from milepost.source.case import read_case
from running import milepost, tree, write_tree


def package(version: str, items: dict[str, tuple[str, str]], *links: tuple[str, str, str]) -> str:
    rows = [
        {"identifier": guid, "humanCodingScheme": code, "fullStatement": statement}
        for guid, (code, statement) in items.items()
    ]
    associations = [
        {"associationType": kind, "originNodeURI": {"identifier": one}, "destinationNodeURI": {"identifier": other}}
        for kind, one, other in links
    ]
    document = {"identifier": "d", "title": "Number", "version": version}
    return json.dumps({"CFDocument": document, "CFItems": rows, "CFAssociations": associations})


OLD = package(
    "1",
    {
        "g1": ("N.1", "Counts"),
        "g2": ("N.2", "Adds"),
        "g3": ("N.3", "Shares"),
        "g4": ("N.4", "Measures"),
        "g5": ("N.5", "Adds money"),
        "g6": ("N.6", "Takes money away"),
        "g7": ("N.7", "Writes in Roman numbers"),
        "g8": ("N.8", "Doubles"),
        "g9": ("4.NF.B.3a", "Adds parts"),
    },
)
NEW = package(
    "2",
    {
        "g1": ("N.1", "Counts"),
        "g2": ("N.2", "Adds in the head"),
        "h3": ("M.3", "Shares fairly"),
        "h4": ("M.4", "Measures length"),
        "h5": ("M.5", "Measures time"),
        "h6": ("M.6", "Adds and takes away money"),
        "g8": ("M.8", "Doubles"),
        "h9": ("CCSS.MATH.CONTENT.4.NF.B.3.A", "Adds parts"),
        "h10": ("M.10", "Uses a table"),
    },
    ("replacedBy", "g3", "h3"),
    ("replacedBy", "g4", "h4"),
    ("replacedBy", "g4", "h5"),
    ("replacedBy", "g5", "h6"),
    ("exactMatchOf", "h6", "g6"),
)
PAGE = "---\ntitle: Do\nteaches: [{}]\n---\nGo.\n"
FILES = {
    "units/curriculum.yml": "format: 1\nid: s\ntitle: S\nstandards: [standards/number.json]\n",
    "units/standards/number.json": OLD,
    "units/money/unit.yml": "title: Money\nreviewed: 2026-09-01\nplaylist: [do]\nstandards: {teaches: [N.2]}\n",
    "units/money/activities/do.md": PAGE.format("N.1, N.2, N.3, N.5, N.8, 4.NF.3a"),
    "units/old/unit.yml": "title: Old\nplaylist: [do]\n",
    "units/old/activities/do.md": PAGE.format("N.3, N.4, N.7"),
    "new.json": NEW,
}


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    return write_tree(tmp_path, FILES)


def steps(old: str, new: str) -> dict[str, list[tuple[str, list[str]]]]:
    change = compare(*(read_case(text, "units/standards/number.json")[0][0] for text in (old, new)))
    return {
        kind: [(step.old.code if step.old else "", [one.code for one in step.new]) for step in change.of(kind)]
        for kind in KINDS
    }


def test_every_standard_goes_one_way():
    assert steps(OLD, NEW) == snapshot(
        {
            "kept": [("N.1", ["N.1"]), ("4.NF.B.3a", ["CCSS.MATH.CONTENT.4.NF.B.3.A"])],
            "reworded": [("N.2", ["N.2"])],
            "replaced": [("N.3", ["M.3"]), ("N.8", ["M.8"])],
            "split": [("N.4", ["M.4", "M.5"])],
            "merged": [("N.5", ["M.6"]), ("N.6", ["M.6"])],
            "withdrawn": [("N.7", [])],
            "new": [("", ["M.10"])],
        }
    )


def test_a_version_that_is_the_same_changes_nothing():
    found = steps(OLD, OLD)
    assert len(found.pop("kept")) == 9
    assert not any(found.values())


def test_replacements_are_followed_through_versions_that_nobody_took():
    new = package(
        "3", {"z": ("Z", "Counts")}, ("replacedBy", "g1", "x"), ("replacedBy", "x", "y"), ("replacedBy", "y", "z")
    )
    assert steps(package("1", {"g1": ("N.1", "Counts")}), new)["replaced"] == [("N.1", ["Z"])]


def test_replacements_in_a_circle_end():
    new = package("3", {"z": ("Z", "Counts")}, ("replacedBy", "g1", "x"), ("replacedBy", "x", "g1"))
    assert steps(package("1", {"g1": ("N.1", "Counts")}), new)["withdrawn"] == [("N.1", [])]


def test_a_lead_sees_what_changes_before_anything_is_written(school: Path):
    before = tree(school)
    ran = milepost("standards", "update", "number", "new.json", cwd=school, answers="n\n")
    assert ran.out == snapshot("""\
number: version 1 → version 2

  kept                          2; 2 are used by units
  kept, but reworded            1; 1 is used by units
  replaced one to one           2; 2 are used by units
  split                         1; 1 is used by units
  merged                        2; 1 is used by units
  withdrawn                     1; 1 is used by units
  new                           1
  uncovered                     4; no unit would name them

  covered before: 8 of 9 standards without parts
  covered after:  5 of 9, once codes are rewritten one to one

kept, but reworded, and used:
  N.2
    was: Adds
    now: Adds in the head
    used by money

replaced one to one, and used:
  N.3 → M.3
    was: Shares
    now: Shares fairly
    used by money, old
  N.8 → M.8
    used by money

split, and used:
  N.4 → M.4 and M.5
    was: Measures
    now: M.4  Measures length
    now: M.5  Measures time
    used by old

merged, and used:
  N.5 → M.6, with N.6
    was: Adds money
    now: Adds and takes away money
    used by money

withdrawn, and used:
  N.7
    was: Writes in Roman numbers
    used by old

afterwards `milepost standards migrate --apply` rewrites the codes that were replaced one to one
somebody has to decide on what was split, merged or withdrawn; `milepost standards migrate` lists it
units that use a reworded code need a look; `milepost check` says so until they are reviewed

Take the new version? [y/N]: \
""")
    assert ran.code == 130
    assert tree(school) == before


def test_update_then_migrate_leaves_what_a_person_decides(school: Path):
    milepost("standards", "lock", cwd=school)
    assert milepost("standards", "update", "number", "new.json", cwd=school, answers="y\n").code == 0
    assert (school / "units/standards/standards.lock").read_text() == snapshot("""\
# Which frameworks this curriculum uses, and what their standards said when they were last looked at.
# Written by `milepost standards`; commit it, and leave it as it is.
lock: 1
frameworks:
  number:
    file: "standards/number.json"
    source: "new.json"
    sha256: "2f4b20cc743646bdfa81f8ffac1d65f305a821cc4ed798c83795c7bbbc8fe253"
    document: "d"
    version: "2"
    date: 2026-09-21
standards:
  number:
    "g1": {code: "N.1", text: "c3ea5bf706e433a1", seen: 2026-09-21}
    "g2": {code: "N.2", text: "9e6a71bc81bb0d39", seen: 2026-09-21, before: "17e9f72b9ba831b9"}
    "h9": {code: "CCSS.MATH.CONTENT.4.NF.B.3.A", text: "c10fb44b5ea0b216", seen: 2026-09-21}
former:
  number:
    "N.8": {code: "N.8", statement: "Doubles", replaced_by: ["M.8"], gone: 2026-09-21}
    "g3": {code: "N.3", statement: "Shares", replaced_by: ["M.3"], gone: 2026-09-21}
    "g4": {code: "N.4", statement: "Measures", replaced_by: ["M.4", "M.5"], gone: 2026-09-21}
    "g5": {code: "N.5", statement: "Adds money", replaced_by: ["M.6"], merged_with: ["N.6"], gone: 2026-09-21}
    "g7": {code: "N.7", statement: "Writes in Roman numbers", gone: 2026-09-21}
""")
    assert (school / "units/standards/number.json").read_text() == NEW
    assert milepost("standards", "migrate", "--apply", cwd=school).out == snapshot("""\
2 codes in 3 places of 2 files rewritten:
  `N.3` becomes `M.3`
    was: Shares
    now: Shares fairly
    units/money/activities/do.md:3
    units/old/activities/do.md:3
  `N.8` becomes `M.8`
    units/money/activities/do.md:3

3 codes for you to decide:
  `N.5` was merged with others into `M.6`; look at whether the unit meets all of it
    said: Adds money
    `M.6`: Adds and takes away money
    units/money/activities/do.md:3
  `N.4` was split into `M.4` and `M.5`; look at what each of them asks
    said: Measures
    `M.4`: Measures length
    `M.5`: Measures time
    units/old/activities/do.md:3
  `N.7` is no longer in use, and nothing is named in its place; take it out, or find one that fits
    said: Writes in Roman numbers
    units/old/activities/do.md:3
""")
    assert (school / "units/money/activities/do.md").read_text() == PAGE.format("N.1, N.2, M.3, N.5, M.8, 4.NF.3a")
    rules = [
        (finding["rule"], finding["message"])
        for finding in json.loads(milepost("check", "--format", "json", cwd=school).out)["findings"]
        if finding["rule"].startswith("standard-")
    ]
    assert rules == snapshot(
        [
            ("standard-replaced", "`N.5` was replaced by `M.6`"),
            (
                "standard-drifted",
                "the text of `N.2` changed on 2026-09-21, and `money` was last reviewed on 2026-09-01",
            ),
            ("standard-replaced", "`N.4` was replaced by `M.4` and `M.5`"),
            ("standard-replaced", "`N.7` is no longer in its framework, which names nothing in its place"),
        ]
    )


def test_a_second_update_leads_on_from_what_the_first_replaced(school: Path):
    milepost("standards", "update", "number", "new.json", "--yes", cwd=school)
    third = package("3", {"k3": ("K.3", "Shares fairly")}, ("replacedBy", "h3", "k3"))
    (school / "third.json").write_text(third)
    milepost("standards", "update", "number", "third.json", "--yes", cwd=school)
    assert "`N.3` becomes `K.3`" in milepost("standards", "migrate", cwd=school).out


def test_only_the_same_framework_in_the_same_form_is_taken(school: Path):
    (school / "list.yml").write_text("id: number\nitems: []\n")
    (school / "two.json").write_text(f"[{OLD}, {NEW}]")
    for name, why in (
        ("list.yml", "`number` is a `.json` file, and `list.yml` is a `.yml` file"),
        ("two.json", "`two.json` holds 2 frameworks; ask its publisher for one alone"),
    ):
        ran = milepost("standards", "update", "number", name, "--yes", cwd=school)
        assert (ran.code, ran.err) == (2, f"error: {why}\n")
    ran = milepost("standards", "update", "numbers", "new.json", cwd=school)
    assert ran.err == "error: there is no framework `numbers`; did you mean `number`?\n"
