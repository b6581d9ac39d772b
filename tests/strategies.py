"""Hypothesis strategies that make whole curricula: small, and full of what makes routes hard.

What they make has settled names and possible picks. Everything else may be wrong with it: needs that are never met,
promises that nobody keeps, conditions that look ahead, activities that stand twice on a route.
"""

from collections.abc import Sequence
from dataclasses import replace
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
from milepost.model.standard import Alignment, Framework, Standard, StandardKey
from milepost.model.unit import Unit
from playlist_shapes import FEW, HERE, MINUTES, Draw, Shape, need, often, ref, refs

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


GROUPINGS = often("individual", "pairs", "small-group", "whole-class", "")
DEVICES = often("none", "", "needed", times=2)
LED_BY = often("", "teacher")
EVIDENCE = often((), ("A drawing",), ("A page", "A recording"))
CHECK_INS = often("teacher", "peer", "self", "")


def _aligned(*codes: tuple[str, ...]) -> list[Alignment]:
    """Return alignments with these codes, at each level alone and at two levels."""
    levels = [(1, 0, 0), (0, 1, 0), (0, 0, 1), (1, 0, 1), (0, 1, 1)]
    return [Alignment(*(refs(*some * there) for there in level)) for some in codes for level in levels]


ALIGNMENTS = often(Alignment(), *_aligned(("S",), ("R.2.a",), ("R.1", "T"), ("R",)), times=10)
PROMISED = st.sampled_from([refs(*codes) for codes in ((), ("S",), ("R",), ("R.2",), ("T", "R.1"), ("S", "R.2.a"))])
PROMISES = st.builds(Alignment, PROMISED, PROMISED, PROMISED)
RUBRICS = {
    name: Rubric(name, name, ("Not yet", "Yes"), "", (Row("Row", ("No", "Yes"), refs(*codes), HERE),), HERE)
    for name, codes in {"rubric-s": ("S",), "rubric-r": ("R.1", "R.2.a")}.items()
}
RUBRIC = often(None, *refs(*RUBRICS), times=4)


class _Facts:
    """Adds to a shape what is known of its parts: conditions, rubrics, and what milestones say."""

    def __init__(self, draw: Draw[Any], shape: Sequence[Step], names: Sequence[str], *, of_course: bool) -> None:
        self.draw = draw
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
            evidence=self.draw(EVIDENCE),
            minutes=self.draw(MINUTES),
            standards=self.draw(ALIGNMENTS),
        )
        if self.of_course:
            return milestone
        return replace(milestone, rubric=self.draw(RUBRIC), needs=self.needs(milestone.id))

    def needs(self, of: str) -> tuple[Need, ...]:
        """Draw needs: of what is written earlier, of what may come before or after, of anything."""
        earlier = self.ids[: self.ids.index(of)] if of in self.ids else []
        pools = [self.beside.get(of), earlier, self.names]
        names = st.one_of([st.sampled_from(pool) for pool in pools if pool])
        entries = [self.draw(names) for _ in range(self.draw(st.sampled_from([0, 1, 0, 2])))]
        more = self.draw(names) if entries and self.draw(st.sampled_from(FEW)) else None
        return tuple(need(*dict.fromkeys([name, more] if more else [name])) for name in dict.fromkeys(entries))

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
            device=self.draw(DEVICES),
            led_by=self.draw(LED_BY),
            evidence=self.draw(EVIDENCE),
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
    shape = Shape(draw, [f"a{number}" for number in range(1, 40)], most)
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
    shape = Shape(draw, names, 6, without=["self_check"])
    shape_of_course = shape.steps(3, 3)
    playlist = _Facts(draw, shape_of_course, (), of_course=True).steps(shape_of_course)
    earlier = Course("earlier", "earlier", (Do(ref(draw(st.sampled_from(names))), HERE),), HERE)
    after = refs(*draw(often((), ("earlier",), times=2)))
    course = Course("course", "course", playlist, HERE, after=after, standards=draw(PROMISES))
    return curriculum(*made, courses=[course, earlier])
