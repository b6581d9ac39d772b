"""The action and the workflows: what they run is run here, and the text of a pull request stays a text."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from git_repository import ALONE, commit, edit, git, start
from milepost.output.review_markdown import MARKER
from running import milepost, milepost_apart

ROOT = Path(__file__).parents[1]
REVIEWS = sorted(Path(__file__).with_name("reviews").glob("*/expected.md"))
RIVERS = "units/rivers/unit.yml"


def step(path: str, name: str) -> str:
    """The script of a step of an action or a workflow."""
    read = yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))
    steps = read["runs"]["steps"] if "runs" in read else read["jobs"]["comment"]["steps"]
    return next(one["run"] for one in steps if one.get("name") == name)


@pytest.fixture
def pull_request(tmp_path):
    """A repository as it is checked out for a pull request: the commit that merges it into its base."""
    folder = start(tmp_path / "school")
    commit(folder)
    git(folder, "switch", "--quiet", "--create", "change")
    edit(folder, RIVERS, "practices: [HIS-3]", "practices: [HIS-4]")
    commit(folder)
    git(folder, "switch", "--quiet", "main")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "Meanwhile")
    git(folder, "merge", "--quiet", "--no-ff", "--message", "Merge", "change")
    return folder


def run_step(name: str, folder: Path, place: Path, **more: str) -> int:
    program = place / "milepost"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m milepost "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    files = {name: str(place / name.lower()) for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT", "REVIEW")}
    ran = subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step("action.yml", name)],
        cwd=folder,
        env=os.environ | ALONE | files | {"MILEPOST": str(program), "GITHUB_WORKSPACE": str(folder)} | more,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    (place / "printed").write_text(ran.stdout, encoding="utf-8")
    return ran.returncode


def test_the_action_writes_the_review_of_a_pull_request(pull_request, tmp_path):
    assert run_step("What a change does to students", pull_request, tmp_path) == 0
    review = (tmp_path / "review").read_text(encoding="utf-8")
    assert review.startswith(f"{MARKER}\n## Not yet: 1 thing must be mended first.\n")
    assert (tmp_path / "github_step_summary").read_text(encoding="utf-8") == review
    assert (tmp_path / "github_output").read_text(encoding="utf-8") == f"review={tmp_path / 'review'}\n"


def test_the_action_says_what_it_lacks_where_the_base_was_not_fetched(tmp_path):
    folder = start(tmp_path / "school")
    commit(folder)
    assert run_step("What a change does to students", folder, tmp_path) == 0
    assert "`fetch-depth: 2`" in (tmp_path / "printed").read_text(encoding="utf-8")
    assert not (tmp_path / "github_output").exists()


def test_the_action_fails_with_annotations_where_the_curriculum_has_errors(pull_request, tmp_path):
    assert run_step("Check", pull_request, tmp_path, CURRICULUM="units", FAIL_ON="error") == 1
    assert (tmp_path / "printed").read_text(encoding="utf-8").startswith(f"::error file={RIVERS},line=4,")
    assert (tmp_path / "github_step_summary").read_text(encoding="utf-8").startswith("## 1 error")


def accepts(text: str | bytes, folder: Path) -> bool:
    """Tell whether the workflow that comments takes a text for one that Milepost has written."""
    (folder / "review.md").write_bytes(text if isinstance(text, bytes) else text.encode())
    script = step(".github/workflows/curriculum-comment.yml", "Refuse what Milepost cannot have written")
    ran = subprocess.run([sys.executable, "-I", "-c", script], cwd=folder, capture_output=True, check=False)
    return ran.returncode == 0


@pytest.mark.parametrize("review", REVIEWS, ids=lambda path: path.parent.name)
def test_a_review_is_taken_for_one(review, tmp_path):
    assert accepts(review.read_text(encoding="utf-8"), tmp_path)


def test_a_review_of_a_hostile_change_is_taken_for_one(tmp_path):
    folder = start(tmp_path / "school")
    commit(folder)
    evil = "@everyone [x](https://evil.example) <img src=x> www.evil.example `<b>` <!-- milepost-review -->"
    edit(folder, RIVERS, "title: River civilizations", f'title: "{evil}"')
    review = milepost_apart("diff", "main", "--format", "markdown", cwd=folder, **ALONE).out
    assert "evil.example" in review
    assert accepts(review, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "Ready: nothing to mend.",
        f"{MARKER}\n<script>alert(1)</script>",
        f"{MARKER}\n![seen](https://evil.example/pixel)",
        f"{MARKER}\n[click]: https://evil.example",
        f"{MARKER}\nwww.evil.example",
        f"{MARKER}\nthanks to @everyone",
        f"{MARKER}\n<details><img src=x></details>",
        f"{MARKER}\n{'x' * 60_000}",
        b"\xff\xfe",
    ],
)
def test_a_text_that_milepost_cannot_have_written_is_refused(text, tmp_path):
    assert not accepts(text, tmp_path)


def test_what_runs_with_the_right_to_write_takes_nothing_from_a_pull_request_but_a_text():
    text = (ROOT / ".github/workflows/curriculum-comment.yml").read_text(encoding="utf-8")
    job = yaml.safe_load(text)["jobs"]["comment"]
    assert job["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert [one for one in job["steps"] if "uses" in one] == []
    assert not [one["run"] for one in job["steps"] if "${{" in one["run"]]


def test_the_hook_of_pre_commit_runs_a_command_that_there_is(tmp_path):
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    folder = start(tmp_path)
    assert milepost(*hook["entry"].split()[1:], cwd=folder).out == "no problems found in 2 units, 8 activities\n"


def test_findings_are_valid_sarif(pull_request):
    from jsonschema import Draft7Validator

    schema = ROOT / "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
    log = json.loads(milepost("check", "--format", "sarif", cwd=pull_request).out)
    Draft7Validator(json.loads(schema.read_text(encoding="utf-8"))).validate(log)
    (run,) = log["runs"]
    (result,) = run["results"]
    assert result["ruleId"] == run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "standard-not-guaranteed"
    place = result["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == (RIVERS, 4)
    assert run["tool"]["driver"]["rules"][0]["help"]["text"].startswith("A promised standard is missed")
