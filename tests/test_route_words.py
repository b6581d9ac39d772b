"""The student whom a finding is about, in words that can be read aloud."""

from milepost.analysis.names import Names
from milepost.analysis.routes import answers
from milepost.check.told import picks, student
from routes_asked import curriculum

READING = "{do: reading, tier: should}"


def told(playlist: str, promised: str = "{assesses: [S]}", **activities: str) -> tuple[str, tuple[str, ...]]:
    """Return the student who misses what a unit with this playlist promises, as a sentence and as a list."""
    made = curriculum(f"standards: {promised}\nplaylist: {playlist}", **activities)
    found = answers(made, Names(made), made.units["unit"])
    route = found.show(found.broken_promises[0]).route
    return student(route, made.units["unit"].activities), picks(route, made.units["unit"].activities)


def test_a_step_that_is_not_taken_is_left_out():
    said = told(f"[{READING}]", reading="assesses: [S]")
    assert said == ("a student who leaves out reading", ("leaves out reading",))


def test_picks_and_what_is_left_out_make_one_sentence():
    lands = "{choose: land, from: [nile, greece]}"
    works = "{choose: work, from: [poster, play]}"
    said, _ = told(
        f"[{lands}, {READING}, {works}]", nile="assesses: [S]", reading="assesses: [S]", play="assesses: [S]"
    )
    assert said == "a student who picks Greece, then leaves out reading, then picks Poster"


def test_picks_in_a_row_are_picked_once():
    lands, works = "{choose: land, from: [nile, greece]}", "{choose: work, from: [poster, play]}"
    said, _ = told(f"[{lands}, {works}]", nile="assesses: [S]", play="assesses: [S]")
    assert said == "a student who picks Greece, then Poster"


def test_where_any_number_may_be_picked_only_these_are():
    said, _ = told("[{choose: land, pick: 1+, from: [nile, greece]}]", nile="assesses: [S]")
    assert said == "a student who picks only Greece"


def test_without_a_pick_it_is_every_student():
    assert told("[reading]", reading="")[0] == "every student"
