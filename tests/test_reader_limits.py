"""Limits: each with its own message one step beyond, and nothing one step before."""

import pytest

from milepost.source import limits
from milepost.source.files import decode
from milepost.source.limits import DEPTH, FILE, FINDINGS, HINT, KEY, NODES, TEXT, Limit
from milepost.source.reader import read_yaml


def lists(depth: int) -> str:
    return "- " * depth + "a\n"


def brackets(depth: int) -> str:
    return "[" * depth + "]" * depth + "\n"


def steps(depth: int) -> str:
    return "".join(" " * number + "a:\n" for number in range(depth - 1)) + " " * depth + "b: c\n"


def values(number: int) -> str:
    return "- a\n" * (number - 1)


def empty_lists(number: int) -> str:
    return "- []\n" * (number - 1)


def entries(number: int) -> str:
    return f"[{'a, ' * (number - 2)}a]\n"


def key(length: int) -> str:
    return f"{'a' * length}: b\n"


def odd_key(length: int) -> str:
    return f"{'a' * (length - 1)}-: b\n"


def text(length: int) -> str:
    return f"a: {'b' * length}\n"


def text_below(length: int) -> str:
    return f"a: |-\n  {'b' * length}\n"


@pytest.mark.parametrize(
    ("make", "limit"),
    [
        (lists, DEPTH), (brackets, DEPTH), (steps, DEPTH), (values, NODES), (empty_lists, NODES), (entries, NODES), (key, KEY),
        (odd_key, KEY), (text, TEXT), (text_below, TEXT),
    ],
)  # fmt: skip
def test_a_limit_has_its_own_words_one_step_beyond_and_none_before(make, limit: Limit):
    assert read_yaml(make(limit.most), "file.yml")[1] == []
    node, [problem] = read_yaml(make(limit.most + 1), "file.yml")
    assert node is None
    assert (problem.message, problem.help, problem.rule) == (limit.message, limit.help, "unreadable-file")


def test_a_file_that_is_too_large_is_not_looked_into():
    assert decode(b"a" * FILE.most, "file.yml")[0] is not None
    for found, problems in (decode(b"\xff" * (FILE.most + 1), "f"), read_yaml("[" * (FILE.most + 1), "f")):
        assert found is None
        assert [problem.message for problem in problems] == [FILE.message]


def test_limits_are_those_of_the_design():
    assert (FILE.most, DEPTH.most, NODES.most, KEY.most, TEXT.most) == (1_000_000, 32, 50_000, 200, 256_000)
    every = [limit for limit in vars(limits).values() if isinstance(limit, Limit)]
    assert len({limit.message for limit in every}) == len(every)
    assert all(limit.help for limit in every)


@pytest.mark.parametrize("sign", ["[", "{", "- ", "? ", "a: [", "\t", "&a ", "!", "*", "|\n", "\u00a0", "#"])
def test_much_of_one_sign_ends_in_words_and_not_in_a_crash(sign: str):
    node, problems = read_yaml(sign * 30_000, "file.yml")
    assert node is None or problems
    assert problems


def test_reading_stops_after_many_mistakes():
    node, problems = read_yaml("".join(f"k{number}: a: b\n" for number in range(FINDINGS + 5)), "file.yml")
    assert node is None
    assert len(problems) == FINDINGS


def test_a_line_that_is_long_is_not_shown_but_its_mistake_is_told():
    long = "word " * (HINT // 5)
    node, [problem] = read_yaml(f"summary: Note: {long}\n", "file.yml")
    assert node
    assert problem.message == "the text of `summary` has a colon in it, so it needs quotes"
    assert problem.help == "write it in quotes"


def test_near_much_text_only_so_much_is_tried():
    for length, message in (
        (700, "the text of `a` has a colon in it, so it needs quotes"),
        (1_900, "this line cannot be understood where it stands"),
    ):
        comments = f"# {'x' * length}\n" * HINT
        assert [problem.message for problem in read_yaml(f"a: b: c\n{comments}", "file.yml")[1]] == [message]


def test_the_larger_a_file_is_the_fewer_mistakes_are_looked_for():
    text = "".join(f"k{number}: a: b\n" for number in range(15))
    comments = f"# {'x' * 97}\n"
    assert [len(read_yaml(text + comments * lines, "file.yml")[1]) for lines in (0, 1_000, 2_600)] == [15, 5, 2]


def test_a_mistake_at_the_end_of_a_file_with_many_values_is_mended():
    node, [problem] = read_yaml("list:\n" + "  - [a, b, c, d]\n" * 7_000 + "title: Rivers: cities\n", "file.yml")
    assert node
    assert problem.help == 'write it in quotes: `title: "Rivers: cities"`'
