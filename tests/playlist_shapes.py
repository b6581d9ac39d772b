"""The shapes of playlists, drawn at random: which parts stand in which, without conditions and facts."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, TypeVar

from milepost.model.activity import Minutes
from milepost.model.need import Need
from milepost.model.playlist import (
    AnyOrder,
    Ask,
    Choice,
    Do,
    Milestone,
    Option,
    Path,
    Section,
    SelfCheck,
    Step,
    step_id,
)
from milepost.model.playlist import Pick as Number
from milepost.model.span import Places, Ref

Value = TypeVar("Value")
Below = Callable[[int], int]
"""Draws a number below another: `randrange` of a `Random`, or what hypothesis draws and shrinks."""

HERE = Places("", (1, 1, 1, 1))


def ref(name: str) -> Ref:
    """Return a name that stands nowhere in particular."""
    return Ref(name, HERE.span)


def need(*names: str) -> Need:
    """Return an entry that is met when one of the names is."""
    return Need(refs(*names), HERE.span)


def refs(*names: str) -> tuple[Ref, ...]:
    return tuple(map(ref, names))


def often(value: Value, *others: Value, times: int = 3) -> Sequence[Value]:
    """Return values of which one is drawn `times` times as often as each of the others; it is shrunk to the first."""
    return [value] * times + list(others)


def one_of(below: Below, values: Sequence[Value]) -> Value:
    """Draw one of some values."""
    return values[below(len(values))]


TIERS = often("must", "should", "aspire", times=8)
TIMES = often(1, 2, 3, times=6)
CHOSEN_BY = often("student", "teacher")
ROTATE = often(None, 15)
MINUTES = [Minutes(10, 10), Minutes(20, 25), Minutes(5, 30), Minutes(45, 45), None]
LEAVES = ("do", "do", "do", "milestone", "self_check")
STEPS = ("do", "choose", "do", "choose", "any_order", "choose", "any_order", "section", "milestone", "self_check")
OPTIONS = ("do", "path", "do", "path", "section", "any_order", "choose", "milestone", "self_check")
DEPTH = 4
FEW = [False, False, False, False, True]


class Shape:
    """Draws the shape of a playlist: its parts, tiers and picks, still without conditions and facts."""

    def __init__(self, below: Below, names: Sequence[str], most: int, *, without: Sequence[str] = ()) -> None:
        self.one_of = partial(one_of, below)
        self.fresh = list(names)
        self.used: list[str] = []
        self.left = most
        self.without = without
        self.parts = 0

    def steps(self, most: int, depth: int = DEPTH) -> tuple[Step, ...]:
        made: list[Step] = []
        for _ in range(self.one_of([1, 2, 3, 4, 2, 3, 4][: 2 * most - 1])):
            if self.left > 0 or not made:
                made.append(self._part(STEPS, depth, tier=self.one_of(TIERS)))
        return tuple(made)

    def _part(self, kinds: Sequence[str], depth: int, barred: Sequence[str] = (), tier: str = "must") -> Any:
        names = self._names(barred)
        possible = kinds if depth and self.left > 1 else LEAVES
        possible = [kind for kind in possible if kind not in self.without and (names or kind != "do")]
        kind = self.one_of(possible)
        self.left -= kind in LEAVES
        if kind == "do":
            return Do(ref(self._name(names)), HERE, tier, self.one_of(TIMES))
        return getattr(self, f"_{kind}")(depth - 1, tier)

    def _names(self, barred: Sequence[str]) -> list[str]:
        """Draw what may stand here: something new, or now and then what stands elsewhere already."""
        again = self.one_of(FEW)
        return [name for name in self.used if name not in barred] if again else self.fresh[:1]

    def _name(self, names: Sequence[str]) -> str:
        name = self.one_of(names)
        self.fresh = [other for other in self.fresh if other != name]
        self.used = list(dict.fromkeys([*self.used, name]))
        return name

    def _milestone(self, _: int, tier: Any) -> Milestone:
        return Milestone(self._id("milestone"), HERE, tier)

    def _self_check(self, _: int, tier: Any) -> SelfCheck:
        return SelfCheck(self._id("check"), HERE, (Ask("I can.", (), ()),), tier, minutes=self.one_of(MINUTES))

    def _section(self, depth: int, tier: Any) -> Section:
        return Section(self._id("section"), self.steps(3, depth), HERE, tier)

    def _any_order(self, depth: int, tier: Any) -> AnyOrder:
        return AnyOrder(self._id("group"), self.steps(4, depth), HERE, tier, rotate=self.one_of(ROTATE))

    def _path(self, depth: int, _: Any) -> Path:
        return Path(self._id("path"), self.steps(3, depth), HERE)

    def _choose(self, depth: int, tier: Any) -> Choice:
        options: list[Option] = []
        for _ in range(self.one_of([2, 3, 1, 4])):
            if self.left > 0 or not options:
                barred = [step_id(option.step) for option in options]
                options.append(Option(self._part(OPTIONS, depth, barred)))
        pick = self.one_of(_numbers(len(options)))
        return Choice(self._id("choice"), tuple(options), pick, HERE, tier, chosen_by=self.one_of(CHOSEN_BY))

    def _id(self, kind: str) -> str:
        self.parts += 1
        return f"{kind}-{self.parts}"


def _numbers(options: int) -> Sequence[Number]:
    """Return how many of these options may be picked: one most often, else any number or range."""
    possible = [(1, 1), (1, 1), (1, 1), (1, options), (1, 2), (2, 2), (2, options), (options, options)]
    return [Number(low, high) for low, high in possible if low <= high <= options]
