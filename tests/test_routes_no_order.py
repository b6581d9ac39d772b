"""Steps that wait for one another where the playlist leaves their order open."""

from milepost.model.playlist import step_id
from routes_asked import ask, shown


def circle(found):
    """Return the only circle: who waits for whom, and whether by a need."""
    [no_order] = found.no_order
    return [(step_id(wait.part), step_id(wait.on), wait.need is not None) for wait in no_order.circle]


def test_two_stations_that_need_each_other_leave_no_order():
    found = ask("playlist: [{any_order: g, steps: [a, b, d]}]", a="needs: [b]", b="needs: [a]")
    assert circle(found) == [("a", "b", True), ("b", "a", True)]
    assert shown(found, found.no_order) == ([], "1", True)
    assert found.unmet_needs == ()


def test_a_circle_may_go_through_the_order_of_lists():
    sections = "{section: s, steps: [a, b]}, {section: t, steps: [d, e]}"
    found = ask(f"playlist: [{{any_order: g, steps: [{sections}]}}]", a="needs: [e]", d="needs: [b]")
    assert circle(found) == [("a", "e", True), ("e", "d", False), ("d", "b", True), ("b", "a", False)]


def test_needs_that_leave_an_order_are_fine():
    sections = "{section: s, steps: [a, b]}, {section: t, steps: [d, e]}"
    found = ask(f"playlist: [{{any_order: g, steps: [{sections}]}}]", b="needs: [d]", e="needs: [b]", d="needs: [a]")
    assert found.no_order == ()


def test_a_need_for_a_whole_waits_for_its_last_part():
    found = ask("playlist: [{any_order: g, steps: [a, {section: s, steps: [b, d]}]}]", a="needs: [s]", d="needs: [a]")
    assert circle(found) == [("a", "s", True), ("s", "d", False), ("d", "a", True)]


def test_another_step_that_meets_the_need_opens_the_circle():
    assert (
        ask("playlist: [{any_order: g, steps: [a, b, d]}]", a="needs: [{any: [b, d]}]", b="needs: [a]").no_order == ()
    )
    before = ask("playlist: [d, {any_order: g, steps: [a, b]}]", a="needs: [{any: [b, d]}]", b="needs: [a]")
    assert before.no_order == ()


def test_a_circle_that_only_some_students_meet_is_shown_with_their_picks():
    either = "{choose: c, from: [b, d]}, {choose: other, from: [e, f]}"
    found = ask(
        f"playlist: [{{any_order: g, steps: [a, {either}]}}]",
        a="needs: [{any: [b, d]}]",
        b="needs: [e]",
        e="needs: [a]",
    )
    assert shown(found, found.no_order) == (["b", "e"], "1/4", False)


def test_options_picked_beside_each_other_may_leave_no_order():
    found = ask("playlist: [{choose: c, pick: 2, from: [a, b, d]}]", a="needs: [b]", b="needs: [a]")
    assert shown(found, found.no_order) == (["a", "b"], "1/3", False)
    one = ask("playlist: [{choose: c, from: [a, b, d]}]", a="needs: [b]", b="needs: [a]")
    assert one.no_order == ()


def test_an_unmet_need_keeps_nobody_waiting():
    found = ask("playlist: [{any_order: g, steps: [a, {do: b, tier: should}]}]", a="needs: [b]", b="needs: [a]")
    assert shown(found, found.no_order) == (["b"], "1/2", False)
    assert shown(found, found.unmet_needs) == (["not b"], "1/2", False)
