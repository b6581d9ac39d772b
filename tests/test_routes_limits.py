"""Large, deep and hostile playlists: exact answers, or the conditions that prevent them."""

from milepost.analysis.names import Names
from milepost.analysis.routes import answers
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import step_id
from milepost.model.unit import Unit
from playlists import AT, choice, do, path
from routes_asked import ask, ask_entangled, shown


def test_two_thousand_steps_are_walked():
    steps = ", ".join(f"step-{number}" for number in range(2000))
    found = ask(f"standards: {{teaches: [S]}}\nplaylist: [{{choose: c, from: [a, b]}}, {steps}]", a="teaches: [S]")
    assert found.minutes.longest == 2001 * 30
    assert shown(found, found.broken_promises) == (["b"], "1/2", False)


def test_choices_nest_deeply():
    inner = do("deepest")
    for level in range(32):
        inner = path(f"path-{level}", choice(f"choice-{level}", inner, do(f"out-{level}")))
    unit = Unit("unit", "Unit", (choice("first", inner, do("end")), do("deepest")), {}, {}, AT, "units/unit")
    made = Curriculum("deep", "Deep", "units", AT, {"unit": unit})
    found = answers(made, Names(made), unit)
    assert found.routes == 34
    assert shown(found, found.twice)[0] == [f"path-{level}" for level in reversed(range(32))] + ["deepest"]


def maze(doors):
    first = ", ".join(f"{{choose: door-{n}, from: [left-{n}, right-{n}]}}" for n in range(doors))
    last = ", ".join(
        f"{{choose: gate-{n}, from: [over-{n}, {{do: key-{n}, only_if: left-{n}}}]}}" for n in range(doors)
    )
    return f"playlist: [{first}, {last}]"


def test_conditions_that_look_far_back_are_counted_as_long_as_they_can_be():
    assert ask(maze(8)).routes == 3**8


def test_entangled_conditions_are_named():
    found = ask_entangled(maze(24))
    assert [step_id(option.step) for _, option in found.conditions] == [f"key-{n}" for n in range(24)]


def test_conditions_that_look_only_a_little_back_are_never_entangled():
    rooms = ", ".join(
        f"{{choose: room-{n}, from: [stay-{n}, {{do: go-{n}, only_if: stay-{n - 1}}}]}}" for n in range(1, 40)
    )
    routes = [1, 2]
    while len(routes) < 40:
        routes.append(routes[-1] + routes[-2])
    assert ask(f"playlist: [stay-0, {rooms}]").routes == routes[39]


def test_a_choice_of_very_many_options_and_picks_is_refused():
    options = ", ".join(f"option-{number}" for number in range(500))
    found = ask_entangled(f"playlist: [{{choose: c, pick: 2-250, from: [{options}]}}]")
    assert found.part.id == "c"
    assert found.conditions == ()
