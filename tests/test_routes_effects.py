"""What picks open and close, which of them carry a standard, and what later work waits for."""

from milepost.model.standard import StandardKey
from routes_asked import ask, pick

TEXT = """
playlist:
  - choose: land
    from:
      - {path: nile, steps: [a, {choose: topic, from: [b, d]}]}
      - greece
  - {choose: work, from: [report, {do: play, only_if: greece}]}
  - {do: extra, tier: aspire}
"""


def effect(found, name):
    [one] = [one for one in found.effects if pick(one.pick) == name]
    return one


def test_a_pick_opens_what_is_inside_it_and_what_waits_for_it():
    found = ask(TEXT)
    assert effect(found, "nile").opens == ("a", "topic", "b", "d")
    assert effect(found, "greece").opens == ("play",)
    assert effect(found, "extra").opens == ()


def test_a_pick_closes_what_no_student_with_it_can_do():
    found = ask(TEXT)
    assert effect(found, "nile").closes == ("greece", "play")
    assert effect(found, "b").closes == ("d", "greece", "play")
    assert effect(found, "play").closes == ("nile", "a", "topic", "b", "d", "report")
    assert effect(found, "extra").closes == ()


def test_picks_open_and_close_standards():
    found = ask(TEXT, b="teaches: [S]", play="assesses: [T]", report="assesses: [S]")
    speaks, tells = StandardKey("skills", "S"), StandardKey("skills", "T")
    assert effect(found, "nile").opens_standards == (("teaches", speaks),)
    assert effect(found, "nile").closes_standards == (("assesses", tells),)
    assert effect(found, "play").closes_standards == (("teaches", speaks), ("assesses", speaks))


def test_what_everybody_picks_opens_nothing():
    assert effect(ask("playlist: [{choose: c, from: [a]}, b]"), "a").opens == ()


def test_an_activity_that_another_branch_offers_is_not_closed():
    found = ask("playlist: [{choose: c, from: [{path: p, steps: [a, b]}, {path: q, steps: [a]}]}]")
    assert effect(found, "q").closes == ("p", "b")


def test_a_path_carries_a_standard_where_all_its_topics_do_else_the_topic():
    every = ask(TEXT, b="teaches: [S]", d="teaches: [S]")
    assert [pick(one) for one in every.carriers("teaches", StandardKey("skills", "S"))] == ["nile"]
    one = ask(TEXT, b="teaches: [S]", extra="teaches: [S]")
    assert [pick(one) for one in one.carriers("teaches", StandardKey("skills", "S"))] == ["b", "extra"]


def test_what_most_later_work_waits_for_comes_first():
    found = ask("playlist: [a, b, d, e]", b="needs: [a]", d="needs: [b]", e="needs: [{any: [b, a]}]")
    assert [(one.id, one.waiting) for one in found.bottlenecks] == [("a", ("b", "d")), ("b", ("d",))]
