"""What the analysis says of routes, held against every route listed one by one."""

from collections.abc import Hashable, Iterable, Iterator
from fractions import Fraction
from typing import TypeVar

from attempts import attempts
from enumerator import (
    EnumeratedCourse,
    EnumeratedUnit,
    Pick,
    Route,
    check_in_stretch,
    left_over,
    needless,
    shortest,
    shows,
    time,
    without_order,
)
from enumerator.minutes import leaves_of, longest_stretch
from enumerator.picks import Saying, is_whole
from milepost.analysis import routes as analysis
from milepost.analysis.routes import Answers, Failure, Lack, NoOrder, Stretch
from milepost.model.playlist import Part, step_id
from milepost.model.standard import LEVELS

Listed = EnumeratedUnit | EnumeratedCourse
Routes = frozenset[Route]
Key = tuple[Hashable, ...]
Value = TypeVar("Value")


def disagreements(listed: Listed, answers: Answers) -> list[str]:
    """Return, in words, every answer and every shown route on which the two differ."""
    return [
        *_answers(listed, answers),
        *_failures(listed, answers),
        *_stuck(listed, answers),
        *_orders(listed, answers),
    ]


def _answers(listed: Listed, answers: Answers) -> Iterator[str]:
    of_unit = isinstance(listed, EnumeratedUnit)
    minutes = answers.minutes and (answers.minutes.shortest, answers.minutes.longest, answers.minutes.complete)
    listed_minutes = time(listed) if of_unit else listed.time()
    never = [(one.choice.id, step_id(one.part)) for one in answers.never_offered if one.choice]
    misplaced = {(one.choice.id, step_id(one.option.step), one.name.name) for one in answers.misplaced}
    stretch = answers.stretch()
    yield from _differ("routes", len(listed.routes), answers.routes)
    yield from _differ("minutes", listed_minutes and tuple(listed_minutes), minutes)
    yield from _differ("never offered", sorted(listed.never_offered()), sorted(never))
    yield from _differ("misplaced", listed.condition_order(), misplaced)
    yield from _differ("standards", _standards(listed), _standards_said(listed, answers))
    listed_stretch = check_in_stretch(listed) if of_unit else listed.check_in_stretch()
    yield from _differ("stretch", listed_stretch, answers.longest_stretch)
    if stretch is not None:
        yield from _differ("stretch with its route", listed_stretch, stretch.minutes)
        yield from _without_a_teacher(listed, stretch)


def _without_a_teacher(listed: Listed, stretch: Stretch) -> Iterator[str]:
    """Tell which routes with the picks shown have no stretch as long as this."""
    picks = picks_of(listed, stretch.route)
    routes = listed.replay(picks)
    if not routes or not is_whole(listed.playlist, frozenset(picks)):
        yield f"{picks} lead nowhere"
    for route in routes if isinstance(listed, EnumeratedUnit) else ():
        if longest_stretch(leaves_of(listed, route), listed.playlist.certainly_before) < stretch.minutes:
            yield f"{picks} do not lead to {stretch.minutes} minutes without a teacher"


def _differ(what: str, listed: object, said: object) -> Iterator[str]:
    if listed != said:
        yield f"{what}: listed {listed}, said {said}"


def _standards(listed: Listed) -> dict[Key, str]:
    return {(key.guid, level): share for (key, level), share in listed.standards().items()}


def _standards_said(listed: Listed, answers: Answers) -> dict[Key, str]:
    nothing = dict.fromkeys(_standards(listed), "none")
    said = {(key.guid, level): cover.at(level).value for key, cover in answers.standards.items() for level in LEVELS}
    return nothing | said


# What fails on some routes


def _failures(listed: Listed, answers: Answers) -> Iterator[str]:
    """Compare what fails, on how many routes, and the picks that show it."""
    failing, said = listed_failures(listed), failures(answers)
    yield from (f"{key} is not said" for key in failing.keys() - said.keys())
    yield from (f"{key} is not listed" for key in said.keys() - failing.keys())
    for key in failing.keys() & said.keys():
        shown = answers.show(said[key])
        routes, about = failing[key]
        yield from _differ(f"share of {key}", Fraction(len(routes), len(listed.routes)), shown.share)
        yield from _differ(f"whether all have {key}", routes == about, shown.always)
        yield from (f"{key}: {fault}" for fault in replay(listed, shown.route, routes))


