"""`split`: the facts of a Markdown file, its body, and where both stand."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from milepost.source.front_matter import split
from milepost.source.reader import read_yaml
from yaml_documents import DOCUMENTS


def test_facts_and_body_are_taken_apart():
    node, body, line, problems = split("---\ntitle: Rivers\n\nkind: game\n---\n\n# Heading\n", "f.md")
    assert node
    assert node.data == {"title": "Rivers", "kind": "game"}
    assert (body, line, problems) == ("\n# Heading\n", 6, [])


def test_places_count_the_lines_of_the_file():
    node, _, _, problems = split("---\nkind: game\ntitle: a: b\n---\n", "f.md")
    assert node
    assert node.keys["kind"] == (2, 1, 2, 5)
    assert [problem.at.span.line for problem in problems] == [3]


@pytest.mark.parametrize(
    "text", ["", "Text.\n", "# Rivers\n\nText.\n\n---\n\nMore.\n", "***\nText\n", "Note: text\n---\nx\n"]
)
def test_a_file_without_facts_is_all_body(text: str):
    assert split(text, "f.md") == (None, text, 1, [])


@pytest.mark.parametrize("head", ["", "\n", "# only a note\n", "\n  # note\n\n"])
def test_facts_that_say_nothing_are_no_keys(head: str):
    node, body, line, problems = split(f"---\n{head}---\nText.\n", "f.md")
    assert node
    assert (node.data, body, line, problems) == ({}, "Text.\n", head.count("\n") + 3, [])


@pytest.mark.parametrize(
    "text", ["\ufeff---\ntitle: x\n---\nText\n", "---\r\ntitle: x\r\n---\r\nText\r\n", "--- \ntitle: x\n---\t\nText\n"]
)
def test_marks_line_ends_and_spaces_behind_the_hyphens_are_no_matter(text: str):
    node, body, line, problems = split(text, "f.md")
    assert node
    assert (node.data, body, line, problems) == ({"title": "x"}, "Text\n", 4, [])


def test_a_body_may_be_missing():
    node, body, line, problems = split("---\ntitle: x\n---", "f.md")
    assert node
    assert (body, line, problems) == ("", 4, [])


@settings(deadline=None)
@given(DOCUMENTS, st.text())
def test_facts_mean_what_they_mean_in_a_file_of_their_own(head: str, body: str):
    body = body.replace("\r\n", "\n")
    node, rest, line, problems = split(f"---\n{head}---\n{body}", "f.md")
    if "\n>>>>>>> " not in f"\n{body}":
        assert repr((node, problems)) == repr(read_yaml(head, "f.md", first_line=2))
        assert (rest, line) == (body, head.count("\n") + 3)


@pytest.mark.parametrize(
    ("text", "data", "body", "line"),
    [
        ("---\ntitle: x\n\nText.\n", {"title": "x"}, "\nText.\n", 3),
        ("---\ntitle: x\n\nText.\n\n---\nMore.\n", {"title": "x"}, "\nText.\n\n---\nMore.\n", 3),
        ("---\ntitle: x", {"title": "x"}, "", 3),
        ("---\ntitle: x\n...\nText.\n", {"title": "x"}, "Text.\n", 4),
        ("———\ntitle: x\n———\nText.\n", {"title": "x"}, "Text.\n", 4),
        ("\n\n---\ntitle: x\n---\nText.\n", {"title": "x"}, "Text.\n", 6),
        ("Hello\n---\ntitle: x\n---\nText.\n", {"title": "x"}, "Text.\n", 5),
        ("title: x\nkind: game\n---\nText.\n", {"title": "x", "kind": "game"}, "Text.\n", 4),
        ("title: x\nkind: game\n\nText.\n", {"title": "x", "kind": "game"}, "\nText.\n", 3),
    ],
)
def test_facts_in_the_wrong_place_are_told_and_read_all_the_same(text: str, data: dict[str, str], body: str, line: int):
    node, rest, number, [problem] = split(text, "f.md")
    assert node
    assert (node.data, rest, number) == (data, body, line)
    assert problem.rule == "unreadable-file"


def test_a_file_that_git_has_merged_halfway_has_one_finding():
    text = "---\ntitle: x: y\n---\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n"
    node, body, line, [problem] = split(text, "f.md")
    assert (node, body, line) == (None, text, 1)
    assert problem.at.span.line == 4


def test_a_lesson_about_git_may_show_one_mark():
    assert split("---\ntitle: x\n---\n```\n<<<<<<< HEAD\n```\n", "f.md")[3] == []
