"""Oak's computing curriculum for Key Stage 3, converted: 18 units and 108 lessons that nobody here wrote."""

import json
from collections import Counter
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from milepost.analysis.names import Names
from milepost.analysis.routing.codes import Codes
from milepost.workspace import open_workspace
from real.oak import oak_files
from running import milepost, write_tree


@pytest.fixture(scope="module")
def oak(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tree(tmp_path_factory.mktemp("oak"), oak_files())


def test_every_unit_and_lesson_is_read(oak: Path):
    workspace = open_workspace(oak / "units")
    curriculum = workspace.curriculum
    activities = [activity for unit in curriculum.units.values() for activity in unit.activities.values()]
    assert workspace.problems == ()
    assert (len(curriculum.units), len(activities), len(curriculum.courses)) == (18, 108, 3)
    assert sum(len(activity.vocabulary) for activity in activities) == snapshot(319)
    assert all(activity.teacher_notes for activity in activities)
    assert {len(course.units) for course in curriculum.courses} == {6}


def test_what_is_found_is_true_of_the_data(oak: Path):
    found = json.loads(milepost("check", "--format", "json", cwd=oak).out)["findings"]
    assert [finding for finding in found if finding["severity"] == "error"] == []
    assert Counter(finding["rule"] for finding in found) == snapshot(
        Counter({"minutes-missing": 18, "supports-missing": 18, "milestone-missing": 18, "stale-review": 18})
    )


def test_the_report_counts_one_route_through_each_unit(oak: Path):
    told = json.loads(milepost("report", "--format", "json", cwd=oak).out)
    assert {unit["routes"] for unit in told["units"]} == {1}
    assert [course["routes"] for course in told["courses"]] == [1, 1, 1]


def test_a_concept_without_a_code_is_written_by_its_identifier_and_promises_its_parts(oak: Path):
    names = Names(open_workspace(oak / "units").curriculum)
    concept = "contentdescriptor-simple-boolean-logic-example-circuits"
    assert names.key(concept) == ("computing", concept)
    assert [key.guid for key in Codes(names).promised(concept)] == [f"sub{concept}"]
    assert len(Codes(names).promised("strand-computing")) == 25
