"""What comes before and after a step, and the how-manieth it is."""

from milepost.model.playlist import AnyOrder, Choice, Milestone, Option, Pick, Section
from milepost.pages.along import first_step, neighbours, route_through, track
from playlists import AT, do, outlined, path
from playlists import choice as one_of

PLAN = outlined(
    do("begin"),
    do("refresher", "should"),
    one_of("land", path("egypt", do("nile"), do("delta")), path("greece", do("sea"), do("hills"), do("stage"))),
    Milestone("ready", AT, title="Ready"),
    AnyOrder("studio", (do("notes"), do("talk")), AT),
    Section("end", (do("museum"),), AT),
)


def around(name: str, plan=PLAN) -> tuple[str, str]:
    found = neighbours(plan, plan.first(name))
    return (found.back.id if found.back else "", found.next.id if found.next else "")


def test_the_first_step_has_nothing_behind_it_and_the_last_nothing_ahead():
    assert around("begin") == ("", "refresher")
    assert around("museum") == ("talk", "")


def test_before_a_choice_comes_the_choice_itself():
    assert around("refresher") == ("begin", "land")


def test_within_a_path_the_way_stays_on_the_path_and_leaves_it_at_its_end():
    assert [around(name) for name in ("sea", "hills", "stage")] == [
        ("land", "hills"), ("sea", "stage"), ("hills", "ready"),
    ]  # fmt: skip


def test_after_one_of_two_picks_comes_the_choice_again():
    two = Choice("tools", tuple(Option(do(name)) for name in ("map", "clock", "ruler")), Pick(2, 2), AT)
    plan = outlined(do("begin"), two, do("end"))
    assert around("clock", plan) == ("tools", "tools")


def test_the_first_step_of_a_choice_is_that_of_its_first_option_for_everyone():
    options = one_of("land", path("greece", do("sea")), path("egypt", do("nile"))).options
    only = Choice("land", (Option(options[0].step, only_if=("x",)), options[1]), Pick(1, 1), AT)
    plan = outlined(only)
    assert first_step(plan.stops[0]).id == "nile"


def test_the_route_leads_through_the_step_and_else_takes_first_options():
    def through(name):
        return [stop.id for stop in route_through(PLAN, PLAN.first(name))]

    assert through("begin") == ["begin", "nile", "delta", "ready", "notes", "talk", "museum"]
    assert through("hills") == ["begin", "sea", "hills", "stage", "ready", "notes", "talk", "museum"]


def test_a_route_takes_as_many_options_as_it_must():
    two = Choice("tools", tuple(Option(do(name)) for name in ("map", "clock", "ruler")), Pick(2, 3), AT)
    plan = outlined(two)
    assert [stop.id for stop in route_through(plan, plan.first("ruler"))] == ["map", "ruler"]


def test_the_track_marks_the_step_and_the_milestones():
    chain = PLAN.first("delta")
    assert track(route_through(PLAN, chain), chain[-1]) == ["todo", "todo", "here", "post", "todo", "todo", "todo"]


def test_a_track_that_is_too_long_to_read_is_not_drawn():
    plan = outlined(*(do(f"s-{number}") for number in range(25)))
    chain = plan.first("s-3")
    assert track(route_through(plan, chain), chain[-1]) == []
