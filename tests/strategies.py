"""Whole curricula made at random, by numbers or by hypothesis: small, and full of what makes routes hard.

What they make has settled names and possible picks. Everything else may be wrong with it: needs that are never met,
promises that nobody keeps, conditions that look ahead, activities that stand twice on a route.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import Any

from hypothesis import strategies as st

from milepost.model.activity import Activity
from milepost.model.curriculum import Course, Curriculum
from milepost.model.need import Need
from milepost.model.playlist import (
    AnyOrder,
    Choice,
    Do,
    Milestone,
    Option,
    Part,
    Path,
    Section,
    Step,
    children,
    step_id,
    walk,
)
from milepost.model.rubric import Row, Rubric
from milepost.model.standard import LEVELS, Alignment, Framework, Standard, StandardKey
from milepost.model.unit import Unit
from playlist_shapes import FEW, HERE, MINUTES, Below, Shape, need, often, one_of, ref, refs

Draw = Callable[[st.SearchStrategy[Any]], Any]

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
    parents=refs(*filter(None, PARENTS.values())),
)


GROUPINGS = often("individual", "pairs", "small-group", "whole-class", "")
DEVICES = often("none", "", "needed", times=2)
LED_BY = often("", "teacher")
EVIDENCE = often((), ("A drawing",), ("A page", "A recording"))
CHECK_INS = often("teacher", "peer", "self", "")
CONDITIONS = often("none", "before", "two", "any", "anything", times=6)


def _aligned(*codes: tuple[str, ...]) -> list[Alignment]:
    """Return alignments with these codes, at each level alone and at two levels."""
    levels = [(1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 0, 1), (0, 1, 1)]
    return [Alignment(*(refs(*some * there) for there in level)) for some in codes for level in levels]


ALIGNMENTS = often(Alignment(), *_aligned(("S",), ("R.2.a",), ("R.1", "T"), ("R",)), times=10)
PROMISED = often((), *(refs(*codes) for codes in (("S",), ("R",), ("R.2",), ("T", "R.1"), ("S", "R.2.a"))))
RUBRICS = {
    name: Rubric(name, name, ("Not yet", "Yes"), "", (Row("Row", ("No", "Yes"), refs(*codes), HERE),), HERE)
    for name, codes in {"rubric-s": ("S",), "rubric-r": ("R.1", "R.2.a")}.items()
}
RUBRIC = often(None, *refs(*RUBRICS), times=4)


class _Facts:
    """Adds to a shape what is known of its parts: conditions, rubrics, and what milestones say."""

    def __init__(self, below: Below, shape: Sequence[Step], names: Sequence[str], *, of_course: bool) -> None:
        self.one_of = partial(one_of, below)
        self.ids = list(dict.fromkeys(step_id(part) for part in walk(shape)))
        self.names = [*self.ids, *names]
        self.of_course = of_course
        self.beside: dict[str, list[str]] = {}
        for part in walk(shape):
            self._note_beside(part)

    def _note_beside(self, part: Part) -> None:
        """Remember for every id what may be done before or after it as the student likes."""
        members = [[step_id(inner) for inner in walk([member])] for member in children(part)]
        for member in members if isinstance(part, AnyOrder | Choice) else ():
            others = [name for other in members if other is not member for name in other]
            for name in member:
                self.beside.setdefault(name, []).extend(others)

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
                return replace(part, options=options, rubric=None if self.of_course else self.one_of(RUBRIC))
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
        kind = self.one_of(CONDITIONS)
        names = self.ids if kind == "anything" or not before else before
        if kind == "none" or not (before or kind == "anything"):
            return ()
        if kind in {"before", "anything"}:
            return (need(self.one_of(names)),)
        some = list(dict.fromkeys(self.one_of(names) for _ in range(2)))
        return (need(*some),) if kind == "any" else tuple(map(need, some))

    def _milestone(self, milestone: Milestone) -> Milestone:
        milestone = replace(
            milestone,
            check_in=self.one_of(CHECK_INS),
            evidence=self.one_of(EVIDENCE),
            minutes=self.one_of(MINUTES),
            standards=self.one_of(ALIGNMENTS),
        )
        if self.of_course:
            return milestone
        return replace(milestone, rubric=self.one_of(RUBRIC), needs=self.needs(milestone.id))

    def needs(self, of: str) -> tuple[Need, ...]:
        """Draw needs: of what is written earlier, of what may come before or after, of anything."""
        earlier = self.ids[: self.ids.index(of)] if of in self.ids else []
        pools = [pool for pool in (self.beside.get(of), earlier, self.names) if pool]
        entries = [self.one_of(self.one_of(pools)) for _ in range(self.one_of([0, 1, 0, 2]))]
        more = self.one_of(self.one_of(pools)) if entries and self.one_of(FEW) else None
        return tuple(need(*dict.fromkeys([name, more] if more else [name])) for name in dict.fromkeys(entries))

    def activity(self, name: str, folder: str) -> Activity:
        return Activity(
            name,
            name,
            HERE,
            f"{folder}/activities/{name}.md",
            "Begin.\n",
            4,
            minutes=self.one_of(MINUTES),
            grouping=self.one_of(GROUPINGS),
            device=self.one_of(DEVICES),
            led_by=self.one_of(LED_BY),
            evidence=self.one_of(EVIDENCE),
            standards=self.one_of(ALIGNMENTS),
            needs=self.needs(name),
            rubric=self.one_of(RUBRIC),
        )


def made_unit(
    below: Below,
    name: str = "unit",
    needed: Sequence[str] = (),
    steps: int = 4,
    most: int = 10,
) -> Unit:
    """Make a unit of about `most` steps that are done; its needs are of the units named, and of codes."""
    shape = Shape(below, [f"a{number}" for number in range(1, 40)], most)
    playlist = shape.steps(steps)
    facts = _Facts(below, playlist, ["unused", *needed, *PARENTS], of_course=False)
    folder = f"units/{name}"
    return Unit(
        name,
        name,
        facts.steps(playlist),
        {activity: facts.activity(activity, folder) for activity in [*shape.used, "unused"]},
        RUBRICS,
        HERE,
        folder,
        standards=_promises(below),
        needs=_needs_of_unit(below, needed),
    )


def _promises(below: Below) -> Alignment:
    return Alignment(*(one_of(below, PROMISED) for _ in LEVELS))


def _needs_of_unit(below: Below, needed: Sequence[str]) -> tuple[Need, ...]:
    """Draw up to two needs; each names one thing, or one of two."""
    names = [*needed, *needed, *PARENTS]
    sizes = [one_of(below, [1, 1, 2]) for _ in range(one_of(below, [0, 1, 2]))]
    entries = [tuple(dict.fromkeys(one_of(below, names) for _ in range(size))) for size in sizes]
    return tuple(need(*entry) for entry in dict.fromkeys(entries))


def curriculum(*units: Unit, courses: Sequence[Course] = ()) -> Curriculum:
    """Return a curriculum of these units, with the one framework."""
    by_id = {unit.id: unit for unit in sorted(units, key=lambda unit: unit.id)}
    return Curriculum("made", "Made", "units", HERE, by_id, frameworks=(SKILLS,), courses=tuple(courses))


def curriculum_of_a_unit(below: Below, most: int = 10) -> Curriculum:
    """Make a curriculum in which `unit` may need `near`, and `near` may need `far`."""
    far = _small("far", _promises(below))
    near = _small("near", _promises(below), one_of(below, often((), (need("far"),), times=1)))
    return curriculum(made_unit(below, needed=["near", "far"], most=most), near, far)


def _small(name: str, promised: Alignment, needs: tuple[Need, ...] = ()) -> Unit:
    only = Activity("only", "only", HERE, f"units/{name}/activities/only.md", "Begin.\n", 4)
    return Unit(
        name, name, (Do(ref("only"), HERE),), {"only": only}, {}, HERE, f"units/{name}", standards=promised, needs=needs
    )


def curriculum_of_a_course(below: Below) -> Curriculum:
    """Make a curriculum whose `course` stands over two to four units, perhaps after another course."""
    names = ["one", "two", "three", "four"][: one_of(below, [2, 3, 4])]
    made = [made_unit(below, name, [other for other in names if other != name], 2, 3) for name in names]
    shape = Shape(below, names, 6, without=["self_check"])
    shape_of_course = shape.steps(3, 3)
    playlist = _Facts(below, shape_of_course, (), of_course=True).steps(shape_of_course)
    earlier = Course("earlier", "earlier", (Do(ref(one_of(below, names)), HERE),), HERE)
    after = refs(*one_of(below, often((), ("earlier",), times=2)))
    course = Course("course", "course", playlist, HERE, after=after, standards=_promises(below))
    return curriculum(*made, courses=[course, earlier])


@st.composite
def curricula_of_a_unit(draw: Draw, most: int = 10) -> Curriculum:
    """Make a curriculum as above, one that hypothesis can shrink."""
    return curriculum_of_a_unit(lambda count: draw(_numbers_below(count)), most)


@st.composite
def curricula_of_a_course(draw: Draw) -> Curriculum:
    """Make a curriculum with a course, one that hypothesis can shrink."""
    return curriculum_of_a_course(lambda count: draw(_numbers_below(count)))


@cache
def _numbers_below(count: int) -> st.SearchStrategy[int]:
    return st.integers(0, count - 1)
