"""The enumerator says what the format says about the route that is shown."""

from enumerator import Enumerated, Pick, by_choice, needless, shortest, shows
from listed import unit, ways
from milepost.model.playlist import Part


def pick(listed: Enumerated, name: str, *, taken: bool = True) -> Pick:
    """Return the pick of an option, or of a step that is no must."""
    (place,) = listed.playlist.places_of(name)
    return Pick(place, taken)


def without(listed: Enumerated, name: str):
    """Return the routes on which something is not done."""
    return frozenset(listed.routes) - listed.through(name)


NESTED = unit("""playlist:
- choose: country
  from:
    - {path: egypt, steps: [{choose: topic, from: [life, rulers]}]}
    - greece
- {choose: product, from: [report, model]}
""")


def test_picks_are_replayed_as_the_routes_that_contain_them():
    assert ways(NESTED, NESTED.replay([])) == ways(NESTED)
    assert ways(NESTED, NESTED.replay([pick(NESTED, "greece")])) == ["greece model", "greece report"]
    assert ways(NESTED, NESTED.replay([pick(NESTED, "life"), pick(NESTED, "model")])) == ["life model"]
    assert ways(NESTED, NESTED.replay([pick(NESTED, "greece", taken=False), pick(NESTED, "model")])) == [
        "life model",
        "rulers model",
    ]


def test_a_pick_stands_with_those_that_enclose_it():
    failing = NESTED.through("life")
    assert shows(NESTED, [pick(NESTED, "egypt"), pick(NESTED, "life")], failing)
    assert not shows(NESTED, [pick(NESTED, "life")], failing)
    assert shortest(NESTED, failing) == 2


def test_every_route_with_the_picks_fails():
    assert not shows(NESTED, [pick(NESTED, "egypt")], NESTED.through("life"))
    assert not shows(NESTED, [pick(NESTED, "greece"), pick(NESTED, "egypt")], NESTED.through("greece"))


def test_what_fails_on_every_route_needs_no_pick():
    assert shortest(NESTED, frozenset(NESTED.routes)) == 0
    assert shows(NESTED, [], frozenset(NESTED.routes))


def test_the_shortest_list_avoids_all_that_would_help():
    assert shortest(NESTED, without(NESTED, "egypt")) == 1
    assert shortest(NESTED, without(NESTED, "life") & without(NESTED, "model")) == 2
    assert shortest(NESTED, without(NESTED, "egypt") & without(NESTED, "model")) == 2


def test_skipping_a_step_is_a_pick():
    listed = unit("playlist: [a, {do: b, tier: should}]")
    assert shows(listed, [pick(listed, "b", taken=False)], without(listed, "b"))
    assert shortest(listed, without(listed, "b")) == 1


def test_two_options_picked_together_count_as_two_or_as_one_choice():
    listed = unit("playlist: [{choose: c, pick: 2, from: [a, b, d]}]")
    assert shortest(listed, without(listed, "a")) == 2
    assert shortest(listed, without(listed, "a"), by_choice(listed)) == 1
    assert shortest(listed, listed.through("a")) == 1


def test_picks_that_nobody_makes_together_show_nothing():
    listed = unit("playlist: [{choose: c, pick: 3, from: [a, b, d, e]}, {choose: f, from: [g, h]}]")
    assert not shows(listed, [pick(listed, "g"), pick(listed, "h")], without(listed, "a"))
    assert shortest(listed, without(listed, "a")) == 3


def test_where_the_number_varies_only_these_can_be_said():
    listed = unit("playlist: [{choose: c, pick: 1+, from: [a, b, d]}]")
    assert shortest(listed, without(listed, "a")) == 1
    only = frozenset({pick(listed, "a", taken=False), pick(listed, "b"), pick(listed, "d", taken=False)})
    assert shows(listed, only, without(listed, "a"))
    assert not shows(listed, [pick(listed, "b")], without(listed, "a"))


def test_what_can_be_left_out_is_told():
    failing = NESTED.through("life")
    egypt, life, model = (frozenset({pick(NESTED, name)}) for name in ("egypt", "life", "model"))
    assert needless(NESTED, [egypt, life, model], failing) == [model]
    assert needless(NESTED, [egypt, life], failing) == []


def test_a_part_of_a_playlist_knows_its_place():
    parts: list[Part] = list(NESTED.playlist.parts.values())
    assert [NESTED.playlist.place_of(part) for part in parts] == list(NESTED.playlist.parts)
