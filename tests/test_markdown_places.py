"""Places of a page: what a link names after `#`."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from milepost.analysis.markdown_places import headings, lacks
from milepost.check.bodies import bodies
from milepost.check.rules.unknown_place import OF_PAGES, is_missing
from milepost.site.frame import TEMPLATES
from milepost.workspace import open_workspace

EXTENSIONS = [
    "toc", "attr_list", "md_in_html", "footnotes", "tables", "def_list", "abbr", "admonition", "pymdownx.superfences",
    "pymdownx.tabbed", "pymdownx.details", "pymdownx.tilde", "pymdownx.caret", "pymdownx.mark", "pymdownx.keys",
]  # fmt: skip
PIECES = st.sampled_from(
    ["#", "## ", "### ", "\n", "\n\n", "Nile", "the Größe", "水 river", " ", "*a*", "`code`", "[link](x.md)", "&amp;", "&eacute;",
     "{#own}", "{: #mine .b }", "<b id='raw'>x</b>", "\n===\n", "\n---\n", "> ", "- ", "1. ", "a_b", "Unit 1", "C++", "“q”", "~~x~~",
     "[^1]", "\n[^1]: note", "\\*", "!", "😀", "É", "x_1", "--", " #", '\n=== "Tab"\n\n    text\n', "\n!!! note\n\n    ## In\n"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from(["ascii", "unicode"]))
def test_a_place_that_the_page_has_is_never_said_to_be_missing(text, kind):
    settings = {"toc": {"slugify": _unicode_slug}} if kind == "unicode" else {}
    page = markdown(text, extensions=EXTENSIONS, extension_configs=settings)
    ids = {one for found in re.findall(r"""\bid=(?:"([^"]*)"|'([^']*)')""", page) for one in found if one}
    ids = {
        one for one in ids if not one.startswith(("fn", "__")) and "zz" not in one
    }  # marks that it leaves by mistake
    assert [one for one in ids if lacks(text, one)] == []


def _unicode_slug(value, separator):
    return re.sub(r"[-\s]+", separator, re.sub(r"[^\w\s-]", "", value).strip().lower())


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("## Farewell", "farewel"),
        ("## Farewell", "farewell-2"),
        ("Farewell", "farewell"),
        ("## Unit 1", "unit-2"),
        ("## See *this*", "that"),
        ("## See [this](map.md)", "river"),
        ("A\n===\nB", "b"),
        ("", "a"),
    ],
)
def test_a_place_that_no_heading_could_have_is_missing(text, place):
    assert lacks(text, place)


@pytest.mark.parametrize("place", ["", "_1", "%20"])
def test_nothing_is_said_of_a_place_without_letters(place):
    assert not lacks("", place)


def test_the_names_of_plain_headings_are_those_that_python_markdown_gives():
    text = "## The Nile’s delta!\n\n# Größe\n\n### a - b c\n\n## *no*\n\n## [no](x)\n\n## 水\n"
    page = markdown(text, extensions=["toc"])
    assert headings(text) == [one for one in re.findall(r'id="([^"]*)"', page) if one not in {"no", "no_1", "_1"}]


def test_every_place_that_a_template_gives_a_page_is_known():
    given_ids = {
        one
        for path in TEMPLATES.rglob("*.html")
        for one in re.findall(r'\bid="([\w-]+)"', path.read_text(encoding="utf-8"))
    }
    assert {one for one in given_ids if not one.startswith("mp-")} <= set(OF_PAGES)


def test_no_place_of_a_real_page_is_said_to_be_missing(sample):
    curriculum = open_workspace(Path(__file__).parents[1] / "units").curriculum
    theme = set(sample.pages["404.html"].ids)
    missing, seen = [], 0
    for body in bodies(curriculum):
        page = sample.pages.get(body.file.partition("/")[2].removesuffix(".md") + ".html")
        if page and body.language:
            seen += 1
            missing += [(body.name, one) for one in page.ids.keys() - theme if is_missing(body, one)]
    assert missing == []
    assert seen > 100
