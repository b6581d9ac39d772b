"""A preview shows any path, in any language, as a student sees it who is on the way (E2)."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from examples import write_example
from test_serve import served

UNIT = """\
title: Egypt
playlist:
  - begin
  - choose: side
    from:
      - {path: river, title: The river, steps: [boats, floods]}
      - {path: town, title: The town, steps: [houses, markets]}
  - milestone: show
    title: Show it
  - end
"""


@pytest.fixture(scope="module")
def preview(browser: Browser, tmp_path_factory):
    root: Path = tmp_path_factory.mktemp("preview")
    write_example(root, {"units/egypt/unit.yml": UNIT})
    with served(root) as running, browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{running.url}egypt/playlist/")
        yield page


def see_as(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def test_e2_a_teacher_sees_a_student_halfway_on_any_path_and_then_the_page_as_it_was(preview: Page):
    preview.get_by_role("button", name="Done: Begin").click()
    expect(preview.locator(".mp-count")).to_contain_text("Must do: 1 of")
    preview.get_by_role("combobox").select_option("The town")
    see_as(preview, "a student halfway")
    expect(preview.locator(".mp-count")).to_contain_text("Must do: 3 of 5")
    expect(preview.get_by_role("radio", name="The town")).to_be_checked()
    expect(preview.get_by_role("button", name="Done: Houses")).to_have_attribute("aria-pressed", "true")
    expect(preview.locator("[data-mp-person]")).to_contain_text("Sample student")
    see_as(preview, "a student at the end")
    expect(preview.locator(".mp-count")).to_contain_text("Must do: 5 of 5")
    see_as(preview, "a new student")
    expect(preview.locator(".mp-count")).to_contain_text("Must do: 0 of")
    see_as(preview, "myself")
    expect(preview.locator(".mp-count")).to_contain_text("Must do: 1 of")
    assert preview.evaluate("Object.keys(localStorage).filter((key) => key.includes(':sample:'))") == []
