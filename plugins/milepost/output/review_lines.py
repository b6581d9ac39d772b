"""The differences of a unit, a course or the settings as sentences, each with its weight in a decision."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import groupby
from typing import Final, NamedTuple

from milepost.analysis.changes.diff import Changed
from milepost.analysis.changes.topics import Difference, Fact, Topic
from milepost.model.activity import Minutes
from milepost.output.review_titles import Called
from milepost.output.review_values import changed, minutes


class Weight(StrEnum):
    """How much a line matters: to be mended, to be judged, to be told, or only to be found by who looks for it."""

    FIX = "fix"
    JUDGE = "judge"
    TELL = "tell"
    DETAIL = "detail"


class Line(NamedTuple):
    """A sentence of a review, without its full stop."""

    weight: Weight
    text: str


_PROMISE: Final = {"teaches": "is taught", "practices": "practices", "assesses": "is assessed on"}
_SOME: Final = {"teaches": "are taught", "practices": "practice", "assesses": "are assessed on"}
_WORDING: Final = frozenset(
    {"title", "summary", "question", "prompt", "credits", "owners", "reviewed", "license", "media", "subject",
     "vocabulary", "resources", "materials", "interests", "translations", "better_after", "questions", "reflect"}
)  # fmt: skip
"""Fields that change what is read, and nobody's way."""
_GRAVE: Final = frozenset({"check_in", "pick", "chosen_by", "status"})


def lines_of(one: Changed, called: Called, *, is_told: bool) -> Iterator[Line]:
    """Yield what differs in a unit or course. `is_told` says that a finding tells of the promises that it breaks."""
    differences = {difference.fact: difference for difference in one.differences}
    if not one.pair.in_both:
        is_gone = bool(one.pair.before)
        yield Line(Weight.JUDGE if is_gone else Weight.TELL, f"this {one.kind} is {'gone' if is_gone else 'new'}")
    for difference in one.differences if one.pair.in_both else ():
        match difference.fact.topic:
            case Topic.PROMISE if not (is_told and difference.after == "missed"):
                yield _promise(difference, called, differences)
            case Topic.REACH if Fact(Topic.PROMISE, difference.fact.key) not in differences:
                yield _reach(difference, called, Weight.JUDGE if one.kind == "unit" else Weight.TELL)
            case Topic.STEP:
                yield from _step(difference, called, differences)
            case Topic.OPTION:
                yield _option(difference, called, differences)
            case Topic.ORDER:
                where = called.thing(difference.fact.key[0]) if difference.fact.key[0] else "the playlist"
                yield Line(Weight.TELL, f"the steps of {where} come in another order")
            case Topic.NEED:
                yield _need(difference, called)
            case Topic.ABOUT:
                yield _about(difference)
    if one.pair.in_both:
        yield from _things(one.differences, called)


def _promise(difference: Difference, called: Called, differences: dict[Fact, Difference]) -> Line:
    """Return what became of a promise, and with it of the standard."""
    level, code = difference.fact.key
    promise = f"the promise that every student {_PROMISE[level]} `{code}`"
    match difference.before, difference.after:
        case None, "kept":
            return Line(Weight.TELL, f"{promise} is new, and kept on every route")
        case None, "missed":
            return Line(Weight.JUDGE, f"{promise} is new, and not kept: {called.student(difference)} misses it")
        case _, "missed":
            return Line(Weight.JUDGE, f"{promise} is no longer kept: {called.student(difference)} misses it")
        case "missed", "kept":
            return Line(Weight.TELL, f"{promise} is kept again")
    reach = differences.get(Fact(Topic.REACH, difference.fact.key))
    if reach is None:
        return Line(Weight.JUDGE, f"{promise} is withdrawn; so far every student still does")
    missing = "no student does any more" if reach.after is None else f"{called.student(reach)} does not any more"
    return Line(Weight.JUDGE, f"{promise} is withdrawn: {missing}")


def _reach(difference: Difference, called: Called, grave: Weight) -> Line:
    """Return what became of a standard of which nothing is promised, or nothing else."""
    level, code = difference.fact.key
    match difference.before, difference.after:
        case "every", "some":
            student = called.student(difference)
            return Line(grave, f"not every student {_PROMISE[level]} `{code}` any more: {student} does not")
        case before, None:
            return Line(
                grave,
                f"no student {_PROMISE[level]} `{code}` any more (before: {before} student{'s' * (before == 'some')})",
            )
        case _, "every":
            return Line(Weight.TELL, f"every student now {_PROMISE[level]} `{code}`")
    return Line(Weight.TELL, f"some students now {_SOME[level]} `{code}`")


def _option(difference: Difference, called: Called, differences: dict[Fact, Difference]) -> Line:
    choice, option = difference.fact.key
    where = f"an option of {called.thing(choice)}"
    if difference.before is None:
        return Line(Weight.TELL, f"{called.thing(option)}{_long(option, differences)} is new, {where}")
    if difference.after is None:
        return Line(Weight.JUDGE, f"{called.thing(option)} is no longer {where}")
    return Line(Weight.JUDGE, f"{called.thing(option)}, {where}, is offered to other students than before")


