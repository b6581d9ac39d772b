"""Findings that a teacher has accepted with a reason."""

from pathlib import Path

from examples import write_example
from milepost.workspace import open_workspace

RIVER = "units/egypt/activities/river.md"


def help_texts(folder: Path, line: str) -> list[str]:
    """Return the help of each finding about the choice on `line`."""
    text = f"title: Egypt\nplaylist:\n  - choose: topic{line}\n    from: [river]\n"
    root = write_example(folder, {"units/egypt/unit.yml": text})
    return [f.problem.help for f in open_workspace(root).findings() if f.rule == "choice-limit"]


def test_a_finding_accepted_with_a_reason_is_gone(tmp_path: Path):
    assert help_texts(tmp_path / "a", "") != []
    assert help_texts(tmp_path / "b", "  # milepost: ignore[choice-limit] more options come in spring") == []


def test_without_a_reason_it_stays_and_asks_for_one(tmp_path: Path):
    plain, asked = help_texts(tmp_path / "a", ""), help_texts(tmp_path / "b", "  # milepost: ignore[choice-limit]")
    assert asked == [f"{plain[0]}; to accept it, write a reason after `ignore[choice-limit]`"]


def test_accepting_one_rule_leaves_the_others(tmp_path: Path):
    assert help_texts(tmp_path, "  # milepost: ignore[choice-one-kind] because") != []


def test_several_rules_can_share_a_comment(tmp_path: Path):
    assert help_texts(tmp_path, "  # milepost: ignore[choice-one-kind, choice-limit] because") == []


def test_in_markdown_a_comment_above_the_line_accepts(tmp_path: Path):
    body = "<!-- milepost: ignore[unused-activity] kept for next year -->\n# The river\nRead.\n"
    root = write_example(tmp_path, {"units/egypt/unit.yml": "title: Egypt\n", RIVER: body})
    assert [f.rule for f in open_workspace(root).findings() if f.rule == "unused-activity"] == []


def test_in_front_matter_a_comment_on_the_line_accepts(tmp_path: Path):
    page = "---\ntitle: The river  # milepost: ignore[unused-activity] kept for next year\n---\nRead.\n"
    root = write_example(tmp_path, {"units/egypt/unit.yml": "title: Egypt\n", RIVER: page})
    assert [f.rule for f in open_workspace(root).findings() if f.rule == "unused-activity"] == []
