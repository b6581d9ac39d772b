"""An id stands twice.

An id names one thing: its page, its place in the playlist, a student's saved work. Two things with one id, or a new
thing with the id another one had, would share all of these. An activity may stand at several places of a playlist as
long as no route passes two of them.
"""

from collections.abc import Iterable, Iterator

from milepost.analysis.routes import Answers, Twice
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import Titles, forks, picks, share, student, titles
from milepost.model.activity import Activity
from milepost.model.curriculum import Course
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import Choice, Do, Part, step_id, walk
from milepost.model.span import Ref, Span
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find ids that stand twice and old ids that are taken; reading the files finds those that differ in case only."""
    curriculum = inquiry.curriculum
    for unit in curriculum.units.values():
        things = _things(unit)
        yield from _twice(things, f"the unit `{unit.id}`")
        yield from _taken(things, {name for name, _, _ in things}, unit.id)
        yield from _offered_twice(unit.parts)
    for course in curriculum.courses:
        yield from _offered_twice(walk(course.playlist))
    courses = [_thing(course) for course in curriculum.courses]
    yield from _twice(courses, "the curriculum")
    yield from _taken(courses, {name for name, _, _ in courses})
    units = [_thing(unit) for unit in curriculum.units.values()]
    yield from _taken(units, set(curriculum.units))
    yield from _site_words(curriculum.units.values())
    for owner, answers in inquiry.routes():
        named = titles(owner, curriculum)
        yield from (_on_one_route(twice, answers, named) for twice in answers.twice)


Thing = tuple[str, Span, tuple[Ref, ...]]
SITE_WORDS = ("assets", "courses", "search", "standards", "stylesheets", "javascripts")
"""Folders of the site itself, which no unit may be named after."""


def _thing(owner: Activity | Part | Course | Unit) -> Thing:
    assert not isinstance(owner, Do)
    return owner.id, owner.at.span, owner.was


def _things(unit: Unit) -> list[Thing]:
    parts = [part for part in unit.parts if not isinstance(part, Do)]
    return [_thing(owner) for owner in (*unit.activities.values(), *parts)]


def _offered_twice(parts: Iterable[Part]) -> Iterator[Problem]:
    for choice in (part for part in parts if isinstance(part, Choice)):
        first: dict[str, Span] = {}
        for option in choice.options:
            name, span = step_id(option.step), option.step.at.span
            if isinstance(option.step, Do) and first.setdefault(name, span) is not span:
                yield Problem(
                    f"the choice `{choice.id}` offers `{name}` twice",
                    Label(span, "the second time"),
                    help="take one of the two out",
                    related=(Label(first[name], "the first time"),),
                )


def _on_one_route(twice: Twice, answers: Answers, named: Titles) -> Problem:
    shown = answers.show(twice)
    first, *others = twice.steps
    return Problem(
        f"{student(shown.route, named)} comes to `{step_id(first)}` twice{share(shown, answers.routes)}",
        Label(others[0].at.span, "the second time"),
        help="take one of the two out; for a routine, write `times:` on one of them",
        related=(Label(first.at.span, "the first time"), *forks(shown.route, named)),
        route=picks(shown.route, named),
    )


def _twice(things: list[Thing], where: str) -> Iterator[Problem]:
    first: dict[str, Span] = {}
    for name, span, _ in things:
        if first.setdefault(name, span) is not span:
            yield Problem(
                f"the id `{name}` stands twice in {where}",
                Label(span, "the second time"),
                help="give one of them another id",
                related=(Label(first[name], "the first time"),),
            )


def _taken(things: list[Thing], ids: set[str], unit: str = "") -> Iterator[Problem]:
    claimed: dict[str, Span] = {}
    for _, _, was in things:
        for ref in was:
            name = ref.name.removeprefix(f"{unit}/")
            if name in ids or claimed.setdefault(name, ref.span) is not ref.span:
                yield Problem(
                    f"`was` names `{ref.name}`, which is {'still an id' if name in ids else 'named by another `was`'}",
                    Label(ref.span, "this id is taken"),
                    help="an old id belongs to one thing only: take it out here, or rename the other",
                )


def _site_words(units: Iterable[Unit]) -> Iterator[Problem]:
    for unit in units:
        if unit.id in SITE_WORDS:
            yield Problem(
                f"a unit cannot be named `{unit.id}`: the site has a folder of that name",
                Label(unit.at.span, "this unit's folder needs another name"),
                help=f"rename the folder, for example to `{unit.id}-unit`",
            )


RULE = Rule(
    name="duplicate-id",
    severity=Severity.ERROR,
    find=find,
    bad={
        "units/egypt/unit.yml": "title: Egypt\n"
        "playlist:\n"
        "  - begin\n"
        "  - {section: nile, title: The Nile, steps: [river]}\n"
        "  - {milestone: nile, title: Ready}  # <- duplicate-id\n"
    },
    good={
        "units/egypt/unit.yml": "title: Egypt\n"
        "playlist:\n"
        "  - begin\n"
        "  - {section: nile, title: The Nile, steps: [river]}\n"
        "  - {milestone: nile-ready, title: Ready, was: [ready]}\n"
    },
)
