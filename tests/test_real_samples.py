"""Frameworks as other people's software writes them."""

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from milepost.source.disk import Disk
from milepost.source.folder import Folder
from milepost.source.load_frameworks import read_framework

SAMPLES = Path(__file__).parent / "real/data/case-samples"


def read(name: str):
    folder = Folder(Disk(SAMPLES))
    [framework] = read_framework(folder, name)
    return framework, folder.problems


def test_every_sample_is_read_without_a_finding():
    names = sorted(path.name for path in SAMPLES.iterdir() if path.suffix in {".json", ".csv"})
    found = {name: read(name) for name in names}
    assert [problems for _, problems in found.values() if problems] == []
    assert [
        (f.title, len(f.items), sum(bool(s.parents) for s in f.items.values())) for f, _ in found.values()
    ] == snapshot(
        [
            ("池之端大学 情報学部 コンピテンシーフレームワーク", 36, 31),
            ("Adopted Test", 1, 0),
            ("Item Type Test", 1, 0),
            ("Test Markdown Framework", 2, 0),
            ("Sequence Number Test", 2, 0),
            ("SmartLevel Test", 14, 12),
            ("opensalt-sample_case", 10, 7),
        ]
    )


def test_what_has_no_code_is_written_by_its_identifier():
    framework, _ = read("opensalt-ItemTypeTestFramework.json")
    assert [(standard.code, guid == standard.key.guid) for guid, standard in framework.items.items()] == snapshot(
        [("", True)]
    )


def test_a_table_of_opensalt_keeps_codes_and_parents():
    framework, _ = read("opensalt-sample_case.csv")
    parents = {s.code: [framework.items[guid].code for guid in s.parents] for s in framework.items.values()}
    assert parents == snapshot(
        {
            "M": [],
            "M.F": ["M"],
            "M.F.1-2": ["M.F"],
            "M.F.1-2.S1": ["M.F.1-2"],
            "M.F.1-2.S1a": ["M.F.1-2.S1"],
            "M.F.1-2.S1b": ["M.F.1-2.S1"],
            "M.F.C2": ["M.F"],
            "M.F.C2.S1": ["M.F.C2"],
            "M.E": [],
            "M.E.C1": [],
        }
    )


@pytest.mark.parametrize("name", ["opensalt-AdoptedTestFramework.json", "compeito-opencase_round_trip_baseline.json"])
def test_statements_are_kept_as_they_were_written(name: str):
    framework, _ = read(name)
    assert all(standard.statement for standard in framework.items.values())
