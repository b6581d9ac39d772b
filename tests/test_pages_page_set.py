"""The page set: which pages there are, in which order, with which facts."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from milepost.check.media import is_for_students
from milepost.pages.links import link, with_links
from milepost.pages.page import NavEntry, PageSet, plain
from milepost.pages.page_set import page_set
from rendered import curriculum_of, pages_of

FILES = {
    "units/curriculum.yml": """\
format: 1
id: riverside
title: Riverside School
courses:
  - {id: year, title: The year, was: [old-year], playlist: [egypt, hidden]}
""",
    "units/glossary.yml": "silt: Fine soil.\n",
    "units/egypt/unit.yml": """\
title: Egypt
question: Who built it?
was: [nile]
playlist:
  - {choose: land, prompt: Which land?, from: [{path: delta, title: Delta, steps: [flood]}, desert]}
  - {milestone: ready, title: Ready, check_in: peer, evidence: A page, rubric: notes}
""",
    "units/egypt/rubrics.yml": "notes: {title: Notes, levels: [Low, High], mastery: High everywhere, rows: [{name: Facts, levels: [One, Two]}]}\n",
    "units/egypt/activities/flood.md": """\
---
title: The flood
minutes: 20
kind: reading
was: [water, tides/flood]
vocabulary: [silt]
---
The river rises.
""",
    "units/egypt/activities/flood.es.md": "La crecida.\n",
    "units/egypt/activities/flood.teacher.md": "Bring a bucket.\n",
    "units/egypt/activities/unused.md": "# Unused\n\n![A river](../media/picture.png)\n",
    "units/egypt/media/picture.png": "picture",
    "units/egypt/media/plan.teacher.txt": "plan",
    "units/egypt/media/data.yml": "a: 1\n",
    "units/hidden/unit.yml": "title: Hidden\nstatus: draft\nplaylist: [a]\n",
    "units/gone/unit.yml": "title: Gone\nstatus: retired\nplaylist: [a]\n",
}


@pytest.fixture
def pages(tmp_path: Path) -> PageSet:
    return pages_of(tmp_path, FILES)


def test_there_is_a_page_for_everything_published_and_a_way_from_every_old_address(pages: PageSet):
    assert [page.address for page in pages] == snapshot(
        [
            "class.md",
            "courses/old-year.md",
            "courses/year.md",
            "egypt/activities/desert.md",
            "egypt/activities/flood.es.md",
            "egypt/activities/flood.md",
            "egypt/activities/unused.md",
            "egypt/activities/water.es.md",
            "egypt/activities/water.md",
            "egypt/board.md",
            "egypt/index.md",
            "egypt/map.md",
            "egypt/playlist.md",
            "egypt/rubrics/notes.md",
            "glossary.md",
            "index.md",
            "nile/activities/desert.md",
            "nile/activities/flood.es.md",
            "nile/activities/flood.md",
            "nile/activities/unused.md",
            "nile/activities/water.es.md",
            "nile/activities/water.md",
            "nile/board.md",
            "nile/index.md",
            "nile/map.md",
            "nile/playlist.md",
            "nile/rubrics/notes.md",
            "plan.md",
            "privacy.md",
            "standards.md",
            "tides/activities/flood.es.md",
            "tides/activities/flood.md",
        ]
    )


def test_pages_say_which_file_made_them_and_where_their_text_begins_in_it(pages: PageSet):
    def source(address):
        page = pages.page(address)
        return page.source, page.line, page.body

    assert source("egypt/activities/flood.md") == ("egypt/activities/flood.md", 8, "The river rises.\n")
    assert source("egypt/activities/flood.es.md") == ("egypt/activities/flood.es.md", 1, "La crecida.\n")
    assert source("egypt/playlist.md") == ("egypt/unit.yml", 0, "")
    assert source("egypt/rubrics/notes.md") == ("egypt/rubrics.yml", 0, "")
    assert source("index.md") == source("courses/year.md") == ("curriculum.yml", 0, "")
    assert source("plan.md") == ("", 0, "")


def test_the_navigation_names_units_and_never_activities(pages: PageSet):
    assert pages.nav == snapshot(
        (
            NavEntry(
                title="Units",
                entries=(
                    NavEntry(title="All units", address="index.md"),
                    NavEntry(title="Egypt", address="egypt/index.md"),
                ),
            ),
            NavEntry(title="Courses", entries=(NavEntry(title="The year", address="courses/year.md"),)),
            NavEntry(title="My plan", address="plan.md"),
            NavEntry(title="Glossary", address="glossary.md"),
            NavEntry(
                title="For teachers",
                entries=(
                    NavEntry(title="Class view", address="class.md"),
                    NavEntry(title="Standards", address="standards.md"),
                ),
            ),
            NavEntry(title="Privacy", address="privacy.md"),
        )
    )


def test_media_holds_what_students_may_have(pages: PageSet):
    assert pages.media == ("egypt/media/picture.png",)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("media/a.png", True),
        ("media/a.teacher.png", False),
        ("media/A.Teacher.PDF", False),
        ("media/data.yaml", False),
        ("media/.hidden.png", False),
        ("media/teacher.png", True),
    ],
)
def test_files_for_teachers_settings_and_hidden_files_stay_away(path, expected):
    assert is_for_students(path) is expected


def test_what_a_teacher_noted_is_on_no_page(pages: PageSet):
    assert "bucket" not in repr(pages)


def test_drafts_are_shown_only_when_asked_for_and_what_is_retired_never(tmp_path: Path):
    curriculum = curriculum_of(tmp_path, FILES)

    def units(found: PageSet) -> set[str]:
        return {page.address for page in found if page.template == "unit.html"}

    assert units(page_set(curriculum)) == {"egypt/index.md"}
    assert units(page_set(curriculum, drafts=True)) == {"egypt/index.md", "hidden/index.md"}


def test_an_old_address_that_is_in_use_again_is_left_to_its_new_owner(tmp_path: Path):
    files = FILES | {"units/nile/unit.yml": "title: Nile\nplaylist: [a]\n"}
    found = pages_of(tmp_path, files)
    assert found.page("nile/index.md").title == "Nile"
    assert [page.address for page in found].count("nile/index.md") == 1


def test_a_page_that_moved_leads_to_the_new_one(pages: PageSet):
    moved = pages.page("nile/activities/water.md")
    assert moved.template == "moved.html"
    assert moved.facts["to"] == {"title": "The flood", "lang": "", "link": "../../egypt/activities/flood.md"}
    assert not moved.searched


def test_facts_are_plain_json(pages: PageSet):
    for page in pages:
        assert plain(page.facts), page.address
        assert json.loads(json.dumps(page.facts)) == page.facts


def test_what_is_no_json_is_not_plain():
    assert not any(map(plain, ((), {1: "a"}, {"a": {"b": ()}}, [{1}], Path())))


def test_equal_curricula_give_equal_bytes_whatever_the_hash_seed(tmp_path: Path):
    curriculum_of(tmp_path, FILES)
    code = (
        "import sys, json; from pathlib import Path; from milepost.source.load import load;"
        "from milepost.pages.page_set import page_set;"
        "s = page_set(load(Path(sys.argv[1])).curriculum);"
        "print(json.dumps([[p.address, p.title, p.body, p.facts] for p in s]), s.nav, s.media)"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code, tmp_path / "units"],
            env=os.environ | {"PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(printed) == 1


def test_links_are_relative_to_the_page_they_stand_on():
    assert link("egypt/activities/a.md", "egypt/playlist.md", "step-a") == "../playlist.md#step-a"
    assert link("egypt/playlist.md", "egypt/playlist.md", "step-a") == "#step-a"
    assert link("index.md", "egypt/index.md") == "egypt/index.md"
    assert link("a/b.md", "index.md") == "../index.md"


def test_every_link_of_the_facts_can_be_replaced_and_nothing_else():
    facts = {"link": "a.md", "title": "a.md", "steps": [{"link": "b.md", "none": {"link": ""}}, "c.md"]}
    assert with_links(facts, str.upper) == {
        "link": "A.MD", "title": "a.md", "steps": [{"link": "B.MD", "none": {"link": ""}}, "c.md"],
    }  # fmt: skip


def test_a_renamed_step_keeps_the_keys_of_its_saved_work(tmp_path: Path):
    files = {
        "units/egypt/unit.yml": "title: Egypt\nwas: [nile]\nplaylist: [flood, {milestone: end, was: [last]}]\n",
        "units/egypt/activities/flood.md": "---\ntitle: Flood\nwas: [water, tides/high]\n---\nRead.\n",
    }
    steps = pages_of(tmp_path, files).page("egypt/playlist.md").facts["steps"]
    assert [step["was"] for step in steps] == [
        ["nile/flood", "egypt/water", "nile/water", "tides/high"],
        ["nile/end", "egypt/last", "nile/last"],
    ]
