"""Minutes and numbers of steps, against every route written out."""

from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st
from inline_snapshot import snapshot

from milepost.model.activity import Minutes
from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Pick, SelfCheck
from milepost.pages.counting import must_steps
from milepost.pages.minutes import Time, time_of, told
from milepost.pages.outline import picks
from milepost.pages.words import words_of
from playlists import AT, do, outlined, path, playlists
from playlists import choice as one_of

MINUTES = {"quick": Minutes(5, 5), "slow": Minutes(30, 45), "long": Minutes(60, 60)}


def time(*steps) -> Time:
    return time_of(outlined(*steps).stops, MINUTES.get)


def routes(stop, minutes) -> list[tuple[int, int, int]]:
    """Every way through a stop that is done: low minutes, high minutes, must-do steps."""
    match stop.part:
        case Do():
            one = minutes(stop.id)
            return [(one.low, one.high, 1)]
        case Milestone() | SelfCheck():
            return [(0, 0, 1)]
        case Choice(pick=pick):
            low, high = picks(stop, pick)
            chosen = [some for many in range(low, high + 1) for some in combinations(stop.stops, many)]
            return [whole for some in chosen for whole in together([routes(each, minutes) for each in some])]
    return through(stop.stops, minutes)


def through(stops, minutes) -> list[tuple[int, int, int]]:
    kept = []
    for stop in stops:
        ways = routes(stop, minutes)
        extra = [(low, high, 0) for low, high, _ in ways]
        kept.append(ways if stop.tier == "must" else [(0, 0, 0), *extra])
    return together(kept)


def together(parts) -> list[tuple[int, int, int]]:
    """What becomes of one route of each part; equal ones once, so that few are many enough."""
    whole = {(0, 0, 0)}
    for part in parts:
        whole = {tuple(map(sum, zip(one, other, strict=True))) for one, other in product(whole, set(part))}
    return list(whole)


@settings(max_examples=60, deadline=None)
@given(playlists(), st.dictionaries(st.integers(1, 40), st.integers(1, 4), max_size=6))
def test_the_range_of_minutes_is_that_of_every_route(playlist, given_minutes):
    def minutes(name):
        low = given_minutes.get(int(name.rpartition("-")[2]), 2)
        return Minutes(low, low + 1)

    stops = outlined(*playlist).stops
    every = through(stops, minutes)
    found = time_of(stops, minutes)
    assert (found.low, found.high) == (min(low for low, _, _ in every), max(high for _, high, _ in every))


@settings(max_examples=60, deadline=None)
@given(playlists())
def test_the_number_of_must_do_steps_is_that_of_every_route(playlist):
    stops = outlined(*playlist).stops
    every = [steps for _, _, steps in through(stops, lambda _: Minutes(1, 1))]
    assert must_steps(stops) == (min(every), max(every))


def test_a_choice_takes_its_quickest_and_its_slowest_picks():
    assert time(one_of("c", path("p", do("quick"), do("slow")), do("long"))) == Time(35, 60)


def test_a_choice_cannot_take_more_options_than_there_are():
    both = Choice("c", one_of("c", do("quick"), do("slow")).options, Pick(3, 5), AT)
    assert time(both) == Time(35, 50)


def test_a_routine_takes_its_minutes_every_time():
    assert time(Do(do("quick").activity, AT, times=4)) == Time(20, 20)


def test_stations_take_their_minutes_from_the_rotation_where_they_have_none():
    stations = AnyOrder("g", (do("quick"), do("unknown")), AT, rotate=15)
    assert time(stations) == Time(20, 20)


def test_minutes_that_nobody_gave_make_the_time_at_least():
    assert told(time(do("quick"), do("unknown")), words_of("en")) == snapshot("at least 5 min")


def test_times_read_as_people_say_them():
    pairs = [(45, 45), (30, 45), (85, 119), (90, 120), (120, 120), (390, 420), (30, 60), (0, 0), (20, 600)]
    assert [told(Time(*pair), words_of("en")) for pair in pairs] == snapshot(
        [
            "45 min",
            "30 to 45 min",
            "85 to 119 min",
            "1½ to 2 hours",
            "2 hours",
            "6½ to 7 hours",
            "30 to 60 min",
            "",
            "½ to 10 hours",
        ]
    )
    assert told(Time(390, 420), words_of("es")) == snapshot("6½ a 7 horas")
