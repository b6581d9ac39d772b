"""Measure the student site's budgets (C1 to C4, C6, T4) and print each beside what it may be: `make budgets`.

Times on a phone are the median of five loads with an empty cache, on 1.6 Mbit/s with 150 ms to the server and a
processor at a quarter of its speed. Nothing fails when a budget is missed: this tells, it does not judge. Weights are
held by tests as well.
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, Final, NamedTuple

from playwright.sync_api import Browser, Page, expect

from browser import chromium, web_server
from built_site import Site, mkdocs_build, write_config
from examples import write_example
from page_weight import KILOBYTE, own_weight, page_weight
from plans import plan_file, step
from sample_site import PAGES, build_sample
from test_serve import served

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


class Measured(NamedTuple):
    """One budget: what it is of, what was measured, and what it may be at the most."""

    what: str
    value: float
    most: float
    unit: str

    def __str__(self) -> str:
        digits = {"": 3, "s": 2, "KB": 1, "ms": 0}[self.unit]
        value, most = f"{self.value:.{digits}f} {self.unit}", f"{self.most:g} {self.unit}"
        return f"{self.what:<58} {value:>10}   at most {most:<8} {'' if self.value <= self.most else 'MISSED'}".rstrip()


def main() -> None:
    """Build, measure, print."""
    with TemporaryDirectory() as folder, chromium() as browser:
        for measured in _all(Path(folder), browser):
            print(measured, flush=True)


def _all(folder: Path, browser: Browser) -> Iterator[Measured]:
    (folder / "sample").mkdir()
    sample = Site(build_sample(folder / "sample"))
    yield from _weights(sample)
    large, seconds = _large(folder / "large")
    yield Measured("C6 a unit of 60 activities, built", seconds, 5, "s")
    with web_server(sample.folder, packed=True) as address:
        for name in ("home", "unit", "playlist", "activity"):
            yield from _phone(browser, name, address + PAGES[name])
        yield Measured("T4 class view, 40 plans of 80 steps", _class_view(browser, address, folder), 1, "s")
    with web_server(large / "site", packed=True) as address:
        yield from _phone(browser, "a playlist of 60 steps", f"{address}long/playlist.html", tick=True)
    yield Measured("C6 an edit of that unit, shown in the preview", _edit(large), 1, "s")


def _weights(site: Site) -> Iterator[Measured]:
    for name, path in PAGES.items():
        yield Measured(f"C1 {name}, with Material, without pictures", page_weight(site, path) / KILOBYTE, 95, "KB")
    students = [path for name, path in PAGES.items() if name not in {"class view", "standards"}]
    styles = max(own_weight(site, path, ".css") for path in students)
    script = max(own_weight(site, path, ".js") for path in PAGES.values())
    yield Measured("C1 styles of the student page with most", styles / KILOBYTE, 10, "KB")
    yield Measured("C1 largest script", script / KILOBYTE, 12, "KB")


def _large(folder: Path) -> tuple[Path, float]:
    """Write and build a curriculum of one long unit; return its folder and the seconds of the build."""
    steps = ", ".join(f"step-{number}" for number in range(60))
    write_example(folder, {"units/long/unit.yml": f"title: A long unit\nplaylist: [{steps}]\n"})
    config = write_config(folder, directories=False)
    start = time.perf_counter()
    built = mkdocs_build(config, folder / "site")
    seconds = time.perf_counter() - start
    assert built.returncode == 0, built.stderr
    return folder, seconds


def _phone(browser: Browser, name: str, address: str, *, tick: bool = False) -> Iterator[Measured]:
    loads = [_load(browser, address, tick=tick) for _ in range(_TIMES)]
    yield Measured(f"C2 {name}, largest paint", median(load["paint"] for load in loads) / 1000, 2.2, "s")
    yield Measured(f"C4 {name}, layout shift", median(load["shift"] for load in loads), 0.02, "")
    if tick:
        yield Measured(f"C3 {name}, a tick painted", median(load["tick"] for load in loads), 100, "ms")


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


def _class_view(browser: Browser, address: str, folder: Path) -> float:
    """Return the seconds from choosing forty plan files to the class shown."""
    records = {f"step:ancient-civilizations/step-{number}": step() for number in range(80)}
    files = [plan_file(folder, f"Student {number}", records) for number in range(40)]
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + PAGES["class view"])
        start = time.perf_counter()
        page.set_input_files("[data-mp-files]", files)
        expect(page.locator("[data-mp-status]")).to_contain_text("40 plans")
        return time.perf_counter() - start


def _edit(folder: Path) -> float:
    """Return the median seconds from the writing of an edit to its page in the preview."""
    with served(folder) as preview:
        seconds = []
        for number in range(_TIMES):
            start = time.perf_counter()
            preview.write(
                "units/long/activities/step-7.md", f"---\ntitle: Step 7, take {number}\nminutes: 10\n---\nGo.\n"
            )
            assert f"take {number}" in preview.page("long/playlist/")
            seconds.append(time.perf_counter() - start)
    return median(seconds)


if __name__ == "__main__":
    sys.exit(main())
