"""What search engines read: only what is true of every student, and nothing that acts on the page."""

from pathlib import Path

from egypt import FILES
from rendered import pages_of

UNIT = """\
title: Egypt
subject: History
grades: [6, 7]
license: CC-BY-4.0
needs: [source]
playlist: [begin, {choose: way, from: [look, listen]}]
"""
ACTIVITY = "---\ntitle: %s\nminutes: 20-30\n%s---\nGo.\n"


def pages(tmp_path: Path, **activities: str):
    files = {f"units/egypt/activities/{name}.md": ACTIVITY % (name.title(), more) for name, more in activities.items()}
    standards = {name: text for name, text in FILES.items() if not name.startswith("units/egypt/")}
    return pages_of(tmp_path, standards | {"units/egypt/unit.yml": UNIT} | files)


def codes(terms: list[dict]) -> list[str]:
    return [term["termCode"] for term in terms]


def test_a_unit_teaches_what_every_student_meets(tmp_path: Path):
    site = pages(tmp_path, begin="teaches: [change]\n", look="practices: [source]\n", listen="assesses: [change]\n")
    data = site.page("egypt/index.md").facts["linked"]
    assert codes(data["teaches"]) == ["change"]
    assert "assesses" not in data
    assert codes(data["competencyRequired"]) == ["source"]
    assert (data["educationalLevel"], data["timeRequired"]) == (["Grade 6", "Grade 7"], "PT60M")
    assert data["license"] == "https://spdx.org/licenses/CC-BY-4.0"


def test_what_is_practiced_in_every_option_is_taught_by_the_unit(tmp_path: Path):
    site = pages(tmp_path, look="practices: [source]\n", listen="teaches: [source]\n")
    assert "teaches" not in site.page("egypt/index.md").facts["linked"]
    site = pages(tmp_path, look="practices: [source]\n", listen="practices: [source]\n")
    assert codes(site.page("egypt/index.md").facts["linked"]["teaches"]) == ["source"]


def test_a_time_is_said_only_where_every_step_has_minutes(tmp_path: Path):
    site = pages(tmp_path, look="")
    assert site.page("egypt/index.md").facts["linked"]["timeRequired"] == "PT60M"
    (tmp_path / "units/egypt/activities/look.md").write_text("---\ntitle: Look\n---\nGo.\n", encoding="utf-8")
    site = pages_of(tmp_path, {})
    assert "timeRequired" not in site.page("egypt/index.md").facts["linked"]
    assert "timeRequired" not in site.page("egypt/activities/look.md").facts["linked"]


def test_one_need_of_several_is_not_required(tmp_path: Path):
    site = pages(tmp_path, begin="teaches: [source, change]\n", look="needs: [source, {any: [change, begin]}]\n")
    assert codes(site.page("egypt/activities/look.md").facts["linked"]["competencyRequired"]) == ["source"]
