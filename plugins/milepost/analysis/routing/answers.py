"""Every answer about the routes of one unit or course; each is worked out when it is first asked for."""

from collections.abc import Callable, Mapping
from functools import cached_property

from milepost.analysis.routing.balance import Balance, balance
from milepost.analysis.routing.bottlenecks import bottlenecks
from milepost.analysis.routing.check_in import longest_stretch, longest_stretches
from milepost.analysis.routing.conditions import Misplaced
from milepost.analysis.routing.decisions import Decision
from milepost.analysis.routing.effects import carriers, effects
from milepost.analysis.routing.failures import show_problem, show_stuck, show_twice, show_unmet
from milepost.analysis.routing.material import Demand
from milepost.analysis.routing.minutes import minutes_of_options, minutes_of_routes
from milepost.analysis.routing.no_order import Circles, circles
from milepost.analysis.routing.routes_of import Routes
from milepost.analysis.routing.some_routes import SomeRoutes
from milepost.analysis.routing.stretch import Stretches
from milepost.analysis.routing.twice import passed_twice
from milepost.analysis.routing.values import (
    AssessedFirst,
    Bottleneck,
    BrokenPromise,
    Coverage,
    Effect,
    Failure,
    Lack,
    NoOrder,
    Reach,
    Shown,
    Span,
    Stretch,
    Stuck,
    Time,
    Twice,
    UnmetNeed,
)
from milepost.model.playlist import Choice, Part
from milepost.model.standard import LEVELS, Level, StandardKey


