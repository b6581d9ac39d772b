"""Pages for every reader: narrow windows, large letters, other colors, no motion, from right to left, by keyboard."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from browser import web_server
from built_site import Site, mkdocs_build, write_config
from examples import write_example
from sample_site import PAGES
from student_site import no_errors

UNIT = "ancient-civilizations"
BEGUN = {
    f"step:{UNIT}/big-questions": {"state": "done"},
    f"step:{UNIT}/source-detective": {"state": "started"},
    f"pick:{UNIT}/civilization": {"ids": ["egypt"]},
    "pref:name": {"value": "Kestrel"},
}


@contextmanager
def begun(browser: Browser, address: str, **look) -> Iterator[Page]:
    """A page of a student who has begun, in a window that looks in this way."""
    with browser.new_context(base_url=address, **look) as context:
        page = context.new_page()
        page.goto(PAGES["privacy"])
        page.evaluate(
            """kept => { for (const [name, data] of Object.entries(kept))
                localStorage.setItem(`mp:riverside:1:${name}`, JSON.stringify({ v: 1, t: Date.now(), ...data })) }""",
            BEGUN,
        )
        yield page


@pytest.mark.parametrize("theme", ["material", "plain"])
def test_a13_no_page_scrolls_sideways_at_320_pixels_and_what_is_pressed_is_large_enough(
    browser: Browser, request, theme: str
):
    """A13: 320 pixels are also a laptop's 1280 at 400 %."""
    small = {}
    with begun(browser, request.getfixturevalue(theme), viewport={"width": 320, "height": 640}) as page:
        for name, path in PAGES.items():
            page.goto(path)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
            found = page.evaluate(
                """() => [...document.querySelectorAll(".mp-page :is(button, select, input, textarea, summary, .mp-btn)")]
                    .map((one) => one.closest("label") ?? one)
                    .filter((one) => one.checkVisibility())
                    .map((one) => [one.getBoundingClientRect(), one.className || one.tagName])
                    .filter(([box]) => box.width < 24 || box.height < 24)
                    .map(([box, what]) => `${what}: ${Math.round(box.width)} by ${Math.round(box.height)}`)"""
            )
            if found:
                small[name] = found
        assert small == {}
        page.goto(PAGES["playlist"])
        heights = {button.bounding_box()["height"] for button in page.locator(".mp-done:visible").all()}
        assert heights
        assert min(heights) >= 44


def test_a15_every_state_shows_where_colors_are_forced(browser: Browser, material: str):
    look = {"viewport": {"width": 1366, "height": 900}, "forced_colors": "active", "reduced_motion": "reduce"}
    with begun(browser, material, **look) as page:
        page.goto(PAGES["playlist"])
        expect(page.locator(".mp-is-done").first).to_be_visible()
        steps = {
            name: page.locator(f'[data-mp-step="{UNIT}/{name}"]').first
            for name in ("big-questions", "source-detective", "map-refresher")
        }
        nodes = [step.locator(".mp-node").screenshot() for step in steps.values()]
        buttons = [
            step.locator(".mp-done__box").screenshot() for step in (steps["big-questions"], steps["map-refresher"])
        ]
        picks = [
            page.locator(f'[data-mp-pick="{UNIT}/civilization"][data-mp-value={name}]').screenshot()
            for name in ("egypt", "greece")
        ]
    assert len(set(nodes)) == 3
    assert len(set(buttons)) == 2
    assert len(set(picks)) == 2


def test_a15_nothing_moves_for_a_reader_who_wants_no_motion(browser: Browser, material: str):
    with begun(browser, material, reduced_motion="reduce") as page:
        for name in ("home", "playlist", "activity", "plan"):
            page.goto(PAGES[name])
            assert (
                page.evaluate(
                    """() => [...document.querySelectorAll("*")].filter((one) => {
                    const look = getComputedStyle(one)
                    return look.animationName !== "none" || look.transitionDuration.split(", ").some((time) => time !== "0s")
                }).map((one) => one.className || one.tagName)"""
                )
                == []
            ), name


PARTS = ".mp-node, .mp-step__body, .mp-slot, .mp-side, .mp-count, .mp-goon, .mp-tools, .mp-crumbs, .mp-option, .mp-unit, .mp-pager > *"


