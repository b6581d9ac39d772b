"""Lines added to a teacher's file, every other byte left as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from milepost.errors import CannotRunError
from milepost.scaffold.append import read_whole, with_rubric, with_step
from milepost.scaffold.rubric import rubric_text
from milepost.source.reader import read_yaml

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


def test_a_step_is_added_behind_the_last_one_and_nothing_else_changes():
    assert with_step(PLAIN, "new") == PLAIN.replace("      - talk\n", "      - talk\n  - new\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("playlist:\n- a\n", "playlist:\n- a\n- new\n"),
        ("playlist:\n- a", "playlist:\n- a\n- new\n"),
        ("playlist:\r\n  - a\r\nweeks: 3\r\n", "playlist:\r\n  - a\r\n  - new\r\nweeks: 3\r\n"),
        ("\ufeffplaylist:\n  -   a\n\n\n", "\ufeffplaylist:\n  -   a\n  - new\n\n\n"),
        ("playlist:\n  - section: s\n    title: >\n      It is\n      # long\n", None),
        ("playlist:\n    - 'a\n       b'\nx-a: 1\n", "playlist:\n    - 'a\n       b'\n    - new\nx-a: 1\n"),
    ],
)
def test_a_step_is_written_as_the_others_are(before, after):
    assert with_step(before, "new") == after


@pytest.mark.parametrize(
    "text",
    [
        "playlist: [a, b]\n",
        "playlist: [a,\n  b]\n",
        "playlist: []\n",
        "playlist:\n",
        "title: Water\n",
        "",
        "- a\n",
        "playlist:\n  - a\n  - b: [\n",
    ],
)
def test_a_file_that_is_not_written_plainly_is_left_alone(text):
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


def test_a_file_is_read_with_every_byte_and_must_be_text(tmp_path):
    file = tmp_path / "unit.yml"
    assert read_whole(file) is None
    file.write_bytes("\ufefftitle: Ä\r\n".encode())
    assert read_whole(file) == "\ufefftitle: Ä\r\n"
    file.write_bytes(b"title: \xe9")
    with pytest.raises(CannotRunError, match="cannot be read; `milepost check` says why"):
        read_whole(file)
