"""My plan in a browser: what it shows, and that saving, opening, showing and erasing lose nothing (M1 to M6)."""

import base64
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from playwright.sync_api import Page, expect

from plans import DAY, NOW, UNIT, keep, kept, plan_file, record, rows, step
from sample_site import Watched

MILESTONE = f"{UNIT}/my-question"
WORK = {
    "pref:name": record(value="Kestrel"),
    "pref:interests": record(value=["food"]),
    "note:good-at": record(text="drawing maps", title="I am good at"),
    f"goal:{UNIT}/2026-11-23": record(text="Read one source alone.", review="It worked for a page."),
    f"pick:{UNIT}/civilization": record(ids=["egypt"], title="Which civilization will you explore?"),
    f"step:{UNIT}/big-questions": step(t=NOW - 9 * DAY, title="Four big questions"),
    f"step:{UNIT}/map-refresher": step("started", title="Map refresher"),
    f"step:{UNIT}/old-pottery": step(t=NOW - 30 * DAY, title="Old pottery"),
    f"check:{MILESTONE}": record(ready=NOW - 4 * DAY),
    f"note:{MILESTONE}/0": record(text="The scribe surprised me.", title="What surprised you?"),
    f"proof:{MILESTONE}": record(text="https://example.org/notes", title="My question"),
    f"note:{UNIT}/old-pottery/0": record(text="I made a pot.", title="What did you make?"),
}
OWN_WORDS = ("drawing", "Read one", "It worked", "scribe", "surprised", "example.org", "pot")


@pytest.fixture
def watched(browser, material) -> Iterator[Watched]:
    with browser.new_context(accept_downloads=True, viewport={"width": 1366, "height": 900}) as context:
        made = Watched(context, material)
        made.page.clock.set_system_time(NOW / 1000)
        made.open("plan.html")
        yield made
        assert made.wrong == []


@pytest.fixture
def page(watched: Watched) -> Page:
    return watched.page


def begun(page: Page) -> Page:
    keep(page, WORK)
    expect(page.locator(".mp-plansteps")).to_be_visible()
    return page


