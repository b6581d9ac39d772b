"""Barriers on the sample's pages, and the keyboard's way through its frame (section 7 of the student experience)."""

import pytest
from playwright.sync_api import Browser, Page

from accessible import violations
from sample_site import PAGES, Watched

LOOKS = {
    "on a laptop, light": {"viewport": {"width": 1366, "height": 800}, "color_scheme": "light"},
    "on a phone, dark": {"viewport": {"width": 360, "height": 740}, "color_scheme": "dark"},
}
OTHER_LOOKS = {
    "on a laptop, dark": {"viewport": {"width": 1366, "height": 800}, "color_scheme": "dark"},
    "on a phone, light": {"viewport": {"width": 360, "height": 740}, "color_scheme": "light"},
}
DENSE = ("playlist", "activity")
"""Between them these pages hold nearly every part that students see."""


def barriers(browser: Browser, address: str, look: dict, pages: tuple[str, ...]) -> dict[str, list[str]]:
    with browser.new_context(**look) as context:
        watched = Watched(context, address)
        return {name: found for name in pages if (found := violations(watched.open(PAGES[name])))}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_no_type_of_page_has_a_barrier(browser: Browser, material: str, look: dict):
    """A7 and A8, in Material."""
    assert barriers(browser, material, look, tuple(PAGES)) == {}


@pytest.mark.parametrize("look", OTHER_LOOKS.values(), ids=OTHER_LOOKS)
def test_the_densest_pages_have_no_barrier_in_other_looks_either(browser: Browser, material: str, look: dict):
    """A7."""
    assert barriers(browser, material, look, DENSE) == {}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_pages_in_the_plain_theme_have_no_barrier(browser: Browser, plain: str, look: dict):
    """A7, in MkDocs' own theme."""
    assert barriers(browser, plain, look, ("home", "unit in Spanish", *DENSE, "missing")) == {}


def test_the_search_has_no_barrier_while_it_is_open(browser: Browser, material: str):
    """A8."""
    with browser.new_context() as context:
        page = Watched(context, material).open("index.html")
        page.locator(".md-search__input").click()
        page.get_by_text("Type to start searching").wait_for()
        page.keyboard.type("four")
        page.locator(".md-search-result__link").first.wait_for()
        assert violations(page) == []


@pytest.fixture
def phone(browser: Browser, material: str):
    with browser.new_context(viewport={"width": 360, "height": 740}, reduced_motion="reduce") as context:
        yield Watched(context, material).open("ancient-civilizations/index.html")


def focused(page: Page) -> str:
    return page.evaluate(
        "document.activeElement.getAttribute('aria-label') || document.activeElement.textContent.trim()"
    )


def test_the_menu_of_a_phone_opens_and_closes_by_keyboard(phone: Page):
    """A9."""
    menu = phone.get_by_role("button", name="Menu")
    for key in ("Enter", "Space"):
        menu.focus()
        assert menu.get_attribute("aria-expanded") == "false"
        phone.keyboard.press(key)
        assert menu.get_attribute("aria-expanded") == "true"
        assert focused(phone) == "All units"
        phone.keyboard.press("Escape")
        assert menu.get_attribute("aria-expanded") == "false"
        assert focused(phone) == "Menu"


def test_no_link_of_a_closed_menu_takes_the_focus(phone: Page):
    """A9."""
    inside = "document.activeElement.closest('.md-sidebar') !== null"
    for _ in range(12):
        phone.keyboard.press("Tab")
        assert not phone.evaluate(inside)
    phone.get_by_role("button", name="Menu").press("Enter")
    assert phone.evaluate(inside)


def test_the_search_of_a_phone_opens_by_keyboard_and_gives_the_focus_back(phone: Page):
    """A9, for the other button of the frame."""
    lens = phone.get_by_role("button", name="Search", exact=True).first
    lens.press("Enter")
    phone.locator(".md-search__input:focus").wait_for()
    phone.keyboard.press("Escape")
    assert focused(phone) == "Search"


def test_the_skip_link_comes_first_on_every_type_of_page(browser: Browser, material: str, plain: str):
    """S5."""
    with browser.new_context() as context:
        for address in (material, plain):
            watched = Watched(context, address)
            for path in PAGES.values():
                page = watched.open(path)
                page.keyboard.press("Tab")
                there = page.evaluate(
                    "document.querySelector(document.activeElement.getAttribute('href') || 'x')?.tagName"
                )
                assert there in {"DIV", "H1", "H2"}, (address, path)
                assert page.evaluate("document.activeElement.getBoundingClientRect().top >= 0"), path
                landmarks = "header, [role=banner]", "nav", "main", "footer"
                assert [page.locator(one).count() > 0 for one in landmarks] == [True] * 4, (address, path)
