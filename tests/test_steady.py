"""The same curriculum gives the same bytes, whatever the computer."""

import os
from pathlib import Path

from running import milepost
from steady import COMPUTERS, Computer, checked_and_built

SAMPLE = Path(__file__).parents[1]
EVERY = "MILEPOST_STEADY" in os.environ
OTHERS = {
    "all at once": Computer(
        {
            "PYTHONHASHSEED": "77",
            "LC_ALL": "C",
            "PYTHONCOERCECLOCALE": "0",
            "PYTHONUTF8": "0",
            "PYTHONIOENCODING": "cp1252",
            "TZ": "Pacific/Kiritimati",
            "COLUMNS": "20",
        },
        folder="Ünser Ordner (neu)",
        order="shuffled",
        umask=0o077,
        stands_in="units/{unit}",
        options=("-OO",),
    ),
    "otherwise": Computer(
        {
            "PYTHONHASHSEED": "4294967295",
            "LC_ALL": "tr_TR.UTF-8",
            "PYTHONUTF8": "1",
            "PYTHONIOENCODING": "ascii",
            "TZ": "Etc/GMT+12",
            "SOURCE_DATE_EPOCH": "1800000000",
            "NO_COLOR": "1",
            "TERM": "dumb",
            "HOME": "/nowhere",
        },
        folder="a b/[x]",
        order="reversed",
        options=("-X", "dev", "-W", "ignore"),
    ),
}
"""Computers that differ from the first in every way at once; `make steady` has twenty, each with a way of its own."""


def _differences(one, other):
    return [name for name in sorted(one.keys() | other.keys()) if one.get(name) != other.get(name)]


def test_a_small_curriculum_is_checked_and_built_alike_on_other_computers(tmp_path):
    milepost("new", "curriculum", "first", "--title", "Écoles à l’eau 水", "--grade", "6", cwd=tmp_path)
    (tmp_path / "first/units/our-first-unit/activities/extra.md").write_text("# Größe — “Ω”\nText.\n", encoding="utf-8")
    config = tmp_path / "first/mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("name: material", "name: mkdocs"), encoding="utf-8")
    assert len(COMPUTERS) == 20
    said, site = checked_and_built(tmp_path / "first", tmp_path / "0", COMPUTERS["the first"])
    assert b"unused-activity" in said
    for name, computer in (COMPUTERS if EVERY else OTHERS).items():
        told, built = checked_and_built(tmp_path / "first", tmp_path / name, computer)
        assert told == said, name
        assert _differences(site, built) == [], name


def test_the_sample_is_checked_and_built_alike(tmp_path):
    said, site = checked_and_built(SAMPLE, tmp_path / "0", COMPUTERS["the first"])
    for name, computer in (COMPUTERS if EVERY else {"all at once": OTHERS["all at once"]}).items():
        told, built = checked_and_built(SAMPLE, tmp_path / name, computer)
        assert told == said, name
        assert _differences(site, built) == [], name
