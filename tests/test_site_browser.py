"""The sample's pages in a real browser: what they fetch, whether they fit, whether the keyboard gets through."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser import web_server
from built_site import Site, mkdocs_build, write_config
from examples import write_example

ROOT = Path(__file__).parent.parent
PAGES = (
    "index.html",
    "ancient-civilizations/index.html",
    "ancient-civilizations/playlist.html",
    "ancient-civilizations/map.html",
    "story-stations/map.html",
    "standards.html",
    "glossary.html",
    "privacy.html",
)
SIZES = {"phone": 320, "laptop": 1366}
ATTACK = "<img src=x onerror=window.hit=1><script>window.hit=1</script>\" onmouseover=window.hit=1 '"


@pytest.fixture(params=["material", "plain"])
def address(request) -> str:
    return request.getfixturevalue(request.param)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(bypass_csp=True) as context:  # a test's own questions are code that no policy knows
        yield context.new_page()


@pytest.mark.parametrize("size", SIZES)
def test_pages_fetch_only_from_their_own_host_and_fit_their_window(page: Page, address: str, size: str):
    foreign: list[str] = []
    errors: list[str] = []
    page.on(
        "request",
        lambda request: None if request.url.startswith((address, "data:", "blob:")) else foreign.append(request.url),
    )
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    page.set_viewport_size({"width": SIZES[size], "height": 800})
    for path in PAGES:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size], path
    assert (foreign, errors) == ([], [])


@pytest.mark.parametrize("font", ["sans-serif", "'DejaVu Sans', Verdana"])
def test_the_words_on_a_map_stay_inside_their_boxes_in_any_font(page: Page, address: str, font: str):
    for unit in ROOT.glob("units/*/unit.yml"):
        page.goto(f"{address}{unit.parent.name}/map.html")
        page.add_style_tag(
            content=f"* {{ font-family: {font} !important }} .mp-page {{ letter-spacing: .1em; word-spacing: .2em }}"
        )
        too_wide = page.evaluate(
            """() => [...document.querySelectorAll('.mp-mapnode')].filter(node => {
                const box = node.querySelector('rect, path').getBBox()
                const words = node.querySelector('text').getBBox()
                return words.x < box.x || words.x + words.width > box.x + box.width
                    || words.y < box.y || words.y + words.height > box.y + box.height
            }).map(node => node.querySelector('title').textContent)"""
        )
        assert too_wide == []


def test_a_map_wider_than_the_screen_begins_at_its_road_and_scrolls_by_keyboard(page: Page, address: str):
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{address}ancient-civilizations/map.html")
    region = page.locator(".mp-scroll--map")
    first = page.locator(".mp-mapnode").first.bounding_box()
    assert first
    assert first["x"] > 0
    assert first["x"] + first["width"] < 360
    before = region.evaluate("region => region.scrollLeft")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("before => document.querySelector('.mp-scroll--map').scrollLeft > before", arg=before)


def test_every_step_of_a_map_is_reached_by_keyboard_and_shows_its_focus(page: Page, address: str):
    page.goto(f"{address}map-skills/map.html")
    names = page.locator(".mp-mapnode title").all_text_contents()
    page.locator(".mp-scroll--map").focus()
    for name in names:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.querySelector('title').textContent") == name
        width = page.evaluate("getComputedStyle(document.activeElement.querySelector('rect, path')).strokeWidth")
        assert float(width.removesuffix("px")) >= 4


def test_text_from_files_never_acts(browser: Browser, tmp_path: Path):
    quoted = "'" + ATTACK.replace("'", "''") + "'"
    write_example(
        tmp_path,
        {
            "units/curriculum.yml": (
                f"format: 1\nid: example\ntitle: {quoted}\nstandards: [standards/skills.yml]\n"
                "rules: {image-without-alt: off, remote-resource: off, unknown-reference: off}\n"
            ),
            "units/standards/skills.yml": f"id: s\nframework: {quoted}\nitems: [{{code: a, statement: {quoted}}}]\n",
            "units/glossary.yml": f"word: {quoted}\n",
            "units/egypt/unit.yml": (
                f"title: {quoted}\nquestion: {quoted}\nstandards: {{teaches: [a]}}\nplaylist:\n"
                f"  - go\n  - {{milestone: sign, title: {quoted}}}\n"
                f"  - {{choose: side, prompt: {quoted}, from: [home, {{path: way, title: {quoted}, steps: [walk]}}]}}\n"
            ),
            "units/egypt/activities/go.md": f"---\ntitle: {quoted}\nvocabulary: {{x: {quoted}}}\nteaches: [a]\n---\n{ATTACK}\n",
        },
    )
    for theme in ("material", "mkdocs"):
        built = mkdocs_build(write_config(tmp_path, theme, directories=False), tmp_path / theme)
        assert built.returncode == 0, built.stderr
        with web_server(tmp_path / theme) as address, browser.new_context() as context:
            page = context.new_page()
            for path in Site(tmp_path / theme).pages:
                page.goto(address + path)
                assert page.evaluate("window.hit") is None, (theme, path)
                assert page.locator("[onerror], [onmouseover]").count() == 0, (theme, path)
