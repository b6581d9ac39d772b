"""A unit or course as facts: plain values under keys, so that two versions can be held side by side."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence

from milepost.analysis.changes.side import Side
from milepost.analysis.changes.topics import Fact, Topic, Value
from milepost.analysis.routes import Reach
from milepost.model.activity import Activity
from milepost.model.curriculum import Course
from milepost.model.need import Need
from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Part, Path, Section, SelfCheck, children, step_id
from milepost.model.rubric import Rubric
from milepost.model.span import Ref
from milepost.model.standard import LEVELS, Alignment
from milepost.model.unit import Unit

Facts = dict[Fact, Value]
Names = Mapping[str, str]
"""Ids that have another name in the other version, with the name under which both are compared."""


def facts_of(side: Side, owner: Unit | Course, names: Names) -> Facts:
    """Return every fact about a unit or course, under the names that both versions share."""
    return _Facts(side, names).of(owner)


class _Facts:
    def __init__(self, side: Side, names: Names) -> None:
        self.side = side
        self.names = names

    def of(self, owner: Unit | Course) -> Facts:
        told = [self._needs("", owner.needs), self._playlist(owner.playlist), self._routes(owner)]
        if isinstance(owner, Unit):
            told += [_fields(Topic.ABOUT, (), _unit(owner))]
            told += [self._activity(activity) for activity in owner.activities.values()]
            told += [_fields(Topic.RUBRIC, (rubric.id,), _rubric(rubric)) for rubric in owner.rubrics.values()]
        else:
            told += [_fields(Topic.ABOUT, (), _course(owner))]
        return {fact: value for some in told for fact, value in some}

    def name(self, name: str) -> str:
        return self.names.get(name, name)

    def _routes(self, owner: Unit | Course) -> Iterator[tuple[Fact, Value]]:
        answers = self.side.answers(owner)
        if answers is None:
            return
        yield Fact(Topic.ROUTES), answers.routes
        for stuck in answers.stuck:
            yield Fact(Topic.STUCK, (self.name(stuck.choice.id),)), True
        if time := answers.minutes:
            yield Fact(Topic.MINUTES), (time.shortest, time.longest, time.complete)
        yield Fact(Topic.STRETCH), answers.longest_stretch
        missed = {(promise.level, promise.standard) for promise in answers.broken_promises}
        for level, key in answers.promised:
            kept = "missed" if (level, key) in missed else "kept"
            yield Fact(Topic.PROMISE, (level, self.side.code(key))), kept
        for key, coverage in answers.standards.items():
            for level in LEVELS:
                if (reach := coverage.at(level)) is not Reach.NONE:
                    yield Fact(Topic.REACH, (level, self.side.code(key))), str(reach)

    def _playlist(self, parts: Sequence[Part]) -> Iterator[tuple[Fact, Value]]:
        waiting = [(part, "") for part in reversed(parts)]
        seen: dict[str, int] = {}
        yield Fact(Topic.ORDER, ("",)), tuple(self.name(step_id(part)) for part in parts)
        while waiting:
            part, holder = waiting.pop()
            id_ = self.name(step_id(part))
            seen[id_] = number = seen.get(id_, 0) + 1
            times = part.times if isinstance(part, Do) else 1
            tier = getattr(part, "tier", "must")
            yield Fact(Topic.STEP, (id_, str(number))), (type(part).__name__, tier, times, holder)
            yield from self._part(part, id_)
            inner = children(part)
            if inner:
                yield Fact(Topic.ORDER, (id_,)), tuple(self.name(step_id(child)) for child in inner)
            waiting += [(child, id_) for child in reversed(inner)]

    def _part(self, part: Part, id_: str) -> Iterator[tuple[Fact, Value]]:
        match part:
            case Choice():
                yield from _fields(Topic.CHOICE, (id_,), _choice(part))
                for option in part.options:
                    conditions = tuple(self._one_of(need) for need in option.only_if)
                    yield Fact(Topic.OPTION, (id_, self.name(step_id(option.step)))), conditions
            case Milestone():
                yield from _fields(Topic.MILESTONE, (id_,), _milestone(part))
                yield from self._needs(id_, part.needs)
            case Path() | Section() | AnyOrder():
                yield from _fields(Topic.GROUP, (id_,), _group(part))
            case SelfCheck():
                yield from _fields(Topic.SELF_CHECK, (id_,), self._self_check(part))

    def _activity(self, activity: Activity) -> Iterator[tuple[Fact, Value]]:
        id_ = self.name(activity.id)
        yield from _fields(Topic.ACTIVITY, (id_,), _activity(activity))
        yield from self._needs(id_, activity.needs)
        yield Fact(Topic.TEXT, (id_, "")), _digest(activity.body)
        if activity.teacher_notes:
            yield Fact(Topic.TEXT, (id_, "teacher")), _digest(activity.teacher_notes)
        for language, text in activity.translations.items():
            yield Fact(Topic.TEXT, (id_, language)), _digest(f"{text.title}\n{text.body}")

    def _needs(self, of: str, needs: Sequence[Need]) -> Iterator[tuple[Fact, Value]]:
        return ((Fact(Topic.NEED, (of, *self._one_of(need))), need.because) for need in needs)

    def _one_of(self, need: Need) -> tuple[str, ...]:
        return tuple(sorted(self.name(ref.name) for ref in need.names))

    def _self_check(self, check: SelfCheck) -> dict[str, Value]:
        ask = tuple(
            (ask.say, *(tuple(self.name(ref.name) for ref in refs) for refs in (ask.if_so, ask.if_not)))
            for ask in check.ask
        )
        return {"title": check.title, "summary": check.summary, "minutes": check.minutes, "ask": ask}


def _fields(topic: Topic, key: tuple[str, ...], values: Mapping[str, Value]) -> Iterator[tuple[Fact, Value]]:
    """Yield a fact for each field that has a value, and one for the thing itself."""
    if key:
        yield Fact(topic, (*key, "")), True
    for name, value in values.items():
        if value not in (None, "", ()):
            yield Fact(topic, (*key, name)), value


def _unit(unit: Unit) -> dict[str, Value]:
    return {
        "title": unit.title,
        "subject": unit.subject,
        "grades": unit.grades,
        "question": unit.question,
        "summary": unit.summary,
        "targets": tuple((target.i_can, _named(target.standards)) for target in unit.targets),
        "weeks": unit.weeks,
        "minutes_per_week": unit.minutes_per_week,
        "personalizes": _named(unit.personalizes),
        "status": unit.status,
        "owners": unit.owners,
        "reviewed": unit.reviewed,
        "license": unit.license,
        "credits": unit.credits,
        "assumes": unit.assumes,
        "media": unit.media,
        "translations": tuple(sorted(unit.translations)),
    }


def _course(course: Course) -> dict[str, Value]:
    return {
        "title": course.title,
        "grades": course.grades,
        "weeks": course.weeks,
        "minutes_per_week": course.minutes_per_week,
        "after": _named(course.after),
        "summary": course.summary,
    }


def _choice(choice: Choice) -> dict[str, Value]:
    return {
        "title": choice.title,
        "prompt": choice.prompt,
        "summary": choice.summary,
        "pick": tuple(choice.pick),
        "chosen_by": choice.chosen_by,
        "rubric": _one(choice.rubric),
    }


def _group(group: Path | Section | AnyOrder) -> dict[str, Value]:
    return {
        "title": group.title,
        "summary": group.summary,
        "interests": _named(group.interests) if isinstance(group, Path) else (),
        "rotate": group.rotate if isinstance(group, AnyOrder) else None,
    }


def _milestone(milestone: Milestone) -> dict[str, Value]:
    return {
        "title": milestone.title,
        "summary": milestone.summary,
        "evidence": milestone.evidence,
        "check_in": milestone.check_in,
        "questions": milestone.questions,
        "rubric": _one(milestone.rubric),
        "reflect": milestone.reflect,
        "minutes": milestone.minutes,
        **_aligned(milestone.standards),
    }


def _activity(activity: Activity) -> dict[str, Value]:
    return {
        "title": activity.title,
        "minutes": activity.minutes,
        "kind": activity.kind,
        "grouping": activity.grouping,
        "device": activity.device,
        "led_by": activity.led_by,
        "difficulty": activity.difficulty,
        **_aligned(activity.standards),
        "better_after": _named(activity.better_after),
        "interests": _named(activity.interests),
        "rubric": _one(activity.rubric),
        "evidence": activity.evidence,
        "vocabulary": tuple((word.ref.name, word.meaning) for word in activity.vocabulary),
        "supports": tuple((support.name, support.value) for support in activity.supports),
        "resources": tuple((each.title, _one(each.file), _one(each.link), each.print) for each in activity.resources),
        "materials": activity.materials,
        "credits": activity.credits,
    }


def _rubric(rubric: Rubric) -> dict[str, Value]:
    rows = tuple((row.name, row.levels, _named(row.assesses)) for row in rubric.rows)
    return {"title": rubric.title, "levels": rubric.levels, "mastery": rubric.mastery, "rows": rows}


def _aligned(standards: Alignment) -> dict[str, Value]:
    return {level: tuple(sorted(_named(refs))) for level, refs in zip(LEVELS, standards, strict=True)}


def _named(refs: Sequence[Ref]) -> tuple[str, ...]:
    return tuple(ref.name for ref in refs)


def _one(ref: Ref | None) -> str | None:
    return ref.name if ref else None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:16]
