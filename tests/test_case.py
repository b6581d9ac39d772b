"""CASE packages as publishers ship them."""

import json
from pathlib import Path

from examples import write_example
from milepost.source.case import read_case
from milepost.source.load import load

AUSTRALIA = Path(__file__).parent.parent / "units/standards/australian-curriculum-mathematics-v9.json"


def package(**changes: object) -> str:
    whole = {
        "CFDocument": {"identifier": "doc", "title": "Number", "version": "2", "creator": "A ministry"},
        "CFItems": [
            {"identifier": "g1", "humanCodingScheme": "N.1", "fullStatement": "Counts", "educationLevel": ["KG", "01"]},
            {"identifier": "g2", "humanCodingScheme": "N.1.a", "fullStatement": "Counts to 20"},
        ],
        "CFAssociations": [link("isChildOf", "g2", "g1")],
    }
    return json.dumps(whole | changes)


def link(kind: str, origin: str, destination: str, **more: object) -> dict[str, object]:
    ends = {"originNodeURI": {"identifier": origin}, "destinationNodeURI": {"identifier": destination}}
    return {"associationType": kind, **ends, **more}


def test_a_package_becomes_a_framework_named_after_its_file():
    [framework], problems = read_case(package(), "units/standards/number.json")
    assert problems == []
    assert (framework.id, framework.title, framework.version, framework.guid) == ("number", "Number", "2", "doc")
    assert [(s.code, s.statement, s.grades, s.parents) for s in framework.items.values()] == [
        ("N.1", "Counts", (0, 1), ()),
        ("N.1.a", "Counts to 20", (), ("g1",)),
    ]


def test_nulls_and_unknown_keys_are_tolerated():
    items = [
        {"identifier": "g1", "humanCodingScheme": None, "fullStatement": None, "educationLevel": None, "x": {}},
        None,
    ]
    text = package(CFItems=items, CFAssociations=None, CFDefinitions=None, extensions={"a": 1})
    [framework], problems = read_case(text, "units/standards/number.json")
    assert problems == []
    assert [(s.code, s.statement, s.grades) for s in framework.items.values()] == [("", "", ())]


def test_what_replaces_and_precedes_what_is_read():
    links = [link("replacedBy", "g1", "g2"), link("precedes", "g1", "g2"), link("precedes", "g1", "gone")]
    [framework], _ = read_case(package(CFAssociations=links), "units/standards/number.json")
    assert framework.items["g1"].replaced_by == ("N.1.a",)
    assert framework.precedes == (("g1", "g2"),)


def test_a_package_that_breaks_off_is_a_finding_with_its_place():
    frameworks, problems = read_case(package()[:60] + "\n", "units/standards/number.json")
    assert frameworks == []
    assert [(p.rule, p.message) for p in problems] == [
        ("unreadable-file", "the file breaks off or is damaged: it is not whole JSON")
    ]


def test_json_that_is_no_package_is_a_finding():
    for text in ("[]", "{}", '{"CFDocument": {}}', "3", '{"CFDocument": [], "CFItems": []}'):
        frameworks, problems = read_case(text, "units/standards/number.json")
        assert frameworks == []
        assert len(problems) == 1


def test_deep_nesting_is_a_finding_and_no_crash():
    frameworks, problems = read_case("[" * 200_000, "units/standards/number.json")
    assert frameworks == []
    assert len(problems) == 1


def test_the_australian_curriculum_is_read_as_published():
    [framework], problems = read_case(AUSTRALIA.read_text(), "units/standards/australian.json")
    assert problems == []
    assert (len(framework.items), framework.version, framework.license) == (314, "9.0", "CC BY 4.0")
    by_code = {standard.code: standard for standard in framework.items.values()}
    assert by_code["AC9M5N03"].grades == (5,)
    assert by_code["AC9M5N03"].key.guid != "AC9M5N03"


def test_a_package_may_be_larger_than_what_teachers_write(tmp_path: Path):
    root = write_example(
        tmp_path, {"units/curriculum.yml": "format: 1\nid: s\ntitle: S\nstandards: [standards/big.json]\n"}
    )
    (root / "standards").mkdir()
    items = [
        {"identifier": f"g{n}", "humanCodingScheme": f"N.{n}", "fullStatement": "Counts " * 20} for n in range(12_000)
    ]
    (root / "standards/big.json").write_text(package(CFItems=items, CFAssociations=[]))
    assert (root / "standards/big.json").stat().st_size > 2_000_000
    loaded = load(root)
    assert loaded.problems == ()
    assert len(loaded.curriculum.frameworks[0].items) == 12_000


def test_several_packages_in_one_file_are_frameworks_with_ids_of_their_own():
    one, other = json.loads(package()), json.loads(package(CFDocument={"identifier": "d", "title": "Übungen & more"}))
    for text in (json.dumps([one, other]), json.dumps({"CFPackages": [one, other]})):
        frameworks, problems = read_case(text, "units/standards/all.json")
        assert problems == []
        assert [framework.id for framework in frameworks] == ["number", "bungen-more"]
        assert {standard.key.framework for standard in frameworks[1].items.values()} == {"bungen-more"}


def test_what_another_version_replaced_is_kept_for_an_update():
    links = [link("replacedBy", "old", "g2"), link("exactMatchOf", "g1", "older"), link("isRelatedTo", "g1", "g2")]
    [framework], _ = read_case(package(CFAssociations=links), "units/standards/number.json")
    assert framework.links == (("replacedBy", "old", "g2"), ("exactMatchOf", "g1", "older"))


def test_the_day_on_which_a_standard_ends_is_kept():
    items = [{"identifier": "g1", "fullStatement": "Counts", "statusEndDate": "2027-07-31T00:00:00Z"}]
    [framework], _ = read_case(package(CFItems=items), "units/standards/number.json")
    assert framework.items["g1"].until == "2027-07-31"


def test_a_text_of_ten_million_characters_is_a_finding_with_its_place():
    items = [{"identifier": "g1", "humanCodingScheme": "N.1", "fullStatement": "x" * 10_000_000}]
    [framework], [problem] = read_case(package(CFItems=items), "units/standards/number.json")
    assert problem.message == "`fullStatement` holds more than 256,000 characters"
    assert package(CFItems=items)[problem.at.span.column - 1 :].startswith('"xxx')
    assert framework.items["g1"].statement == ""


def test_a_package_in_another_encoding_is_a_finding(tmp_path: Path):
    files = {"units/curriculum.yml": "format: 1\nid: s\ntitle: S\nstandards: [standards/big.json]\n"}
    root = write_example(tmp_path, files)
    (root / "standards").mkdir()
    (root / "standards/big.json").write_bytes(package().encode("utf-16"))
    assert [(p.message, p.at.span.line) for p in load(root).problems] == [("the file is not saved as UTF-8", 1)]
