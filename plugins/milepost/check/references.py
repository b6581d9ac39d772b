"""Every name in a curriculum that refers to something, and whether it exists."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple

from milepost.analysis.names import Names
from milepost.check.bodies import Body, bodies
from milepost.check.paths import leads_out, named_files
from milepost.check.site_paths import relative, site_paths, targets
from milepost.model.activity import Activity
from milepost.model.curriculum import Course, Curriculum
from milepost.model.need import Need
from milepost.model.playlist import (
    Choice,
    Do,
    Milestone,
    Option,
    Part,
    Path,
    SelfCheck,
    step_id,
    walk,
)
from milepost.model.span import Ref
from milepost.model.standard import Alignment, Framework
from milepost.model.unit import Unit
from milepost.source.folder import is_id


class Reference(NamedTuple):
    """One name: who refers, in words; to what kind of thing; whether it exists; what it might have meant."""

    owner: str
    phrase: str
    ref: Ref
    kind: str
    known: bool
    choices: Callable[[], Iterable[str]]
    mend: str = ""


def references(curriculum: Curriculum, names: Names) -> Iterator[Reference]:
    """Yield every reference, in the order of units, then of the curriculum file."""
    for unit in curriculum.units.values():
        yield from _UnitReferences(unit, curriculum, names).all()
    paths = site_paths(curriculum)
    for body in bodies(curriculum):
        yield from _links(body, paths)
    for course in curriculum.courses:
        yield from _course_references(course, curriculum, names)
    for framework in curriculum.frameworks:
        yield from _framework_references(framework)


class _UnitReferences:
    """The references of one unit."""

    def __init__(self, unit: Unit, curriculum: Curriculum, names: Names) -> None:
        self.unit, self.curriculum, self.names = unit, curriculum, names
        self.ids = names.ids(unit)

    def all(self) -> Iterator[Reference]:
        unit = self.unit
        yield from _codes(unit.id, f"`{unit.id}` promises", unit.standards, self.names)
        for target in unit.targets:
            yield from (_code(unit.id, f"a target of `{unit.id}` names", ref, self.names) for ref in target.standards)
        yield from _needs(unit.id, f"`{unit.id}` needs", unit.needs, None, self.names)
        for part in unit.parts:
            yield from self._part(part)
        for activity in unit.activities.values():
            yield from self._activity(activity)
        for rubric in unit.rubrics.values():
            phrase = f"the rubric `{rubric.id}` assesses"
            yield from (_code(unit.id, phrase, ref, self.names) for ref in rubric.assesses)
        yield from self._files()
        yield from self._translated_ids()

    def _part(self, part: Part) -> Iterator[Reference]:
        unit = self.unit
        if isinstance(part, Do):
            known = part.activity.name in unit.activities or part.activity.name in unit.broken
            file = (
                f"`activities/{part.activity.name}.md`" if is_id(part.activity.name) else "its id, as its file is named"
            )
            mend = f"write {file}, or take the step out"
            yield self._one("the playlist names", part.activity, "activity", unit.activities, mend, known=known)
        elif isinstance(part, Choice):
            if part.rubric:
                yield self._rubric(f"the choice `{part.id}` names the rubric", part.rubric)
            for option in part.options:
                yield from self._conditions(option)
        elif isinstance(part, Milestone):
            yield from _codes(unit.id, f"the milestone `{part.id}`", part.standards, self.names)
            yield from _needs(unit.id, f"`{part.id}` needs", part.needs, unit, self.names)
            if part.rubric:
                yield self._rubric(f"the milestone `{part.id}` names the rubric", part.rubric)
        elif isinstance(part, SelfCheck):
            for ref in (ref for ask in part.ask for ref in (*ask.if_so, *ask.if_not)):
                mend = "name a step of this unit that not everyone must do"
                yield self._one(f"the self-check `{part.id}` suggests", ref, "step of this unit", self.ids, mend)
        elif isinstance(part, Path):
            yield from self._interests(f"the path `{part.id}` names the interest", part.interests)

    def _conditions(self, option: Option) -> Iterator[Reference]:
        mend = "name an activity, path, section, choice or milestone that comes before the choice"
        for ref in (ref for need in option.only_if for ref in need.names):
            yield self._one("`only_if` names", ref, "step of this unit", self.ids, mend)

    def _activity(self, activity: Activity) -> Iterator[Reference]:
        unit, title = self.unit, f"`{activity.id}`"
        yield from _codes(unit.id, title, activity.standards, self.names)
        yield from _needs(unit.id, f"{title} needs", activity.needs, unit, self.names)
        for ref in activity.better_after:
            yield _name(unit.id, f"{title} is better after", ref, unit, self.names)
        if activity.rubric:
            yield self._rubric(f"{title} names the rubric", activity.rubric)
        yield from self._interests(f"{title} names the interest", activity.interests)
        glossary = self.curriculum.glossary
        mend = "add it to `glossary.yml`, or write its meaning beside it"
        for word in activity.vocabulary:
            if word.meaning is None:
                yield self._one(f"{title} names the word", word.ref, "word of the glossary", glossary, mend)

    def _files(self) -> Iterator[Reference]:
        mend = "put the file under the unit's `media/`"
        for ref in named_files(self.unit):
            if not leads_out(ref.name):
                yield self._one("a file is named,", ref, "file of this unit", dict.fromkeys(self.unit.media), mend)

    def _translated_ids(self) -> Iterator[Reference]:
        for text in self.unit.translations.values():
            for name in text.texts:
                phrase = f"the texts in `{text.language}` name"
                yield self._one(phrase, Ref(name, text.at.at(name)), "step of this unit", self.ids, "")

    def _interests(self, phrase: str, interests: tuple[Ref, ...]) -> Iterator[Reference]:
        offered = dict.fromkeys(ref.name for ref in self.curriculum.interests)
        mend = "add it under `profile: interests` in `curriculum.yml`"
        return (self._one(phrase, ref, "interest of the profile", offered, mend) for ref in interests)

    def _rubric(self, phrase: str, ref: Ref) -> Reference:
        return self._one(phrase, ref, "rubric of this unit", self.unit.rubrics, "write it in `rubrics.yml`")

    def _one(
        self, phrase: str, ref: Ref, kind: str, choices: Mapping[str, object], mend: str, *, known: bool | None = None
    ) -> Reference:
        found = (ref.name in choices or ref.name in self.unit.broken) if known is None else known
        return Reference(self.unit.id, phrase, ref, kind, found, lambda: choices, mend)


def _links(body: Body, paths: frozenset[str]) -> Iterator[Reference]:
    phrase, mend = f"the text of `{body.name}` links to", "correct the path, or put the file under the unit's `media/`"

    def choices() -> Iterable[str]:
        return (relative(path, body) for path in sorted(paths))

    for target in targets(body):
        if target.path:
            yield Reference(body.unit.id, phrase, target.ref, "page or file", target.path in paths, choices, mend)


def _course_references(course: Course, curriculum: Curriculum, names: Names) -> Iterator[Reference]:
    phrase = f"the course `{course.id}`"
    units = dict.fromkeys([*curriculum.units, *curriculum.broken])
    courses = dict.fromkeys(other.id for other in curriculum.courses)
    steps = dict.fromkeys([*map(step_id, walk(course.playlist)), *units])
    yield from _codes(course.id, f"{phrase} promises", course.standards, names)
    yield from _needs(course.id, f"{phrase} needs", course.needs, None, names)
    for ref in course.after:
        yield Reference(course.id, f"{phrase} comes after", ref, "course", ref.name in courses, lambda: courses)
    for part in walk(course.playlist):
        if isinstance(part, Do):
            known = part.activity.name in units
            yield Reference(course.id, f"{phrase} names", part.activity, "unit", known, lambda: units)
        elif isinstance(part, Choice):
            for ref in (ref for option in part.options for need in option.only_if for ref in need.names):
                known = ref.name in steps
                yield Reference(course.id, "`only_if` names", ref, "step of this course", known, lambda: steps)
        elif isinstance(part, Milestone):
            yield from _codes(course.id, f"the milestone `{part.id}`", part.standards, names)
            yield from _needs(course.id, f"`{part.id}` needs", part.needs, None, names)
        elif isinstance(part, SelfCheck):
            for ref in (ref for ask in part.ask for ref in (*ask.if_so, *ask.if_not)):
                known, said = ref.name in steps, f"the self-check `{part.id}` suggests"
                yield Reference(course.id, said, ref, "step of this course", known, lambda: steps)
        if isinstance(part, Choice | Milestone) and part.rubric:
            mend = "take it out: a course has no rubrics of its own, name it in the unit that uses it"
            yield Reference(
                course.id, f"`{part.id}` names the rubric", part.rubric, "rubric", known=False, choices=tuple, mend=mend
            )


def _framework_references(framework: Framework) -> Iterator[Reference]:
    """Yield the parents that a plain list names.

    What takes a code's place may stand in a newer framework that is not added yet: nothing is wrong until a unit uses
    the old code, and then `standard-replaced` says so.
    """
    for ref in framework.parents:
        known, mend = ref.name in framework.items, "add it to this list, or take this `parent` out"
        yield Reference(framework.id, "a `parent` is", ref, "code of this list", known, lambda: framework.items, mend)


def _codes(owner: str, phrase: str, alignment: Alignment, names: Names) -> Iterator[Reference]:
    promise = phrase.endswith("promises")
    return (_code(owner, phrase if promise else f"{phrase} {level}", ref, names) for level, ref in alignment.each())


def _code(owner: str, phrase: str, ref: Ref, names: Names) -> Reference:
    mend = "add it to a framework under `standards/`, or correct the code"
    return Reference(owner, phrase, ref, "standard or skill", bool(names.standard(ref.name)), names.codes, mend)


def _needs(owner: str, phrase: str, needs: tuple[Need, ...], unit: Unit | None, names: Names) -> Iterator[Reference]:
    return (_name(owner, phrase, ref, unit, names) for need in needs for ref in need.names)


def _name(owner: str, phrase: str, ref: Ref, unit: Unit | None, names: Names) -> Reference:
    kind = "step of this unit, unit, standard or skill" if unit else "unit, standard or skill"

    mend = "write what is meant as it is written elsewhere, or take it out here"

    def choices() -> Iterable[str]:
        return (*(names.ids(unit) if unit else ()), *names.curriculum.units, *names.codes())

    return Reference(owner, phrase, ref, kind, bool(names.look_up(ref.name, unit).fits), choices, mend)
