"""The small map: what it draws and says for any unit."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from milepost.pages.edition import edition, telling
from milepost.pages.minimap import minimap_svg
from milepost.pages.minimap_pieces import EDGE, ROOM, Lane, Piece, condensed, sizes_of
from milepost.pages.minimap_svg import draw
from rendered import curriculum_of

STRAIGHT = "title: Fractions\nplaylist: [one, two, three]\n"
LONG = f"title: Long\nplaylist: [{', '.join(f'step-{number}' for number in range(60))}]\n"
MANY = "title: Many\nplaylist:\n" + "".join(
    f"  - {{choose: c-{k}, from: [{', '.join(f'option-{k}-{n}' for n in range(10))}]}}\n" for k in range(12)
)
RICH = """\
title: Rich & "quoted"
playlist:
  - one
  - {do: extra, tier: aspire}
  - choose: land
    from:
      - {path: egypt, title: Egypt, steps: [nile, {milestone: dig, title: Dig}]}
      - {path: greece, title: Greece, steps: [sea]}
  - {milestone: sign, title: Show it, check_in: teacher}
  - {any_order: studio, title: Studio, steps: [notes, talk]}
  - {section: making, title: Make it, steps: [{choose: product, from: [report, play]}]}
"""

texts = st.text(alphabet=st.characters(exclude_categories=["C"]), max_size=20)
lanes = st.builds(Lane, texts, st.text(alphabet="os", min_size=1, max_size=9), st.booleans())
some_lanes = st.lists(lanes, min_size=1, max_size=12).map(tuple)
kinds = {"stop": st.just(()), "beside": st.just(()), "sign": st.just(()), "fork": some_lanes, "group": st.tuples(lanes)}
pieces = st.one_of(*(st.builds(Piece, st.just(kind), texts, ways, st.integers(1, 99)) for kind, ways in kinds.items()))


def mini(folder: Path, unit: str) -> str:
    curriculum = curriculum_of(folder, {"units/egypt/unit.yml": unit})
    return minimap_svg(telling(edition(curriculum), curriculum.units["egypt"]))


def spoken(svg: str) -> str:
    return ET.fromstring(svg).attrib["aria-label"]


@pytest.mark.parametrize(
    ("unit", "says"),
    [
        (STRAIGHT, snapshot("Fractions at a glance: One; Two; Three.")),
        (LONG, snapshot("Long at a glance: 60 steps.")),
        (
            MANY,
            snapshot("Many at a glance: 12 choices."),
        ),
        (
            RICH,
            snapshot(
                'Rich & "quoted" at a glance: One; Choose 1 of 2: Egypt or Greece; milestone 2, Show it; Studio, 2 steps in any order; Choose 1 of 2: Report or Play.'
            ),
        ),
    ],
)
def test_it_says_in_a_sentence_what_it_shows(tmp_path: Path, unit: str, says: str):
    assert spoken(mini(tmp_path, unit)) == says


@given(st.lists(pieces, min_size=1, max_size=60))
@settings(max_examples=100, deadline=None)
def test_every_road_fits_and_is_a_drawing(road):
    shown = condensed(road)
    assert sum(sizes_of(shown)) + 2 * EDGE <= ROOM
    ET.fromstring(draw(road, "name"))


@given(st.lists(pieces, min_size=1, max_size=60))
@settings(max_examples=100, deadline=None)
def test_nothing_is_drawn_outside(road):
    svg = ET.fromstring(draw(road, "name"))
    _, _, wide, high = map(int, svg.attrib["viewBox"].split())
    for mark in svg.iter("circle"):
        assert 0 < int(mark.attrib["cx"]) < wide
        assert 0 < int(mark.attrib["cy"]) < high


@given(st.lists(pieces, min_size=1, max_size=80))
@settings(max_examples=100, deadline=None)
def test_no_must_do_piece_is_lost_when_the_road_is_condensed(road):
    def counted(some) -> int:
        return sum(piece.number if piece.kind == "many" else 1 for piece in some if piece.kind != "beside")

    assert counted(condensed(road)) == counted(road)


def test_a_milestone_shows_its_number(tmp_path: Path):
    assert re.findall(r'mp-mini__sign"><path[^>]*/><text[^>]*>(\d+)', mini(tmp_path, RICH)) == [
        "2"
    ]  # the first stands in a path


def test_the_ways_of_a_choice_are_drawn_and_named(tmp_path: Path):
    svg = mini(tmp_path, RICH)
    assert ">Egypt<" in svg
    assert ">Greece<" in svg


@pytest.mark.parametrize("road", [[], [Piece("beside", "Extra")] * 30], ids=["empty", "nothing that must be done"])
def test_a_road_with_nothing_that_must_be_done_is_drawn_empty(road):
    assert condensed(road) == []
    ET.fromstring(draw(road, "Nothing yet"))
