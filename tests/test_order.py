"""Which of two places of a playlist is certainly before the other."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from milepost.analysis.order import certainly_before, holds, placed, places_by_id
from milepost.model.playlist import AnyOrder, Choice, Do, Option, Part, Path, Pick, Section, children, step_id
from milepost.model.span import Places, Ref, Span

AT = Places("units/u/unit.yml", (1, 1, 1, 2))


def do(name: str) -> Do:
    return Do(Ref(name, Span("units/u/unit.yml", 1, 1, 1, 2)), AT)


def choice(name: str, *steps: Part) -> Choice:
    return Choice(name, tuple(Option(step) for step in steps), Pick(1, 1), AT)


PLAYLIST = (
    do("first"),
    choice("which", Path("egypt", (do("nile"), do("scribes")), AT), do("greece")),
    AnyOrder("workshops", (do("notes"), Section("talks", (do("plan"), do("hold")), AT)), AT),
    do("last"),
)


def before(one: str, other: str) -> bool:
    places = places_by_id(PLAYLIST)
    return certainly_before(places[one][0], places[other][0])


def test_in_a_list_the_earlier_is_before():
    assert before("first", "last")
    assert before("nile", "scribes")
    assert before("nile", "notes")
    assert not before("last", "first")


def test_between_options_and_in_any_order_neither_is_before():
    assert not before("nile", "greece")
    assert not before("greece", "nile")
    assert not before("notes", "hold")
    assert not before("hold", "notes")
    assert before("plan", "hold")


def test_a_whole_is_done_when_its_last_part_is():
    assert before("nile", "egypt")
    assert before("hold", "workshops")
    assert not before("egypt", "nile")
    assert before("first", "egypt")


def test_nothing_is_before_itself():
    assert not before("first", "first")


def steps(depth: int) -> st.SearchStrategy[tuple[Part, ...]]:
    leaf = st.builds(do, st.sampled_from("abcdef"))
    if not depth:
        return st.lists(leaf, min_size=1, max_size=3).map(tuple)
    inner = steps(depth - 1)
    part = st.one_of(
        leaf,
        inner.map(lambda inside: Section("s", inside, AT)),
        inner.map(lambda inside: AnyOrder("g", inside, AT)),
        inner.map(lambda inside: choice("c", *inside)),
    )
    return st.lists(part, min_size=1, max_size=3).map(tuple)


def slowly(parts: tuple[Part, ...]) -> Iterator[tuple[Part, list[Part | int]]]:
    """Yield every part with everything that encloses it, each followed by the number of the child taken."""

    def go(parts: tuple[Part, ...], way: list[Part | int]) -> Iterator[tuple[Part, list[Part | int]]]:
        for number, part in enumerate(parts):
            yield part, [*way, number]
            yield from go(tuple(children(part)), [*way, number, part])

    yield from go(parts, [])


@given(steps(3))
def test_places_agree_with_the_smallest_whole_that_holds_both(playlist: tuple[Part, ...]):
    fast = [place for _, place in placed(playlist)]
    slow = [way for _, way in slowly(playlist)]
    assert [step_id(part) for part, _ in placed(playlist)] == [step_id(part) for part, _ in slowly(playlist)]
    for one, way in zip(fast, slow, strict=True):
        for other, other_way in zip(fast, slow, strict=True):
            assert certainly_before(one, other) == _before(way, other_way)
            assert holds(one, other) == (len(other_way) > len(way) and other_way[: len(way)] == way)


def _before(way: list[Part | int], other: list[Part | int]) -> bool:
    if way == other:
        return False
    if other == way[: len(other)]:
        return True
    if way == other[: len(way)]:
        return False
    level = next(number for number, (one, two) in enumerate(zip(way, other, strict=False)) if one != two)
    holder = way[level - 1] if level else None
    return not isinstance(holder, Choice | AnyOrder) and way[level] < other[level]
