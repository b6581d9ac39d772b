"""`read_yaml`: what values mean, where they stand, and what our subset of YAML leaves out."""

from typing import Any

import pytest
import yaml
from hypothesis import given, settings

from milepost.source.reader import read_yaml
from milepost.source.tree import Node
from yaml_documents import DOCUMENTS, meant, slowly


def data(text: str) -> Any:
    node, problems = read_yaml(text, "file.yml")
    assert problems == []
    assert node is not None
    return node.data


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("45", 45), ("-1", -1), ("0", 0), ("2.5", 2.5), ("-0.5", -0.5),
        ("true", True), ("True", True), ("TRUE", True), ("false", False), ("False", False), ("FALSE", False),
        ("null", None), ("Null", None), ("NULL", None), ("~", None), ("", None),
        ("yes", "yes"), ("no", "no"), ("on", "on"), ("tRUE", "tRUE"), ("nil", "nil"),
        ("010", "010"), ("1e3", "1e3"), ("0x1", "0x1"), ("0o7", "0o7"), (".5", ".5"), ("5.", "5."), ("+5", "+5"),
        ("1_000", "1_000"), ("12:30", "12:30"), ("6-8", "6-8"), ("2026-09-01", "2026-09-01"), ("1.2.3", "1.2.3"),
        (".inf", ".inf"), ('"45"', "45"), ("'true'", "true"), ('""', ""), ("''", ""),
        ("it's", "it's"), ("'it''s'", "it's"), ('"a\\tb"', "a\tb"), ('"\\u00e9"', "é"), ("a # b", "a"), ("C#", "C#"),
    ],
)  # fmt: skip
def test_an_unquoted_word_means_what_the_format_says(written: str, value: Any):
    assert data(f"key: {written}\n") == {"key": value}
    assert type(data(f"key: {written}\n")["key"]) is type(value)


@pytest.mark.parametrize("text", ["- 45\n- no\n-\n- it's\n", "[45, no, null, it's]\n", '[45, "no", ~, "it\'s"]\n'])
def test_it_means_the_same_in_every_kind_of_list(text: str):
    assert data(text) == [45, "no", None, "it's"]


def test_a_number_too_long_for_a_number_is_a_text():
    assert data(f"key: {'1' * 5000}\n") == {"key": "1" * 5000}


@settings(deadline=None)
@given(DOCUMENTS)
def test_a_document_means_what_the_long_way_says(text: str):
    assert data(text) == meant(slowly(text))


@settings(deadline=None)
@given(DOCUMENTS)
def test_every_value_and_key_stands_where_the_long_way_says(text: str):
    node, _ = read_yaml(text, "file.yml", first_line=11)
    assert node
    _compare(node, slowly(text), text.split("\n"))


def _compare(node: Node, other: yaml.Node, lines: list[str]) -> None:
    start, end = other.start_mark, other.end_mark
    assert node.place[:2] == (start.line + 11, start.column + 1)
    if isinstance(other, yaml.MappingNode):
        for key, value in other.value:
            at = (key.start_mark.line + 11, key.start_mark.column + 1, key.end_mark.line + 11, key.end_mark.column + 1)
            assert node.keys[key.value] == at
            _compare(node.values[key.value], value, lines)
    elif isinstance(other, yaml.SequenceNode):
        for item, value in zip(node.items, other.value, strict=True):
            _compare(item, value, lines)
    elif other.style in {"|", ">"}:
        last = node.place[2] - 11
        assert node.place[3] == len(lines[last]) + 1
        assert not any(line.strip() and not line.lstrip().startswith("#") for line in lines[last + 1 : end.line])
    else:
        assert node.place[2:] == (end.line + 11, end.column + 1)


def test_places_count_characters_not_bytes():
    node, _ = read_yaml('título: "🎉é" # ü\nb: {ñ: x}\n', "file.yml")
    assert node
    assert node.values["título"].place == (1, 9, 1, 13)
    assert node.values["b"].values["ñ"].place == (2, 8, 2, 9)


def test_a_whole_list_or_mapping_ends_where_its_last_part_ends():
    node, _ = read_yaml("a:\n  b:\n    - c\n    - dd\n\n# end\ne: [f,\n  g]\n", "file.yml")
    assert node
    assert node.place == (1, 1, 8, 5)
    assert node.values["a"].place == (2, 3, 4, 9)
    assert node.values["e"].place == (7, 4, 8, 5)


