"""Nothing on a page moves when the script and the pictures come late (C4)."""

import pytest
from playwright.sync_api import Browser, Page

from browser import web_server
from built_site import Site
from sample_site import PAGES

WIDTHS = {"phone": 360, "laptop": 1366}
WATCH = """
window.moved = 0
new PerformanceObserver(list => list.getEntries().forEach(one => { if (!one.hadRecentInput) moved += one.value }))
    .observe({ type: "layout-shift", buffered: true })
"""


@pytest.fixture(scope="module")
def slow(sample: Site):
    with web_server(sample.folder, "mp.js", "plan.js", "class.js", ".svg") as address:
        yield address


def moved(page: Page, address: str) -> float:
    """Open a page, let what comes late come late, and return how much of it has moved."""
    page.goto(address)
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))")
    return page.evaluate("moved")


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_nothing_moves_when_the_script_and_pictures_come_after_the_page_is_shown(
    browser: Browser, slow: str, width: int
):
    """C4, on every type of page, for a student who is new here and for one who has begun."""
    with browser.new_context(viewport={"width": width, "height": 740}) as context:
        page = context.new_page()
        page.add_init_script(WATCH)
        new = {name: moved(page, slow + path) for name, path in PAGES.items()}
        page.goto(slow + PAGES["playlist"])
        for button in page.locator(".mp-done").all()[:3]:
            button.click()
        page.locator(".mp-option input").first.check()
        begun = {f"{name}, begun": moved(page, slow + path) for name, path in PAGES.items()}
    assert {name: much for name, much in (new | begun).items() if much > 0.02} == {}
