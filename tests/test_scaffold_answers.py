"""Answers as teachers type them, and ids made from titles."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.scaffold.answers import read_grade, read_id, read_minutes, read_shape, read_title, read_weeks
from milepost.scaffold.ids import LONGEST, make_id
from milepost.scaffold.yaml_text import yaml_text
from milepost.source.folder import is_id
from milepost.source.reader import read_yaml


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ancient civilizations", "ancient-civilizations"),
        ("Égypte: l’eau & le désert!", "egypte-leau-le-desert"),
        ("Große Flüsse", "grosse-flusse"),
        ("Smørrebrød på Ærø", "smorrebrod-pa-aero"),
        ("Łódź", "lodz"),
        ("½ + ¼", "1-2-1-4"),
        ("  Unit   7 -- Water  ", "unit-7-water"),
        ("Don't panic", "dont-panic"),
        ("Standards", "standards-unit"),
        ("con", "con-unit"),
        ("LPT1", "lpt1-unit"),
        ("古代文明", "unit-1"),
        ("Древний мир 2", "unit-1"),
        ("العالم القديم", "unit-1"),
        ("!!!", "unit-1"),
        ("a" * 100, "a" * 64),
        ("word " * 20, "word-" * 12 + "word"),
    ],
)
def test_a_title_in_any_language_makes_an_id(title, expected):
    assert make_id(title, "unit") == expected


def test_titles_that_spell_no_id_are_numbered():
    assert make_id("古代文明", "unit", {"unit-1", "unit-2"}) == "unit-3"
    assert make_id("古代文明", "activity") == "activity-1"


@given(st.text(max_size=200))
def test_what_is_made_is_always_an_id(title):
    assert is_id(make_id(title, "unit"))
    assert len(make_id(title, "unit")) <= LONGEST


@pytest.mark.parametrize(
    ("answer", "grades"),
    [
        ("6", "[6]"),
        ("k", "[K]"),
        ("pk", "[PK]"),
        ("Grade 6", "[6]"),
        ("6th grade", "[6]"),
        ("6-8", "6-8"),
        ("grades 6 – 8", "6-8"),
        ("K-1", "K-1"),
        ("4, 5", "4-5"),
        ("4 6", "[4, 6]"),
        ("pk, 2; 1", "[PK, 1, 2]"),
        ("9-12, 8", "8-12"),
        ("5-5", "[5]"),
    ],
)
def test_grades_are_read_as_teachers_say_them(answer, grades):
    assert read_grade(answer) == grades


@pytest.mark.parametrize("answer", ["", "13", "0", "sixth", "8-6", "6-", "K-", "6-13", "6.5", "4, x", "-"])
def test_what_is_no_grade_is_answered_with_what_is_one(answer):
    with pytest.raises(ValueError, match="is no grade; write PK, K or 1 to 12, or a range such as 6-8"):
        read_grade(answer)


@pytest.mark.parametrize(
    ("answer", "weeks"),
    [("3", 3), ("1.5", 1.5), ("1,5", 1.5), (" 2 weeks", 2), ("1 week", 1), ("52", 52), ("0.2", 0.2)],
)
def test_weeks_are_read(answer, weeks):
    assert read_weeks(answer) == weeks


@pytest.mark.parametrize("answer", ["", "0", "three", "-1", "53", "1e3", "2-3"])
def test_what_is_no_number_of_weeks_is_refused(answer):
    with pytest.raises(ValueError, match="is no number of weeks; write a number such as 3, at most 52"):
        read_weeks(answer)


@pytest.mark.parametrize(
    ("answer", "minutes"),
    [("45", "45"), ("30-45", "30-45"), ("30 – 45 minutes", "30-45"), ("45 min", "45"), ("45-45", "45")],
)
def test_minutes_are_read(answer, minutes):
    assert read_minutes(answer) == minutes


@pytest.mark.parametrize("answer", ["", "0", "45-30", "an hour", "1h", "4500"])
def test_what_are_no_minutes_is_refused(answer):
    with pytest.raises(ValueError, match="are no minutes; write a number such as 45, or a range such as 30-45"):
        read_minutes(answer)


@pytest.mark.parametrize(
    ("answer", "shape"),
    [
        ("straight", "straight"),
        ("Paths", "paths"),
        ("path", "paths"),
        ("choice of paths", "paths"),
        ("sta", "stations"),
        ("rotate", "stations"),
    ],
)
def test_a_shape_may_be_shortened_or_described(answer, shape):
    assert read_shape(answer) == shape


@pytest.mark.parametrize("answer", ["", "s", "circle"])
def test_a_shape_that_could_be_two_or_none_is_asked_again(answer):
    with pytest.raises(ValueError, match="is no shape; write one of straight, paths, stations"):
        read_shape(answer)


def test_a_title_is_one_line_that_can_be_seen():
    assert read_title("  Water \n and\tlife ") == "Water and life"
    for title, sentence in {
        " ": "needs a word",
        "x" * 121: "at most 120 characters; this one has 121",
        "Water\u202e": "only characters that can be seen",
        "Wat\udce9": "only characters that can be seen",
    }.items():
        with pytest.raises(ValueError, match=sentence):
            read_title(title)


def test_an_id_is_taken_as_it_is_or_not_at_all():
    assert read_id("ancient-egypt") == "ancient-egypt"
    for text in ("Ancient", "a--b", "", "../up", "a" * 65):
        with pytest.raises(ValueError, match="is no id; write lower-case words joined by hyphens"):
            read_id(text)


@given(
    st.text(st.characters(exclude_categories=["C", "Z"]) | st.just(" "), min_size=1, max_size=60)
    .map(str.strip)
    .filter(bool)
)
def test_any_title_is_read_back_as_it_was_typed(title):
    node, problems = read_yaml(f"title: {yaml_text(title)}  # a comment\nlist:\n  - {yaml_text(title)}\n", "x.yml")
    assert problems == []
    assert node.data == {"title": title, "list": [title]}


@pytest.mark.parametrize("title", ["Water", "Our first unit", "Grade 6 – why?", "Égypte (le Nil)"])
def test_an_ordinary_title_needs_no_quotes(title):
    assert yaml_text(title) == title


@pytest.mark.parametrize(
    "title", ["1984", "true", "No", "a: b", "it's #1", "[x]", "- x", "-", "x ", "@home", "“smart”"]
)
def test_a_title_that_means_something_in_yaml_is_quoted(title):
    assert yaml_text(title) == json.dumps(title, ensure_ascii=False)
