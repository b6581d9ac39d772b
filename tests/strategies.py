"""Hypothesis strategies that make whole curricula: small, and full of what makes routes hard.

What they make has settled names and possible picks. Everything else may be wrong with it: needs that are never met,
promises that nobody keeps, conditions that look ahead, activities that stand twice on a route.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from hypothesis import strategies as st

from milepost.model.activity import Activity, Minutes
from milepost.model.curriculum import Course, Curriculum
from milepost.model.need import Need
from milepost.model.playlist import AnyOrder, Ask, Choice, Do, Milestone, Option, Part, Path, Section, SelfCheck, Step
from milepost.model.playlist import Pick as Number
from milepost.model.playlist import step_id, walk
from milepost.model.rubric import Row, Rubric
from milepost.model.span import Places, Ref
from milepost.model.standard import Alignment, Framework, Standard, StandardKey
from milepost.model.unit import Unit

Value = TypeVar("Value")
Draw = Callable[[st.SearchStrategy[Value]], Value]

HERE = Places("", (1, 1, 1, 1))
PARENTS = {"R": "", "R.1": "R", "R.2": "R", "R.2.a": "R.2", "S": "", "T": ""}
"""The codes of the one framework, each with the code that it is a part of."""
SKILLS = Framework(
    id="skills",
    title="Skills",
    version="1",
    file="units/standards/skills.yml",
    items={
        code: Standard(StandardKey("skills", code), code, f"Can do {code}", parents=(parent,) if parent else ())
        for code, parent in PARENTS.items()
    },
    at=HERE,
)


def ref(name: str) -> Ref:
    """Return a name that stands nowhere in particular."""
    return Ref(name, HERE.span)


def refs(*names: str) -> tuple[Ref, ...]:
    return tuple(map(ref, names))


def often(value: Value, *others: Value, times: int = 3) -> st.SearchStrategy[Value]:
    """Give one value `times` times as often as each of the others, and shrink to it."""
    return st.sampled_from([value] * times + list(others))


TIERS = often("must", "should", "aspire", times=8)
TIMES = often(1, 2, 3, times=6)
ROTATE = often(None, 15)
MINUTES = st.sampled_from([Minutes(10, 10), Minutes(20, 25), Minutes(5, 30), Minutes(45, 45), None])
GROUPINGS = often("individual", "pairs", "small-group", "whole-class")
CHECK_INS = often("teacher", "peer", "self", "")
CODES = st.sampled_from([(), (), (), (), ("S",), ("S", "R.1"), ("R.2.a",), ("T",), ("R",), ("R.1", "R.2.a")])
PROMISED = st.sampled_from([(), (), ("S",), ("R",), ("R.2",), ("R.1", "T"), ("S", "R.2.a")])
ALIGNMENTS = st.builds(lambda *codes: Alignment(*(refs(*some) for some in codes)), CODES, CODES, CODES)
PROMISES = st.builds(lambda *codes: Alignment(*(refs(*some) for some in codes)), PROMISED, PROMISED, PROMISED)
RUBRICS = {
    name: Rubric(name, name, ("Not yet", "Yes"), "", (Row("Row", ("No", "Yes"), refs(*codes), HERE),), HERE)
    for name, codes in {"rubric-s": ("S",), "rubric-r": ("R.1", "R.2.a")}.items()
}
RUBRIC = often(None, *refs(*RUBRICS), times=4)

LEAVES = ("do", "do", "do", "milestone", "self_check")
STEPS = ("do", "choose", "do", "choose", "milestone", "any_order", "section", "self_check")
OPTIONS = ("do", "path", "do", "path", "section", "any_order", "choose", "milestone", "self_check")


class _Skeleton:
    """Makes a playlist's shape: its parts, tiers and picks, still without conditions and facts."""

    def __init__(self, draw: Draw[Any], leaves: Sequence[str], most: int, *, without: Sequence[str] = ()) -> None:
        self.draw = draw
        self.fresh = list(leaves)
        self.used: list[str] = []
        self.left = most
        self.without = without
        self.number = 0

    def steps(self, most: int, depth: int) -> tuple[Step, ...]:
        made = []
        for _ in range(self.draw(st.integers(1, most))):
            if self.left > 0 or not made:
                made.append(self._step(STEPS, depth, barred=()))
        return tuple(made)

    def _step(self, kinds: Sequence[str], depth: int, barred: Sequence[str], **tier: str) -> Step:
        kinds = [kind for kind in (kinds if depth and self.left > 1 else LEAVES) if kind not in self.without]
        tier = tier or {"tier": self.draw(TIERS)}
        return getattr(self, f"_{self.draw(st.sampled_from(kinds))}")(depth - 1, barred, tier)

    def _do(self, _: int, barred: Sequence[str], tier: dict[str, Any]) -> Step:
        self.left -= 1
        again = [name for name in self.used if name not in barred]
        name = self._again(again) if again else self.fresh.pop(0)
        self.used = list(dict.fromkeys([*self.used, name]))
        return Do(ref(name), HERE, times=self.draw(TIMES), **tier)

    def _again(self, names: Sequence[str]) -> str:
        if self.fresh and self.draw(often(True, False, times=4)):
            return self.fresh.pop(0)
        return self.draw(st.sampled_from(names))

    def _milestone(self, _: int, __: Sequence[str], tier: dict[str, Any]) -> Step:
        self.left -= 1
        return Milestone(self._id("milestone"), HERE, **tier)

    def _self_check(self, _: int, __: Sequence[str], tier: dict[str, Any]) -> Step:
        self.left -= 1
        ask = (Ask("I can.", (), ()),)
        return SelfCheck(self._id("check"), HERE, ask, minutes=self.draw(MINUTES), **tier)

    def _section(self, depth: int, _: Sequence[str], tier: dict[str, Any]) -> Step:
        return Section(self._id("section"), self.steps(3, depth), HERE, **tier)

    def _any_order(self, depth: int, _: Sequence[str], tier: dict[str, Any]) -> Step:
        return AnyOrder(self._id("group"), self.steps(4, depth), HERE, rotate=self.draw(ROTATE), **tier)

    def _path(self, depth: int, _: Sequence[str], __: dict[str, Any]) -> Path:
        return Path(self._id("path"), self.steps(3, depth), HERE)

    def _choose(self, depth: int, _: Sequence[str], tier: dict[str, Any]) -> Step:
        options: list[Option] = []
        for _number in range(self.draw(st.sampled_from([2, 2, 3, 1, 4]))):
            if self.left > 0 or not options:
                barred = [step_id(option.step) for option in options]
                options.append(Option(self._step(OPTIONS, depth, barred, tier="must")))
        return Choice(self._id("choice"), tuple(options), self._pick(len(options)), HERE, **tier)

    def _pick(self, options: int) -> Number:
        numbers = [(1, 1), (1, 1), (1, options), (2, 2), (1, 2), (2, options), (options, options)]
        return Number(*self.draw(st.sampled_from([pick for pick in numbers if pick[0] <= pick[1] <= options])))

    def _id(self, kind: str) -> str:
        self.number += 1
        return f"{kind}-{self.number}"
