"""What a name means."""

from pathlib import Path

import pytest

from examples import write_example
from milepost.analysis.names import Names, common_code
from milepost.source.load import load

SKILLS = "id: skills\nitems:\n  - {code: reads-maps, statement: Reads a map}\n  - {code: shared, statement: In both}\n"
OTHER = "id: other\nitems:\n  - {code: shared, statement: In both}\n  - {code: 4.NF.B.3a, statement: Adds fractions}\n"
FILES = {
    "units/curriculum.yml": "format: 1\nid: s\ntitle: S\nstandards: [standards/skills.yml, standards/other.yml]\n",
    "units/standards/skills.yml": SKILLS,
    "units/standards/other.yml": OTHER,
    "units/egypt/unit.yml": "title: Egypt\nplaylist: [river, {section: later, title: Later, steps: [reads-maps]}]\n",
    "units/river/unit.yml": "title: River\nplaylist: [begin]\n",
}


@pytest.fixture
def names(tmp_path: Path) -> Names:
    return Names(load(write_example(tmp_path, FILES)).curriculum)


def test_a_name_is_an_id_of_the_unit_before_it_is_a_unit_before_it_is_a_code(names: Names):
    egypt = names.curriculum.units["egypt"]
    assert names.look_up("later", egypt).kind == "id"
    assert names.look_up("river", egypt).kind == "id"
    assert names.look_up("river").kind == "unit"
    assert names.look_up("reads-maps", egypt).kind == "id"
    assert names.look_up("reads-maps").kind == "code"
    assert names.look_up("nowhere", egypt).kind == ""


def test_a_name_that_fits_several_things_says_so(names: Names):
    egypt = names.curriculum.units["egypt"]
    assert names.look_up("river", egypt).fits == 2
    assert names.look_up("reads-maps", egypt).fits == 2
    assert names.look_up("shared").fits == 2


def test_the_framework_settles_which_code_is_meant(names: Names):
    assert [standard.key for standard in names.standard("other:shared")] == [("other", "shared")]
    assert names.key("shared") is None
    assert names.key("skills:shared") == ("skills", "shared")


@pytest.mark.parametrize(
    "code", ["4.NF.B.3a", "4.NF.3a", "CCSS.MATH.CONTENT.4.NF.B.3.A", "4.nf.b.3.a", "other:4.NF.3a"]
)
def test_every_way_of_writing_a_common_core_code_names_the_same_standard(names: Names, code: str):
    assert names.key(code) == ("other", "4.NF.B.3a")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4.NF.B.3", "4.NF.B.4"),
        ("4.NF.B.3a", "4.NF.B.3b"),
        ("4.NF.B.3", "4.NBT.B.3"),
        ("4.NF.B.3", "5.NF.B.3"),
        ("D2.His.2.6-8", "D2.His.2.3-5"),
        ("MS-LS2-1", "MS-LS2-2"),
        ("RI.9-10.1", "RI.9-10.10"),
    ],
)
def test_different_standards_stay_different(one: str, other: str):
    assert common_code(one) != common_code(other)


def test_high_school_codes_have_one_form():
    assert common_code("CCSS.MATH.CONTENT.HSA.REI.B.3") == common_code("A-REI.B.3") == common_code("HSA-REI.B.3")


def test_an_identifier_is_found_whatever_its_case(tmp_path: Path):
    package = '{"CFDocument": {}, "CFItems": [{"identifier": "2e60-AC1d", "fullStatement": "Adds"}]}'
    files = {
        "units/curriculum.yml": "format: 1\nid: s\ntitle: S\nstandards: [standards/n.json]\n",
        "units/standards/n.json": package,
    }
    names = Names(load(write_example(tmp_path, files)).curriculum)
    assert names.key("2E60-ac1D") == ("n", "2e60-AC1d")
    assert names.code(names.standard("2e60-ac1d")[0].key) == "2e60-AC1d"
