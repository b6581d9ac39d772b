"""Pages of units that are far from the usual."""

import re
from pathlib import Path

import pytest

from milepost.pages.page import PageSet
from rendered import pages_of, render


def unit(folder: Path, playlist: str, **files: str) -> PageSet:
    written = {f"units/egypt/{name.replace('__', '/')}": text for name, text in files.items()}
    return pages_of(folder, {"units/egypt/unit.yml": f"title: Egypt\nplaylist:\n{playlist}"} | written)


RESOURCE = "---\ntitle: A\nresources: [{{title: There, link: '{}'}}]\n---\nRead.\n"


def squares(pages: PageSet) -> list[list[int]]:
    board = pages.page("egypt/board.md").facts["sheets"]
    return [[len(row["squares"]) for row in sheet["rows"]] for sheet in board]


@pytest.mark.parametrize(
    ("playlist", "expected"),
    [
        ("  - {choose: c, from: [a, b]}\n", [[2]]),
        ("  - {choose: c, from: [" + ", ".join("abcdefghijkl") + "]}\n", [[9], [3]]),
        (
            "  - {choose: c, from: [a, b, d, e]}\n  - {choose: g, from: [h, i]}\n  - {any_order: j, steps: [k, l]}\n",
            [[4, 2], [2]],
        ),
        ("".join(f"  - step-{number}\n" for number in range(1, 21)), [[9], [9], [2]]),
        ("  - {any_order: g, steps: [a, {choose: c, from: [b, d]}, e]}\n", [[2, 2]]),
        ("  - {milestone: m}\n", []),
    ],
)
def test_a_sheet_of_the_board_never_has_more_than_nine_squares(tmp_path: Path, playlist, expected):
    assert squares(unit(tmp_path, playlist)) == expected


def test_what_has_no_square_stands_below_the_board(tmp_path: Path):
    playlist = "  - a\n  - {any_order: g, steps: [b, {choose: c, from: [d, e]}]}\n  - {do: f, tier: aspire}\n  - {milestone: m}\n"
    also = unit(tmp_path, playlist).page("egypt/board.md").facts["also"]
    assert [entry["title"] for entry in also] == ["A", "B", "Milestone"]


def test_a_board_whose_rows_share_a_rule_says_it_once_in_its_heading(tmp_path: Path):
    playlist = "  - {choose: c, from: [a, b]}\n  - {choose: d, from: [e, f]}\n"
    rule = unit(tmp_path, playlist).page("egypt/board.md").facts["rule"]
    assert rule == "Choose 1 in each row. Tick a box when a square is done."


@pytest.mark.parametrize("link", ["https://example.org/a", "http://example.org"])
def test_a_web_address_becomes_a_link(tmp_path: Path, link):
    page = unit(tmp_path, "  - a\n", **{"activities__a.md": RESOURCE.format(link)}).page("egypt/activities/a.md")
    assert [resource["title"] for resource in page.facts["resources"]] == ["There"]


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,hi", "//example.org", "mailto:a@example.org", "https://[oops/"]
)
def test_what_is_no_web_address_is_a_finding(tmp_path: Path, link):
    with pytest.raises(AssertionError, match="`link` is no web address"):
        unit(tmp_path, "  - a\n", **{"activities__a.md": RESOURCE.format(link)})


def test_the_goal_is_the_first_target_that_shares_a_standard_with_the_activity_or_its_rubric(tmp_path: Path):
    files = {
        "units/curriculum.yml": "format: 1\nid: x\ntitle: X\nstandards: [standards/s.yml]\n",
        "units/standards/s.yml": "id: s\nframework: S\nitems: [{code: one, statement: One}, {code: two, statement: Two}]\n",
        "units/egypt/unit.yml": "title: E\ntargets: [{i_can: I one., standards: [one]}, {i_can: I two., standards: [two]}]\nplaylist: [a, b, c]\n",
        "units/egypt/rubrics.yml": "r: {title: R, levels: [L], rows: [{name: N, assesses: [two], levels: [M]}]}\n",
        "units/egypt/activities/a.md": "---\ntitle: A\npractices: [one, two]\n---\nRead.\n",
        "units/egypt/activities/b.md": "---\ntitle: B\nrubric: r\n---\nRead.\n",
        "units/egypt/activities/c.md": "---\ntitle: C\n---\nRead.\n",
    }
    found = pages_of(tmp_path, files)
    goals = [found.page(f"egypt/activities/{name}.md").facts["goal"] for name in "abc"]
    assert [goal and goal["title"] for goal in goals] == ["I one.", "I two.", None]


def test_a_rubric_row_with_too_few_or_too_many_levels_keeps_its_columns(tmp_path: Path):
    rubrics = "r: {title: R, levels: [Low, High], mastery: high everywhere, rows: [{name: A, levels: [x]}, {name: B, levels: [x, y, z]}]}\n"
    facts = unit(tmp_path, "  - a\n", **{"rubrics.yml": rubrics}).page("egypt/rubrics/r.md").facts
    assert [row["cells"] for row in facts["rows"]] == [["x", ""], ["x", "y"]]
    assert facts["goal"] == 2


def test_a_unit_in_a_language_from_right_to_left_keeps_its_titles_apart(tmp_path: Path):
    found = unit(tmp_path, "  - a\n", **{"activities__a.md": "# القراءة\nنص.\n", "activities__a.ar.md": "نص.\n"})
    assert "<bdi>القراءة</bdi>" in render(found.page("egypt/playlist.md"))
    assert '<div class="mp-prose" lang="ar" dir="rtl">' in render(found.page("egypt/activities/a.ar.md"))


def test_headings_never_go_below_the_sixth_level(tmp_path: Path):
    playlist, indent = "", "  "
    for depth in range(8):
        playlist += f"{indent}- section: s-{depth}\n{indent}  title: Part\n{indent}  steps:\n"
        indent += "    "
    html = render(unit(tmp_path, f"{playlist}{indent}- a\n").page("egypt/playlist.md"))
    assert {int(level) for level in re.findall(r"<h(\d)", html)} == {1, 2, 3, 4, 5, 6}
