"""The last line of a report."""

import pytest

from by_hand import finding, label
from milepost.model.finding import Severity
from milepost.output.report import Report
from milepost.output.summary import summary

LEVELS = {"e": Severity.ERROR, "w": Severity.WARNING, "n": Severity.NOTE}


def words(found="", units=6, activities=84, part=""):
    findings = tuple(finding(label(1, 1, 2), severity=LEVELS[level]) for level in found)
    return summary(Report(findings, {}, units, activities, part))


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ("", "no problems found in 6 units, 84 activities"),
        ("n", "no problems found in 6 units, 84 activities; 1 note"),
        ("nn", "no problems found in 6 units, 84 activities; 2 notes"),
        ("e", "1 error in 6 units, 84 activities"),
        ("ww", "2 warnings in 6 units, 84 activities"),
        ("eew", "2 errors and 1 warning in 6 units, 84 activities"),
        ("ewn", "1 error, 1 warning and 1 note in 6 units, 84 activities"),
        ("wn", "1 warning and 1 note in 6 units, 84 activities"),
    ],
)
def test_what_was_found_is_said_in_words(found, sentence):
    assert words(found) == sentence


def test_what_was_looked_at_is_counted_or_named():
    assert words(units=1, activities=1) == "no problems found in 1 unit, 1 activity"
    assert words(units=1, activities=0) == "no problems found in 1 unit"
    assert words("e", units=0, activities=0) == "1 error in 0 units"
    assert words(units=1, activities=12, part="units/egypt") == "no problems found in 1 unit, 12 activities"
    assert words("e", units=1, activities=0, part="units/egypt/unit.yml") == "1 error in `units/egypt/unit.yml`"
    assert words(units=0, activities=0, part="units/standards") == "no problems found in `units/standards`"


def test_a_curriculum_without_units_is_told_how_to_start_one():
    assert words(units=0, activities=0) == "no problems found, and no units yet; `milepost new unit` starts one"
