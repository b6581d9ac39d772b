"""The style sheets: small, without another host, and the same from right to left."""

import gzip
import re

import pytest

from milepost.site.styles import SHEETS as WHOLE
from milepost.site.styles import sheet, smaller
from rendered import TEMPLATES

SHEETS = sorted((TEMPLATES / "assets" / "milepost").glob("*.css"))
THEMES = re.compile(r"\.(md-[\w-]+|navbar|container|no-js)\b")


def rules(sheet) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_what_a_student_loads_weighs_at_most_ten_kilobytes():
    """C1."""
    assert len(gzip.compress(sheet("assets/milepost/mp.css", TEMPLATES).encode())) <= 10_000


def test_every_source_is_part_of_one_sheet():
    sources = [source for sheet in WHOLE.values() for source in sheet]
    assert sorted(sources) == [source.name for source in SHEETS]


def test_a_sheet_says_what_its_sources_say():
    text = "a  b { x: calc(1px + 2px); y: z }\n/* { */\n.c > d:not(.e, .f) { --g: 0 1px; }\n"
    assert smaller(text) == "a b{x:calc(1px + 2px);y:z}.c>d:not(.e,.f){--g:0 1px}"


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_sheet_loads_nothing(sheet):
    assert not re.search(r"@import|url\(", rules(sheet))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_sheet_knows_no_left_and_no_right(sheet):
    found = re.findall(
        r"[{;]\s*((?:margin|padding|border)-(?:left|right)[\w-]*|left|right|(?:float|text-align):\s*(?:left|right))\b",
        rules(sheet),
    )
    assert found == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_a_sheet_has_only_our_own_classes_and_the_parts_of_a_theme(sheet):
    selectors = re.sub(r"\{[^{}]*\}", " ", rules(sheet))
    classes = set(re.findall(r"\.([a-zA-Z][\w-]*)", THEMES.sub("", selectors)))
    assert {name for name in classes if not name.startswith("mp-")} == set()


def test_dark_paper_forced_colors_and_still_motion_are_thought_of():
    text = rules(TEMPLATES / "assets" / "milepost" / "mp.css")
    for wanted in ('[data-md-color-scheme="slate"]', '[data-bs-theme="dark"]', "@media print", "forced-colors: active"):
        assert wanted in text
    assert "transition" not in re.sub(r"@media \(prefers-reduced-motion.*", "", text)


def test_every_class_of_a_sheet_is_used():
    files = [*TEMPLATES.rglob("*.html"), *TEMPLATES.parent.parent.rglob("*.py"), *TEMPLATES.parent.rglob("*.js")]
    text = "\n".join(file.read_text(encoding="utf-8") for file in files)
    for source in SHEETS:
        classes = set(re.findall(r"\.(mp-[\w-]+)", re.sub(r"\{[^{}]*\}", " ", rules(source))))
        assert {name for name in classes if not _is_used(name, text)} == set(), source.name


def _is_used(name: str, text: str) -> bool:
    """Tell whether a class stands in a template, whole or put together from a kind: `mp-step--{{ kind }}`."""
    made = (
        rf"{re.escape(name[: name.rindex(mark) + 2])}\{{" if (mark := "--" if "--" in name else "__") in name else "$^"
    )
    return bool(re.search(rf"\b{re.escape(name)}\b(?!-)|{made}", text))
