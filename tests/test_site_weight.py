"""How much a page weighs: what a browser loads for it, packed as a web server sends it, without pictures (C1).

A kilobyte is 1,024 bytes here.
"""

import gzip
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, expect

from built_site import Site
from sample_site import PAGES

KILOBYTE = 1024
OWN = "assets/milepost"


@cache
def weight(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


def loaded(site: Site, page: str) -> Iterator[Path]:
    """Yield the scripts and style sheets of a page; those of the page for lost addresses count from the root."""
    base = site.folder if page == "404.html" else (site.folder / page).parent
    for link in dict.fromkeys(site.pages[page].loads):
        file = (base / unquote(urlsplit(link).path).lstrip("/" if page == "404.html" else "")).resolve()
        if file.suffix in {".js", ".css"}:
            yield file


def test_c1_no_page_weighs_more_than_95_kilobytes(sample: Site):
    heavy = {}
    for page in sample.pages:
        whole = weight(sample.folder / page) + sum(map(weight, loaded(sample, page)))
        if whole > 95 * KILOBYTE:
            heavy[page] = whole
    assert heavy == {}


def test_c1_no_page_of_students_has_more_than_10_kilobytes_of_styles_or_12_of_script(sample: Site):
    for page in set(sample.pages) - {PAGES["class view"], PAGES["standards"]}:
        own = [file for file in loaded(sample, page) if file.is_relative_to(sample.folder.resolve() / OWN)]
        assert sum(weight(file) for file in own if file.suffix == ".css") <= 10 * KILOBYTE, page
        assert all(weight(file) <= 12 * KILOBYTE for file in own if file.suffix == ".js"), page


def test_the_words_of_the_whole_site_are_loaded_when_somebody_searches(browser: Browser, material: str):
    with browser.new_context() as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(material + PAGES["playlist"])
        page.wait_for_load_state("networkidle")
        assert [url for url in asked if "search_index" in url or "/workers/" in url] == []
        page.locator(".md-search__input").click()
        page.keyboard.type("pharaoh")
        expect(page.locator(".md-search-result__link").first).to_be_visible()
        assert [url for url in asked if "search_index" in url]


def test_an_address_with_a_search_in_it_searches(browser: Browser, material: str):
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{material}{PAGES['home']}?q=pharaoh")
        expect(page.locator(".md-search-result__link").first).to_be_visible()
