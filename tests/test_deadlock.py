"""Needs that lead back to themselves."""

from hypothesis import given
from hypothesis import strategies as st

from milepost.analysis.deadlock import deadlocks


def test_a_circle_is_named_from_its_first_thing_on():
    assert deadlocks({"a": [["b"]], "b": [["c"]], "c": [["a"]]}) == [["a", "b", "c"]]


def test_a_thing_that_needs_itself_is_a_circle():
    assert deadlocks({"a": [["a"]]}) == [["a"]]


def test_another_way_out_is_no_circle():
    assert deadlocks({"a": [["b", "outside"]], "b": [["a"]]}) == []


def test_what_only_waits_for_a_circle_is_not_in_it():
    assert deadlocks({"waits": [["a"]], "a": [["b"]], "b": [["a"]]}) == [["a", "b"]]


def test_two_knots_are_two_circles():
    assert deadlocks({"a": [["b"]], "b": [["a"]], "c": [["d"]], "d": [["c"]]}) == [["a", "b"], ["c", "d"]]


names = st.sampled_from("abcde")
needs = st.dictionaries(names, st.lists(st.lists(names, min_size=1, max_size=3), max_size=3))


@given(needs)
def test_there_is_a_circle_exactly_when_something_can_never_be_met(graph: dict[str, list[list[str]]]):
    met: set[str] = set("abcde") - set(graph)
    for _ in graph:
        met |= {thing for thing, entries in graph.items() if all(met & set(entry) for entry in entries)}
    found = deadlocks(graph)
    assert bool(found) == bool(set(graph) - met)
    for cycle in found:
        assert not met & set(cycle)
        for thing, after in zip(cycle, [*cycle[1:], cycle[0]], strict=True):
            assert any(after in entry and not met & set(entry) for entry in graph[thing])
