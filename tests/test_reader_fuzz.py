"""Whatever stands in a file, reading ends in a tree or in words: never in an exception, never in silence.

`MILEPOST_FUZZ` says how many files are made up in all; `make fuzz` makes 200,000.
"""

import os

from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.model.finding import Problem
from milepost.source.files import decode
from milepost.source.front_matter import split
from milepost.source.reader import read_yaml
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
        *["\n---\n", "a: b\n", "{a: b, c", "[d, e", "'f", '"g', "&h ", "*h", "!i "],
    ]
)
FILES = int(os.environ.get("MILEPOST_FUZZ") or 2_000)
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


def is_well_formed(problem: Problem, text: str) -> bool:
    span = problem.at.span
    lines = text.count("\n") + text.count("\r") + 1
    is_inside = 1 <= span.line <= span.end_line <= lines
    is_forward = (span.line, 1) <= (span.line, span.column) <= (span.end_line, span.end_column)
    said = (
        problem.message and problem.help and problem.rule in {"unreadable-file", "wrong-shape", "sentence-in-brackets"}
    )
    return bool(is_inside and is_forward and said and len(problem.message) < 400)


def check(text: str) -> None:
    node, problems = read_yaml(text, "file.yml")
    assert node is not None or problems
    assert all(is_well_formed(problem, text) for problem in problems)
    for markdown in (text, f"---\n{text}", f"---\n{text}\n---\nText.\n"):
        _, body, line, problems = split(markdown, "file.md")
        assert all(is_well_formed(problem, markdown) for problem in problems)
        assert 1 <= line <= markdown.count("\n") + 2
        assert markdown.replace("\r\n", "\n").endswith(body)


@given(st.text(max_size=200))
@settings(max_examples=FILES * 15 // 100, deadline=None)
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
    text, problems = decode(data, "file.yml")
    assert text is not None or problems
    if text is not None:
        assert all(is_well_formed(problem, text) for problem in problems)
        assert "\r" not in text
        assert "\x00" not in text
        check(text)
