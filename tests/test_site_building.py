"""`building.build`: a new site takes the old one's place only when it is complete."""

from pathlib import Path

import pytest

from built_site import write_config
from examples import write_example
from milepost.errors import CannotRunError
from milepost.site import building

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
    place.mkdir()
    (place / "old.html").write_text("old")
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


def test_a_swap_that_stops_halfway_puts_the_old_site_back(config: Path, monkeypatch: pytest.MonkeyPatch):
    building.build(config)
    before = (config.parent / "site" / "index.html").read_bytes()
    rename = Path.rename

    def stopped(old: Path, new: Path) -> Path:
        if old.name == ".site.new":
            raise KeyboardInterrupt
        return rename(old, new)

    monkeypatch.setattr(Path, "rename", stopped)
    with pytest.raises(KeyboardInterrupt):
        building.build(config)
    assert (config.parent / "site" / "index.html").read_bytes() == before


def test_an_error_in_the_curriculum_leaves_the_old_site_whole(config: Path):
    building.build(config)
    (config.parent / "units" / "egypt" / "unit.yml").write_text("title: [\n")
    with pytest.raises(SystemExit) as stopped:
        building.build(config)
    assert stopped.value.code == 1
    assert (config.parent / "site" / "egypt" / "index.html").is_file()


def test_a_site_that_was_moved_aside_when_the_power_went_comes_back(config: Path, monkeypatch: pytest.MonkeyPatch):
    building.build(config)
    (config.parent / "site").rename(config.parent / ".site.old")
    monkeypatch.setattr(building, "build_site", lambda _config: pytest.fail("stop here"))
    with pytest.raises(pytest.fail.Exception):
        building.build(config)
    assert (config.parent / "site" / "index.html").is_file()


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


def test_the_edit_link_of_a_page_leads_to_what_made_it(tmp_path: Path):
    write_example(tmp_path, UNIT)
    config = write_config(tmp_path, directories=False)
    config.write_text(f"{config.read_text()}repo_url: https://git.example/school\nedit_uri: edit/main/units/\n")
    site = building.build(config)
    for page, source in (
        ("egypt/index.html", "egypt/unit.yml"),
        ("egypt/map.html", "egypt/unit.yml"),
        ("egypt/activities/go.html", "egypt/activities/go.md"),
    ):
        assert f'href="https://git.example/school/edit/main/units/{source}"' in (site / page).read_text()
