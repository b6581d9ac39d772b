"""The words and parts that My plan and the class view have ready for their scripts."""

import re
from pathlib import Path

import pytest

from milepost.pages.words import LANGUAGES
from rendered import pages_of, render

SCRIPT = Path(__file__).parent.parent / "plugins" / "milepost" / "theme" / "script"
SHARED = ["page/rows.js", "page/copy.js"]
UNIT = {"units/nile/unit.yml": "title: Nile\nplaylist: [look]\n"}


def sources(page: str) -> str:
    """Return what the script of a page is made of, in its own folder and in the one it shares."""
    files = [*sorted((SCRIPT / page).glob("*.js")), *(SCRIPT / name for name in SHARED)]
    return "\n".join(file.read_text(encoding="utf-8") for file in files)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["plan", "class"])
def test_every_word_and_part_that_a_script_takes_from_its_page_is_there_and_no_other(
    tmp_path: Path, page: str, language: str
):
    files = UNIT | {"units/curriculum.yml": f"format: 1\nid: nile\ntitle: Nile\nlanguage: {language}\n"}
    found = pages_of(tmp_path, files).page(f"{page}.md")
    assert found
    html = render(found)
    words = dict(re.findall(r'<template data-mp-say="([a-z-]+)">([^<]*)</template>', html))
    assert all(words.values())
    code = sources(page)
    assert set(re.findall(r'\btold\(\s*"([a-z-]+)"', code)) <= set(words)
    assert [
        name
        for name in words
        if f'"{name}"' not in code and f'"{name.removeprefix("csv-")}"' not in code and name not in code
    ] == []
    parts = re.findall(r'<template data-mp-row="([a-z-]+)">', html)
    taken = set(re.findall(r'\bpart\("([a-z-]+)"', code)) - (
        {"head", "sign", "queue", "tally", "count"} if page == "plan" else set()
    )
    assert taken <= set(parts)
    assert {"todo", "started", "done", "ready"} <= set(parts)
