"""Conditions are tied together so that the routes cannot be counted.

Milepost answers for every route, or says that it cannot. Here so many options depend on so many earlier ones that no
exact answer can be had in good time, and nothing is said about this unit's routes until there are fewer.
"""

from collections.abc import Iterable, Iterator

from milepost.analysis.routes import Answers, Entangled
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.curriculum import Course
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import step_id
from milepost.model.unit import Unit

_SHOWN = 5


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find units and courses whose routes, or whose orders, are too many to tell apart."""
    owners: list[tuple[Unit | Course, Answers | Entangled]] = []
    owners += [(unit, inquiry.book.unit(unit)) for unit in inquiry.whole_units()]
    owners += [(course, inquiry.book.course(course)) for course in inquiry.whole_courses()]
    for owner, found in owners:
        yield from _order_problems(owner, found) if isinstance(found, Answers) else [_problem(owner, found)]


def _problem(owner: Unit | Course, entangled: Entangled) -> Problem:
    options = [option for _, option in entangled.conditions]
    names = ", ".join(f"`{step_id(option.step)}`" for option in options[:_SHOWN])
    more = f" and {len(options) - _SHOWN} more" if len(options) > _SHOWN else ""
    what = f"the conditions of {names}{more} are tied together" if options else "the choices are too large"
    return Problem(
        f"{what}, so that the routes of `{owner.id}` cannot be counted",
        Label(entangled.part.at.span, "from here on"),
        help="let fewer options depend on earlier picks, or let them depend on fewer picks each",
        related=tuple(Label(option.step.at.span, "a condition") for option in options[:_SHOWN]),
    )


def _order_problems(owner: Unit | Course, answers: Answers) -> Iterator[Problem]:
    for parts in answers.order_unknown:
        names = ", ".join(f"`{step_id(part)}`" for part in parts[:_SHOWN])
        yield Problem(
            f"the needs of {names} in `{owner.id}` can be combined in too many ways to tell whether an order is left",
            Label(parts[0].at.span, "one of them"),
            help="write them in the order in which they are done, or take needs among them out",
        )


def _maze(doors: int, mark: str) -> str:
    """Return a unit in which each of the last choices looks back at one of as many first ones."""
    rooms = range(1, doors + 1)
    first = [f"  - {{choose: door-{n}, from: [left-{n}, right-{n}]}}" for n in rooms]
    last = [f"  - {{choose: gate-{n}, from: [over-{n}, under-{n}, {{do: key-{n}, only_if: left-{n}}}]}}" for n in rooms]
    first[-5] += mark
    return "\n".join(["title: Maze", "playlist:", *first, *last, ""])


RULE = Rule(
    name="conditions-entangled",
    severity=Severity.ERROR,
    find=find,
    bad={"units/maze/unit.yml": _maze(20, "  # <- conditions-entangled")},
    good={"units/maze/unit.yml": _maze(5, "")},
)
