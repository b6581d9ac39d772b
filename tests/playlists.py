"""Playlists of every shape, made by hand or by hypothesis, without files."""

from itertools import count

from hypothesis import strategies as st

from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Option, Part, Path, Pick, Section
from milepost.model.span import Places, Ref, Span
from milepost.pages.outline import Outline, outline

AT = Places("units/egypt/unit.yml", (1, 1, 1, 2))
TITLES = st.text(alphabet="aeimnrtw WM.,古代é-", min_size=1, max_size=60)
TIERS = st.sampled_from(["must", "must", "must", "should", "aspire"])
WAYS = {"section": Section, "any_order": AnyOrder}


class Anything:
    """Holds every id: what a playlist names is known."""

    def __contains__(self, name: object) -> bool:
        return True


def do(name: str, tier: str = "must") -> Do:
    return Do(Ref(name, Span(AT.file, 1, 1, 1, 2)), AT, tier)


def path(name: str, *steps: Part) -> Path:
    return Path(name, steps, AT, title=name.capitalize())


def choice(name: str, *options: Part, **more) -> Choice:
    return Choice(name, tuple(Option(option) for option in options), Pick(1, 1), AT, **more)


def outlined(*steps: Part) -> Outline:
    return outline(steps, Anything())


def _grown(kinds: st.SearchStrategy) -> st.SearchStrategy:
    some = st.lists(kinds, min_size=1, max_size=7)
    return st.one_of(
        st.tuples(st.sampled_from(["section", "any_order", "choose"]), TIERS, TITLES, some),
        st.tuples(st.just("paths"), TIERS, TITLES, st.lists(some, min_size=1, max_size=4)),
    )


_SHAPES = st.recursive(st.tuples(st.sampled_from(["do", "do", "milestone"]), TIERS, TITLES), _grown, max_leaves=25)


def playlists() -> st.SearchStrategy[tuple[Part, ...]]:
    """Playlists with everything that the format lets a teacher nest."""
    return st.lists(_SHAPES, min_size=1, max_size=8).map(_made)


def _made(shapes: list) -> tuple[Part, ...]:
    names = (f"part-{number}" for number in count(1))
    return tuple(_part(shape, names) for shape in shapes)


def _part(shape, names) -> Part:
    kind, tier, title, *held = shape
    name = next(names)
    match kind:
        case "do":
            return do(name, tier)
        case "milestone":
            return Milestone(name, AT, tier, title)
        case "choose":
            return choice(name, *(_part(each, names) for each in held[0]), tier=tier, title=title)
        case "paths":
            ways = [Path(next(names), tuple(_part(each, names) for each in way), AT, title) for way in held[0]]
            return choice(name, *ways, tier=tier, title=title)
    return WAYS[kind](name, tuple(_part(each, names) for each in held[0]), AT, tier, title)
