"""`standards.lock`: what it records, and what becomes of it."""

import sys
from pathlib import Path
from subprocess import run

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.model.lock import Lock, LockedFramework, LockedStandard, fingerprint
from milepost.model.standard import Standard, StandardKey
from milepost.scaffold.lock import lock_text
from milepost.source.disk import Disk
from milepost.source.folder import Folder
from milepost.source.lock import LOCK_FILE, read_lock
from running import milepost, write_tree

SKILLS = "id: skills\nitems:\n  - {code: reads-maps, statement: %s}\n  - {code: draws, statement: Draws}\n"
FILES = {
    "units/curriculum.yml": "format: 1\nid: s\ntitle: S\nstandards: [standards/skills.yml]\n",
    "units/standards/skills.yml": SKILLS % "Reads a map",
    "units/maps/unit.yml": "title: Maps\nreviewed: 2026-09-01\nplaylist: [look]\n",
    "units/maps/activities/look.md": "---\ntitle: Look\nteaches: [reads-maps]\n---\nLook.\n",
    "units/old/unit.yml": "title: Old\nreviewed: 2026-09-01\nplaylist: [draw]\n",
    "units/old/activities/draw.md": "---\ntitle: Draw\nteaches: [draws]\n---\nDraw.\n",
}
DAYS = {"september": "1790000000", "october": "1792000000"}


@pytest.fixture
def school(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAYS["september"])
    return write_tree(tmp_path, FILES)


texts = st.text(min_size=1).map(str.strip).filter(lambda text: text and text.encode("utf-8", "ignore"))
ids = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8})?", fullmatch=True)
days = st.dates().map(str).filter(lambda day: len(day) == 10)
keys = st.builds(StandardKey, ids, texts.filter(lambda text: len(text) < 150 and text.isprintable()))
locks = st.builds(
    Lock,
    frameworks=st.dictionaries(
        ids, st.builds(LockedFramework, texts, texts, texts, texts, texts, days), min_size=1, max_size=3
    ),
    standards=st.dictionaries(keys, st.builds(LockedStandard, texts, texts, days, texts), max_size=4),
    former=st.lists(
        st.builds(
            Standard,
            keys,
            texts,
            texts,
            grades=st.sets(st.integers(-1, 12)).map(sorted).map(tuple),
            replaced_by=st.lists(texts, max_size=2).map(tuple),
            merged_with=st.lists(texts, max_size=2).map(tuple),
            withdrawn=st.just(value=True),
            gone=days,
        ),
        max_size=3,
        unique_by=lambda one: one.key,
    ).map(tuple),
)


@settings(deadline=None, max_examples=60)
@given(lock=locks)
def test_what_is_written_is_read_again(lock: Lock, tmp_path_factory: pytest.TempPathFactory):
    root = write_tree(tmp_path_factory.mktemp("lock"), {LOCK_FILE: lock_text(lock)})
    folder = Folder(Disk(root))
    read = read_lock(folder)
    assert folder.problems == []
    assert read.frameworks == lock.frameworks
    assert read.standards == lock.standards
    assert sorted(read.former, key=lambda one: one.key) == sorted(lock.former, key=lambda one: one.key)


def test_spaces_and_ways_of_storing_accents_make_no_other_text():
    assert fingerprint("Liest  eine\nKarte fu\u0308r Fremde") == fingerprint("Liest eine Karte für Fremde ")
    assert fingerprint("Reads a map") != fingerprint("reads a map")


def test_a_text_that_was_changed_by_hand_is_a_finding_until_the_unit_is_reviewed(
    school: Path, monkeypatch: pytest.MonkeyPatch
):
    milepost("standards", "lock", cwd=school)
    (school / "units/standards/skills.yml").write_text(SKILLS % "Reads a map and its key")
    assert "the text of `reads-maps` changed after 2026-09-21" in milepost("check", cwd=school).out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAYS["october"])
    assert milepost("standards", "lock", cwd=school).out.startswith("wrote `units/standards/standards.lock`")
    assert "the text of `reads-maps` changed on 2026-10-14" in milepost("check", cwd=school).out
    unit = school / "units/maps/unit.yml"
    unit.write_text(unit.read_text().replace("2026-09-01", "2026-10-20"))
    assert "standard-drifted" not in milepost("check", cwd=school).out
    assert milepost("standards", "lock", cwd=school).out == "`units/standards/standards.lock` is up to date\n"


def test_nothing_is_forgotten_while_a_unit_cannot_be_read(school: Path):
    milepost("standards", "lock", cwd=school)
    (school / "units/old/unit.yml").write_text("title: [\n")
    (school / "units/standards/skills.yml").write_text(SKILLS % "Reads a map and its key")
    milepost("standards", "lock", cwd=school)
    assert '"draws": ' in (school / LOCK_FILE.replace("standards/", "units/standards/", 1)).read_text()


@pytest.mark.parametrize(
    "text", ["<<<<<<< ours\nlock: 1\n=======\nlock: 1\n>>>>>>> theirs\n", "lock: 2\n", "lock: 1\nstandard: {}\n"]
)
def test_a_lock_that_was_broken_by_hand_is_told_and_not_written_over(text: str, school: Path):
    path = school / "units/standards/standards.lock"
    path.write_text(text)
    assert "units/standards/standards.lock:" in milepost("check", cwd=school).out
    ran = milepost("standards", "lock", cwd=school)
    assert (ran.code, path.read_text()) == (2, text)
    assert "`milepost check` says why" in ran.err


def test_checking_never_loads_what_fetches(school: Path):
    check = (
        "import sys; from milepost.cli import main; main(['check']); print([n for n in sys.modules if 'fetch' in n])"
    )
    ran = run([sys.executable, "-c", check], cwd=school, capture_output=True, text=True, check=True)
    assert ran.stdout.endswith("[]\n")
