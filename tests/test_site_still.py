"""Nothing on a page moves when the script comes late (C4)."""

import time

import pytest
from playwright.sync_api import Browser, BrowserContext

from sample_site import PAGES

WIDTHS = {"phone": 360, "laptop": 1366}
WATCH = """
window.moved = 0
new PerformanceObserver(list => list.getEntries().forEach(one => { if (!one.hadRecentInput) moved += one.value }))
    .observe({ type: "layout-shift", buffered: true })
"""


def moved(context: BrowserContext, address: str, name: str) -> float:
    """Open a page, let what comes late come late, and return how much of it has moved."""
    page = context.new_page()
    page.add_init_script(WATCH)
    page.route("**/assets/milepost/mp.js", lambda route: (time.sleep(0.3), route.continue_()))
    page.route("**/*.svg", lambda route: route.abort())
    page.goto(address + PAGES[name])
    page.wait_for_selector(".mp-person")
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))")
    return page.evaluate("moved")


@pytest.mark.parametrize("width", WIDTHS.values(), ids=WIDTHS)
def test_nothing_moves_when_the_script_comes_after_the_page_is_shown(browser: Browser, material: str, width: int):
    """C4, for a student who is new here and for one who has begun."""
    pages = ("home", "unit", "playlist", "activity")
    with browser.new_context(viewport={"width": width, "height": 740}) as context:
        new = {name: moved(context, material, name) for name in pages}
        page = context.pages[pages.index("playlist")]
        for button in page.locator(".mp-done").all()[:3]:
            button.click()
        page.locator(".mp-option input").first.check()
        begun = {name: moved(context, material, name) for name in pages}
    assert {name: much for seen in (new, begun) for name, much in seen.items() if much > 0.02} == {}