def failures(answers: Answers) -> dict[Key, Failure]:
    """Return what fails, as the analysis says."""
    return _each_once(
        [
            *((("unmet need", step_id(one.step), one.need), one) for one in answers.unmet_needs),
            *((("broken promise", one.standard, one.level), one) for one in answers.broken_promises),
            *(
                (("assessed first", one.standard, one.never_taught, _ids(one.steps)), one)
                for one in answers.assessed_first
            ),
            *((("twice", one.steps[0].activity.name), one) for one in answers.twice),
            *((("lack", one), one) for one in answers.lacks),
        ]
    )


def listed_failures(listed: Listed) -> dict[Key, tuple[Routes, Routes]]:
    """Return what fails, as listed: the routes on which it does, and those that do what it is about."""
    every = frozenset(listed.routes)
    unmet = [
        (("unmet need", *entry), (failing, listed.through(entry[0]))) for entry, failing in listed.unmet_needs().items()
    ]
    broken = [(("broken promise", *promise), (failing, every)) for promise, failing in listed.broken_promises().items()]
    twice = [(("twice", name), (failing, every)) for name, failing in listed.twice().items()]
    of_unit = [*_assessed_first(listed), *_lacks(listed, every)] if isinstance(listed, EnumeratedUnit) else []
    return _each_once([*unmet, *broken, *twice, *of_unit])


def _assessed_first(unit: EnumeratedUnit) -> Iterator[tuple[Key, tuple[Routes, Routes]]]:
    early, untaught = unit.assessed_first(), unit.assessed_untaught()
    for standard in early.keys() | untaught.keys():
        taught = unit.giving(standard, "teaches") | unit.giving(standard, "practices")
        places = unit.giving(standard, "assesses") - taught
        about = unit.where(lambda route, places=places: not places.isdisjoint(route.places))
        key = ("assessed first", standard, not taught, _ids(unit.playlist.parts[place] for place in sorted(places)))
        yield key, (early.get(standard, frozenset()) | untaught.get(standard, frozenset()), about)


def _lacks(unit: EnumeratedUnit, every: Routes) -> Iterator[tuple[Key, tuple[Routes, Routes]]]:
    for kind, routes in ((Lack.MILESTONE, unit.without_milestone()), (Lack.COMPANY, unit.alone())):
        if routes:
            yield ("lack", kind), (routes, every)


def _ids(parts: Iterable[Part]) -> tuple[str, ...]:
    return tuple(map(step_id, parts))


def _each_once(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, Value]:
    found: dict[Key, Value] = {}
    for key, value in pairs:
        assert key not in found, f"{key} twice"
        found[key] = value
    return found


# The route that is shown


def replay(listed: Listed, route: analysis.Route, failing: Routes) -> Iterator[str]:
    """Tell what is wrong with a list of picks: does every route with it fail, is each pick needed, is it the shortest?"""
    picks = picks_of(listed, route)
    if picks != sorted(picks):
        yield f"{picks} are not in the order in which they are made"
    if not shows(listed, picks, failing):
        yield f"{picks} do not show it"
    elif listed.conditions:
        for saying in needless(listed, _said(listed, picks), failing):
            yield f"{set(saying)} of {picks} can be left out"
    elif (length := _length(listed, picks)) > (shortest_length := shortest(listed, failing)):
        yield f"{picks} are {length} picks, and {shortest_length} would do"


def picks_of(listed: Listed, route: analysis.Route) -> list[Pick]:
    """Return the picks of a route that the analysis shows, as the enumerator names them."""
    return [Pick(listed.playlist.place_of(one.part), one.taken) for one in route]


