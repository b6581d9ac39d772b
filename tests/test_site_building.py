"""`building.build`: a new site takes the old one's place only when it is complete."""

import subprocess
from pathlib import Path

import pytest

from built_site import write_config
from examples import write_example
from milepost.errors import CannotRunError
from milepost.site import building, swap
from milepost.writing.aside import aside
from running import MILEPOST, tree, write_tree

UNIT = {"units/egypt/unit.yml": "title: Egypt\nplaylist: [go]\n"}


@pytest.fixture
def config(tmp_path: Path) -> Path:
    write_example(tmp_path, UNIT)
    return write_config(tmp_path, "mkdocs")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_site_stands_where_mkdocs_yml_says_and_nothing_is_left_beside_it(config: Path):
    assert building.build(config) == config.parent / "site"
    assert (config.parent / "site" / "index.html").is_file()
    assert names(config.parent) == ["mkdocs.yml", "site", "units"]


def test_a_build_replaces_the_whole_old_site(config: Path, tmp_path: Path):
    place = tmp_path / "public"
    write_tree(place, {"index.html": "old", "old.html": "old"})
    assert building.build(config, place) == place
    assert "old.html" not in names(place)
    assert "index.html" in names(place)


def test_a_build_that_stops_leaves_the_old_site_whole(config: Path, monkeypatch: pytest.MonkeyPatch):
    building.build(config)
    before = (config.parent / "site" / "index.html").read_bytes()

    def stopped(_config: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(building, "build_site", stopped)
    with pytest.raises(KeyboardInterrupt):
        building.build(config)
    assert (config.parent / "site" / "index.html").read_bytes() == before
    assert names(config.parent) == ["mkdocs.yml", "site", "units"]


@pytest.fixture
def _in_two_steps(monkeypatch: pytest.MonkeyPatch):
    """A system on which folders cannot change places in one step, as Windows is."""
    monkeypatch.setattr(swap, "exchange", lambda _one, _other: False)


@pytest.mark.usefixtures("_in_two_steps")
def test_a_site_changes_also_where_it_takes_two_steps(config: Path):
    building.build(config)
    (config.parent / "site" / "old.html").touch()
    building.build(config)
    assert "old.html" not in names(config.parent / "site")
    assert names(config.parent) == ["mkdocs.yml", "site", "units"]


@pytest.mark.usefixtures("_in_two_steps")
def test_a_swap_that_fails_halfway_puts_the_old_site_back(config: Path, monkeypatch: pytest.MonkeyPatch):
    building.build(config)
    before = tree(config.parent / "site")
    rename = Path.rename

    def failing(old: Path, new: Path) -> Path:
        if old.name == "new":
            raise OSError(5, "Input/output error")
        return rename(old, new)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(CannotRunError) as stopped:
        building.build(config)
    place = config.parent / "site"
    assert str(stopped.value) == f"the site cannot be written to `{place}`, and is as it was: input/output error"
    assert tree(config.parent / "site") == before


def test_a_site_that_was_taken_away_when_the_power_went_comes_back(config: Path, monkeypatch: pytest.MonkeyPatch):
    building.build(config)
    stage = config.parent / ".milepost-site-0123456789abcdef"
    stage.mkdir()
    (config.parent / "site").rename(stage / "old")
    monkeypatch.setattr(building, "build_site", lambda _config: pytest.fail("stop here"))
    with pytest.raises(pytest.fail.Exception):
        building.build(config)
    assert (config.parent / "site" / "index.html").is_file()
    assert names(config.parent) == ["mkdocs.yml", "site", "units"]


def test_what_a_killed_build_left_is_cleared_away_and_what_a_running_one_holds_is_not(config: Path):
    write_tree(config.parent / ".milepost-site-dead", {"new/index.html": "half"})
    with aside(config.parent, ".milepost-site-") as held:
        assert not (config.parent / ".milepost-site-dead").exists()
        write_tree(held, {"new/index.html": "half"})
        building.build(config)
        assert tree(held) == {"new/index.html": b"half"}
        assert names(config.parent) == [held.name, "mkdocs.yml", "site", "units"]
    assert names(config.parent) == ["mkdocs.yml", "site", "units"]


def test_builds_at_the_same_time_do_not_meet(config: Path):
    command = [*MILEPOST, "build", "--strict"]
    (config.parent / "units/curriculum.yml").open("a").write("rules: {supports-missing: off, milestone-missing: off}\n")
    builds = [subprocess.Popen(command, cwd=config.parent, stderr=subprocess.PIPE) for _ in range(2)]
    assert [(one.communicate()[1], one.returncode) for one in builds] == [(b"", 0), (b"", 0)]
    assert (config.parent / "site/egypt/index.html").is_file()
    assert names(config.parent) == ["mkdocs.yml", "site", "units"]


@pytest.mark.parametrize("there", ["a folder", "a file"])
def test_nothing_but_a_site_is_ever_replaced(config: Path, there: str):
    place = config.parent / "documents"
    if there == "a folder":
        write_tree(place, {"letter.txt": "Dear"})
    else:
        place.write_text("Dear")
    before = tree(config.parent)
    with pytest.raises(
        CannotRunError, match=r"documents` (holds other things than a site|is no folder); .*`--site-dir`"
    ):
        building.build(config, place)
    assert tree(config.parent) == before


def test_a_link_to_the_site_stays_a_link(config: Path, tmp_path: Path):
    (tmp_path / "public").mkdir()
    (config.parent / "site").symlink_to(tmp_path / "public")
    building.build(config)
    building.build(config)
    assert (config.parent / "site").is_symlink()
    assert (tmp_path / "public/index.html").is_file()


def test_an_error_in_the_curriculum_leaves_the_old_site_whole(config: Path):
    building.build(config)
    (config.parent / "units" / "egypt" / "unit.yml").write_text("title: [\n")
    with pytest.raises(SystemExit) as stopped:
        building.build(config)
    assert stopped.value.code == 1
    assert (config.parent / "site" / "egypt" / "index.html").is_file()


def test_a_warning_stops_a_strict_build(config: Path):
    (config.parent / "units" / "egypt" / "activities" / "spare.md").write_text("# Spare\nNobody uses this.\n")
    with pytest.raises(SystemExit):
        building.build(config, strict=True)
    assert not (config.parent / "site").exists()


def test_a_missing_or_broken_mkdocs_yml_is_one_sentence(tmp_path: Path):
    with pytest.raises(CannotRunError, match="there is no"):
        building.build(tmp_path / "mkdocs.yml")
    (tmp_path / "mkdocs.yml").write_text("site_name: [\n")
    with pytest.raises(CannotRunError, match="cannot be used"):
        building.build(tmp_path / "mkdocs.yml")
    (tmp_path / "mkdocs.yml").write_text("docs_dir: nowhere\nplugins: [milepost]\n")
    with pytest.raises(CannotRunError, match="cannot be used: Config value 'site_name'"):
        building.build(tmp_path / "mkdocs.yml")
