"""The overview of a unit says how long it takes, exactly, and how students will work on each path."""

from pathlib import Path

from inline_snapshot import snapshot

from choosing import ACTIVITY, FILES
from egypt import html_of, part, words
from milepost.pages.page import PageSet
from rendered import pages_of


def table(pages: PageSet, address: str = "rivers/index.md") -> str:
    return words(part(html_of(pages, address), '<section class="mp-section" aria-labelledby="how"', "section"))


def test_each_path_has_a_row_with_company_choices_ways_and_check_ins(tmp_path: Path):
    pages = pages_of(tmp_path, FILES)
    assert table(pages) == snapshot(
        "How you will work On the shortest way through, in minutes Your pick Time alone and together Choices Ways to show it Check-ins with your teacher Longest time between check-ins The Nile 45 min alone, 30 min in pairs, 25 min with the class or teacher 2 2 1 60 min The Rhine 45 min alone, 60 min in a small group, 20 min with the class or teacher 60 min of it on a screen 2 2 0 135 min alone in pairs in a small group with the class or teacher"
    )


def test_the_pieces_of_a_bar_fill_it_in_the_longest_row(tmp_path: Path):
    page = pages_of(tmp_path, FILES).page("rivers/index.md")
    assert page
    practice = page.facts["practice"]
    assert practice["rows"][1]["bar"] == snapshot(
        [
            {"sort": "individual", "start": "0.00%", "width": "35.60%", "label": "45", "at": "18.00%"},
            {"sort": "small-group", "start": "36.00%", "width": "47.60%", "label": "60", "at": "60.00%"},
            {"sort": "whole-class", "start": "84.00%", "width": "15.60%", "label": "20", "at": "92.00%"},
        ]
    )
    assert [entry["word"] for entry in practice["legend"]] == snapshot(
        ["alone", "in pairs", "in a small group", "with the class or teacher"]
    )


def test_the_time_is_that_of_the_shortest_and_the_longest_route_with_their_conditions(tmp_path: Path):
    unit = (
        "title: Rivers\nplaylist:\n  - {choose: river, from: [boats, castles]}\n"
        "  - {choose: end, from: [{do: poster, only_if: boats}, {do: speech, only_if: castles}]}\n"
    )
    poster = ACTIVITY.format(title="Poster", minutes=60, facts="grouping: pairs")
    files = FILES | {"units/rivers/unit.yml": unit, "units/rivers/activities/poster.md": poster}
    pages = pages_of(tmp_path, files)
    for address in ("rivers/index.md", "rivers/playlist.md"):
        page = pages.page(address)
        assert page
        assert {"icon": "clock", "text": "90 to 105 min"} in page.facts["facts"]


def test_minutes_that_are_missing_make_it_at_least(tmp_path: Path):
    pages = pages_of(tmp_path, FILES | {"units/rivers/activities/castles.md": "---\ntitle: Castles\n---\nGo.\n"})
    assert "at least 75 min" in table(pages)


def test_a_unit_without_any_minutes_has_no_table(tmp_path: Path):
    page = pages_of(
        tmp_path, {"units/a/unit.yml": "title: A\nplaylist: [b]\n", "units/a/activities/b.md": "# B\n"}
    ).page("a/index.md")
    assert page
    assert page.facts["practice"] is None


def test_a_unit_without_a_choice_has_one_row_for_everyone(tmp_path: Path):
    assert "Everyone" in table(
        pages_of(tmp_path, FILES | {"units/rivers/unit.yml": "title: Rivers\nplaylist: [start]\n"})
    )
