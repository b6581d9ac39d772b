"""Files that nearly fit: two ways to decide agree, and whatever is wrong is said at a place of the file."""

import copy
import json
import re
from functools import cache

import jsonschema
from hypothesis import example, given, settings
from hypothesis import strategies as st
from jsonschema.validators import extend

from milepost.source.reader import read_yaml
from milepost.source.schema import check_shape
from milepost.source.shape_errors import explainer
from milepost.source.shape_files import FORMATS, read_schema
from milepost.source.shape_words import as_written
from test_schema_examples import ALSO, OF_THE_FORMAT

KINDS = sorted(OF_THE_FORMAT)
FITTING = [(kind, read_yaml(text, "f")[0].data) for kind, text in [*OF_THE_FORMAT.items(), *ALSO]]
LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufeff\ufffe\uffff")
TRICKY_TEXTS = """\
egypt|Big Questions|45|30-45|45-30|1+|6-8|8-6|K-2|PK-PK|2026-02-30|2026-09-01|2026-09-01\n|must|Must|teacher|old/new|true
|x-mine|es-MX|é|a\n|1\n||\n| |~|- a|a: b|a #b|"|'|[|@|%|a?|a, b|*a|&a|!a|?|:|-|>"""
TRICKY_KEYS = ["x-mine", "Title", "titel", "steps ", "", "options", "time"]
TEXTS = st.text(LETTERS, max_size=12) | st.sampled_from([*TRICKY_TEXTS.split("|"), "a" * 65])
NUMBERS = st.integers() | st.sampled_from([0, 1, 1.0, 2.5, -0.0, 10**30, 10**300, 1e300, 100_000, 100_001])
KNOWN_KEYS = {key for kind in KINDS for key in re.findall(r'"(\w+)": \{', json.dumps(read_schema(kind)))}
KEYS = st.sampled_from([*sorted(KNOWN_KEYS), *TRICKY_KEYS])
SCALARS = st.none() | st.booleans() | NUMBERS | TEXTS
LOWER_CASE_WORDS = TEXTS.filter(lambda text: " " not in text and text == text.lower())
PLAIN_SCALARS = SCALARS.filter(lambda value: not isinstance(value, float) or "e" not in str(value))
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | TEXTS, inner, max_size=3), max_leaves=6
)


def places_in(data, path=()):
    yield path
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in entries:
        yield from places_in(value, (*path, key))


def changed(draw, data):
    """One change to a file: another value, a key more, less or renamed, an entry more, less or twice."""
    path = draw(st.sampled_from(list(places_in(data))))
    if not path:
        return draw(VALUES) if draw(st.integers(0, 9)) == 0 else {**data, draw(KEYS): draw(VALUES)}
    *way, last = path
    holder = data
    for step in way:
        holder = holder[step]
    change = draw(st.sampled_from(["replace", "replace", "wrap", "delete", "add", "rename", "repeat"]))
    if change == "delete":
        del holder[last]
    elif change == "wrap":
        holder[last] = draw(st.sampled_from([[holder[last]], {"any": holder[last]}, str(holder[last])]))
    elif change == "add" and isinstance(holder[last], dict):
        holder[last][draw(KEYS)] = draw(VALUES)
    elif change == "rename" and isinstance(holder, dict):
        data_of = holder.pop(last)
        holder[draw(KEYS)] = data_of
    elif change == "repeat" and isinstance(holder, list):
        holder.insert(draw(st.integers(0, len(holder))), copy.deepcopy(holder[last]))
    else:
        holder[last] = draw(VALUES)
    return data


@st.composite
def nearly_fitting(draw):
    kind, data = draw(st.sampled_from(FITTING))
    data = copy.deepcopy(data)
    for _ in range(draw(st.integers(0, 3))):
        data = changed(draw, data) if isinstance(data, dict) else data
    return kind, data


@cache
def slow_way(kind):
    """Return `jsonschema` alone, told only what `$` means in a schema and which days and ranges there are."""

    def pattern(_validator, pattern, value, _schema):
        if isinstance(value, str) and not re.search(pattern.replace("$", r"\Z"), value):
            yield jsonschema.ValidationError("")

    formats = jsonschema.FormatChecker(formats=())
    formats.checks("date")(lambda value: not isinstance(value, str) or FORMATS["date"](value))
    formats.checks("web-address")(lambda value: not isinstance(value, str) or FORMATS["web-address"](value))
    formats.checks("rising-range")(lambda value: not isinstance(value, str) or FORMATS["rising-range"](value))
    return extend(jsonschema.Draft7Validator, {"pattern": pattern})(read_schema(kind), format_checker=formats)


def problems_of(kind, text):
    node, _ = read_yaml(text, "units/f.yml")
    return check_shape(node, kind, "units/f.yml")


@settings(max_examples=800, deadline=None)
@given(nearly_fitting())
@example(("unit", {"title": "a\n", "playlist": [{"section": "a\n", "steps": ["b"]}]}))
@example(("unit", {"title": "A", "playlist": [{"choose": "c", "pick": 10**300, "from": ["a"]}]}))
@example(("unit", {"title": "A", "playlist": ["a"], "grades": [1, True, 1.0]}))
def test_the_fast_way_and_the_slow_way_come_to_one_verdict(case):
    kind, data = case
    text = json.dumps(data, ensure_ascii=False)
    node, problems = read_yaml(text, "f")
    if node and not problems:
        verdict = slow_way(kind).is_valid(node.data)
        assert (check_shape(node, kind, "f") == []) is verdict
        assert next(explainer(kind).iter_errors(node.data), None) is None or not verdict


@settings(max_examples=800, deadline=None)
@given(nearly_fitting())
def test_every_problem_stands_in_the_file_and_is_said_in_words(case):
    kind, data = case
    text = json.dumps(data, indent=1, ensure_ascii=False)
    lines = text.split("\n")
    node, unreadable = read_yaml(text, "units/f.yml")
    if node is None or unreadable:
        return
    problems = check_shape(node, kind, "units/f.yml")
    assert [problem.at.span for problem in problems] == sorted(problem.at.span for problem in problems)
    assert len(problems) == len({(problem.at.span, problem.message) for problem in problems})
    for problem in problems:
        file, line, column, end_line, end_column = problem.at.span
        assert (file, problem.rule) == ("units/f.yml", "wrong-shape")
        assert line == end_line
        assert 1 <= column < end_column <= len(lines[line - 1]) + 1
        assert problem.message
        assert problem.help
        assert problem.at.text
        assert not re.match("[A-Z]", problem.message)
        assert not problem.message.endswith(".")


OFFERED = st.recursive(
    PLAIN_SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(LOWER_CASE_WORDS, inner, max_size=3)
)


@settings(max_examples=500, deadline=None)
@given(OFFERED)
def test_a_value_that_is_offered_reads_as_that_value(value):
    node, problems = read_yaml(f"title: {as_written(value)}\n", "f")
    assert problems == []
    assert node.data == {"title": value}
