"""The outline of a playlist: numbers, anchors, what comes before what."""

from hypothesis import given, settings

from milepost.model.playlist import AnyOrder, Section
from milepost.pages.outline import letters, outline, walk_chains
from playlists import AT, do, outlined, path, playlists
from playlists import choice as one_of


def section(name, *steps, tier="must"):
    return Section(name, steps, AT, tier, title=name)


def group(name, *steps):
    return AnyOrder(name, steps, AT, title=name)


def numbers(*steps) -> list[tuple[str, str]]:
    return [(chain[-1].id, chain[-1].number) for chain in walk_chains(outlined(*steps).stops)]


def test_paths_share_the_number_of_their_choice_and_count_their_own_steps():
    choice = one_of("land", path("egypt", do("nile"), do("delta")), path("greece", do("sea")), do("report"))
    assert numbers(do("begin"), choice) == [
        ("begin", "1"), ("land", "2"), ("egypt", "2"), ("nile", "2.1"), ("delta", "2.2"), ("greece", "2"),
        ("sea", "2.1"), ("report", "2"),
    ]  # fmt: skip


def test_steps_in_any_order_have_letters_and_those_of_a_section_have_points():
    assert numbers(group("g", do("a"), section("s", do("b"), do("c")))) == [
        ("g", "1"), ("a", "1a"), ("s", "1b"), ("b", "1b.1"), ("c", "1b.2"),
    ]  # fmt: skip


def test_letters_go_on_after_z():
    assert [letters(number) for number in (1, 26, 27, 52, 53, 702, 703)] == ["a", "z", "aa", "az", "ba", "zz", "aaa"]


def test_an_activity_that_stands_twice_has_two_anchors():
    choice = one_of("c", path("p", do("same")), path("q", do("same")))
    assert [chain[-1].anchor for chain in outlined(choice).chains["same"]] == ["step-same", "step-same--2"]


def test_what_is_not_known_is_left_out_with_everything_that_then_holds_nothing():
    plan = (do("a"), one_of("c", path("p", do("gone")), do("gone")), do("b"))
    found = outline(plan, {"a", "b"})
    assert [(stop.id, stop.number) for stop in found.stops] == [("a", "1"), ("b", "2")]


def test_everything_inside_an_extra_step_is_extra():
    found = outlined(section("s", do("a"), tier="should"), do("b"))
    assert {name: chains[0][-1].must for name, chains in found.chains.items()} == {"s": False, "a": False, "b": True}


@settings(max_examples=60, deadline=None)
@given(playlists())
def test_no_two_stops_of_a_page_have_one_anchor(playlist):
    anchors = [chain[-1].anchor for chain in walk_chains(outlined(*playlist).stops)]
    assert len(anchors) == len(set(anchors))


@settings(max_examples=60, deadline=None)
@given(playlists())
def test_only_lists_say_what_comes_before(playlist):
    found = outlined(*playlist)
    chains = list(walk_chains(found.stops))
    for earlier in chains[:12]:
        for later in chains[:12]:
            assert found.certainly_before(earlier, later) == slowly_before(found, earlier, later)


def slowly_before(found, earlier, later) -> bool:
    """Walk down from the whole page, until the two part."""
    held, kind = found.stops, "Section"
    for one, other in zip(earlier, later, strict=False):
        if one.anchor != other.anchor:
            order = [stop.anchor for stop in held]
            return kind in {"Section", "Path"} and order.index(one.anchor) < order.index(other.anchor)
        held, kind = one.stops, type(one.part).__name__
    return False