def saved(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a copy").first.click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file


def test_m1_the_plan_holds_everything_a_student_has_kept(page: Page):
    text = begun(page).locator(".mp-page").inner_text()
    for shown in (
        "Kestrel", "Read one source alone.", "It worked for a page.", "Egypt", "The scribe surprised me.",
        "What surprised you?", "https://example.org/notes", "Ready to talk since Nov 26",
    ):  # fmt: skip
        assert shown in text
    assert page.get_by_label("I am good at").input_value() == "drawing maps"
    assert page.get_by_label("food").is_checked()
    assert rows(page, ".mp-plansteps")[:4] == [
        ["Step", "How it is", "Date"],
        ["Four big questions", "Done", "Nov 21"],
        ["What can you do already?", "To do", ""],
        ["Map refresher (extra)", "Started", "Nov 30"],
    ]
    earlier = page.locator("[data-mp-part=earlier]").inner_text()
    assert "Old pottery" in earlier
    assert "I made a pot." in earlier


def test_m1_what_is_written_and_ticked_on_the_plan_is_kept(page: Page):
    page.get_by_label("I want to get better at").fill("asking for help")
    page.get_by_label("machines").check()
    expect(page.locator("[data-mp-own=want] .mp-saved")).to_contain_text("Saved on this device")
    page.reload()
    expect(page.get_by_label("I want to get better at")).to_have_value("asking for help")
    expect(page.get_by_label("machines")).to_be_checked()


def test_m1_l9_a_goal_is_set_changed_and_looked_back_on_from_the_plan(page: Page):
    keep(page, WORK | {f"goal:{UNIT}/2026-11-10": record(t=NOW - 20 * DAY, text="Ask a friend.")})
    now = page.get_by_label("My goal for this week: Ancient civilizations")
    expect(now).to_have_value("")
    now.press_sequentially("Draw one map.", delay=60)  # it is kept meanwhile, and the box stays
    expect(page.locator("[data-mp-week] .mp-saved")).to_have_text("Saved on this device")
    expect(now).to_be_focused()
    assert kept(page)[f"goal:{UNIT}/2026-11-30"]["text"] == "Draw one map."
    earlier = page.locator(".mp-goalsdone > li")
    expect(earlier.locator("> p").first).to_have_text("Week of Nov 23")
    expect(earlier).to_have_count(2)
    old = earlier.nth(1)
    old.get_by_label("My goal").fill("Ask two friends.")
    old.get_by_label("Did it work? What will you change?").fill("One was enough.")
    expect(old.locator("> p")).to_have_text(["Week of Nov 10", "Ask two friends.", "One was enough."])
    page.goto(page.url.replace("plan.html", f"{UNIT}/playlist.html"))
    expect(page.get_by_label("My goal for this week")).to_have_value("Draw one map.")


def test_m2_a_copy_that_is_saved_erased_and_opened_brings_everything_back(page: Page, tmp_path: Path):
    before = kept(begun(page))
    file = saved(page, tmp_path)
    assert file.name == "plan-Kestrel-2026-11-30.json"
    page.click("[data-mp-act=erase]")
    page.click("[data-mp-act=erase-now]")
    assert kept(page) == {}
    page.set_input_files("[data-mp-file]", file)
    expect(page.locator("[data-mp-news]")).to_be_focused()
    page.click("[data-mp-act=merge]")
    expect(page.locator(".mp-plansteps")).to_be_visible()
    after = kept(page)
    assert after.pop("pref:name")["value"] == before.pop("pref:name")["value"]
    assert after == before


def test_m2_a_copy_first_says_what_it_would_change_and_changes_nothing_before_that(page: Page, tmp_path: Path):
    before = kept(begun(page))
    copy = plan_file(
        tmp_path,
        "Kestrel",
        {
            f"step:{UNIT}/map-refresher": step(t=NOW + 1, title="Map refresher"),
            f"step:{UNIT}/big-questions": step("started", t=NOW - 20 * DAY, title="Four big questions"),
            f"goal:{UNIT}/2026-11-16": record(text="Ask a friend."),
            f"note:{MILESTONE}/0": record(t=NOW - DAY, text="I did not expect schools for scribes."),
        },
    )
    page.clock.set_system_time((NOW + 60_000) / 1000)
    page.set_input_files("[data-mp-file]", copy)
    expect(page.locator("[data-mp-news-list] li")).to_have_text(
        [
            "Newer than here: Map refresher",
            "New: Ask a friend.",
            "Newer than here: I did not expect schools for scribes.",
            "Nothing here goes away.",
        ]
    )
    assert kept(page) == before
    page.click("[data-mp-act=leave]")
    assert kept(page) == before
    page.set_input_files("[data-mp-file]", copy)
    page.click("[data-mp-act=merge]")
    expect(page.locator("h1")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("Your plan now has what the copy has.")
    after = kept(page)
    assert set(after) == {*before, f"goal:{UNIT}/2026-11-16"}
    assert after[f"step:{UNIT}/map-refresher"]["state"] == "done"
    assert after[f"step:{UNIT}/big-questions"]["state"] == "done"
    assert after[f"note:{MILESTONE}/0"]["text"] == "The scribe surprised me."
    assert after[f"note:{MILESTONE}/0"]["prev"] == ["I did not expect schools for scribes."]


def test_m2_a_copy_that_is_not_for_this_site_is_refused_with_the_reason(page: Page, tmp_path: Path):
    for file, reason in (
        (plan_file(tmp_path, "Other", {}, site="lakeside"), "belongs to another site: lakeside"),
        (plan_file(tmp_path, "Newer", {}, format=9), "saved by a newer version of this site"),
        (plan_file(tmp_path, "Odd", None), "is not a plan, or it is damaged"),
    ):
        page.set_input_files("[data-mp-file]", file)
        expect(page.locator("[data-mp-news-title]")).to_contain_text(reason)
        expect(page.locator("[data-mp-act=merge]")).to_be_hidden()


def test_r4_a_copy_holds_the_work_and_nothing_of_the_device(page: Page, tmp_path: Path):
    keep(page, WORK | {"pref:reading": record(value={"size": "3"}), "pref:asked": record(value=True)})
    copy = json.loads(saved(page, tmp_path).read_text(encoding="utf-8"))
    assert set(copy) == {"milepost", "format", "site", "nickname", "saved", "records"}
    assert set(copy["records"]) == set(WORK) - {"pref:name"}


def test_m4_the_square_and_the_code_hold_no_own_words_and_open_in_the_class_view(watched: Watched):
    page = begun(watched.page)
    page.click("[data-mp-act=show]")
    expect(page.locator(".mp-qr__ink")).to_have_attribute("d", re.compile("h"))
    link = scanned(page, page.locator(".mp-qr").screenshot())
    assert link.startswith(f"{watched.address}class.html#mp1.")
    code = page.locator("#code").input_value()
    assert link.endswith(f"#{code}")
    told = base64.urlsafe_b64decode(code[4:] + "=" * (-len(code[4:]) % 4)).decode("latin-1")
    for secret in ("Kestrel", *OWN_WORDS):
        assert secret not in code
        assert secret not in told
    watched.open("privacy.html")
    page.goto(link)
    expect(page.locator("[data-mp-status]")).to_contain_text("Say whose it is")
    assert page.url == f"{watched.address}class.html"
    page.locator("#whose").fill("Row 3")
    page.get_by_role("button", name="Add it").click()
    expect(page.locator(".mp-roster tbody th")).to_have_text("Row 3")
    head, row = rows(page, ".mp-roster")
    assert (row[1], row[head.index("Which civilization will you explore?")]) == ("Done", "Egypt")
    assert row[head.index("My question")] == "Ready to talk"
    expect(page.locator(".mp-queue li")).to_contain_text("Waiting: 4 days")


def test_m4_the_nickname_is_in_the_code_when_it_is_ticked(watched: Watched):
    page = begun(watched.page)
    page.click("[data-mp-act=show]")
    page.get_by_label("Add my nickname").check()
    code = page.locator("#code").input_value()
    watched.open("class.html")
    page.click("[data-mp-act=paste]")
    page.locator("#code").fill(code)
    page.get_by_role("button", name="Add it").click()
    expect(page.locator(".mp-roster tbody th")).to_have_text("Kestrel")


def scanned(page: Page, picture: bytes) -> str:
    """Return what a decoder reads from a picture of the screen."""
    blank = page.context.new_page()
    width, height, gray = blank.evaluate(
        """async png => {
            const image = new Image()
            image.src = "data:image/png;base64," + png
            await image.decode()
            const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height })
            const context = canvas.getContext("2d")
            context.drawImage(image, 0, 0)
            const pixels = context.getImageData(0, 0, image.width, image.height).data
            return [image.width, image.height, Array.from(pixels).filter((_, at) => at % 4 === 0)]
        }""",
        base64.b64encode(picture).decode(),
    )
    blank.close()
    (found,) = zxingcpp.read_barcodes(
        memoryview(bytes(gray)).cast("B", (height, width)), formats=zxingcpp.BarcodeFormat.QRCode
    )
    return found.text


def test_m5_a_note_for_next_time_goes_into_the_copy_that_is_saved(page: Page, tmp_path: Path):
    page.get_by_label("A note to myself for next time").fill("Begin with the map.")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save and finish").click()
    copy = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert copy["records"]["note:tomorrow"]["text"] == "Begin with the map."
    expect(page.locator("[role=status]").filter(has_text="Saved as plan-2026-11-30.json")).to_be_attached()
    page.reload()
    expect(page.get_by_label("A note to myself for next time")).to_have_value("Begin with the map.")
    del tmp_path


def test_m6_erasing_asks_once_offers_a_copy_and_takes_every_key_of_this_person_only(page: Page, tmp_path: Path):
    begun(page)
    keep(page, {"note:good-at": record(text="counting")}, person="other")
    page.click("[data-mp-act=erase]")
    asked = page.locator("#erase")
    expect(asked).to_be_focused()
    expect(asked.get_by_role("button", name="Save a copy")).to_be_visible()
    page.click("[data-mp-act=keep]")
    expect(asked).to_be_hidden()
    assert kept(page)
    page.click("[data-mp-act=erase]")
    page.click("[data-mp-act=erase-now]")
    assert kept(page) == {}
    assert kept(page, "other")
    del tmp_path


def test_d9_what_cannot_be_kept_is_said_on_the_plan_too_and_a_copy_holds_it(page: Page, tmp_path: Path):
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') } }")
    alert = page.locator(".mp-alert")
    expect(alert).to_be_hidden()
    page.get_by_label("I am good at").fill("drawing maps")
    page.get_by_label("I am good at").blur()
    expect(alert).to_contain_text("Not saved on this device.")
    with page.expect_download() as download:
        alert.get_by_role("button", name="Save a copy").click()
    download.value.save_as(tmp_path / "copy.json")
    assert json.loads((tmp_path / "copy.json").read_text())["records"]["note:good-at"]["text"] == "drawing maps"


def test_m3_the_plan_prints_black_on_white_with_lines_for_notes_and_without_buttons(page: Page):
    begun(page).emulate_media(media="print")
    assert page.locator(".mp-page button:visible").count() == 0
    assert page.locator(".mp-notes .mp-lines:visible").count() == 2
    for size in ("A4", "Letter"):
        pdf = page.pdf(format=size)
        assert 1 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 2, size
    colors = page.locator(".mp-page :is(p, th, td, dd, h2, h3)").evaluate_all(
        "all => [...new Set(all.map(each => getComputedStyle(each).color))]"
    )
    assert set(colors) <= {"rgb(0, 0, 0)", "rgb(51, 51, 51)"}


def test_m3_without_a_script_a_blank_plan_stands_there_and_nothing_that_needs_one(browser, material):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{material}plan.html")
        expect(page.locator(".mp-form")).to_be_visible()
        assert page.locator(".mp-page :is(button, input, textarea):visible").count() == 0
        page.goto(f"{material}class.html")
        assert page.locator(".mp-page :is(button, input, textarea):visible").count() == 0
        expect(page.get_by_text("This page needs JavaScript")).to_be_visible()
