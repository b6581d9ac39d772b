"""Measure the student site's budgets (C1 to C4 and C6) on a throttled phone, and print them: `make budgets`.

Each time is the median of five loads with an empty cache, on 1.6 Mbit/s with 150 ms to the server and a processor at a
quarter of its speed. Nothing fails when a budget is missed: this tells, it does not judge.
"""

import gzip
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final

from playwright.sync_api import Browser, Page

from browser import chromium, web_server
from sample_site import PAGES, build_sample

_TIMES: Final = 5
_SLOW: Final = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 94_000}
_WATCH: Final = """
window.seen = { paint: 0, shift: 0 }
new PerformanceObserver(list => { for (const one of list.getEntries()) seen.paint = one.startTime })
    .observe({ type: "largest-contentful-paint", buffered: true })
new PerformanceObserver(list => list.getEntries().forEach(one => { seen.shift += one.hadRecentInput ? 0 : one.value }))
    .observe({ type: "layout-shift", buffered: true })
"""
_TICK: Final = """() => new Promise(done => {
    const button = document.querySelector(".mp-done"), start = performance.now()
    button.click()
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
})"""


def main() -> None:
    """Build the sample, measure, print."""
    with TemporaryDirectory() as folder:
        start = time.perf_counter()
        site = build_sample(Path(folder))
        print(f"build of the whole sample: {time.perf_counter() - start:.1f} s")
        _sizes(site)
        with chromium() as browser, web_server(site) as address:
            for name in ("home", "unit", "playlist", "activity"):
                _times(browser, address, name)


def _sizes(site: Path) -> None:
    assets = site / "assets" / "milepost"
    for name in ("mp.js", "mp.css"):
        print(f"{name}: {_weight(assets / name) / 1024:.1f} KB gz")
    frame = sum(
        _weight(file) for kind in ("javascripts/bundle", "stylesheets/") for file in site.glob(f"assets/{kind}*")
    )
    own = sum(_weight(assets / name) for name in ("mp.js", "mp.css", "frame.js", "words.en.js"))
    for name, path in PAGES.items():
        print(f"{name}: {(_weight(site / path) + frame + own) / 1024:.0f} KB gz with Material, without images")


def _weight(file: Path) -> int:
    return 0 if file.suffix == ".map" else len(gzip.compress(file.read_bytes()))


def _times(browser: Browser, address: str, name: str) -> None:
    loads = [_load(browser, address + PAGES[name], tick=name == "playlist") for _ in range(_TIMES)]
    paint, shift, tick = (median(load[what] for load in loads) for what in ("paint", "shift", "tick"))
    ticked = f", a tick {tick:.0f} ms" if tick else ""
    print(f"{name}: largest paint {paint / 1000:.2f} s, layout shift {shift:.3f}{ticked}")


def _load(browser: Browser, address: str, *, tick: bool) -> dict[str, float]:
    with browser.new_context(viewport={"width": 360, "height": 740}, bypass_csp=True) as context:
        page: Page = context.new_page()
        phone = context.new_cdp_session(page)
        phone.send("Network.enable")
        phone.send("Network.emulateNetworkConditions", _SLOW)
        phone.send("Emulation.setCPUThrottlingRate", {"rate": 4})
        page.add_init_script(_WATCH)
        page.goto(address)
        page.wait_for_timeout(1000)
        seen: dict[str, Any] = page.evaluate("seen")
        return {**seen, "tick": page.evaluate(_TICK) if tick else 0}


if __name__ == "__main__":
    sys.exit(main())
