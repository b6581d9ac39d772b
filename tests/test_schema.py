"""The schemas themselves: what they tell a teacher who hovers over a key, and that they hang together."""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from milepost.source.reader import read_yaml
from milepost.source.shape_files import FORMATS, read_schema, resolve
from test_schema_examples import ALSO, OF_THE_FORMAT

KINDS = (
    "unit",
    "unit-texts",
    "activity",
    "activity-text",
    "rubrics",
    "glossary",
    "curriculum",
    "framework",
    "lock",
    "published-ids",
)
SENTENCE = re.compile(r"[A-Z][^.!?]*(?:`[^`]*`[^.!?]*)*\.")
PROGRAMMERS_WORDS = re.compile(
    r"\b(object|array|string|null|boolean|property|schema|mapping|scalar|integer|oneOf|regex|yaml|json)s?\b",
    re.IGNORECASE,
)


def parts_of(schema):
    waiting = [schema]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            yield part
            waiting.extend(part.values())
        elif isinstance(part, list):
            waiting.extend(part)


def properties_of(schema):
    for part in parts_of({key: value for key, value in schema.items() if key != "examples"}):
        if isinstance(part.get("properties"), dict) and "$ref" not in part["properties"]:
            yield from part["properties"].items()


def test_there_is_one_schema_for_each_kind_of_file():
    folder = Path(__file__).parents[1] / "schema"
    assert sorted(path.name for path in folder.glob("*.json")) == sorted(f"{kind}.schema.json" for kind in KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_valid_draft_7_schema(kind):
    """E5."""
    jsonschema.Draft7Validator.check_schema(read_schema(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_has_a_description_of_one_sentence(kind):
    """E5."""
    schema = read_schema(kind)
    for key, part in [*properties_of(schema), (kind, schema)]:
        description = part.get("description") or resolve(part, schema).get("description", "")
        assert SENTENCE.fullmatch(description), f"{key}: {description}"
        assert len(description) <= 120, key


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_of_a_schema_is_a_programmers(kind):
    for part in parts_of(read_schema(kind)):
        for words in (part.get("title"), part.get("description")):
            assert not (isinstance(words, str) and PROGRAMMERS_WORDS.search(words)), words


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_says_what_to_write_in_its_place(kind):
    schema = read_schema(kind)
    for key, part in properties_of(schema):
        said = resolve(part, schema)
        assert said.get("title") or said.get("enum") or "not" in said, key


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_names_only_definitions_that_it_has_and_has_only_those_that_it_names(kind):
    schema = read_schema(kind)
    named = {
        part["$ref"].removeprefix("#/definitions/") for part in parts_of(schema) if isinstance(part.get("$ref"), str)
    }
    assert named == set(schema.get("definitions", {}))


def without_words(part):
    if isinstance(part, dict):
        return {
            key: without_words(value) for key, value in part.items() if key not in {"title", "description", "examples"}
        }
    return [without_words(entry) for entry in part] if isinstance(part, list) else part


def test_a_definition_that_stands_in_several_schemas_says_the_same_in_each():
    first = {}
    for kind in KINDS:
        for name, definition in read_schema(kind).get("definitions", {}).items():
            assert without_words(definition) == first.setdefault(name, without_words(definition)), f"{name} in {kind}"


@pytest.mark.parametrize("kind", KINDS)
def test_every_fixed_set_of_keys_lets_keys_of_ones_own_through(kind):
    for part in parts_of(read_schema(kind)):
        if part.get("additionalProperties") is False:
            assert part["patternProperties"] == {"^x-": True}


@pytest.mark.parametrize("kind", KINDS)
def test_every_pattern_holds_from_the_first_to_the_last_character_or_asks_for_one_word(kind):
    for part in parts_of(read_schema(kind)):
        pattern = part.get("pattern")
        if isinstance(pattern, str):
            assert pattern in {"[^ \\t\\n]", "^x-"} or (pattern[0], pattern[-1]) == ("^", "$")


@pytest.mark.parametrize("kind", KINDS)
def test_only_checks_that_milepost_knows_are_named(kind):
    assert {part["format"] for part in parts_of(read_schema(kind)) if isinstance(part.get("format"), str)} <= set(
        FORMATS
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_example_in_a_schema_fits_it(kind):
    schema = read_schema(kind)
    for part in parts_of(schema):
        for example in part["examples"] if isinstance(part.get("examples"), list) else ():
            jsonschema.Draft7Validator({**part, "definitions": schema.get("definitions", {})}).validate(example)


def keys_in(data):
    if isinstance(data, dict):
        return set(data).union(*(keys_in(value) for value in data.values()))
    return set().union(*(keys_in(entry) for entry in data)) if isinstance(data, list) else set()


@pytest.mark.parametrize("kind", KINDS)
def test_the_examples_use_every_key_of_the_schemas(kind):
    texts = [OF_THE_FORMAT[kind], *(text for other, text in ALSO if other == kind)]
    nodes = [read_yaml(text, "example.yml")[0] for text in texts]
    used = set().union(*(keys_in(node.data) for node in nodes))
    assert {key for key, _ in properties_of(read_schema(kind))} - used <= COURSE_STEPS.get(kind, set())


COURSE_STEPS = {"curriculum": {key for key, _ in properties_of(read_schema("unit"))}}
"""The steps of a course are those of a unit, where the examples use them."""


def test_the_steps_of_a_course_are_the_steps_of_a_unit():
    unit, curriculum = (read_schema(kind)["definitions"] for kind in ("unit", "curriculum"))
    assert without_words(unit["part"]) == without_words(curriculum["part"])


def test_what_fits_is_found_to_fit_without_the_slow_way():
    program = (
        "import sys; from milepost.source.reader import read_yaml; from milepost.source.schema import check_shape;"
        "print('jsonschema_rs' in sys.modules, end=' ');"
        "check_shape(read_yaml('title: A\\nplaylist: [a]\\n', 'f')[0], 'unit', 'f');"
        "print('jsonschema_rs' in sys.modules, 'jsonschema' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "False True False\n"


def test_a_packaged_schema_is_read_before_one_of_the_checkout(tmp_path, monkeypatch):
    package = tmp_path / "milepost"
    (package / "schema").mkdir(parents=True)
    (package / "schema" / "unit.schema.json").write_text(json.dumps({"title": "packaged"}))
    monkeypatch.setattr("milepost.source.shape_files.__file__", str(package / "source" / "shape_files.py"))
    assert read_schema.__wrapped__("unit") == {"title": "packaged"}
