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
from milepost.model.playlist import (
    AnyOrder,
    Ask,
    Choice,
    Do,
    Milestone,
    Option,
    Part,
    Path,
    Section,
    SelfCheck,
    Step,
    step_id,
    walk,
)
from milepost.model.playlist import Pick as Number
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


def need(*names: str) -> Need:
    """Return an entry that is met when one of the names is."""
    return Need(refs(*names), HERE.span)


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
DEPTH = 4


class _Shape:
    """Draws the shape of a playlist: its parts, tiers and picks, still without conditions and facts."""

    def __init__(self, draw: Draw[Any], names: Sequence[str], most: int, *, without: Sequence[str] = ()) -> None:
        self.draw = draw
        self.fresh = list(names)
        self.used: list[str] = []
        self.left = most
        self.without = without
        self.parts = 0

    def steps(self, most: int, depth: int = DEPTH) -> tuple[Step, ...]:
        made: list[Step] = []
        for _ in range(self.draw(st.integers(1, most))):
            if self.left > 0 or not made:
                made.append(self._part(STEPS, depth, tier=self.draw(TIERS)))
        return tuple(made)

    def _part(self, kinds: Sequence[str], depth: int, barred: Sequence[str] = (), tier: str = "must") -> Any:
        names = [name for name in self.used if name not in barred]
        possible = [
            kind
            for kind in (kinds if depth and self.left > 1 else LEAVES)
            if kind not in self.without and (kind != "do" or names or self.fresh)
        ]
        kind = self.draw(st.sampled_from(possible))
        self.left -= kind in LEAVES
        if kind == "do":
            return Do(ref(self._name(names)), HERE, tier, self.draw(TIMES))
        return getattr(self, f"_{kind}")(depth - 1, tier)

    def _name(self, used: Sequence[str]) -> str:
        again = used and (not self.fresh or self.draw(often(False, True, times=4)))
        name = self.draw(st.sampled_from(used)) if again else self.fresh.pop(0)
        self.used = list(dict.fromkeys([*self.used, name]))
        return name

    def _milestone(self, _: int, tier: Any) -> Milestone:
        return Milestone(self._id("milestone"), HERE, tier)

    def _self_check(self, _: int, tier: Any) -> SelfCheck:
        return SelfCheck(self._id("check"), HERE, (Ask("I can.", (), ()),), tier, minutes=self.draw(MINUTES))

    def _section(self, depth: int, tier: Any) -> Section:
        return Section(self._id("section"), self.steps(3, depth), HERE, tier)

    def _any_order(self, depth: int, tier: Any) -> AnyOrder:
        return AnyOrder(self._id("group"), self.steps(4, depth), HERE, tier, rotate=self.draw(ROTATE))

    def _path(self, depth: int, _: Any) -> Path:
        return Path(self._id("path"), self.steps(3, depth), HERE)

    def _choose(self, depth: int, tier: Any) -> Choice:
        options: list[Option] = []
        for _ in range(self.draw(st.sampled_from([2, 3, 1, 4]))):
            if self.left > 0 or not options:
                barred = [step_id(option.step) for option in options]
                options.append(Option(self._part(OPTIONS, depth, barred)))
        return Choice(self._id("choice"), tuple(options), self.draw(_numbers(len(options))), HERE, tier)

    def _id(self, kind: str) -> str:
        self.parts += 1
        return f"{kind}-{self.parts}"


def _numbers(options: int) -> st.SearchStrategy[Number]:
    """Draw how many of these options are picked: one most often, else any number or range."""
    possible = [(1, 1), (1, 1), (1, 1), (1, options), (1, 2), (2, 2), (2, options), (options, options)]
    return st.sampled_from([Number(low, high) for low, high in possible if low <= high <= options])


