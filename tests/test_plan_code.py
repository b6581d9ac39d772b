"""The code a student shows: what it holds, how long it is, and whether a camera reads the square."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from playwright.sync_api import Browser, Page

from browser import web_server

THEME = Path(__file__).parent.parent / "plugins" / "milepost" / "theme"
IDS = [f"step-with-a-long-name-{n}" for n in range(80)]
PICKS = [f"choice-{n}>option-{n}" for n in range(8)]
DAY = 86_400_000
NOW = 1_796_000_000_000


@pytest.fixture(scope="module")
def script(browser: Browser) -> Iterator[Page]:
    """A page that may import the script's modules."""
    with web_server(THEME) as address, browser.new_context() as context:
        page = context.new_page()
        page.goto(address)
        yield page


def made(script: Page, marks: list, *, site="riverside", name="", unit="nile") -> dict:
    return script.evaluate(
        """([site, units, name, now]) => import("/script/plan/code.js").then(({ written }) => written(site, units, { name, now }))""",
        [site, [{"unit": unit, "marks": marks, "ids": IDS + PICKS}], name, NOW],
    )


def told(script: Page, code: str, *, site="riverside", unit="nile", ids=(*IDS, *PICKS)) -> dict | str:
    return script.evaluate(
        """([site, code, unit, ids]) => import("/script/plan/code.js").then(({ codeIn, named, read }) => {
            const told = read(site, codeIn(code))
            return typeof told === "string" ? told : { name: told.name, marks: named(told, { unit, ids }) }
        })""",
        [site, code, unit, list(ids)],
    )


def whole_plan() -> list[dict]:
    """Return the marks of somebody who is through a unit of 80 steps, with 8 choices and 8 check-ins."""
    marks = [{"id": name, "says": "done" if at % 3 else "started"} for at, name in enumerate(IDS)]
    marks += [{"id": pick, "says": "picked"} for pick in PICKS]
    marks += [{"id": IDS[at], "says": says, "day": 1000 + at} for at in range(8) for says in ("ready", "talked")]
    return marks


def test_m4_a_code_of_80_steps_has_at_most_600_letters_and_says_what_it_was_made_of(script: Page):
    code = made(script, whole_plan(), name="Kestrel of the River")
    assert code["units"] == 1
    assert len(code["code"]) <= 600
    read = told(script, code["code"])
    assert read["name"] == "Kestrel of the River"
    assert [{k: v for k, v in mark.items() if v} for mark in read["marks"]] == whole_plan()


def test_m4_a_code_holds_no_nickname_unless_it_is_given(script: Page):
    assert told(script, made(script, whole_plan())["code"])["name"] == ""


def test_m4_many_units_are_told_as_far_as_600_letters_go(script: Page):
    units = [{"unit": f"unit-{n}", "marks": whole_plan(), "ids": IDS + PICKS} for n in range(4)]
    code = script.evaluate(
        """([units, now]) => import("/script/plan/code.js").then(({ written }) => written("riverside", units, { now }))""",
        [units, NOW],
    )
    assert (code["units"], len(code["code"]) <= 600) == (1, True)
    assert len(told(script, code["code"], unit="unit-0")["marks"]) == len(whole_plan())


def test_a_code_is_read_by_a_site_whose_unit_has_other_steps_by_now(script: Page):
    code = made(script, whole_plan())["code"]
    read = told(script, code, ids=["new-step", *IDS[40:]])
    assert [mark["id"] for mark in read["marks"] if mark["says"] in ("done", "started")] == IDS[40:]


def test_a_code_comes_through_a_link_and_through_broken_lines(script: Page):
    code = made(script, whole_plan())["code"]
    expected = told(script, code)
    assert told(script, f"https://example.org/class.html#{code}") == expected
    assert told(script, f"  {code[:70]}\n{code[70:140]} {code[140:]}\n") == expected


def test_a_code_with_any_letter_changed_or_lost_is_known_as_broken(script: Page):
    code = made(script, whole_plan()[:6])["code"]
    changed = [code[:at] + ("B" if code[at] == "A" else "A") + code[at + 1 :] for at in range(4, len(code))]
    shorter = [code[:at] + code[at + 1 :] for at in range(4, len(code))]
    read = script.evaluate(
        """codes => import("/script/plan/code.js").then(({ read }) => codes.map(code => read("riverside", code)))""",
        changed + shorter,
    )
    assert read == ["broken"] * len(read)


def test_a_code_of_another_site_and_a_newer_one_are_told_apart(script: Page):
    code = made(script, whole_plan())["code"]
    assert told(script, code, site="lakeside") == "foreign"
    assert told(script, code.replace("mp1.", "mp2.")) == "newer"
    assert told(script, "What is this?") == "broken"


def test_m4_a_decoder_reads_every_size_of_the_square(script: Page):
    letters = random.Random(1)
    for long in (1, 14, 15, 26, 60, 106, 150, 152, 180, 213, 250, 300, 350, 400, 450, 500, 560, 620, 700, 779):
        text = "".join(letters.choices("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.#:/", k=long))
        rows = script.evaluate("""text => import("/script/plan/qr.js").then(({ qr }) => qr(text))""", text)
        assert decoded(rows) == text
    assert script.evaluate("""() => import("/script/plan/qr.js").then(({ qr }) => qr("x".repeat(780)))""") is None


def decoded(rows: list[str], scale: int = 3, margin: int = 4) -> str:
    """Return the text of a square as a decoder reads it from a picture."""
    size = (len(rows) + 2 * margin) * scale
    light = b"\xff" * size
    lines = [light] * (margin * scale)
    for row in rows:
        dark = b"".join((b"\x00" if module == "1" else b"\xff") * scale for module in row)
        lines += [b"\xff" * (margin * scale) + dark + b"\xff" * (margin * scale)] * scale
    picture = memoryview(b"".join([*lines, *[light] * (margin * scale)])).cast("B", (size, size))
    (found,) = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    return found.text
