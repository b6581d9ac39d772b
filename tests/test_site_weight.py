"""How much a page weighs (C1), and what waits until it is wanted."""

from playwright.sync_api import Browser, expect

from built_site import Site
from page_weight import KILOBYTE, own_weight, page_weight
from sample_site import PAGES


def test_c1_no_page_weighs_more_than_95_kilobytes(sample: Site):
    heavy = {page: whole for page in sample.pages if (whole := page_weight(sample, page)) > 95 * KILOBYTE}
    assert heavy == {}


def test_c1_no_page_of_students_has_more_than_10_kilobytes_of_styles_or_12_of_script(sample: Site):
    for page in set(sample.pages) - {PAGES["class view"], PAGES["standards"]}:
        assert own_weight(sample, page, ".css") <= 10 * KILOBYTE, page
        assert own_weight(sample, page, ".js") <= 12 * KILOBYTE, page


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
