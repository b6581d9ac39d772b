"""Small whole curricula, each with the whole of what `milepost check` prints about it.

After a change of words, `MILEPOST_UPDATE=1 pytest tests/test_projects.py` writes the new `expected.txt` files; read the
difference before you keep it.
"""

import os
from pathlib import Path

import pytest

from milepost.check.rules import RULES
from running import milepost

PROJECTS = Path(__file__).with_name("projects")
AUTUMN_2026 = "1790000000"


@pytest.mark.parametrize("project", sorted(path.name for path in PROJECTS.iterdir()))
def test_a_project_gets_the_report_that_is_expected(project, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", AUTUMN_2026)
    folder = PROJECTS / project
    ran = milepost("check", cwd=folder)
    expected = folder / "expected.txt"
    assert ran.err == ""
    if os.environ.get("MILEPOST_UPDATE"):
        expected.write_text(ran.out, encoding="utf-8")
    assert ran.out == expected.read_text(encoding="utf-8")
    assert ran.code == int("error[" in ran.out)


@pytest.mark.parametrize("rule", [rule.name for rule in RULES])
def test_every_rule_is_found_in_some_project(rule):
    reports = (project.joinpath("expected.txt").read_text(encoding="utf-8") for project in PROJECTS.iterdir())
    assert any(f"[{rule}]: " in report for report in reports)
