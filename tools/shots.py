"""Renew the pictures in `docs/images/` from the sample: `make shots`.

A student has done the first steps and picked a path, so that the pictures show what a site looks like in use.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Page

from browser import chromium, web_server
from sample_site import PAGES, build_sample

_FOLDER: Final = Path(__file__).parent.parent / "docs" / "images"
_LAPTOP: Final = {"width": 1280, "height": 860}
_PHONE: Final = {"width": 360, "height": 720}
_SHOTS: Final = (
    ("playlist", "playlist", _LAPTOP, "light"),
    ("unit", "unit", _LAPTOP, "light"),
    ("playlist-dark", "playlist", _LAPTOP, "dark"),
    ("map", "map", _LAPTOP, "light"),
    ("playlist-phone", "playlist", _PHONE, "light"),
)
"""The name of each picture, the page it shows, the window and the colors."""


def main() -> None:
    """Build the sample, let a student begin, and photograph each page."""
    with TemporaryDirectory() as folder:
        site = build_sample(Path(folder))
        with chromium() as browser, web_server(site) as address:
            for name, page, window, colors in _SHOTS:
                with browser.new_context(viewport=window, color_scheme=colors, reduced_motion="reduce") as context:
                    _shoot(context.new_page(), address, PAGES[page], _FOLDER / f"{name}.png")


def _shoot(page: Page, address: str, path: str, to: Path) -> None:
    page.goto(address + PAGES["playlist"])
    _begin(page)
    page.goto(address + path)
    page.wait_for_timeout(800)
    page.screenshot(path=to)
    print(f"{to.name}: {to.stat().st_size // 1024} KB")


def _begin(page: Page) -> None:
    """Do what a student does on a first day."""
    done = page.locator(".mp-done")
    for at in range(min(3, done.count())):
        done.nth(at).click()
    picks = page.locator(".mp-option input")
    if picks.count():
        picks.first.check()


if __name__ == "__main__":
    sys.exit(main())