class _Facts:
    """Adds to a shape what is known of its parts: conditions, rubrics, and what milestones say."""

    def __init__(self, draw: Draw[Any], shape: Sequence[Step], names: Sequence[str], *, of_course: bool) -> None:
        self.draw = draw
        self.ids = list(dict.fromkeys(step_id(part) for part in walk(shape)))
        self.names = [*self.ids, *names]
        self.of_course = of_course

    def steps(self, steps: Sequence[Any], before: Sequence[str] = ()) -> tuple[Any, ...]:
        done, made = list(before), []
        for step in steps:
            made.append(self._part(step, done))
            done += [step_id(part) for part in walk([step])]
        return tuple(made)

    def _part(self, part: Part, before: Sequence[str]) -> Any:
        match part:
            case Choice():
                options = tuple(
                    Option(self._part(option.step, before), self._only_if(before)) for option in part.options
                )
                return replace(part, options=options, rubric=None if self.of_course else self.draw(RUBRIC))
            case AnyOrder():
                return replace(part, steps=tuple(self._part(step, before) for step in part.steps))
            case Section() | Path():
                return replace(part, steps=self.steps(part.steps, before))
            case Milestone():
                return self._milestone(part)
            case _:
                return part

    def _only_if(self, before: Sequence[str]) -> tuple[Need, ...]:
        """Draw conditions, mostly on what is certainly before; one on anything else never holds."""
        kind = self.draw(often("none", "before", "two", "any", "anything", times=6))
        names = st.sampled_from(self.ids if kind == "anything" or not before else before)
        if kind == "none" or not (before or kind == "anything"):
            return ()
        if kind in {"before", "anything"}:
            return (need(self.draw(names)),)
        some = self.draw(st.lists(names, min_size=1, max_size=2, unique=True))
        return (need(*some),) if kind == "any" else tuple(map(need, some))

    def _milestone(self, milestone: Milestone) -> Milestone:
        milestone = replace(
            milestone,
            check_in=self.draw(CHECK_INS),
            minutes=self.draw(MINUTES),
            standards=self.draw(ALIGNMENTS),
        )
        if self.of_course:
            return milestone
        return replace(milestone, rubric=self.draw(RUBRIC), needs=self.needs(milestone.id))

    def needs(self, of: str) -> tuple[Need, ...]:
        """Draw needs, mostly of what is written earlier."""
        earlier = self.ids[: self.ids.index(of)] if of in self.ids else []
        names = st.sampled_from(earlier or self.names) | st.sampled_from(self.names)
        entry = st.lists(names, min_size=1, max_size=2, unique=True).map(lambda some: need(*some))
        return tuple(self.draw(st.lists(entry, max_size=2, unique=True)) if self.draw(st.booleans()) else ())

    def activity(self, name: str, folder: str) -> Activity:
        return Activity(
            name,
            name,
            HERE,
            f"{folder}/activities/{name}.md",
            "Begin.\n",
            4,
            minutes=self.draw(MINUTES),
            grouping=self.draw(GROUPINGS),
            standards=self.draw(ALIGNMENTS),
            needs=self.needs(name),
            rubric=self.draw(RUBRIC),
        )


@st.composite
def units(
    draw: Draw[Any],
    name: str = "unit",
    needed: Sequence[str] = (),
    steps: int = 4,
    most: int = 10,
) -> Unit:
    """Make a unit of about `most` steps that are done; its needs are of the units named, and of codes."""
    shape = _Shape(draw, [f"a{number}" for number in range(1, 40)], most)
    playlist = shape.steps(steps)
    facts = _Facts(draw, playlist, ["unused", *needed, *PARENTS], of_course=False)
    folder = f"units/{name}"
    return Unit(
        name,
        name,
        facts.steps(playlist),
        {activity: facts.activity(activity, folder) for activity in [*shape.used, "unused"]},
        RUBRICS,
        HERE,
        folder,
        standards=draw(PROMISES),
        needs=draw(_needs_of_unit(needed)),
    )


def _needs_of_unit(needed: Sequence[str]) -> st.SearchStrategy[tuple[Need, ...]]:
    name = st.sampled_from([*needed, *needed, *PARENTS])
    entry = st.one_of(name.map(need), name.map(need), st.lists(name, min_size=2, max_size=2, unique=True).map(_any))
    return st.lists(entry, max_size=2, unique=True).map(tuple)


def _any(names: Sequence[str]) -> Need:
    return need(*names)


def curriculum(*units: Unit, courses: Sequence[Course] = ()) -> Curriculum:
    """Return a curriculum of these units, with the one framework."""
    by_id = {unit.id: unit for unit in sorted(units, key=lambda unit: unit.id)}
    return Curriculum("made", "Made", "units", HERE, by_id, frameworks=(SKILLS,), courses=tuple(courses))


@st.composite
def curricula_of_a_unit(draw: Draw[Any], most: int = 10) -> Curriculum:
    """Make a curriculum in which `unit` may need `near`, and `near` may need `far`."""
    far = _small("far", draw(PROMISES))
    near = _small("near", draw(PROMISES), draw(often((), (need("far"),), times=1)))
    return curriculum(draw(units(needed=["near", "far"], most=most)), near, far)


def _small(name: str, promised: Alignment, needs: tuple[Need, ...] = ()) -> Unit:
    only = Activity("only", "only", HERE, f"units/{name}/activities/only.md", "Begin.\n", 4)
    return Unit(
        name, name, (Do(ref("only"), HERE),), {"only": only}, {}, HERE, f"units/{name}", standards=promised, needs=needs
    )


@st.composite
def curricula_of_a_course(draw: Draw[Any]) -> Curriculum:
    """Make a curriculum whose `course` stands over two to four units, perhaps after another course."""
    names = ["one", "two", "three", "four"][: draw(st.integers(2, 4))]
    made = [draw(units(name, [other for other in names if other != name], 2, 3)) for name in names]
    shape = _Shape(draw, names, 5, without=["self_check"])
    shape_of_course = shape.steps(3, 3)
    playlist = _Facts(draw, shape_of_course, (), of_course=True).steps(shape_of_course)
    earlier = Course("earlier", "earlier", (Do(ref(draw(st.sampled_from(names))), HERE),), HERE)
    after = refs(*draw(often((), ("earlier",), times=2)))
    course = Course("course", "course", playlist, HERE, after=after, standards=draw(PROMISES))
    return curriculum(*made, courses=[course, earlier])