def _step(difference: Difference, called: Called, differences: dict[Fact, Difference]) -> Iterator[Line]:
    """Yield what became of a step; of an option its choice tells."""
    fact, before, after = difference.fact, difference.before, difference.after
    id_ = fact.key[0]
    place = before if after is None else after
    assert isinstance(place, tuple)
    if any(Fact(Topic.OPTION, (str(one[3]), id_)) in differences for one in (before, after) if isinstance(one, tuple)):
        return
    if before is None or after is None:
        kind, tier, _, holder = place
        inside = f" in {called.thing(str(holder))}" if holder else ""
        optional = "" if tier == "must" else f", {tier}"
        weight = Weight.JUDGE if after is None and tier == "must" else Weight.TELL
        what = _KINDS.get(str(kind), "")
        gone = "is no longer in the playlist" if after is None else "is new"
        yield Line(weight, f"{what}{called.thing(id_)}{_long(id_, differences)}{optional} {gone}{inside}")
        return
    assert isinstance(before, tuple)
    assert isinstance(after, tuple)
    if before[1] != after[1]:
        weight = Weight.JUDGE if "must" in {before[1], after[1]} else Weight.TELL
        yield Line(weight, f"{called.thing(id_)}: tier {before[1]} → {after[1]}")
    if before[2] != after[2]:
        yield Line(Weight.TELL, f"{called.thing(id_)}: times {before[2]} → {after[2]}")
    if before[3] != after[3]:
        where = f"into {called.thing(str(after[3]))}" if after[3] else "out, to the playlist itself"
        yield Line(Weight.TELL, f"{called.thing(id_)} moved {where}")


_KINDS: Final = {
    "Choice": "the choice ",
    "AnyOrder": "the group ",
    "Section": "the section ",
    "Milestone": "the milestone ",
    "SelfCheck": "the self-check ",
}


def _long(id_: str, differences: dict[Fact, Difference]) -> str:
    """Return in brackets how long something new takes, where that is known."""
    for topic in (Topic.ACTIVITY, Topic.MILESTONE):
        found = differences.get(Fact(topic, (id_, "minutes")))
        if found and found.before is None and isinstance(found.after, Minutes):
            return f" ({minutes(found.after)})"
    return ""


def _need(difference: Difference, called: Called) -> Line:
    who, *names = difference.fact.key
    subject = called.thing(who) if who else "the whole"
    needs = " or ".join(map(called.thing, names))
    if difference.before is None:
        return Line(Weight.TELL, f"{subject} now needs {needs} first")
    if difference.after is None:
        return Line(Weight.TELL, f"{subject} no longer needs {needs}")
    return Line(Weight.DETAIL, f"{subject} needs {needs}: the reason that students read changed")


def _about(difference: Difference) -> Line:
    field = difference.fact.key[0]
    text = changed(field, difference.before, difference.after)
    if field in _GRAVE:
        return Line(Weight.JUDGE, text)
    return Line(Weight.DETAIL if field in _WORDING and field != "title" else Weight.TELL, text)


_THINGS: Final = {
    Topic.ACTIVITY: "",
    Topic.MILESTONE: "",
    Topic.CHOICE: "",
    Topic.GROUP: "",
    Topic.SELF_CHECK: "",
    Topic.RUBRIC: "the rubric ",
}
_READ: Final = {"": "the students' text", "teacher": "the teacher's notes"}


def _things(differences: Iterable[Difference], called: Called) -> Iterator[Line]:
    """Yield what changed in things that both versions have: a line each, its fields one after the other."""
    mine = [one for one in differences if one.fact.topic in _THINGS or one.fact.topic is Topic.TEXT]
    whole = {one.fact.key[0] for one in mine if one.fact.key[1] == "" and one.fact.topic is not Topic.TEXT}
    for id_, some in groupby(sorted(mine, key=lambda one: one.fact.key[0]), key=lambda one: one.fact.key[0]):
        fields = list(some)
        if id_ in whole:
            yield from (line for one in fields if one.fact.key[1] == "" for line in _come_or_gone(one, called))
            continue
        for weight in (Weight.JUDGE, Weight.TELL, Weight.DETAIL):
            texts = [_field(one) for one in fields if _weight(one) is weight]
            if texts:
                what = _THINGS.get(fields[0].fact.topic, "")
                yield Line(weight, f"{what}{called.thing(id_)}: {'; '.join(texts)}")


def _come_or_gone(one: Difference, called: Called) -> Iterator[Line]:
    """Yield a line about a thing that is new or gone, where no step and no option tells it."""
    if one.fact.topic is Topic.RUBRIC:
        yield Line(
            Weight.TELL, f"the rubric {called.thing(one.fact.key[0])} is {'new' if one.before is None else 'gone'}"
        )


def _field(one: Difference) -> str:
    if one.fact.topic is Topic.TEXT:
        name = _READ.get(one.fact.key[1], f"the translation `{one.fact.key[1]}`")
        return f"{name} {'new' if one.before is None else 'gone' if one.after is None else 'changed'}"
    return changed(one.fact.key[1], one.before, one.after)


def _weight(one: Difference) -> Weight:
    field = one.fact.key[1]
    if field in _GRAVE and one.fact.topic is not Topic.TEXT:
        return Weight.JUDGE
    if one.fact.topic is Topic.TEXT or (field in _WORDING and field != "title"):
        return Weight.DETAIL
    return Weight.TELL
