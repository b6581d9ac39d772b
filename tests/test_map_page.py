"""The map page: the drawing, and the same as a list."""

import gzip
import re
from pathlib import Path

from inline_snapshot import snapshot

from milepost.pages.page import PageSet
from rendered import pages_of, render

EGYPT = """\
title: Ancient <civilizations>
playlist:
  - {self_check: ready, title: What can you do?, ask: [{say: I can read a map., if_not: [refresher]}]}
  - {do: refresher, tier: should}
  - choose: land
    prompt: Which land?
    from:
      - {path: egypt, title: Egypt, steps: [nile, {choose: side, prompt: Which side?, from: [home, work]}]}
      - {path: greece, title: Greece, steps: [sea]}
  - {milestone: sign, title: Show & tell, check_in: teacher}
  - any_order: studio
    steps: [notes, talk]
  - section: making
    title: Make it
    steps:
      - {choose: product, prompt: How will you show it?, from: [report, {do: play, only_if: greece}]}
      - {do: log, times: 5}
"""


def egypt(folder: Path) -> PageSet:
    return pages_of(folder, {"units/egypt/unit.yml": EGYPT})


def map_page(folder: Path) -> str:
    page = egypt(folder).page("egypt/map.md")
    assert page
    return render(page)


def listed(steps, depth: int = 0) -> list[str]:
    lines = []
    for step in steps:
        after = ", ".join(one["title"] for one in step["after"])
        mark = "1." if step["in_turn"] else "-"
        note = f" ({step['note']})" if step["note"] else ""
        lines.append(f"{'  ' * depth}{mark} {step['title']}{note}{f' after: {after}' if after else ''}")
        lines += listed(step["steps"], depth + 1)
    return lines


def test_the_map_as_a_list_says_what_comes_after_what(tmp_path: Path):
    """G2."""
    page = egypt(tmp_path).page("egypt/map.md")
    assert page
    assert "\n".join(listed(page.facts["steps"])) == snapshot("""\
1. What can you do? (Self-check)
1. Refresher (Should do) after: What can you do?
1. Which land? (Choose 1 of 2) after: What can you do?
  - Egypt
    1. Nile (30 min)
    1. Which side? (Choose 1 of 2) after: Nile
      - Home (30 min)
      - Work (30 min)
  - Greece
    1. Sea (30 min)
1. Show & tell (Milestone 1) after: Which land?
1. In any order after: Show & tell
  - Notes (30 min)
  - Talk (30 min)
1. Make it after: Notes, Talk
  1. How will you show it? (Choose 1 of 2)
    - Report (30 min)
    - Play (For students who did Greece)
  1. Log (30 min, 5 times) after: How will you show it?\
""")


def test_every_step_is_a_link_with_its_full_title_and_place(tmp_path: Path):
    """G1."""
    links = re.findall(r'<a class="mp-mapnode [^"]*" href="([^"]*)"[^>]*><title>([^<]*)</title>', map_page(tmp_path))
    assert links == snapshot(
        [
            ("playlist.md#step-ready", "What can you do?, Self-check"),
            ("activities/refresher.md", "Refresher, Should do"),
            ("playlist.md#step-land", "Which land?, Choose 1 of 2"),
            ("activities/nile.md", "Nile, 30 min"),
            ("playlist.md#step-side", "Which side?, Choose 1 of 2"),
            ("activities/home.md", "Home, 30 min"),
            ("activities/work.md", "Work, 30 min"),
            ("activities/sea.md", "Sea, 30 min"),
            ("playlist.md#step-sign", "Show &amp; tell, Milestone 1"),
            ("activities/notes.md", "Notes, 30 min"),
            ("activities/talk.md", "Talk, 30 min"),
            ("playlist.md#step-product", "How will you show it?, Choose 1 of 2"),
            ("activities/report.md", "Report, 30 min"),
            ("activities/play.md", "Play, For students who did Greece"),
            ("activities/log.md", "Log, 30 min, 5 times"),
        ]
    )


def test_the_road_is_hidden_from_screen_readers_and_the_links_are_not(tmp_path: Path):
    """G1."""
    svg = re.search(r"<svg class=\"mp-map\".*?</svg>", map_page(tmp_path), re.DOTALL)
    assert svg
    hidden = re.search(r'<g aria-hidden="true">.*?</g>\n', svg[0], re.DOTALL)
    assert hidden
    assert "mp-map__road" in hidden[0]
    assert "<a " not in hidden[0]
    assert svg[0].replace(hidden[0], "").count("<path") == 1  # the milestone's sign


def test_titles_are_text_wherever_they_stand(tmp_path: Path):
    html = map_page(tmp_path)
    assert "<civilizations>" not in html
    assert 'aria-label="Map of Ancient &lt;civilizations&gt;"' in html


def test_equal_curricula_give_equal_bytes(tmp_path: Path):
    """G4."""
    assert map_page(tmp_path / "one") == map_page(tmp_path / "two")


def test_eighty_steps_stay_under_four_kilobytes(tmp_path: Path):
    """G4."""
    nouns = ["river", "city", "letter", "bridge", "market", "temple", "harbor", "workshop", "calendar", "garden"]
    verbs = [
        "Draw the",
        "Read about a",
        "Explain how the",
        "Compare every",
        "Measure one",
        "Write to the",
        "Build a",
        "Test",
    ]
    titles = [f"{verb} {noun}" for verb in verbs for noun in nouns]
    names = [title.lower().replace(" ", "-") for title in titles]
    choices = [
        f"  - {{choose: choice-{at}, from: [{', '.join(names[at : at + 3])}]}}\n"
        f"  - {names[at + 3]}\n  - {{do: {names[at + 4]}, tier: should}}\n"
        for at in range(0, 80, 5)
    ]
    pages = pages_of(tmp_path, {"units/egypt/unit.yml": f"title: Egypt\nplaylist:\n{''.join(choices)}"})
    page = pages.page("egypt/map.md")
    assert page
    svg = re.search(r"<svg class=\"mp-map\".*?</svg>", render(page), re.DOTALL)
    assert svg
    assert svg[0].count("<a ") == 96
    assert len(gzip.compress(svg[0].encode())) < 4096


def test_the_legend_names_only_what_the_unit_has(tmp_path: Path):
    pages = pages_of(tmp_path, {"units/plain/unit.yml": "title: Plain\nplaylist: [one, two]\n"})
    page = pages.page("plain/map.md")
    assert page
    assert [entry["key"] for entry in page.facts["legend"]] == ["step", "done", "started", "next"]
