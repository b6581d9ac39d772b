"""Pictures and tags of a Markdown text: which are found, where they stand, and what is left alone as code."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.analysis.markdown_code import without_code
from milepost.analysis.markdown_parts import images, tags

PIECES = ["![", "[", "]", "(", ")", "<", ">", "`", "``", "```", "~~~", "\n", "\n\n", "    ", "- ", "<!--", "-->", "\\"]
PIECES += ["a", " ", '"', "<pre>", "</pre>", "<img src=x>", "x.png", "[x]: y", "é", "\t", ":"]


def found(text: str) -> list[tuple[str, str]]:
    return [(image.alt, image.address.value) for image in images(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("![A map](map.svg)", ("A map", "map.svg")),
        ("![](map.svg)", ("", "map.svg")),
        ('![A map]( map.svg "Nile" )', ("A map", "map.svg")),
        ("![A map](<the map.svg>)", ("A map", "the map.svg")),
        ("![A map](map_(1).svg)", ("A map", "map_(1).svg")),
        ("![A [big] map](map.svg)", ("A [big] map", "map.svg")),
        ("![A map\nof the Nile](map.svg)", ("A map\nof the Nile", "map.svg")),
        ("[![A map](map.svg)](https://example.org)", ("A map", "map.svg")),
        ("![A map][nile]\n\n[Nile]: map.svg", ("A map", "map.svg")),
        ("![nile][]\n\n[nile]: <map.svg>", ("nile", "map.svg")),
        ("![nile]\n\n[nile]: map.svg", ("nile", "map.svg")),
        ("![A map](&#104;ttps://a.org/x)", ("A map", "https://a.org/x")),
        ("- one\n\n    ![A map](map.svg)", ("A map", "map.svg")),
        ("=== One\n\n    - two\n\n        ![A map](map.svg)", ("A map", "map.svg")),
        ("`a` ![A map](map.svg) `b`", ("A map", "map.svg")),
        ("a ` lonely\n\n![A map](map.svg) `tick`", ("A map", "map.svg")),
        ("\\`![A map](map.svg)`", ("A map", "map.svg")),
        ("```\ncode\n```\n![A map](map.svg)", ("A map", "map.svg")),
        ("text\n    ![A map](map.svg)", ("A map", "map.svg")),
    ],
)
def test_a_picture_is_found_however_it_is_written(text, expected):
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "`![](map.svg)`",
        "`` a ` ![](map.svg) ``",
        "```\n![](map.svg)\n```",
        "````\n```\n![](map.svg)\n````",
        "~~~markdown\n![](map.svg)\n~~~",
        "- one\n\n    ```\n    ![](map.svg)\n    ```",
        "    ![](map.svg)",
        "\t![](map.svg)",
        "Text.\n\n    code\n\n    ![](map.svg)",
        "- one\n\n        ![](map.svg)",
        "- one\n\nText.\n\n    ![](map.svg)",
        "<!-- ![](map.svg) -->",
        "<!--\n\n![](map.svg)\n\n-->",
        "<pre>\n![](map.svg)\n</pre>",
        "`C:\\` and `![](map.svg)`",
        "\\![](map.svg)",
        "[a map](map.svg)",
        "![a map]",
        "![a\n\nmap](map.svg)",
        "Wait![^1]",
    ],
)
def test_what_is_no_picture_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('<img src="a.svg" alt="A map">', [("img", {"src": "a.svg", "alt": "A map"})]),
        ("<IMG SRC='a>b.svg' hidden>", [("img", {"src": "a>b.svg", "hidden": ""})]),
        ("<img\n  src=a.svg/>", [("img", {"src": "a.svg/"})]),
        ("<video src=a></video>", [("video", {"src": "a"}), ("/video", {})]),
        ("<p>`<b>`</p>", [("p", {}), ("/p", {})]),
        ("<script src=x>let a = '<b>'</script >", [("script", {"src": "x"}), ("/script", {})]),
        ('<a title="1" title="2">', [("a", {"title": "1"})]),
        ("<https://example.org> 3 < 4 > 2 <me@example.org>", []),
    ],
)
def test_raw_tags_are_found_with_their_attributes(text, expected):
    names = [(tag.name, {name: one.value for name, one in tag.attributes.items()}) for tag in tags(text)]
    assert names == expected


def test_places_are_those_in_the_text():
    text = "One.\n\n![A map](map.svg) and <img alt='B' src=\"b.svg\">."
    (image,), (tag,) = images(text), tags(text)
    source = tag.attributes["src"]
    assert text[image.start : image.end] == "![A map](map.svg)"
    assert text[image.address.start : image.address.end] == "map.svg"
    assert text[tag.start : tag.end] == "<img alt='B' src=\"b.svg\">"
    assert text[source.start : source.end] == "b.svg"


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_whatever_a_text_holds_places_fit_and_lines_stay(text):
    plain = without_code(text)
    assert len(plain) == len(text)
    assert [at for at, sign in enumerate(plain) if sign == "\n"] == [at for at, sign in enumerate(text) if sign == "\n"]
    assert all(sign in {" ", text[at]} for at, sign in enumerate(plain))
    for image in images(text):
        assert text.startswith("![", image.start)
        assert image.start < image.address.start <= image.address.end
        assert image.start < image.end <= len(text)
    for tag in tags(text):
        assert re.fullmatch(r"</?[a-zA-Z].*>", text[tag.start : tag.end], re.DOTALL)


@pytest.mark.parametrize(
    "piece", ["![", "<a '\"", "<!--", "`a", "``` \n", "<pre>", "![a](x ", "![a](", "![a][b", "<a b=", "    x\n\n", "]("]
)
def test_a_hostile_text_is_read_to_its_end(piece):
    text = piece * (1_000_000 // len(piece))
    assert len(without_code(text)) == len(text)
    assert len([*images(text), *tags(text)]) <= len(text)
