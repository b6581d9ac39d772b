"""Characters, columns and what must never reach a terminal as it is."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.escape.terminal import printable
from milepost.output.columns import show, width

TURNING = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}
any_text = st.text(st.characters(exclude_categories=[]), max_size=60)
HARMLESS = [
    "Égypte – « le Nil »",
    "日本の歴史",
    "שלום עולם",
    "مرحبا",
    "👩‍🚀 and 🏳️",
    "a\u00a0b",
    "100 % of 3 : 4, ##heading",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_people_write_is_printed_as_it_is(text):
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31m", "<U+001B>[31m"),
        ("a\r\nb", "a<U+000D><U+000A>b"),
        ("\x9b2J", "<U+009B>2J"),
        ("\u202etxt.exe", "<U+202E>txt.exe"),
        ("\u2066x\u2069", "<U+2066>x<U+2069>"),
        ("a\u200bb\ufeff", "a<U+200B>b<U+FEFF>"),
        ("\udce9t\udce9", "<U+DCE9>t<U+DCE9>"),
        ("\U000e0041", "<U+E0041>"),
        ("say ##[group] aloud", "say ##<U+005B>group] aloud"),
        ("\0", "<U+0000>"),
        ("\u2028\u2029\x85", "<U+2028><U+2029><U+0085>"),
    ],
)
def test_what_acts_instead_of_showing_is_named(text, shown):
    assert printable(text) == shown


@given(any_text)
def test_printed_text_is_one_line_that_every_terminal_shows_and_a_log_does_not_obey(text):
    shown = printable(text)
    assert not {unicodedata.category(character) for character in shown} & {"Cc", "Cs", "Zl", "Zp"}
    assert not {unicodedata.bidirectional(character) for character in shown} & TURNING
    assert "##[" not in shown
    assert printable(shown) == shown


@given(any_text.map(lambda text: text * 3), st.integers(0, 200), st.integers(0, 70), st.integers(60, 160))
def test_the_marks_stand_under_what_they_mark(line, start, length, limit):
    shown = show(line, start, start + length, limit)
    marked = _under(shown.text, shown.first, shown.last)
    assert shown.first < shown.last
    assert width(shown.text) <= limit
    expected = _spelt(line[: start + length])[len(_spelt(line[:start])) :]
    if 0 < width(expected) <= limit // 3:
        assert [c for c in marked if width(c)] == [c for c in expected if width(c)]


def _spelt(line):
    """The whole line, the slow way: tabs to every fourth column, the rest printable."""
    shown = ""
    for index, character in enumerate(line):
        if character == "\t":
            shown += " " * (4 - width(shown) % 4)
        elif character == "[" and line[:index].endswith("##"):
            shown += "<U+005B>"
        else:
            shown += printable(character)
    return shown


def _under(text, first, last):
    """The characters on the columns from `first` up to `last`."""
    column, found = 0, []
    for character in text:
        if first <= column < last:
            found.append(character)
        column += width(character)
    return "".join(found)


@pytest.mark.parametrize(
    ("start", "begins", "ends"),
    [(0, "0 1 2 3", "..."), (300, "...", "..."), (3886, "...", "998 999")],
)
def test_a_long_line_is_cut_only_where_something_is_missing(start, begins, ends):
    line = " ".join(map(str, range(1000)))
    shown = show(line, start, start + 3, 70)
    assert shown.text.startswith(begins)
    assert shown.text.endswith(ends)
    assert shown.text[shown.first : shown.last] == line[start : start + 3]
    assert 60 < width(shown.text) <= 70


def test_a_line_that_just_fits_is_shown_whole():
    assert show("x" * 70, 69, 70, 70) == ("x" * 70, 69, 70)
    assert show("x" * 71, 0, 1, 70).text == "x" * 64 + "..."


def test_a_place_wider_than_the_line_that_fits_is_marked_to_the_end_of_what_is_shown():
    assert show("x" * 200, 0, 200, 70) == ("x" * 64 + "...", 0, 64)
    assert show("x" * 2000, 1000, 2000, 70) == ("..." + "x" * 64 + "...", 24, 67)
