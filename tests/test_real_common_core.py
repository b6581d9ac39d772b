"""The Coherence Map of the Common Core: 757 pairs of standards, the first of which is best met before the second."""

import csv
import json
from pathlib import Path

import networkx as nx
import pytest

from milepost.analysis.names import Names, common_code
from milepost.source.case import read_case
from milepost.workspace import open_workspace
from running import write_tree

DATA = Path(__file__).parent / "real/data/common-core"


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CODES = [row["code"] for row in rows("codes.csv")]
PAIRS = [(row["from_code"], row["to_code"]) for row in rows("prerequisites.csv")]
MAP = nx.DiGraph(PAIRS)


def package() -> str:
    items = [{"identifier": f"id-{code}", "humanCodingScheme": code, "fullStatement": code} for code in CODES]
    links = [
        {
            "associationType": "precedes",
            "originNodeURI": {"identifier": f"id-{first}"},
            "destinationNodeURI": {"identifier": f"id-{second}"},
        }
        for first, second in PAIRS
    ]
    document = {"identifier": "map", "title": "Coherence Map"}
    return json.dumps({"CFDocument": document, "CFItems": items, "CFAssociations": links})


def notes(tmp_path: Path, codes: list[str]) -> list[str]:
    """The notes about order on a unit that teaches these codes one after the other."""
    lessons = {
        f"units/a/activities/lesson-{number}.md": f"---\ntitle: Lesson {number}\nteaches: [{code}]\n---\nGo.\n"
        for number, code in enumerate(codes)
    }
    files = {
        "units/curriculum.yml": "format: 1\nid: s\ntitle: S\nstandards: [standards/map.json]\n",
        "units/standards/map.json": package(),
        "units/a/unit.yml": f"title: A\nplaylist: {json.dumps([f'lesson-{number}' for number in range(len(codes))])}\n",
    }
    found = open_workspace(write_tree(tmp_path, files | lessons) / "units").findings()
    return [finding.problem.message for finding in found if finding.rule == "standards-reversed"]


def test_all_codes_and_pairs_are_read():
    [framework], problems = read_case(package(), "units/standards/map.json")
    assert problems == []
    assert (len(framework.items), len(framework.precedes)) == (480, 757)


def test_no_two_codes_have_the_same_common_form():
    assert len({common_code(code) for code in CODES}) == len(CODES)


def test_every_code_is_found_as_the_standards_own_site_writes_it(tmp_path: Path):
    files = {
        "units/curriculum.yml": "format: 1\nid: s\ntitle: S\nstandards: [standards/map.json]\n",
        "units/standards/map.json": package(),
    }
    names = Names(open_workspace(write_tree(tmp_path, files) / "units").curriculum)
    for code in CODES:
        first, _, rest = code.partition("-")
        long = f"HS{first}.{rest}" if rest and len(first) == 1 else code
        key = names.key(f"CCSS.MATH.CONTENT.{long.upper()}")
        assert key == ("map", f"id-{code}"), code


@pytest.mark.parametrize("grade", ["4", "8"])
def test_a_unit_in_the_order_of_the_map_has_no_note_and_one_in_reverse_counts_every_pair(grade: str, tmp_path: Path):
    order = [code for code in nx.lexicographical_topological_sort(MAP) if code.startswith(f"{grade}.")]
    pairs = sum(first in order and second in order for first, second in PAIRS)
    assert pairs > 10
    assert notes(tmp_path / "forwards", order) == []
    assert notes(tmp_path / "backwards", order[::-1]) == [
        f"`a` meets {pairs} pairs of standards in another order than their framework advises"
    ]
