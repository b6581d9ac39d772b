"""What the analysis says of single picks and of what work is like, held against every route listed one by one."""

from collections.abc import Iterator

from enumerator import EnumeratedCourse, EnumeratedUnit, Place
from enumerator.at_a_glance import Line, Range, choices_decided, lines, must_minutes, over
from enumerator.picked import Effect, Picked
from enumerator.waiting import waiting
from milepost.analysis import routes as analysis
from milepost.analysis.profile import Profile, profiles
from milepost.analysis.routes import Answers, Decision, Span

Listed = EnumeratedUnit | EnumeratedCourse


def disagreements_about_picks(listed: Listed, answers: Answers) -> Iterator[str]:
    """Yield, in words, every answer on which the two differ."""
    picked = Picked(listed)
    for what, expected, said in (
        ("effects", picked.effects(), _effects(listed, answers)),
        ("option minutes", picked.option_times(), _option_times(listed, answers)),
        ("must minutes", must_minutes(listed), tuple(map(_range, answers.must_minutes))),
        ("decisions", over(listed.routes, lambda route: choices_decided(listed, route)), _range(answers.decisions)),
        ("waiting", waiting(listed), {one.id: set(one.waiting) for one in answers.bottlenecks}),
        *((f"carriers of {promise}", *both) for promise, both in _carriers(picked, answers).items()),
    ):
        yield from _differ(what, expected, said)
    waiters = [len(one.waiting) for one in answers.bottlenecks]
    yield from _differ("the most needed first", sorted(waiters, reverse=True), waiters)
    if isinstance(listed, EnumeratedUnit):
        yield from _differ("lines", lines(listed), _lines(listed, answers))


def _differ(what: str, expected: object, said: object) -> Iterator[str]:
    if expected != said:
        yield f"{what}: listed {expected}, said {said}"


def _range(span: Span) -> Range:
    return span.least, span.most


def _place(listed: Listed, decision: Decision) -> Place:
    assert decision.taken
    return listed.playlist.place_of(decision.part)


def _effects(listed: Listed, answers: Answers) -> dict[Place, Effect]:
    return {_place(listed, one.pick): _effect(one) for one in answers.effects}


def _effect(one: analysis.Effect) -> Effect:
    return Effect(
        frozenset(one.opens),
        frozenset(one.closes),
        frozenset((key, level) for level, key in one.opens_standards),
        frozenset((key, level) for level, key in one.closes_standards),
    )


def _option_times(listed: Listed, answers: Answers) -> dict[Place, tuple[int, int, bool]]:
    return {
        _place(listed, option): (time.shortest, time.longest, time.complete) for option, time in answers.option_minutes
    }


def _carriers(picked: Picked, answers: Answers) -> dict[object, tuple[set[Place], set[Place]]]:
    return {
        (key, level): (
            picked.carriers((key, level)),
            {_place(picked.listed, one) for one in answers.carriers(level, key)},
        )
        for key, level in picked.by_promise
    }


def _lines(unit: EnumeratedUnit, answers: Answers) -> dict[Place | None, Line]:
    return {
        None if one.option is None else unit.playlist.place_of(one.option): _line(one)
        for one in profiles(unit.unit, answers)
    }


def _line(one: Profile) -> Line:
    return Line(
        one.routes,
        one.together,
        one.screen,
        one.complete,
        _range(one.choices),
        one.ways,
        _range(one.check_ins),
        one.stretch,
    )
