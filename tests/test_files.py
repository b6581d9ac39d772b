"""`decode`: bytes into text, and what is said of bytes that are none."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.source.files import decode

ORDINARY = st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"], include_characters="\n\t"))


@settings(deadline=None)
@given(ORDINARY)
def test_ordinary_text_comes_through_unchanged(text: str):
    assert decode(text.encode(), "file.md") == (text, [])


@settings(deadline=None)
@given(ORDINARY)
def test_a_mark_at_the_start_and_windows_line_ends_are_no_matter(text: str):
    data = codecs.BOM_UTF8 + text.replace("\n", "\r\n").encode()
    assert decode(data, "file.md") == (text, [])


def test_bytes_of_windows_are_read_as_what_they_most_likely_mean():
    text, [problem] = decode("first\nCafé – “Nil”\n".encode("cp1252"), "units/u/unit.yml")
    assert text == "first\nCafé – “Nil”\n"
    assert (problem.at.span.file, problem.at.span.line, problem.at.span.column) == ("units/u/unit.yml", 2, 4)
    assert problem.message == "the file is not saved as UTF-8, so `é` cannot be read for certain"
    assert problem.rule == "unreadable-file"


def test_good_letters_beside_bad_bytes_stay_what_they_are():
    text, [problem] = decode("Städte ".encode() + "Flüsse \x81".encode("latin-1"), "f")
    assert text == "Städte Flüsse \ufffd"
    assert problem.at.span.column == 10


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_encodings_are_named(encoding: str):
    text, [problem] = decode("title: Rivers\nkind: reading\n".encode(encoding), "f")
    assert text is None
    assert problem.message.startswith("the file is saved as UTF-")
    assert problem.help == "save it again and choose UTF-8 as the encoding"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\0\0\0\x01\0\x08", b"\x7fELF\2\1\1\0" * 9])
def test_what_is_no_text_is_sent_to_media(data: bytes):
    text, [problem] = decode(data, "f")
    assert text is None
    assert problem.message == "this file holds no text that could be read"


def test_signs_that_cannot_be_seen_are_told_once_and_left_out():
    text, [problem] = decode(b"one\ntw\x00o\x0b\nthr\x7fee\xc2\x9d\x1b[31mred\n", "f")
    assert text == "one\ntwo\nthreered\n"
    assert (problem.at.span.line, problem.at.span.column) == (2, 3)
    assert problem.message.endswith("; 4 more in this file")


def test_a_control_sign_beyond_ascii_is_told_where_it_is_alone():
    text, [problem] = decode("Café — thr\x9dee\n".encode(), "f")
    assert text == "Café — three\n"
    assert (problem.at.span.line, problem.at.span.column) == (1, 11)


def test_line_ends_of_old_macs_are_told_where_the_first_stands():
    text, [problem] = decode(b"a\r\nbc\rd\r", "f")
    assert text == "a\nbc\nd\n"
    assert (problem.at.span.line, problem.at.span.column) == (2, 3)


def test_an_empty_file_is_an_empty_text():
    assert decode(b"", "f") == ("", [])
