"""Where things stand on a map, whatever the playlist."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from inline_snapshot import snapshot

from milepost.model.playlist import AnyOrder, Choice, Milestone, Section
from milepost.pages.blocks import Box
from milepost.pages.layout import COLUMNS, NARROW, TITLE, Drawing, lay_out
from milepost.pages.lettering import width
from milepost.pages.outline import Stop, walk_chains
from playlists import AT, choice, do, outlined, path, playlists


def drawn(*steps) -> Drawing:
    return lay_out(outlined(*steps).stops, words)


def words(stop: Stop) -> tuple[str, str]:
    return getattr(stop.part, "title", "").strip() or stop.id, stop.tier


def box(drawing: Drawing, name: str, shape: str = "step") -> Box:
    return next(box for box in drawing.boxes if box.stop.id == name and box.shape == shape)


def solid(drawing: Drawing) -> list[Box]:
    return [box for box in drawing.boxes if box.shape != "frame"]


def meet(one: Box, other: Box) -> bool:
    beside = abs(one.x - other.x) * 2 < one.width + other.width
    return beside and one.y < other.y + other.height and other.y < one.y + one.height


def holds(frame: Box, one: Box) -> bool:
    across = abs(frame.x - one.x) * 2 + one.width <= frame.width
    return across and frame.y <= one.y and one.y + one.height <= frame.y + frame.height


@given(playlists())
@settings(max_examples=50, deadline=None)
def test_every_step_choice_and_title_has_one_place_and_none_covers_another(playlist):
    drawing = drawn(*playlist)
    stops = [chain[-1].anchor for chain in walk_chains(outlined(*playlist).stops)]
    assert sorted(box.stop.anchor for box in solid(drawing)) == sorted(stops)
    for one, other in combinations(solid(drawing), 2):
        assert not meet(one, other), (one, other)


@given(playlists())
@settings(max_examples=50, deadline=None)
def test_everything_is_inside_the_drawing(playlist):
    drawing = drawn(*playlist)
    for one in drawing.boxes:
        assert one.x - one.width / 2 >= 0
        assert one.y >= 0
        assert one.x + one.width / 2 <= drawing.width
        assert one.y + one.height <= drawing.height


@given(playlists())
@settings(max_examples=50, deadline=None)
def test_a_frame_holds_what_stands_in_it_and_nothing_else(playlist):
    drawing = drawn(*playlist)
    for frame in (box for box in drawing.boxes if box.shape == "frame"):
        inside = {chain[-1].anchor for chain in walk_chains(frame.stop.stops)}
        for one in solid(drawing):
            if one.stop.anchor in inside:
                assert holds(frame, one)
            elif one.stop is not frame.stop:
                assert not meet(frame, one)


@given(playlists())
@settings(max_examples=50, deadline=None)
def test_no_road_runs_down_through_a_step(playlist):
    drawing = drawn(*playlist)
    for edge in drawing.edges:
        end = edge.to_y if edge.x == edge.to_x else edge.bend
        for one in solid(drawing):
            on_it = abs(edge.x - one.x) * 2 < one.width and edge.y < one.y + one.height and one.y < end
            assert not on_it or edge.beside, (edge, one)


@given(playlists())
@settings(max_examples=40, deadline=None)
def test_a_label_has_at_most_three_lines_that_fit(playlist):
    """G1."""
    for one in drawn(*playlist).boxes:
        assert len(one.title) <= 3
        assert len(one.below) <= 2
        assert all(width(line) * TITLE <= one.width for line in one.title)


@given(playlists())
@settings(max_examples=40, deadline=None)
def test_the_same_playlist_gives_the_same_drawing(playlist):
    assert drawn(*playlist) == drawn(*playlist)


@given(playlists())
@settings(max_examples=40, deadline=None)
def test_the_keyboard_goes_through_the_map_as_the_playlist_does(playlist):
    in_order = [chain[-1].anchor for chain in walk_chains(outlined(*playlist).stops)]
    assert [box.stop.anchor for box in solid(drawn(*playlist))] == in_order


def test_steps_in_sequence_stand_on_one_road():
    drawing = drawn(do("one"), do("two"), do("three"))
    assert [(box.x, box.y) for box in drawing.boxes] == snapshot([(106, 8), (106, 90), (106, 172)])
    assert [(edge.x, edge.y, edge.to_x, edge.to_y) for edge in drawing.edges] == snapshot(
        [(106, 62, 106, 90), (106, 144, 106, 172)]
    )


def test_options_stand_beside_one_another_between_a_fork_and_a_join():
    drawing = drawn(choice("pick", do("left"), do("right")), do("after"))
    left, right, after = box(drawing, "left"), box(drawing, "right"), box(drawing, "after")
    assert left.y == right.y
    assert left.x < after.x < right.x
    assert {(edge.to_x, edge.to_y) for edge in drawing.edges[-2:] if edge.to_y == left.y} == {
        (left.x, left.y),
        (right.x, right.y),
    }
    joins = [edge for edge in drawing.edges if (edge.to_x, edge.to_y) == (after.x, after.y)]
    assert sorted(edge.x for edge in joins) == [left.x, right.x]


def test_the_road_goes_on_from_the_longest_path_without_crossing_the_shorter():
    drawing = drawn(choice("way", path("long", do("a"), do("b")), path("short", do("c"))), do("after"))
    (from_short,) = [edge for edge in drawing.edges if edge.x == box(drawing, "c").x and edge.to_x == drawing.axis]
    assert from_short.bend == box(drawing, "b").y + box(drawing, "b").height


def test_a_should_do_step_stands_beside_the_road_and_the_road_passes():
    drawing = drawn(do("before"), do("extra", "should"), do("after"))
    assert box(drawing, "extra").x - box(drawing, "extra").width / 2 > drawing.axis
    assert box(drawing, "before").x == box(drawing, "after").x == drawing.axis
    assert [edge.beside for edge in drawing.edges].count(True) == 1


def test_more_options_than_columns_become_rows_in_a_frame():
    drawing = drawn(choice("pick", *(do(f"option-{number}") for number in range(7))))
    rows = {box.y for box in drawing.boxes if box.shape == "step"}
    assert len(rows) == 2
    assert [box.shape for box in drawing.boxes].count("frame") == 1
    assert drawing.width < (COLUMNS + 1) * NARROW


def test_choices_inside_paths_stack_where_there_is_no_room_side_by_side():
    paths = [path(f"way-{k}", choice(f"topic-{k}", *(do(f"t-{k}-{n}") for n in range(3)))) for k in range(3)]
    drawing = drawn(choice("way", *paths))
    assert len({box(drawing, f"t-0-{n}").x for n in range(3)}) == 1
    assert drawing.width < (COLUMNS + 1) * NARROW


def test_parts_in_any_order_stand_side_by_side_in_one_frame():
    topics = [Section(f"topic-{k}", (do(f"a-{k}"), Milestone(f"m-{k}", AT)), AT, title="Topic") for k in range(4)]
    drawing = drawn(AnyOrder("topics", tuple(topics), AT, title="Topics"))
    assert len({box(drawing, f"topic-{k}", "heading").y for k in range(4)}) == 1


def test_thirty_levels_of_choices_are_drawn():
    part = do("deepest")
    for level in range(30):
        part = choice(f"level-{level}", part, do(f"other-{level}"))
    assert isinstance(part, Choice)
    assert len(solid(drawn(part))) == 61


@pytest.mark.parametrize("title", ["", " ", "\u202e", "👩‍👩‍👧‍👦" * 40, "x" * 5000])
def test_any_title_can_be_drawn(title):
    assert len(lay_out(outlined(do("one")).stops, lambda _: (title, "")).boxes) == 1
