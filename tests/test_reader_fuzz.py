"""Files that are made up, and real ones spoilt by chance: what all of them must end in stands in `fuzzed.py`.

`MILEPOST_FUZZ` says how many files are made up in all; `make fuzz` makes 200,000.
"""

import os

from hypothesis import given, settings
from hypothesis import strategies as st

from fuzzed import check_body, check_bytes, check_markdown, check_yaml
from reader_texts import TEXTS

BITS = st.sampled_from(
    [
        *" \n\t\r:#-,[]{}\"'|>?&*!%@`~\\<=–•“”：é🎉\u00a0\u200b\ufeff\u2028\x85\x07\ud800",
        *[
            "\n  ",
            "\n- ",
            ": ",
            " #",
            "- ",
            "---",
            "...",
            "title",
            "do",
            "any",
            "1. ",
            "<<",
            "null",
            "<<<<<<< ",
            ">>>>>>> ",
        ],
        *[
            "![",
            "](",
            "<a ",
            "</a>",
            "<!--",
            "-->",
            "```",
            "[^1]",
            "*[",
            "]:",
            "> ",
            "!!! ",
            "<img src=",
            "&#",
            "https://",
        ],
        *["\n---\n", "a: b\n", "{a: b, c", "[d, e", "'f", '"g', "&h ", "*h", "!i "],
    ]
)
FILES = int(os.environ.get("MILEPOST_FUZZ") or 1_000)
SOUP = st.lists(BITS, max_size=30).map("".join)
PLACES = st.floats(0, 1, exclude_max=True)


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    text = draw(st.sampled_from(list(TEXTS.values())))
    for _ in range(draw(st.integers(1, 4))):
        at = int(draw(PLACES) * len(text))
        text = text[:at] + draw(BITS) + text[at + draw(st.integers(0, 12)) :]
    return text


def as_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def check(text: str) -> None:
    check_yaml(text)
    for markdown in (text, f"---\n{text}", f"---\n{text}\n---\nText.\n"):
        check_markdown(markdown)


@given(st.text(max_size=200))
@settings(max_examples=FILES * 10 // 100, deadline=None)
def test_any_text(text: str):
    check(text)


@given(SOUP)
@settings(max_examples=FILES * 30 // 100, deadline=None)
def test_soup_of_signs(text: str):
    check(text)


@given(spoilt())
@settings(max_examples=FILES * 30 // 100, deadline=None)
def test_real_files_spoilt_by_chance(text: str):
    check(text)


@given(st.one_of(st.binary(max_size=200), SOUP.map(as_bytes), spoilt().map(as_bytes)))
@settings(max_examples=FILES * 25 // 100, deadline=None)
def test_any_bytes(data: bytes):
    check_bytes(data, check)


@given(st.one_of(st.text(max_size=200), SOUP), st.integers(1, 2_000))
@settings(max_examples=FILES * 5 // 100, deadline=None)
def test_any_markdown_long_or_short(text: str, times: int):
    check_body(text * times)
