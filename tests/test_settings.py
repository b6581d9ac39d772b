"""What `curriculum.yml` says of rules."""

from pathlib import Path

from examples import write_example
from milepost.check.settings import options_of
from milepost.model.finding import Finding
from milepost.workspace import open_workspace

UNIT = {"units/egypt/unit.yml": "title: Egypt\ngrades: [4]\nplaylist:\n  - choose: topic\n    from: [a, b, c, d]\n"}


def findings(folder: Path, rules: str) -> list[Finding]:
    files = UNIT | {"units/curriculum.yml": f"format: 1\nid: s\ntitle: S\nrules:\n{rules}"}
    return list(open_workspace(write_example(folder, files)).findings())


def of(found: list[Finding], rule: str) -> list[Finding]:
    return [finding for finding in found if finding.rule == rule]


def test_a_rule_can_be_turned_off_or_made_an_error(tmp_path: Path):
    assert of(findings(tmp_path / "a", "  choice-limit: off\n"), "choice-limit") == []
    assert [f.severity for f in of(findings(tmp_path / "b", "  choice-limit: error\n"), "choice-limit")] == ["error"]


def test_an_option_is_merged_band_by_band_over_the_default(tmp_path: Path):
    found = findings(tmp_path, "  choice-limit: {max_options: {3-5: 4}}\n")
    assert of(found, "choice-limit") == []


def test_the_other_bands_keep_their_default(tmp_path: Path):
    files = UNIT | {
        "units/curriculum.yml": "format: 1\nid: s\ntitle: S\nrules: {choice-limit: {max_options: {3-5: 4}}}\n"
    }
    workspace = open_workspace(write_example(tmp_path, files))
    from milepost.check.rules import choice_limit

    assert options_of(choice_limit.RULE, workspace.curriculum) == {
        "max_options": {"PK-2": 2, "3-5": 4, "6-8": 4, "9-12": 6}
    }


def test_an_unknown_rule_is_found_with_what_was_meant(tmp_path: Path):
    found = of(findings(tmp_path, "  choise-limit: off\n"), "unknown-reference")
    assert [(f.problem.message, f.problem.help) for f in found] == [
        ("there is no rule `choise-limit`", "did you mean `choice-limit`?")
    ]


def test_an_unknown_option_is_found_with_what_was_meant(tmp_path: Path):
    found = of(findings(tmp_path, "  choice-limit: {max_option: {3-5: 4}}\n"), "unknown-reference")
    assert [(f.problem.message, f.problem.help) for f in found] == [
        ("`choice-limit` has no option `max_option`", "did you mean `max_options`?")
    ]


def test_an_option_of_the_wrong_kind_is_found_and_the_default_holds(tmp_path: Path):
    found = findings(tmp_path, "  choice-limit: {max_options: many}\n")
    assert [f.problem.help for f in of(found, "wrong-shape")] == [
        "write it as the default is written: `max_options: {PK-2: 2, 3-5: 3, 6-8: 4, 9-12: 6}`"
    ]
    assert len(of(found, "choice-limit")) == 1
