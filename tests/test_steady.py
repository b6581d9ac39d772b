"""The same curriculum gives the same bytes, whatever the computer."""

import os
from pathlib import Path

from running import milepost
from steady import COMPUTERS, Computer, checked_and_built

SAMPLE = Path(__file__).parents[1]
EVERY = "MILEPOST_STEADY" in os.environ
ALL_AT_ONCE = Computer(
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
)


def _differences(one, other):
    return [name for name in sorted(one.keys() | other.keys()) if one.get(name) != other.get(name)]


def test_a_small_curriculum_is_checked_and_built_alike_on_twenty_computers(tmp_path):
    milepost("new", "curriculum", "first", "--title", "Écoles à l’eau 水", "--grade", "6", cwd=tmp_path)
    (tmp_path / "first/units/our-first-unit/activities/extra.md").write_text("# Größe — “Ω”\nText.\n", encoding="utf-8")
    config = tmp_path / "first/mkdocs.yml"
    config.write_text(config.read_text(encoding="utf-8").replace("name: material", "name: mkdocs"), encoding="utf-8")
    assert len(COMPUTERS) == 20
    said, site = checked_and_built(tmp_path / "first", tmp_path / "0", COMPUTERS["the first"])
    assert b"unused-activity" in said
    for name, computer in COMPUTERS.items():
        told, built = checked_and_built(tmp_path / "first", tmp_path / name, computer)
        assert told == said, name
        assert _differences(site, built) == [], name


def test_the_sample_is_checked_and_built_alike(tmp_path):
    said, site = checked_and_built(SAMPLE, tmp_path / "0", COMPUTERS["the first"])
    for name, computer in (COMPUTERS if EVERY else {"all at once": ALL_AT_ONCE}).items():
        told, built = checked_and_built(SAMPLE, tmp_path / name, computer)
        assert told == said, name
        assert _differences(site, built) == [], name
