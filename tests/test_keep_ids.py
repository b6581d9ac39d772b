"""`milepost keep-ids`: the list of published ids."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from milepost.source.disk import Disk
from milepost.source.folder import Folder
from milepost.source.published import read_published
from running import milepost, write_tree

FILES = {
    "units/curriculum.yml": "format: 1\nid: s\ntitle: S\ncourses: [{id: all, title: All, playlist: [egypt]}]\n",
    "units/egypt/unit.yml": "title: Egypt\nplaylist: [nile, {choose: topic, from: [tombs, {path: food, title: Food, steps: [bread]}]}]\n",
    **{f"units/egypt/activities/{name}.md": f"---\ntitle: {name}\n---\nGo.\n" for name in ("nile", "tombs", "bread")},
    "units/draft/unit.yml": "title: Draft\nstatus: draft\nplaylist: [{milestone: end, title: End}]\n",
}


def test_the_list_has_the_ids_of_published_units_and_courses(tmp_path: Path):
    write_tree(tmp_path, FILES)
    ran = milepost("keep-ids", cwd=tmp_path)
    assert (ran.code, ran.out) == (
        0,
        "added 5 ids to `units/published-ids.yml`, which has 5 now; commit the file\n",
    )
    assert (tmp_path / "units/published-ids.yml").read_text() == snapshot("""\
# The ids that students' saved work and links to pages hang on. `milepost keep-ids` adds new ones; `milepost check` says
# when one is gone. Commit this file. To let an id go for good, delete its line.
units:
  egypt:
    - bread
    - food
    - nile
    - tombs
    - topic
courses:
  - all
""")
    assert "id-vanished" not in milepost("check", cwd=tmp_path).out
    again = milepost("keep-ids", cwd=tmp_path)
    assert again.out == "`units/published-ids.yml` has every id already\n"


def test_what_was_published_once_stays_in_the_list(tmp_path: Path):
    write_tree(tmp_path, FILES)
    milepost("keep-ids", cwd=tmp_path)
    (tmp_path / "units/egypt/activities/tombs.md").rename(tmp_path / "units/egypt/activities/royal-tombs.md")
    unit = tmp_path / "units/egypt/unit.yml"
    unit.write_text(unit.read_text().replace("tombs", "royal-tombs"))
    assert "`tombs` of `egypt` was published and is gone" in milepost("check", cwd=tmp_path).out
    assert milepost("keep-ids", cwd=tmp_path).out.startswith(
        "added 1 id to `units/published-ids.yml`, which has 6 now;"
    )
    assert "`tombs` of `egypt` was published and is gone" in milepost("check", cwd=tmp_path).out


def test_a_unit_that_cannot_be_read_stops_the_writing(tmp_path: Path):
    write_tree(tmp_path, FILES | {"units/egypt/activities/nile.md": "---\ntitle: [\n---\n"})
    ran = milepost("keep-ids", cwd=tmp_path)
    assert (ran.code, ran.err) == (
        2,
        "error: some files of `egypt` cannot be read; `milepost check` says which, and why\n",
    )
    assert not (tmp_path / "units/published-ids.yml").exists()


def test_where_no_unit_is_published_there_is_nothing_to_keep(tmp_path: Path):
    ran = milepost("keep-ids", cwd=write_tree(tmp_path, {"units/curriculum.yml": "format: 1\nid: s\ntitle: S\n"}))
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: no unit is published, so there are no ids to keep\n"
    assert milepost("routes", "u", cwd=tmp_path).err == "error: there is no unit `u`; there is none yet\n"


def test_a_list_longer_than_a_file_may_be_is_read_line_by_line_and_alike(tmp_path: Path):
    write_tree(tmp_path, FILES)
    milepost("keep-ids", cwd=tmp_path)
    short = tmp_path / "units/published-ids.yml"
    many = "".join(f"    - former-activity-{number}\n" for number in range(40_000))
    small = read_published(Folder(Disk(tmp_path / "units")))
    short.write_text(short.read_text().replace("    - bread\n", f"    - bread\n{many}"))
    folder = Folder(Disk(tmp_path / "units"))
    large = read_published(folder)
    assert folder.problems == []
    assert (large.units, len(large.ids["egypt"])) == (small.units, 40_005)
    assert large.ids["egypt"][0] == small.ids["egypt"][0]
    assert [ref.name for ref in large.courses] == ["all"]
    assert milepost("keep-ids", cwd=tmp_path).code == 0


@pytest.mark.parametrize("line", ["  - loose", "units: [a]", "    - Two Words", "  egypt: {}", "extra:", "\tunits:"])
def test_a_long_list_of_another_form_is_one_finding(tmp_path: Path, line: str):
    many = "".join(f"    - former-activity-{number}\n" for number in range(40_000))
    write_tree(tmp_path, FILES | {"units/published-ids.yml": f"units:\n  egypt:\n{many}{line}\n"})
    said = milepost("check", "--format", "concise", cwd=tmp_path).out
    assert (
        "units/published-ids.yml:1:1: error[unreadable-file] line 40003 is none that `milepost keep-ids` writes" in said
    )
    assert "id-vanished" not in said
