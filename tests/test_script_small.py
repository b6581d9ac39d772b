"""The students' script on a small site, for what the sample does not have: what a unit needs of another, and options that are off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser import web_server
from built_site import Site, mkdocs_build, write_config
from examples import write_example
from plans import plan_file, step
from student_site import no_errors, until

FILES = {
    "units/curriculum.yml": "format: 1\nid: small\ntitle: Small\n",
    "units/maps/unit.yml": "title: Maps\nwas: [charts]\nplaylist: [scale, {do: legend, tier: should}]\n",
    "units/maps/activities/scale.md": "---\ntitle: Scale\n---\nMeasure.\n",
    "units/maps/activities/legend.md": "---\ntitle: Legend\n---\nLook.\n",
    "units/nile/unit.yml": "title: Nile\nneeds: [maps]\nplaylist: [flood, fields]\n",
    "units/nile/activities/flood.md": "---\ntitle: Flood\nneeds: [maps]\n---\nTell.\n",
    "units/nile/activities/fields.md": "---\ntitle: Fields\n---\nDraw.\n",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("small")
    write_example(folder, FILES)
    config = write_config(folder, "mkdocs", directories=False)
    config.write_text(config.read_text().replace("milepost]", "{milepost: {device: ephemeral, dyslexia_font: true}}]"))
    built = mkdocs_build(config, folder / "site")
    assert built.returncode == 0, built.stderr
    with web_server(folder / "site") as running:
        yield running


@pytest.fixture
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    with browser.new_context(base_url=address) as made:
        yield made


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    made = context.new_page()
    with no_errors(made):
        yield made


def test_l4_h2_a_unit_that_comes_first_counts_as_done_when_its_must_do_steps_are(page: Page):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("nile/playlist.html")
    first = page.locator('[data-mp-step="nile/flood"] [data-mp-first]')
    expect(first).to_have_text("First finish: Maps ")
    expect(page.locator(".mp-goon strong")).to_have_text("Fields")
    assert not [url for url in asked if url.endswith("maps/steps.js")]  # nobody has begun it
    page.goto("maps/playlist.html")
    page.get_by_role("button", name="Done: Legend").click()
    page.goto("nile/playlist.html")
    expect(first).to_be_visible()
    page.goto("maps/playlist.html")
    page.get_by_role("button", name="Done: Scale").click()
    page.goto("nile/playlist.html")
    expect(first).to_be_hidden()
    expect(page.locator(".mp-goon strong")).to_have_text("Flood")
    page.get_by_role("link", name="Flood", exact=True).click()
    expect(page.locator("[data-mp-first]")).to_contain_text("You are ready for this one.")
    assert "early" not in page.evaluate("localStorage.getItem('mp:small:1:step:nile/flood')")


def test_l4_d6_a_unit_that_comes_first_may_have_been_renamed_since(page: Page):
    page.goto("nile/playlist.html")
    page.evaluate("localStorage.setItem('mp:small:1:step:charts/scale', JSON.stringify({v: 1, t: 1, state: 'done'}))")
    page.reload()
    expect(page.locator('[data-mp-step="nile/flood"] [data-mp-first]')).to_be_hidden()


def test_m5_where_devices_forget_a_quiet_word_outside_the_unit_stays_until_a_copy_is_saved(page: Page):
    word = page.locator(".mp-remind")
    page.goto("index.html")
    expect(word).to_be_hidden()
    page.goto("nile/playlist.html")
    page.get_by_role("button", name="Done: Fields").click()
    page.goto("nile/activities/fields.html")
    expect(word).to_be_hidden()  # the work goes on
    page.goto("maps/index.html")
    expect(word).to_contain_text("This device may forget your work.")
    assert page.evaluate("document.querySelector('dialog')") is None
    word.get_by_role("link", name="Save a copy").click()
    expect(page.locator("h1")).to_have_text("My plan")
    with page.expect_download():
        word.get_by_role("button", name="Save a copy").click()
    expect(word).to_be_hidden()
    page.goto("index.html")
    expect(word).to_be_hidden()


def test_m5_a_copy_that_is_opened_is_in_a_file_already(page: Page, tmp_path: Path):
    page.goto("plan.html")
    page.locator("[data-mp-file]").set_input_files(
        plan_file(tmp_path, "Kestrel", {"step:maps/scale": step()}, site="small")
    )
    page.get_by_role("button", name="Add").click()
    expect(page.locator(".mp-plansteps")).to_contain_text("Scale")
    expect(page.locator(".mp-remind")).to_be_hidden()


def test_m5_a_kind_of_device_that_is_not_known_is_named(tmp_path: Path):
    write_example(tmp_path, FILES)
    config = write_config(tmp_path, "mkdocs")
    config.write_text(config.read_text().replace("milepost]", "{milepost: {device: shared}}]"))
    built = mkdocs_build(config, tmp_path / "site")
    assert built.returncode == 1
    says = "`shared` is not known; write `device: ephemeral` where devices forget what students did, or take it out"
    assert says in built.stderr


def test_a16_a_site_may_offer_a_font_for_dyslexia_which_is_loaded_when_it_is_chosen(page: Page, sample: Site):
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("nile/playlist.html")
    page.locator(".mp-reading summary").click()
    assert not [url for url in asked if "opendyslexic" in url]
    page.get_by_label("Font").select_option("OpenDyslexic")
    until(page, "[...document.fonts].filter(face => face.status === 'loaded').length >= 2")
    assert page.evaluate("document.fonts.check('16px OpenDyslexic')")
    assert page.evaluate("getComputedStyle(document.querySelector('.mp-page')).fontFamily").startswith("OpenDyslexic")
    assert not [name for name in sample.files if "opendyslexic" in name.lower()]  # its site does not offer it