def _said(listed: Listed, picks: Iterable[Pick]) -> list[Saying]:
    """Return what can be left out one by one: each pick, but where only some options are picked, that it is only they."""
    said: dict[Hashable, Saying] = {pick: frozenset({pick}) for pick in picks}
    for choice in {pick.place[:-1] for pick in picks if listed.playlist.is_option(pick.place) and not pick.taken}:
        at_choice = [pick for pick in picks if pick.place[:-1] == choice]
        said[choice] = frozenset(pick for pick in at_choice if not pick.taken)
        said = {key: saying for key, saying in said.items() if key not in at_choice}
    return list(said.values())


def _length(listed: Listed, picks: Iterable[Pick]) -> int:
    """Return how many picks a list has; that only these options are picked is no pick more."""
    return sum(pick.taken or listed.playlist.is_optional(pick.place) for pick in picks)


# Students who are stuck


def _stuck(listed: Listed, answers: Answers) -> Iterator[str]:
    yield from _differ("stuck", sorted(listed.stuck()), sorted(one.choice.id for one in answers.stuck))
    made = attempts(listed, (listed.unit if isinstance(listed, EnumeratedUnit) else listed.course).playlist)
    yield from _differ("attempts that are routes", len(listed.routes), sum(not attempt.ends for attempt in made))
    for stuck in answers.stuck:
        [place] = listed.playlist.places_of(stuck.choice.id)
        shown = answers.show(stuck)
        ending = sum(place in attempt.ends for attempt in made)
        yield from _differ(f"share of stuck at {stuck.choice.id}", Fraction(ending, len(made)), shown.share)
        picks = frozenset(picks_of(listed, shown.route))

        def all_end(picks: frozenset[Pick], place: tuple[int, ...] = place) -> bool:
            ends = [place in attempt.ends for attempt in made if picks <= attempt.picks]
            return any(ends) and all(ends) and is_whole(listed.playlist, picks)

        if not all_end(picks):
            yield f"{picks} do not show who is stuck at {stuck.choice.id}"
        for saying in _said(listed, picks):
            if all_end(picks - saying):
                yield f"{set(saying)} of {picks} is not needed to be stuck at {stuck.choice.id}"


# Needs that leave no order


def _orders(listed: Listed, answers: Answers) -> Iterator[str]:
    """Compare on how many routes there is no order. What waits may do so for several reasons: only a single one is
    replayed in full.
    """
    failing = _without_order(listed)
    shares = [answers.show(one).share * len(listed.routes) for one in answers.no_order]
    yield from _differ("orders unknown", (), answers.order_unknown)
    yield from _differ("no order", bool(failing), bool(shares))
    if shares and not max(shares) <= len(failing) <= sum(shares):
        yield f"routes without an order: listed {len(failing)}, said {shares}"
    for one in answers.no_order:
        route = answers.show(one).route
        if len(shares) == 1:
            yield from (f"no order: {fault}" for fault in replay(listed, route, failing))
        elif not shows(listed, picks_of(listed, route), failing):
            yield f"{picks_of(listed, route)} leave an order"
        yield from _circle(listed, one, route)


def _without_order(listed: Listed) -> Routes:
    return frozenset().union(*without_order(listed).values()) if isinstance(listed, EnumeratedUnit) else frozenset()


def _circle(listed: EnumeratedUnit, no_order: NoOrder, route: analysis.Route) -> Iterator[str]:
    """Tell what is wrong with a circle: each part waits for the next, and some route shown never comes to any of it."""
    ids = {step_id(wait.part) for wait in no_order.circle}
    if not any(ids <= left_over(listed, shown) for shown in listed.replay(picks_of(listed, route))):
        yield f"{ids} do not wait for one another"
    for wait, then in zip(no_order.circle, (*no_order.circle[1:], no_order.circle[0]), strict=True):
        part, on = listed.playlist.place_of(wait.part), listed.playlist.place_of(wait.on)
        wanted = [providers for place, need, providers in listed.entries if (place, need) == (part, wait.need)]
        waits = any(on in providers for providers in wanted) or listed.playlist.certainly_before(on, part)
        if not waits or wait.on is not then.part:
            yield f"{part} does not wait for {on}"
