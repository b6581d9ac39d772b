"""Two versions read together: only what a difference can reach is read, and nothing else would have been told."""

import shutil
from collections import Counter

import pytest

from milepost.analysis.changes.diff import diff
from milepost.analysis.changes.side import Side
from milepost.check.compare import sides
from milepost.check.run import check
from milepost.source.disk import Disk
from milepost.source.load import load
from milepost.source.pair import Version, load_pair
from milepost.source.revision import contents_on_disk
from running import write_tree

UNIT = "title: {0}\nneeds: [{1}]\nstandards: {{teaches: [{2}]}}\nplaylist: [begin]\n"
BEGIN = "---\ntitle: Begin\nminutes: 30\nteaches: [{0}]\n---\nBegin.\n"
NEEDS = {
    "maps": "",
    "rivers": "maps",
    "cities": "rivers",
    "poems": "",
    "songs": "poems",
    "plays": "",
    "dances": "s-maps",
}
SCHOOL = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\nstandards: [standards/skills.yml]\ncourses:\n"
    "  - {id: arts, title: Arts, playlist: [poems, plays]}\n"
    "  - {id: history, title: History, playlist: [maps, rivers], after: [arts]}\n",
    "units/standards/skills.yml": "id: skills\nitems:\n"
    + "".join(f"  - {{code: s-{name}, statement: Knows {name}}}\n" for name in NEEDS),
    **{f"units/{name}/unit.yml": UNIT.format(name.title(), needs, f"s-{name}") for name, needs in NEEDS.items()},
    **{f"units/{name}/activities/begin.md": BEGIN.format(f"s-{name}") for name in NEEDS},
}
WITHOUT_CODE = {name: text.replace("needs: [s-maps]", "needs: []") for name, text in SCHOOL.items()}


def version(root):
    disk = Disk(root)
    return Version(disk, dict(contents_on_disk(disk)))


def everything(root):
    loaded = load(root)
    return Side(loaded.curriculum, check(loaded.curriculum, loaded.problems, loaded.sources))


def told(changes):
    return (
        {(one.kind, one.pair, frozenset(one.differences)) for one in changes.changed},
        set(changes.ids),
        Counter(changes.new),
        Counter(changes.fixed),
    )


EDITS = {
    "an activity is shorter": ("units/rivers/activities/begin.md", "minutes: 30", "minutes: 20"),
    "a promise is taken back": ("units/maps/unit.yml", "teaches: [s-maps]", "practices: []"),
    "a promise is not kept": ("units/plays/activities/begin.md", "s-plays", "s-poems"),
    "a unit is a draft": ("units/maps/unit.yml", "title: Maps", "title: Maps\nstatus: draft"),
    "a need leads back": ("units/maps/unit.yml", "needs: []", "needs: [cities]"),
    "a need leads back by way of a standard": ("units/maps/unit.yml", "needs: []", "needs: [s-dances]"),
    "a name is written in another way": ("units/plays/unit.yml", "needs: []", 'needs: ["\\x6daps"]'),
    "a unit cannot be read": ("units/poems/unit.yml", "title: Poems", "title: [Poems"),
    "a rule is off": ("units/curriculum.yml", "title: School", "title: School\nrules: {milestone-missing: off}"),
    "a standard is withdrawn": ("units/standards/skills.yml", "Knows maps", "Knows maps, replaced_by: [s-plays]"),
}


@pytest.mark.parametrize("files", [SCHOOL, WITHOUT_CODE], ids=["with a need of a standard", "without"])
@pytest.mark.parametrize("edit", EDITS)
def test_reading_only_what_differs_tells_as_much_as_reading_everything(edit, files, tmp_path):
    name, old, new = EDITS[edit]
    before, after = write_tree(tmp_path / "a", files), write_tree(tmp_path / "b", files)
    assert old in files[name]
    (after / name).write_text(files[name].replace(old, new), encoding="utf-8")
    for one, other in ((before / "units", after / "units"), (after / "units", before / "units")):
        assert told(diff(*sides(version(one), version(other)))) == told(diff(everything(one), everything(other)))


@pytest.mark.parametrize("unit", NEEDS)
def test_a_unit_that_comes_or_goes_is_told_like_reading_everything(unit, tmp_path):
    before, after = write_tree(tmp_path / "a", WITHOUT_CODE), write_tree(tmp_path / "b", WITHOUT_CODE)
    shutil.rmtree(after / "units" / unit)
    for one, other in ((before / "units", after / "units"), (after / "units", before / "units")):
        assert told(diff(*sides(version(one), version(other)))) == told(diff(everything(one), everything(other)))


def test_only_what_a_difference_can_reach_is_read(tmp_path):
    before, after = write_tree(tmp_path / "a", WITHOUT_CODE), write_tree(tmp_path / "b", WITHOUT_CODE)
    activity = after / "units/rivers/activities/begin.md"
    activity.write_text(BEGIN.format("s-maps"), encoding="utf-8")
    one, other = load_pair(version(before / "units"), version(after / "units"))
    assert list(one.curriculum.units) == ["cities", "maps", "plays", "poems", "rivers"]
    assert one.curriculum.units["maps"] is other.curriculum.units["maps"]
    same, _ = load_pair(version(before / "units"), version(before / "units"))
    assert list(same.curriculum.units) == []
