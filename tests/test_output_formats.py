"""What tools read: one line, a workflow command, or one JSON object."""

import json
from pathlib import PurePosixPath

from hypothesis import given
from hypothesis import strategies as st
from inline_snapshot import snapshot

from by_hand import UNIT, finding, label, report
from milepost.escape.terminal import printable
from milepost.model.finding import Severity
from milepost.output.concise import concise
from milepost.output.github import github
from milepost.output.json_v1 import json_v1

PROBLEM = finding(
    label(2, 9, 18, "no unit has this id", end_line=3),
    "`egypt` needs `map-skill`, which does not exist",
    rule="unknown-reference",
    help="did you mean `map-skills`?",
)
any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def test_a_concise_line_is_what_editors_jump_to():
    note = finding(label(1, 1, 2), "100 % of it: a, b", Severity.NOTE)
    assert list(concise(report(PROBLEM, note))) == snapshot(
        [
            "units/egypt/unit.yml:2:9: error[unknown-reference] `egypt` needs `map-skill`, which does not exist",
            "units/egypt/unit.yml:1:1: note[a-rule] 100 % of it: a, b",
        ]
    )


def test_a_workflow_command_stands_on_the_line_of_the_pull_request():
    """E4."""
    warning = finding(label(1, 1, 2, file="units/a,b:c/unit.yml"), "100 % of it:\na, b", Severity.WARNING)
    note = finding(label(1, 1, 2), "advice", Severity.NOTE)
    assert list(github(report(PROBLEM, warning, note))) == snapshot(
        [
            "::error file=units/egypt/unit.yml,line=2,col=9,endLine=3,title=unknown-reference::`egypt` needs `map-skill`, which does not exist%0Adid you mean `map-skills`?",
            "::warning file=units/a%2Cb%3Ac/unit.yml,line=1,col=1,endLine=1,title=a-rule::100 %25 of it:<U+000A>a, b",
            "::notice file=units/egypt/unit.yml,line=1,col=1,endLine=1,title=a-rule::advice",
        ]
    )


def test_a_workflow_command_names_the_file_as_the_repository_does():
    assert next(iter(github(report(PROBLEM), "school"))).startswith(f"::error file=school/{UNIT},")
    assert next(iter(github(report(PROBLEM), "."))).startswith(f"::error file={UNIT},")


@given(any_text, any_text, any_text)
def test_a_workflow_reads_back_exactly_what_was_meant(folder, message, mend):
    problem = finding(label(1, 1, 2, file=f"units/x{folder}/unit.yml"), message, help=mend)
    (line,) = github(report(problem))
    assert len(line.splitlines()) == 1
    assert "##[" not in line
    properties, said = _as_a_runner_reads(line)
    assert properties["file"] == printable(str(PurePosixPath(f"units/x{folder}/unit.yml")))
    assert list(properties) == ["file", "line", "col", "endLine", "title"]
    assert said == "\n".join(map(printable, [message, *(mend.split("\n") if mend else [])]))


def _as_a_runner_reads(line):
    """The properties and the message of a command, taken apart as a workflow's runner does it."""
    end = line.index("::", 2)
    _, _, properties = line[2:end].partition(" ")
    pairs = (entry.split("=", 1) for entry in properties.split(","))
    return {key: _decoded(value.replace("%3A", ":").replace("%2C", ",")) for key, value in pairs}, _decoded(
        line[end + 2 :]
    )


def _decoded(text):
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def test_long_lists_are_cut_and_say_so():
    many = [finding(label(number, 1, 2)) for number in range(1, 26)]
    more = "and 5 more findings; `milepost check --format json` has them all"
    assert list(concise(report(*many)))[-1] == more
    assert list(github(report(*many)))[-1] == f"::notice title=milepost::{more}"
    assert len(json.loads(json_v1(report(*many)))["findings"]) == 25


def test_json_is_one_object_with_exactly_these_keys():
    route = finding(label(4, 1, 5), "it fails", Severity.WARNING, route=("China", "Podcast"))
    everyone = finding(label(4, 1, 5), "it fails", Severity.NOTE, route=())
    assert json.loads(json_v1(report(PROBLEM, route, everyone))) == snapshot(
        {
            "version": 1,
            "findings": [
                {
                    "rule": "unknown-reference",
                    "severity": "error",
                    "message": "`egypt` needs `map-skill`, which does not exist",
                    "help": "did you mean `map-skills`?",
                    "file": "units/egypt/unit.yml",
                    "line": 2,
                    "column": 9,
                    "end_line": 3,
                    "end_column": 18,
                    "unit": "egypt",
                    "route": None,
                },
                {
                    "rule": "a-rule",
                    "severity": "warning",
                    "message": "it fails",
                    "help": "",
                    "file": "units/egypt/unit.yml",
                    "line": 4,
                    "column": 1,
                    "end_line": 4,
                    "end_column": 5,
                    "unit": "egypt",
                    "route": ["China", "Podcast"],
                },
                {
                    "rule": "a-rule",
                    "severity": "note",
                    "message": "it fails",
                    "help": "",
                    "file": "units/egypt/unit.yml",
                    "line": 4,
                    "column": 1,
                    "end_line": 4,
                    "end_column": 5,
                    "unit": "egypt",
                    "route": [],
                },
            ],
            "summary": {"errors": 1, "warnings": 1, "notes": 1, "units": 1, "activities": 2},
        }
    )


def test_json_of_nothing_is_an_object_as_well():
    assert json.loads(json_v1(report())) == snapshot(
        {"version": 1, "findings": [], "summary": {"errors": 0, "warnings": 0, "notes": 0, "units": 1, "activities": 2}}
    )


def test_json_is_ascii_so_that_no_terminal_and_no_encoding_can_spoil_it():
    text = json_v1(report(finding(label(1, 1, 2), "Ägypten \x1b[31m \u202e \udce9")))
    assert text.isascii()
    assert "\x1b" not in text
    assert json.loads(text)["findings"][0]["message"] == "Ägypten \x1b[31m \u202e \udce9"
