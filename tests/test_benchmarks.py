"""The corpus that benchmarks measure with is sound and always the same; what they cost is never asserted."""

import subprocess
import sys
from pathlib import Path

import pytest

from milepost.model.finding import Severity
from milepost.workspace import open_workspace

REPOSITORY = Path(__file__).parent.parent


def run(*words: object) -> str:
    command = [sys.executable, "-m", *map(str, words)]
    return subprocess.run(command, cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout


def written(folder: Path, *options: object) -> dict[str, bytes]:
    run("benchmarks.corpus", folder, *options)
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    run("benchmarks.corpus", folder, "--units", 100)
    return folder / "units"


def test_the_corpus_has_no_errors_and_no_warnings(corpus):
    findings = open_workspace(corpus).findings()
    assert [one.problem.message for one in findings if one.severity is not Severity.NOTE] == []


def test_units_have_twenty_activities_on_average_and_every_kind_of_step(corpus):
    units = open_workspace(corpus).curriculum.units
    assert len(units) == 100
    assert sum(len(unit.activities) for unit in units.values()) == 2000
    text = "".join(path.read_text() for path in corpus.glob("*/unit.yml"))
    for word in ("choose:", "path:", "only_if:", "any_order:", "rotate:", "section:", "milestone:", "self_check:"):
        assert word in text


def test_the_same_seed_writes_the_same_bytes_and_another_seed_others(tmp_path):
    first = written(tmp_path / "first", "--units", 5)
    assert first == written(tmp_path / "again", "--units", 5)
    assert first != written(tmp_path / "other", "--units", 5, "--seed", 2)


def test_a_unit_may_have_as_many_activities_as_asked_and_longer_texts(tmp_path):
    short = written(tmp_path / "short", "--units", 1, "--size", 60)
    long = written(tmp_path / "long", "--units", 1, "--size", 60, "--body-parts", 3)
    assert sum(name.endswith(".md") and ".teacher." not in name for name in short) == 60
    assert sum(map(len, long.values())) > 2 * sum(map(len, short.values()))


@pytest.mark.skipif(sys.platform == "win32", reason="the system does not count processor time by process")
def test_a_measure_prints_its_ratio_its_hold_and_its_command():
    printed = run("benchmarks", "help", "--rounds", "1")
    assert "0.1 s CPU" in printed
    assert "    python -m milepost --help\n" in printed
