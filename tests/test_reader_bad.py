"""Every file of `tests/bad` is told exactly what the index says, in words that a teacher can act on."""

import re

import pytest

from bad_files import FOLDER, index, read

INDEX = index()
PARSERS_WORDS = re.compile(
    r"\b(token|scalar|mapping|sequence|block|flow|anchor|alias|stream|codec|parser|syntax|null|string|expected|YAML"
    r"|indentation|delimiter|escape|node|tag|document start)\b",
    re.IGNORECASE,
)
each_file = pytest.mark.parametrize("name", INDEX)


@each_file
def test_a_file_is_told_what_the_index_says(name: str):
    node, problems = read(name, (FOLDER / name).read_bytes())
    expected = INDEX[name]
    spans = [problem.at.span for problem in problems]
    found = [
        (span.line, span.column, span.end_column, problem.rule, problem.message, problem.at.text, problem.help)
        for span, problem in zip(spans, problems, strict=True)
    ]
    assert found == expected.findings
    assert name.startswith("quiet-no-facts") or (node is not None) == expected.is_read


@each_file
def test_a_message_stands_alone_in_a_teachers_words(name: str):
    for told in INDEX[name].findings:
        words = re.sub(r"`[^`]*`", "", told.message)
        assert told.message[0] == "`" or told.message[0].islower()
        assert not told.message.endswith(".")
        assert told.help
        assert not PARSERS_WORDS.search(words)
        assert not PARSERS_WORDS.search(re.sub(r"`.*`", "", told.help))


def test_there_are_many_files_and_the_index_names_each_of_them():
    files = {path.name for path in FOLDER.iterdir()} - {"index.txt", ".gitattributes"}
    assert files == set(INDEX)
    assert sum(1 for name in files if not name.startswith("quiet-")) >= 150


def test_files_that_are_quiet_are_named_so():
    assert {name for name, expected in INDEX.items() if not expected.findings} == {
        name for name in INDEX if name.startswith("quiet-")
    }
