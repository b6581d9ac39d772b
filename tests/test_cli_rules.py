"""`milepost rules`: the list, and one rule's page."""

import json

import pytest
from inline_snapshot import snapshot

from milepost.check.rules import RULES
from milepost.model.finding import Severity
from milepost.output.paint import Paint
from milepost.output.rule_list import Listed, rule_table
from milepost.output.rule_page import written
from running import milepost, write_tree


def test_every_rule_is_listed_with_its_severity_and_what_it_finds(tmp_path):
    ran = milepost("rules", cwd=tmp_path)
    lines = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert [line.split()[:2] for line in lines] == [[rule.name, rule.severity] for rule in RULES]
    assert all(line.endswith(rule.summary) for line, rule in zip(lines, RULES, strict=True))


def test_severities_are_those_of_the_curriculum_around(tmp_path):
    rules = "rules: {choice-limit: error, stale-review: off, redundant-need: {severity: note}}\n"
    root = write_tree(
        tmp_path, {"units/curriculum.yml": f"format: 1\nid: a\ntitle: A\n{rules}", "units/egypt/unit.yml": "title: [\n"}
    )
    lines = milepost("rules", cwd=root / "units/egypt").out.splitlines()
    severities = dict(line.split()[:2] for line in lines)
    assert severities["choice-limit"] == "error"
    assert severities["stale-review"] == "off"
    assert severities["redundant-need"] == "note"
    assert severities["unused-rubric"] == "warning"
    assert milepost("rules", "choice-limit", cwd=root).out.startswith("choice-limit (error)\n")


def test_a_rule_is_explained_with_its_options_a_wrong_example_its_report_and_the_right_one(tmp_path):
    ran = milepost("rules", "choice-limit", cwd=tmp_path)
    assert "\n" + ran.out == snapshot("""\

choice-limit (warning)

A choice gives a student too little to choose from, or too much.

Two or three meaningful options help; many paralyse, and how many a student can weigh grows with age. A choice with one
option, or one in which every option must be picked, is no choice. The limit is that of the youngest grade the unit is
for. An option with `only_if` is not counted against the limit: not every student is offered it.

Options, as they are unless `curriculum.yml` says otherwise:
  rules:
    choice-limit: {max_options: {PK-2: 2, 3-5: 3, 6-8: 4, 9-12: 6}}

Wrong:
  units/egypt/unit.yml:
    title: Egypt
    grades: [4]
    playlist:
      - choose: topic
        from: [river, pyramids, scribes, farmers]

What `milepost check` says:
  warning[choice-limit]: the choice `topic` has 4 options; for grade 4 the limit is 3
   --> units/egypt/unit.yml:4:13
    |
  4 |   - choose: topic
    |             ^^^^^ the choice
    = help: offer fewer, or split it into two choices; the limit stands in `curriculum.yml` under `choice-limit`

Right:
  units/egypt/unit.yml:
    title: Egypt
    grades: [4]
    playlist:
      - choose: topic
        from: [river, pyramids, scribes]

To accept one finding, end its line with `# milepost: ignore[choice-limit]` and your reason;
in Markdown text, write `<!-- milepost: ignore[…] reason -->` on the line above.
""")


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_page_of_every_rule_shows_what_it_says_of_its_own_example(tmp_path, rule):
    lines = milepost("rules", rule.name, cwd=tmp_path).out.splitlines()
    report = lines[lines.index("What `milepost check` says:") + 1 : lines.index("Right:")]
    assert report[0].startswith(f"  {rule.severity if rule.severity != 'off' else 'note'}[{rule.name}]: ")
    assert any("^" in line for line in report)
    assert not any("<-" in line for line in lines)


def test_options_are_written_as_a_teacher_writes_them():
    options = {"hosts": ["example.org", "a.test"], "strict": True, "months": 12, "bands": {"K": 2}}
    assert written(options) == "{hosts: [example.org, a.test], strict: true, months: 12, bands: {K: 2}}"


def test_severities_are_painted_where_there_are_colours():
    lines = list(rule_table([Listed(RULES[0], Severity.ERROR), Listed(RULES[1], Severity.OFF)], 160, Paint(on=True)))
    assert lines[0].split()[1:3] == ["\x1b[1;31merror", "\x1b[0m"]
    assert lines[1].split()[1] == "off"


def test_a_summary_that_is_wider_than_the_terminal_goes_on_below():
    lines = list(rule_table([Listed(RULES[1], Severity.ERROR)], 60))
    assert len(lines) > 1
    assert " ".join(" ".join(lines).split()) == f"{RULES[1].name} error {RULES[1].summary}"


def test_rules_are_told_to_programs_as_well(tmp_path):
    found = json.loads(milepost("rules", "--format", "json", cwd=tmp_path).out)
    assert found["version"] == 1
    assert [rule["rule"] for rule in found["rules"]] == [rule.name for rule in RULES]
    (one,) = json.loads(milepost("rules", "redundant-need", "--format", "json", cwd=tmp_path).out)["rules"]
    assert one == snapshot(
        {
            "rule": "redundant-need",
            "severity": "off",
            "default": "off",
            "summary": "A need that another need already implies.",
            "page": """\
A need that another need already implies.

When a report needs notes, and the notes need sources, the report need not say that it needs sources. It does no harm,
and makes the map harder to read. Off unless `curriculum.yml` turns it on.\
""",
            "options": {},
            "wrong": {
                "units/curriculum.yml": """\
format: 1
id: school
title: School
rules: {redundant-need: note}
""",
                "units/egypt/unit.yml": """\
title: Egypt
playlist: [sources, note-taking, report]
""",
                "units/egypt/activities/note-taking.md": """\
---
title: Notes
needs: [sources]
---
Take notes.
""",
                "units/egypt/activities/report.md": """\
---
title: Report
needs: [note-taking, sources]
---
Write.
""",
            },
            "right": {
                "units/curriculum.yml": """\
format: 1
id: school
title: School
rules: {redundant-need: note}
""",
                "units/egypt/unit.yml": """\
title: Egypt
playlist: [sources, note-taking, report]
""",
                "units/egypt/activities/note-taking.md": """\
---
title: Notes
needs: [sources]
---
Take notes.
""",
                "units/egypt/activities/report.md": """\
---
title: Report
needs: [note-taking]
---
Write.
""",
            },
        }
    )


def test_a_rule_that_is_not_there_is_answered_with_the_nearest(tmp_path):
    near = milepost("rules", "choise-limit", cwd=tmp_path)
    assert near == (2, "", "error: there is no rule `choise-limit`; did you mean `choice-limit`?\n")
    far = milepost("rules", "xyz", cwd=tmp_path)
    assert far == (2, "", "error: there is no rule `xyz`; `milepost rules` lists them all\n")
