"""Lines added to a teacher's file, every other byte left as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.scaffold import append
from milepost.scaffold.append import parts
from milepost.scaffold.rubric import rubric_text
from milepost.source.reader import read_yaml
from milepost.writing import edited

PLAIN = """\
title: Water   # our own
playlist:
  - begin
  - {do: look, tier: should}   # when there is time
  - choose: product
    from:
      - poster

      - talk
    # the teacher says when

# what comes last
weeks: 3
"""


def with_step(text, step, into=""):
    edits = append.with_step(text.encode(), step, into)
    return edited(text.encode(), edits).decode() if edits else None


def with_rubric(text, rubric):
    edits = append.with_rubric(text.encode(), rubric)
    return edited(text.encode(), edits).decode() if edits else None


def test_a_step_is_added_behind_the_last_one_and_nothing_else_changes():
    assert with_step(PLAIN, "new") == PLAIN.replace("      - talk\n", "      - talk\n  - new\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("playlist:\n- a\n", "playlist:\n- a\n- new\n"),
        ("playlist:\n- a", "playlist:\n- a\n- new\n"),
        ("playlist:\r\n  - a\r\nweeks: 3\r\n", "playlist:\r\n  - a\r\n  - new\r\nweeks: 3\r\n"),
        ("\ufeffplaylist:\n  -   a\n\n\n", "\ufeffplaylist:\n  -   a\n  - new\n\n\n"),
        ("playlist:\n - a\n...\n", "playlist:\n - a\n - new\n...\n"),
        ("playlist:\n  -\n    do: a\n    # e\n", "playlist:\n  -\n    do: a\n  - new\n    # e\n"),
        (
            "playlist:\n  - do: s\n    x-a: >\n      It\n      # is\n\nx-b: 1\n",
            "playlist:\n  - do: s\n    x-a: >\n      It\n      # is\n  - new\n\nx-b: 1\n",
        ),
        ("playlist: [a, b] # c\n", "playlist: [a, b, new] # c\n"),
        ("playlist: ['ä', {do: b}]", "playlist: ['ä', {do: b}, new]"),
        ("playlist: [a, b, ]\r\n", "playlist: [a, b, new, ]\r\n"),
        ("playlist: [a,\n  b]\n", "playlist: [a,\n  b, new]\n"),
        ("playlist: [\n  a, # one\n  b # two\n]\n", "playlist: [\n  a, # one\n  b, # two\n  new\n]\n"),
        ("playlist: [\r\n  a,\r\n  b,\r\n]", "playlist: [\r\n  a,\r\n  b,\r\n  new,\r\n]"),
        ("playlist: []\n", "playlist: [new]\n"),
        ("{title: T, playlist: [a], weeks: 3}", "{title: T, playlist: [a, new], weeks: 3}"),
        ("playlist:\n    - 'a\n       b'\nx-a: 1\n", "playlist:\n    - 'a\n       b'\n    - new\nx-a: 1\n"),
    ],
)
def test_a_step_is_written_as_the_others_are(before, after):
    assert with_step(before, "new") == after


NESTED = """\
playlist:
- {section: lines, title: Lines, steps: [a]}
- choose: topic
  from:
    - path: egypt
      title: Egypt   # one river
      steps:
          - b   # first
    - do: c
- any_order: d
  steps: [e,
          f]
weeks: 3
"""


@pytest.mark.parametrize(
    ("into", "old", "new"),
    [
        ("lines", "[a]", "[a, new]"),
        ("topic", "    - do: c\n", "    - do: c\n    - new\n"),
        ("egypt", "          - b   # first\n", "          - b   # first\n          - new\n"),
        ("d", "f]", "f, new]"),
        ("", "weeks", "- new\nweeks"),
    ],
)
def test_a_step_is_added_at_the_end_of_any_part(into, old, new):
    for text in (NESTED, NESTED.replace("\n", "\r\n")):
        ends = "\r\n" if "\r" in text else "\n"
        assert with_step(text, "new", into) == text.replace(old.replace("\n", ends), new.replace("\n", ends))


def test_the_parts_of_a_playlist_are_known_by_their_ids():
    assert parts(NESTED.encode()) == ["lines", "topic", "egypt", "d"]
    assert parts(b"playlist: [") == []
    assert with_step(NESTED, "new", "nowhere") is None


@pytest.mark.parametrize("step", ["12", "true", "null", "1-2", "new-step"])
def test_a_step_stays_a_text_whatever_it_is_called(step):
    assert read_yaml(with_step("playlist: [a]\n", step), "")[0].data == {"playlist": ["a", step]}
    assert read_yaml(with_step("playlist:\n- a\n", step), "")[0].data == {"playlist": ["a", step]}


@pytest.mark.parametrize(
    "text",
    [
        "playlist:\n",
        "playlist: a\n",
        "title: Water\n",
        "",
        "- a\n",
        "playlist:\n  - a\n  - b: [\n",
        "playlist:\n  - do: a\n    x-a: |+\n      kept\n\n\nweeks: 3\n",
    ],
)
def test_a_file_that_cannot_be_added_to_safely_is_left_alone(text):
    assert with_step(text, "new") is None


@given(
    st.lists(
        st.sampled_from([*PLAIN.splitlines(), "    - x", "  - |", "      text", "", "\t", "  # c", "- y"]), max_size=12
    )
)
def test_what_is_added_says_what_was_said_and_the_step_and_nothing_else(lines):
    text = "playlist:\n" + "".join(f"{line}\n" for line in lines)
    after = with_step(text, "new")
    if after is not None:
        before = read_yaml(text, "")[0].data
        assert read_yaml(after, "")[0].data == before | {"playlist": [*before["playlist"], "new"]}
        assert _without_one_line(after, text)


def _without_one_line(after, before):
    lines = after.splitlines(keepends=True)
    return any("".join(lines[:index] + lines[index + 1 :]) == before for index in range(len(lines)))


def test_a_rubric_is_added_at_the_end():
    before = "good-work:\n  title: Good work"
    after = with_rubric(before, rubric_text("talk", "A talk: how to"))
    assert after == f"{before}\n\n" + rubric_text("talk", "A talk: how to")
    windows = with_rubric(before.replace("\n", "\r\n") + "\r\n", rubric_text("talk", "A talk: how to"))
    assert windows == after.replace("\n", "\r\n")


@pytest.mark.parametrize(
    "text", ["talk: {title: A talk}\n", "{good: {title: A}}\n", "- a\n", "a: [\n", "# nothing yet\n"]
)
def test_a_rubric_is_not_added_where_it_would_change_what_is_there(text):
    assert with_rubric(text, rubric_text("talk", "A talk")) is None
