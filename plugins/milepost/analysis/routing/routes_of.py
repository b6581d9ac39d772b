"""The routes of one playlist, with what most questions begin from."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import repeat
from math import inf
from typing import TypeVar

from milepost.analysis.routing import algebras
from milepost.analysis.routing.bits import Bits
from milepost.analysis.routing.circuit import EITHER, MARK
from milepost.analysis.routing.company import Company, company
from milepost.analysis.routing.conditions import Conditions
from milepost.analysis.routing.decisions import Decisions
from milepost.analysis.routing.every_route import walk_routes
from milepost.analysis.routing.material import Material
from milepost.analysis.routing.possible import NOTHING, Cases, possible
from milepost.analysis.routing.questions import Case, Question, Tally, count, passing

V = TypeVar("V")


class Routes:
    """The circuit of a playlist and the answers for its nodes that several questions share.

    Raises EntangledError when the routes cannot be counted.
    """

    def __init__(self, material: Material, conditions: Conditions) -> None:
        self.material = material
        self.playlist = material.playlist
        self.conditions = conditions
        self.circuit, self.attempts = walk_routes(material.playlist, conditions)
        self.decisions = Decisions(material.playlist)
        self.marks = self.decisions.marks
        self.bits = Bits(material)

    @cached_property
    def count(self) -> int:
        """How many routes there are."""
        return self._counts[-1]

    @cached_property
    def _counts(self) -> list[int]:
        return self.circuit.each(algebras.count([1] * len(self.marks)))

    def passing(self, places: Sequence[int]) -> int:
        """Return how many routes pass at least one of these places."""
        if len(places) == 1:
            return self._passing.get(places[0], 0)
        return self.count_cases(passing(places)).get(1, 0)

    @cached_property
    def _passing(self) -> dict[int, int]:
        """By mark, how many routes have it: the ways of all that stands around it, from the whole down."""
        nodes, counts = self.circuit.nodes, self._counts
        around = [0] * (len(nodes) - 1) + [1]
        found: dict[int, int] = {}
        for node in range(len(nodes) - 1, -1, -1):
            kind, inner = nodes[node]
            if kind == MARK:
                found[inner[0]] = around[node]
                continue
            for below in inner:
                around[below] += around[node] if kind == EITHER else around[node] * counts[node] // counts[below]
        return found

    @cached_property
    def _guarantees(self) -> list[algebras.Guarantee]:
        marks = list(zip(self.bits.has, self.bits.lacks, strict=True))
        return self.circuit.each(algebras.guarantee(marks, self.bits.helps))

    @property
    def every(self) -> int:
        """What every route has, as bits."""
        return self._guarantees[-1][0]

    @property
    def failing(self) -> int:
        """The demands that some route does not meet, as bits."""
        return self._guarantees[-1][1]

    @cached_property
    def _some(self) -> list[int]:
        return self.circuit.each(algebras.some(self.bits.has))

    @property
    def some(self) -> int:
        """What some route has, as bits."""
        return self._some[-1]

    def exists(self, place: int) -> bool:
        """Tell whether some route passes a place."""
        return self.some & self.bits.mark(place) > 0

    @cached_property
    def company(self) -> dict[int, Company]:
        """What stands on the routes with each mark."""
        every = [has for has, _ in self._guarantees]
        return company(self.circuit, self.bits.has, self._some, every)

    def least(self, weights: Sequence[float]) -> list[float]:
        """Return the smallest sum on any way of each node; `weights` are by place."""
        return self.circuit.each(algebras.least(self._padded(weights)))

    def least_with(self, made: Iterable[int], weights: Sequence[float]) -> float:
        """Return the smallest sum on any route on which these decisions are made; infinite where there is none."""
        marks = self._padded(weights)
        for mark in made:
            for other in self.decisions.against(mark):
                marks[other] = inf
        return self.circuit.ask(algebras.least(marks))

    def most(self, weights: Sequence[float]) -> list[float]:
        """Return the largest sum on any way of each node; `weights` are by place."""
        return self.circuit.each(algebras.most(self._padded(weights)))

    def cases(self, question: Question, made: Iterable[int] = ()) -> Cases:
        """Return the cases that routes may have on which these decisions are made."""
        never = {other for mark in made for other in self.decisions.against(mark)}
        known = self._known((*question.cases, *never), repeat(NOTHING))
        return possible(self.circuit, question, len(self.marks), never, known)

    def count_cases(self, question: Question) -> Mapping[Case, int]:
        """Return, for each case that a route may have, how many routes do."""
        return count(self.circuit, question, len(self.marks), known=self._known(question.cases, self._plain))

    def _known(self, marks: Iterable[int], plain: Iterable[V]) -> list[V | None]:
        """Return the answer for each node where none of these marks stands: there is nothing to work out."""
        matters = 0
        for mark in marks:
            matters |= self.bits.mark(mark)
        return [None if some & matters else answer for some, answer in zip(self._some, plain, strict=False)]

    @cached_property
    def _plain(self) -> list[Tally]:
        return [{0: ways} for ways in self._counts]

    def _padded(self, weights: Sequence[float]) -> list[float]:
        return [*weights, *([0] * (len(self.marks) - len(weights)))]
