"""Every rule's page and examples."""

import pkgutil
import re
from pathlib import Path

import pytest

from examples import MARK, marked, write_example
from milepost.check import rules
from milepost.check.rule import Rule
from milepost.check.rules import RULES
from milepost.workspace import open_workspace

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def places(root: Path, rule: Rule) -> list[tuple[str, int]]:
    return [(f.span.file, f.span.line) for f in open_workspace(root).findings() if f.rule == rule.name]


@each_rule
def test_a_bad_example_is_found_exactly_where_it_is_marked(rule: Rule, tmp_path: Path):
    expected = marked(rule.bad, rule.name)
    assert expected
    assert sorted(places(write_example(tmp_path, rule.bad), rule)) == sorted(expected)


@each_rule
def test_a_good_example_is_left_alone(rule: Rule, tmp_path: Path):
    assert not marked(rule.good, rule.name)
    assert places(write_example(tmp_path, rule.good), rule) == []


@each_rule
def test_a_good_example_has_no_error_of_any_kind(rule: Rule, tmp_path: Path):
    found = open_workspace(write_example(tmp_path, rule.good)).findings()
    assert [finding for finding in found if finding.severity == "error"] == []


@each_rule
def test_a_message_stands_alone_and_only_help_tells_how_to_mend(rule: Rule, tmp_path: Path):
    for finding in open_workspace(write_example(tmp_path, rule.bad)).findings():
        if finding.rule == rule.name:
            message = finding.problem.message
            assert message[0] == "`" or message[0].islower() or message[0].isdigit()
            assert not message.endswith(".")
            assert finding.problem.help


@each_rule
def test_a_page_begins_with_one_sentence_that_says_what_is_wrong(rule: Rule):
    first, blank, *rest = rule.page.split("\n")
    assert first.endswith(".")
    assert blank == ""
    assert rest


def test_every_file_of_the_folder_is_in_the_tuple_under_its_own_name():
    files = {module.name for module in pkgutil.iter_modules(rules.__path__)}
    assert {rule.name.replace("-", "_") for rule in RULES} == files
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_examples_mark_only_rules_that_exist():
    names = {rule.name for rule in RULES}
    lines = [line for rule in RULES for text in (rule.bad | rule.good).values() for line in text.split("\n")]
    assert {found[1] for line in lines if (found := MARK.search(line))} <= names
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)
