"""Work without a connection: what `offline: true` adds, with the network really off (J4 to J6 of the specification)."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import make_archive, unpack_archive

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import web_server
from built_site import Site, mkdocs_build, write_config
from examples import write_example
from sample_site import Watched

UNIT = {
    "units/egypt/unit.yml": "title: Egypt\nplaylist: [river, scribes]\n",
    "units/egypt/activities/river.md": "# The river\n![A boat](../media/boat.svg)\n",
    "units/egypt/activities/scribes.md": "# Scribes\nRead.\n",
    "units/egypt/media/boat.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    "units/greece/unit.yml": "title: Greece\nplaylist: [sea]\n",
    "units/greece/activities/sea.md": "# The sea\nSwim.\n",
}
PAGES = ("egypt/playlist.html", "egypt/activities/river.html", "egypt/map.html", "plan.html", "index.html")


def build(folder: Path, options: str = "{offline: true}") -> Path:
    config = write_config(folder, directories=False)
    config.write_text(config.read_text().replace("milepost]", f"{{milepost: {options}}}]"))
    built = mkdocs_build(config, folder / "site")
    assert built.returncode == 0, built.stderr
    return folder / "site"


@pytest.fixture
def school(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    write_example(tmp_path, UNIT)
    with web_server(build(tmp_path)) as address:
        yield tmp_path, address


def keep(page: Page) -> None:
    page.get_by_role("button", name="Keep this unit on this device (").click()
    page.get_by_text("It opens without a connection").wait_for()


def test_a_kept_unit_opens_and_is_ticked_with_the_network_off(browser: Browser, school):
    """J5."""
    with browser.new_context() as context:
        watched = Watched(context, school[1])
        page = watched.open("egypt/index.html")
        keep(page)
        context.set_offline(True)
        for path in PAGES:
            assert watched.open(path).locator("h1").count() == 1, path
        page = watched.open("egypt/activities/river.html")
        assert page.locator("img").evaluate("image => image.naturalWidth") > 0
        watched.open("egypt/playlist.html").get_by_role("button", name="Done: Scribes").click()
        page = watched.open("egypt/playlist.html")
        assert page.get_by_role("button", name="Done: Scribes").get_attribute("aria-pressed") == "true"
        page = watched.open("plan.html")
        page.get_by_role("button", name="Show to my teacher").click()
        expect(page.locator(".mp-qr__ink")).to_have_attribute("d", re.compile("M"))
        page = watched.open(f"class.html#{page.locator('#code').input_value()}")
        page.get_by_label("Whose is it?").fill("Kestrel")
        page.get_by_role("button", name="Add it").click()
        expect(page.get_by_role("rowheader", name="Kestrel").first).to_be_visible()
        with pytest.raises(Exception, match=r"ERR_INTERNET_DISCONNECTED|ERR_FAILED"):
            watched.open("greece/playlist.html")


def test_a_new_version_is_told_and_comes_when_the_student_asks(browser: Browser, school):
    """J6, and what was kept is kept anew."""
    folder, address = school
    with browser.new_context() as context:
        watched = Watched(context, address)
        keep(watched.open("egypt/index.html"))
        write_example(folder, {"units/egypt/activities/scribes.md": "# Scribes at work\nRead.\n"})
        build(folder)
        page = watched.open("egypt/index.html")
        page.evaluate(
            "navigator.serviceWorker.ready.then(worker => worker.update()).then(() => { window.same = true })"
        )
        link = page.get_by_role("link", name="Load it")
        link.wait_for()
        assert page.evaluate("window.same") is True
        with page.expect_navigation():
            link.click()
        context.set_offline(True)
        assert "Scribes at work" in watched.open("egypt/playlist.html").locator(".mp-steps").inner_text()
        assert page.evaluate("caches.keys().then(names => names.length)") == 1


def test_nothing_of_it_is_there_unless_the_site_asks_for_it(tmp_path: Path):
    """J4: off by default."""
    write_example(tmp_path, UNIT)
    site = Site(build(tmp_path, "{}"))
    assert [file for file in site.files if "sw.js" in file or "offline" in file or "keep.json" in file] == []
    assert "data-mp-keep" not in site.text("egypt/index.html")


def test_the_service_worker_is_small(tmp_path: Path):
    """J4."""
    write_example(tmp_path, UNIT)
    assert len(gzip.compress((build(tmp_path) / "sw.js").read_bytes())) <= 1024


def test_from_a_stick_or_an_unpacked_zip_every_page_opens_and_the_search_works(browser: Browser, tmp_path: Path):
    """S4."""
    write_example(tmp_path, UNIT)
    packed = make_archive(str(tmp_path / "packed"), "zip", build(tmp_path))
    elsewhere = tmp_path / "On a stick"
    unpack_archive(packed, elsewhere)
    with browser.new_context() as context:
        watched = Watched(context, f"{elsewhere.as_uri()}/")
        for path in PAGES:
            assert watched.open(path).locator("h1").count() == 1, path
        page = watched.open("egypt/playlist.html")
        page.locator(".md-search__input").click()
        page.keyboard.type("swim")
        page.locator(".md-search-result__link", has_text="The sea").first.click()
        expect(page.locator("h1")).to_contain_text("The sea")
        assert watched.wrong == []
