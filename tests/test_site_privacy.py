"""What pages ask for, and what the browser lets them do (section 8 of the student experience)."""

import re
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from built_site import Site, mkdocs_build, write_config
from examples import write_example
from milepost.site.policy import content_policy
from sample_site import PAGES, Watched

UNIT = {"units/egypt/unit.yml": "title: Egypt\nplaylist: [go]\n", "units/egypt/activities/go.md": "# Go\nGo.\n"}


def test_no_page_of_a_default_build_asks_another_host_and_none_complains(browser: Browser, sample: Site, material: str):
    """R1 and R2, on every page. The search works in a worker, and has a test of its own."""
    with browser.new_context() as context:
        context.add_init_script("window.Worker = class extends EventTarget { postMessage() {} terminate() {} }")
        watched = Watched(context, material)
        for path in sample.pages:
            watched.open(path)
        assert watched.wrong == []


def test_the_search_works_under_the_policy(browser: Browser, material: str):
    with browser.new_context() as context:
        watched = Watched(context, material)
        page = watched.open("index.html")
        page.locator(".md-search__input").click()
        page.get_by_text("Type to start searching").wait_for()
        page.keyboard.type("four sources")
        page.locator(".md-search-result__link", has_text="Egypt: four sources").wait_for()
        assert watched.wrong == []


def test_no_page_in_the_plain_theme_asks_another_host_and_none_complains(browser: Browser, plain: str):
    """R1 and R2 in MkDocs' own theme, on a page of each type and a handout."""
    with browser.new_context() as context:
        watched = Watched(context, plain)
        for path in (*PAGES.values(), "living-systems/media/then-and-now.html"):
            watched.open(path)
        assert watched.wrong == []


def test_every_page_carries_its_policy_before_anything_is_loaded(sample: Site):
    """R2."""
    for path in sample.pages:
        head = unescape(sample.text(path).split("<link")[0].split("<script")[0])
        assert "content=\"default-src 'none'; script-src 'self' 'sha256-" in head, path
        assert '<meta name="referrer" content="no-referrer">' in head, path
        assert re.findall(r"(\w+)-src [^;]*'unsafe-inline'", head) == ["style"], path


@pytest.mark.parametrize("theme", ["material", "mkdocs"])
def test_code_that_the_build_did_not_write_does_not_run(browser: Browser, tmp_path: Path, theme: str):
    """R2: whoever slips code into a page after it was built finds that the browser does not run it."""
    write_example(tmp_path, UNIT)
    assert mkdocs_build(write_config(tmp_path, theme, directories=False), tmp_path / "site").returncode == 0
    page = tmp_path / "site" / "egypt" / "index.html"
    slipped = "<script>window.hit = 1</script><img src=x onerror='window.hit = 1'></body>"
    page.write_text(page.read_text().replace("</body>", slipped))
    with browser.new_context() as context:
        watched = Watched(context, page.as_uri())
        assert watched.open("").evaluate("window.hit") is None
        assert any("Content Security Policy" in line for line in watched.wrong)


def test_a_policy_knows_code_by_its_hash_and_data_is_no_code():
    code = "<script>one()</script><script type=module>two()</script>"
    page = f"{code}<script src=x></script><script type='application/json'>{{}}</script>"
    assert content_policy(page).count("'sha256-") == 2
    assert content_policy(page.replace("one", "other")) != content_policy(page)


def test_a_host_that_is_allowed_by_name_is_in_every_policy_and_on_the_privacy_page(tmp_path: Path):
    write_example(tmp_path, UNIT)
    config = write_config(tmp_path, directories=False)
    text = config.read_text().replace("milepost]", "{milepost: {hosts: ['https://videos.example.org']}}]")
    config.write_text(text)
    assert mkdocs_build(config, tmp_path / "site").returncode == 0
    site = Site(tmp_path / "site")
    assert "media-src 'self' https://videos.example.org" in unescape(site.text("egypt/index.html"))
    assert "https://videos.example.org" in site.text("privacy.html").split("</head>")[1]