@pytest.mark.parametrize("width", [360, 1366])
def test_j2_from_right_to_left_every_part_stands_at_the_other_side(browser: Browser, material: str, width: int):
    boxes = """(parts) => [...document.querySelectorAll(parts)].filter((one) => one.checkVisibility()).map((one) => {
        const { left, right } = one.getBoundingClientRect()
        return [Math.round(left), Math.round(right)]
    })"""
    with begun(browser, material, viewport={"width": width, "height": 900}) as page:
        for name in ("home", "unit", "playlist", "activity", "plan"):
            page.goto(PAGES[name])
            expect(page.locator(".mp-person")).to_contain_text("Kestrel")
            one_way = page.evaluate(boxes, PARTS)
            page.evaluate("for (const one of document.querySelectorAll('html, body, .mp-page')) one.dir = 'rtl'")
            other_way = page.evaluate(boxes, PARTS)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, name
            whole = page.evaluate("document.documentElement.clientWidth")
            assert len(one_way) == len(other_way) > 0
            for (left, right), (other_left, other_right) in zip(one_way, other_way, strict=True):
                assert abs(whole - right - other_left) <= 2, name
                assert abs(whole - left - other_right) <= 2, name


@pytest.mark.parametrize("width", [360, 1366])
def test_a12_what_has_the_focus_is_seen_and_never_under_the_frame(browser: Browser, material: str, width: int):
    with begun(browser, material, viewport={"width": width, "height": 700}, reduced_motion="reduce") as page:
        for name in ("playlist", "plan"):
            page.goto(PAGES[name])
            expect(page.locator(".mp-person")).to_contain_text("Kestrel")
            hidden = []
            for _ in range(70):
                page.keyboard.press("Tab")
                found = page.evaluate(
                    """async () => {
                        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
                        const one = document.activeElement
                        if (!one || one === document.body || one.matches(".md-search__input")) return null
                        const label = one.matches(".md-option") ? one.nextElementSibling : one.closest("label, .mp-slot, .mp-check")
                        const shown = one.matches("input:not(.mp-text)") ? label ?? one : one
                        const box = shown.getClientRects()[0]
                        const at = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), box.top + Math.min(box.height / 2, 12))
                        const free = at && (shown.contains(at) || at.contains(shown))
                        const look = [one, shown].map((part) => getComputedStyle(part))
                        const marked = look.some((each) => each.outlineStyle !== "none" || each.boxShadow !== "none")
                        return free && marked ? null : `${one.outerHTML.slice(0, 120)} ${free ? "not marked" : "covered"}`
                    }"""
                )
                if found:
                    hidden.append(found)
            assert hidden == [], name


def test_a11_where_pages_change_without_being_loaded_the_focus_goes_to_the_new_heading(
    browser: Browser, tmp_path: Path
):
    write_example(tmp_path, {"units/egypt/unit.yml": "title: Egypt\nplaylist: [go]\n"})
    (tmp_path / "site").mkdir()
    with web_server(tmp_path / "site") as address, browser.new_context() as context:
        config = write_config(tmp_path, directories=False, url=address)
        config.write_text(
            config.read_text().replace("{name: material}", "{name: material, features: [navigation.instant]}")
        )
        assert mkdocs_build(config, tmp_path / "site").returncode == 0
        page = context.new_page()
        with no_errors(page):
            page.goto(address)
            page.locator(".mp-unit a").first.click()  # needs the unit's own script: it is loaded
            expect(page.locator("h1")).to_have_text("Egypt")
            expect(page.locator(".mp-goon")).to_be_visible()
            page.evaluate("window.same = true")
            page.get_by_role("link", name="Open the playlist").click()
            expect(page.locator("h1")).to_contain_text("Playlist")
            expect(page.locator("h1")).to_be_focused()
            expect(page.get_by_role("button", name="Done: Go")).to_be_visible()
            assert page.evaluate("window.same")


def test_d2_the_work_is_the_same_wherever_on_its_host_the_site_lies(browser: Browser, sample: Site, tmp_path: Path):
    for name in ("one", "another"):
        (tmp_path / name).symlink_to(sample.folder)
    with web_server(tmp_path) as address, browser.new_context() as context:
        page = context.new_page()
        for name, pressed in (("one", "false"), ("another", "true")):
            page.goto(f"{address}{name}/{PAGES['playlist']}")
            button = page.get_by_role("button", name="Done: Four big questions")
            expect(button).to_have_attribute("aria-pressed", pressed)
            if pressed == "false":
                button.click()