def test_a_value_that_is_missing_stands_right_behind_its_colon():
    node, _ = read_yaml("title:\nkind: # none\nlast: {a: }\n", "file.yml")
    assert node
    assert node.values["title"].place == (1, 7, 1, 7)
    assert node.values["kind"].place == (2, 6, 2, 6)


@pytest.mark.parametrize("text", ["a: b\r\nc: d\r\n", "a: b\rc: d\r", "\ufeffa: b\nc: d\n", "---\na: b\nc: d\n"])
def test_line_ends_and_marks_at_the_start_are_no_matter(text: str):
    assert data(text) == {"a": "b", "c": "d"}


def test_the_second_of_two_keys_is_told_with_both_places():
    node, [problem] = read_yaml("a: 1\nb: 2\na: 3\n", "file.yml", first_line=5)
    assert node
    assert node.data == {"a": 1, "b": 2}
    assert problem.rule == "wrong-shape"
    assert problem.message == "`a` stands twice, on line 5 and on line 7"
    assert [problem.at.span.line, problem.related[0].span.line] == [7, 5]


def test_what_is_mended_is_read_as_it_was_meant():
    node, problems = read_yaml("title: Rivers: cities\nkind:reading\nneeds:\n  -a\n  – b\nlist: [x, y\n", "file.yml")
    assert node
    assert node.data == {"title": "Rivers: cities", "kind": "reading", "needs": ["a", "b"], "list": ["x", "y"]}
    assert [problem.at.span.line for problem in problems] == [1, 2, 4, 5, 6]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (
            "a: 1\nb: Three weeks\n  of sources: and more\n  of making\nc: 2\n",
            "Three weeks of sources: and more of making",
        ),
        ("a: 1\nb:\n   d: e\n  f: g\nc: 2\n", {"d": "e", "f": "g"}),
        ("a: 1\nb: - x, - y\nc: 2\n", ["x", "y"]),
        ("a: 1\nb: - x\n  - y\nc: 2\n", ["x", "y"]),
        ("a: 1\n- b: x\nc: 2\n", "x"),
    ],
)
def test_around_what_is_mended_everything_stays(text: str, value: Any):
    node, [_] = read_yaml(text, "file.yml")
    assert node
    assert node.data == {"a": 1, "b": value, "c": 2}


def test_problems_come_in_the_order_of_their_lines():
    _, problems = read_yaml("a: 1\na: 2\nb: x: y\n{}\n" * 3, "file.yml")
    lines = [problem.at.span.line for problem in problems]
    assert lines == sorted(lines)


def test_a_sentence_that_a_comma_split_is_whole_again():
    text = "t:\n  - {i_can: I can say what, and why., n: [A b]}\nq: [Which one, and why?, What next?]\n"
    node, problems = read_yaml(text, "file.yml")
    assert node
    assert node.data == {
        "t": [{"i_can": "I can say what, and why.", "n": ["A b"]}],
        "q": ["Which one, and why?", "What next?"],
    }
    assert list(node.values["t"].items[0].keys) == ["i_can", "n"]
    assert [problem.rule for problem in problems] == ["sentence-in-brackets"] * 2
    assert node.values["q"].items[0].place == (3, 5, 3, 24)


@pytest.mark.parametrize(
    "entries",
    [
        "food, family life, machines",
        "Map skills, rivers and seas",
        "printed map, coloured pencils, glue and tape",
        "Coloured pencils, glue, and tape",
        "Coloured pencils, rulers, glue etc.",
        "Photograph by the museum, CC BY 4.0",
        "What do you see?, What do you think?",
        "what do you see?, why is it there?",
        "Why here?, why then?",
        "A map of the town., a pencil.",
        "Read p., write vol.",
        "Names a source, Uses two sources, Weighs sources",
        "Egypt, greece, china!",
        '"Which one do you trust", and why?',
        "6, 7, 8",
    ],
)
def test_an_ordinary_list_is_left_alone(entries: str):
    node, problems = read_yaml(f"key: [{entries}]\n", "file.yml")
    assert problems == []
    assert node
    assert len(node.values["key"].items) == entries.count(",") + 1


@pytest.mark.parametrize(
    "text", ["v: {silt, delta}\n", 'v: {title: "Rivers", lakes}\n', "v: {n: [a b], c}\n", "v: {n: a, c}\n"]
)
def test_a_word_without_a_value_after_no_text_is_left_to_the_schema(text: str):
    assert None in data(text)["v"].values()
