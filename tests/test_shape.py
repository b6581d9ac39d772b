"""What a teacher is told about a file that does not fit: one finding for each mistake, at its place, in words."""

import re
from pathlib import Path

import pytest

from milepost.source.reader import read_yaml
from milepost.source.schema import check_shape
from milepost.source.tree import Node

TABLE = Path(__file__).with_name("test_shape_table.txt")
"""Wrong files and what is said of each: a sentence and the kind of file, the file, and under `=>` what is printed."""
BLOCK = re.compile(r"## (.*) \(([a-z-]+)\)\n(.*?)\n=>\n(.*)", re.DOTALL)
OFFER = re.compile(r"(?:write|did you mean) `([^`]*)`(?: without quotation marks|\?(?: It can be .*)?)?")
CASES = [BLOCK.fullmatch(block.strip()) for block in TABLE.read_text(encoding="utf-8").split("\n\n")]


def problems_of(kind, text):
    node, problems = read_yaml(text, "file.yml")
    assert problems == []
    return check_shape(node, kind, "file.yml")


def printed(problem, lines):
    _, line, column, end_line, end_column = problem.at.span
    assert line == end_line
    yield f"{line}: {problem.message}"
    yield f"    {lines[line - 1]}"
    yield f"    {' ' * (column - 1)}{'^' * (end_column - column)} {problem.at.text}"
    yield from (f"    line {place.span.line}, column {place.span.column}: {place.text}" for place in problem.related)
    yield f"    = {problem.help}"


def report(kind, text):
    lines = text.split("\n")
    return "\n".join(line for problem in problems_of(kind, text) for line in printed(problem, lines))


def test_the_table_holds_many_different_mistakes():
    assert len({case[1] for case in CASES}) == len(CASES) > 120


@pytest.mark.parametrize("case", CASES, ids=[case[1] for case in CASES])
def test_a_wrong_file_is_explained(case):
    _, kind, text, expected = case.groups()
    assert report(kind, text) == expected


def with_mend(text, problem, mend):
    """Return a file with what a finding offers at the finding's place."""
    lines = text.split("\n")
    _, line, column, _, end_column = problem.at.span
    old = lines[line - 1]
    before, place, after = old[: column - 1], old[column - 1 : end_column - 1], old[end_column - 1 :]
    if mend.startswith(f"{place}: "):
        lines[line:] = [later for later in lines[line:] if not later.startswith(f"{before} ")]
        return "\n".join([*lines[: line - 1], before + mend, *lines[line:]])
    value = re.sub(r"^\w+: ", "", mend) if before.rstrip().endswith(":") else mend
    return "\n".join([*lines[: line - 1], before + value + after, *lines[line:]])


OFFERS = [
    pytest.param(kind, text, problem, offer[1], id=f"{name}: {offer[1]}")
    for name, kind, text, _ in (case.groups() for case in CASES)
    for problem in problems_of(kind, text)
    if (offer := OFFER.fullmatch(problem.help))
]


def test_many_findings_offer_what_to_write():
    assert len(OFFERS) > 65


@pytest.mark.parametrize(("kind", "text", "problem", "offered"), OFFERS)
def test_what_a_finding_offers_makes_it_go_away(kind, text, problem, offered):
    left = problems_of(kind, with_mend(text, problem, offered))
    assert len(left) == len(problems_of(kind, text)) - 1
    assert problem.message not in {other.message for other in left}


def test_independent_mistakes_are_all_told_in_the_order_of_the_file():
    text = "grades: 8-6\nweeks: many\nplaylist: [{do: begin, tier: never}, {chose: a}]\ntitle: 7\n"
    assert [problem.at.span.line for problem in problems_of("unit", text)] == [1, 2, 3, 3, 4]


def test_a_mistake_deep_in_a_playlist_is_told_once_and_there():
    text = "title: Egypt\nplaylist:\n"
    for depth in range(10):
        pad = "    " * depth
        text += f"{pad}  - section: part-{depth}\n{pad}    steps:\n"
    text += " " * 42 + "- {do: begin, tier: never}\n"
    assert [problem.message for problem in problems_of("unit", text)] == ["`tier` cannot be `never`"]


def test_no_more_than_two_hundred_mistakes_of_one_file_are_told():
    keys = "".join(f"key-{number}: 1\n" for number in range(1000))
    assert len(problems_of("unit", f"title: Egypt\nplaylist: [begin]\n{keys}")) == 200


def test_an_empty_tree_is_told_at_the_top_of_the_file():
    (problem,) = check_shape(Node(None, (1, 1, 1, 1)), "unit", "file.yml")
    assert (problem.message, problem.at.span[1:]) == ("the file says nothing", (1, 1, 1, 2))
    assert problem.help == "write keys with values, such as `title: Ancient civilizations`"


PARSERS_WORDS = re.compile(
    r"\b(object|array|string|null|None|boolean|property|schema|mapping|scalar|integer|oneOf|anyOf|additional|pattern)\b"
)


@pytest.mark.parametrize("case", CASES, ids=[case[1] for case in CASES])
def test_no_finding_speaks_like_a_parser(case):
    for problem in problems_of(case[2], case[3]):
        words = " ".join([problem.message, problem.help, problem.at.text, *(place.text for place in problem.related)])
        assert not PARSERS_WORDS.search(re.sub("`[^`]*`", "", words))
        assert len(problem.at.text) <= 30