class Answers:
    """What is true of the routes of one playlist.

    All but `stuck` and `misplaced` speaks of the routes that can be completed. Where there is none, nothing fails,
    nothing is met and nothing takes time.
    """

    def __init__(self, routes: Routes) -> None:
        self._routes = routes

    @property
    def routes(self) -> int:
        """How many routes there are, exactly."""
        return self._routes.count

    @cached_property
    def some_routes(self) -> SomeRoutes:
        """The routes themselves: to narrow down, to measure, to tell one by one."""
        return SomeRoutes(self._routes)

    @property
    def misplaced(self) -> tuple[Misplaced, ...]:
        """The ids in `only_if` that have no place certainly before the choice."""
        return tuple(self._routes.conditions.misplaced)

    @cached_property
    def stuck(self) -> tuple[Stuck, ...]:
        """The choices at which some student has fewer options than must be picked, in the order of the playlist."""
        return tuple(map(Stuck, self._stuck.values()))

    @cached_property
    def never_offered(self) -> tuple[Decision, ...]:
        """The options that no route picks. What stands inside one of them is among them too."""
        routes = self._routes
        options = (place for choice in routes.playlist.choices for place in routes.playlist.inside[choice])
        return routes.decisions.told(place for place in sorted(options) if not routes.exists(place))

    @cached_property
    def minutes(self) -> Time | None:
        """The minutes of the shortest and of the longest route; None where there is no route."""
        return minutes_of_routes(self._routes)

    @property
    def must_minutes(self) -> Balance:
        """The minutes of must-dos on the shortest and the longest route, at the quickest pace and at the slowest."""
        return balance(self._routes)

    @cached_property
    def option_minutes(self) -> tuple[tuple[Decision, Time], ...]:
        """The minutes of each option that some route picks: the least and the most it takes."""
        return tuple(minutes_of_options(self._routes))

    @cached_property
    def stretches(self) -> Stretches[float]:
        """The longest stretches without a teacher check-in, as a course needs them."""
        return longest_stretches(self._routes)

    @property
    def longest_stretch(self) -> int:
        """The most minutes without a teacher check-in; 0 where there is no route."""
        return int(self.stretches.longest) if self.routes else 0

    def stretch(self) -> Stretch | None:
        """Return the longest stretch without a teacher check-in, with a route; None where there is no route."""
        return longest_stretch(self._routes) if self.routes else None

    @cached_property
    def decisions(self) -> Span:
        """How many choices a student decides on a route."""
        return self.done(lambda part: isinstance(part, Choice) and part.chosen_by == "student")

    def done(self, wanted: Callable[[Part], bool]) -> Span:
        """Return how many of the parts that are wanted a route passes, at the least and at the most."""
        if not self.routes:
            return Span(0, 0)
        weights = [int(wanted(part)) for _, part in self._routes.playlist]
        return Span(int(self._routes.least(weights)[-1]), int(self._routes.most(weights)[-1]))

    @cached_property
    def standards(self) -> Mapping[StandardKey, Coverage]:
        """On how many routes each standard is met at each level: those that something gives, then others promised."""
        keys = [key for _, key in self._routes.material.gives] + [key for _, key in self.promised]
        return {key: Coverage(*(self._reach(level, key) for level in LEVELS)) for key in dict.fromkeys(keys)}

    @cached_property
    def promised(self) -> tuple[tuple[Level, StandardKey], ...]:
        """The standards that are promised, each with its level; of a parent code the standards below it."""
        promises = [demand.failure for demand in self._routes.material.demands]
        return tuple((one.level, one.standard) for one in promises if isinstance(one, BrokenPromise))

    def reached(self, name: str) -> bool:
        """Tell whether some route does what has this id."""
        return any(map(self._routes.exists, self._routes.playlist.places_of.get(name, ())))

    def where(self, level: Level, standard: StandardKey) -> tuple[Part, ...]:
        """Return the parts that give a standard at a level, in the order of the playlist."""
        parts = self._routes.playlist.parts
        return tuple(parts[place] for place in sorted(self._routes.material.of(level, standard)))

    def carriers(self, level: Level, standard: StandardKey) -> tuple[Decision, ...]:
        """Return the picks with which a student certainly meets a standard, where what meets it stands inside them."""
        return self._routes.decisions.told(carriers(self._routes, (level, standard)))

    @cached_property
    def unmet_needs(self) -> tuple[UnmetNeed, ...]:
        """The needs that some route does not meet."""
        return tuple(failure for failure in self._failing if isinstance(failure, UnmetNeed))

    @cached_property
    def broken_promises(self) -> tuple[BrokenPromise, ...]:
        """The promised standards that some route misses at their level."""
        return tuple(failure for failure in self._failing if isinstance(failure, BrokenPromise))

    @cached_property
    def assessed_first(self) -> tuple[AssessedFirst, ...]:
        """The standards that some route assesses before anything teaches or practices them."""
        return tuple(failure for failure in self._failing if isinstance(failure, AssessedFirst))

    @cached_property
    def lacks(self) -> tuple[Lack, ...]:
        """What some route of a unit has none of: milestones, or work with others."""
        return tuple(failure for failure in self._failing if isinstance(failure, Lack))

    @cached_property
    def twice(self) -> tuple[Twice, ...]:
        """The activities that some route passes at two places."""
        return tuple(self._twice)

    @property
    def no_order(self) -> tuple[NoOrder, ...]:
        """Steps that some route leaves waiting for one another."""
        return tuple(self._circles.found)

    @property
    def order_unknown(self) -> tuple[tuple[Part, ...], ...]:
        """Steps with needs that can be combined in too many ways to tell whether there is always an order."""
        return tuple(self._circles.unknown)

    @cached_property
    def effects(self) -> tuple[Effect, ...]:
        """What each pick that some student makes opens and closes."""
        return tuple(effects(self._routes))

    @cached_property
    def bottlenecks(self) -> tuple[Bottleneck, ...]:
        """What most later work waits for, the most needed first."""
        return bottlenecks(self._routes.playlist, self._routes.material.demands)

    def show(self, failure: Failure) -> Shown:
        """Return the route that shows a failure, one of those above, and how many routes have it."""
        match failure:
            case Stuck(choice):
                return show_stuck(self._routes, next(place for place, part in self._stuck.items() if part is choice))
            case Twice():
                return show_twice(self._routes, self._twice[failure])
            case NoOrder():
                return show_problem(self._routes, self._circles.found[failure])
        return show_unmet(self._routes, self._failing[failure])

    def _reach(self, level: Level, standard: StandardKey) -> Reach:
        bit = self._routes.bits.features.get((level, standard), 0)
        if not bit & self._routes.some:
            return Reach.NONE
        return Reach.EVERY if bit & self._routes.every else Reach.SOME

    @cached_property
    def _failing(self) -> dict[Failure, Demand]:
        return {demand.failure: demand for demand in self._routes.bits.demands(self._routes.failing)}

    @cached_property
    def _stuck(self) -> dict[int, Choice]:
        marks, parts = self._routes.marks, self._routes.playlist.parts
        places = sorted(marks.place(mark) for mark in self._routes.attempts.marks() if marks.is_stuck(mark))
        return {place: part for place in places if isinstance(part := parts[place], Choice)}

    @cached_property
    def _twice(self) -> dict[Twice, list[int]]:
        return passed_twice(self._routes)

    @cached_property
    def _circles(self) -> Circles:
        return circles(self._routes)
