"""What is needed always comes after.

A student reaches an activity before the one it needs, whatever they pick. The steps stand in the wrong order, or the
need points the wrong way.
"""

from collections.abc import Iterable, Iterator, Sequence

from milepost.analysis.aligned import task_at
from milepost.analysis.circles import activity_circles
from milepost.analysis.order import Place, certainly_before, places_by_id
from milepost.analysis.providers import Providers
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.curriculum import Course
from milepost.model.finding import Label, Problem, Severity
from milepost.model.need import Need
from milepost.model.playlist import walk
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find needs that only later steps could meet. Needs that go round in a circle have a finding of their own."""
    for unit in inquiry.curriculum.units.values():
        yield from _in_unit(unit, inquiry)
    for course in inquiry.curriculum.courses:
        yield from _in_course(course, inquiry)


def _in_course(course: Course, inquiry: Inquiry) -> Iterator[Problem]:
    places = places_by_id(course.playlist)
    for name in course.units:
        unit = inquiry.curriculum.units.get(name)
        for need in unit.needs if unit else ():
            names = [ref.name for ref in need.names]
            there = [place for other in names for place in places.get(other, ())]
            if all(other in places for other in names) and _always_late(places[name], there):
                yield _problem(name, need, names, f"the course `{course.id}`")


def _always_late(here: Sequence[Place], there: Sequence[Place]) -> bool:
    return bool(there) and all(certainly_before(first, second) for first in here for second in there)


def _in_unit(unit: Unit, inquiry: Inquiry) -> Iterator[Problem]:
    tasks = {task.id: task for part in walk(unit.playlist) if (task := task_at(part, unit)) and task.needs}
    if not tasks:
        return
    places = places_by_id(unit.playlist)
    providers = Providers(unit, inquiry.names)
    in_circles = {link.span for circle in activity_circles(unit, inquiry.names) for link in circle}
    for task in tasks.values():
        for need in task.needs:
            meeting = providers.inside(need, task.id)
            there = [place for name in meeting or () for place in places.get(name, ())]
            if need.span not in in_circles and _always_late(places[task.id], there):
                yield _problem(task.id, need, meeting or (), "the playlist")


def _problem(task: str, need: Need, meeting: Iterable[str], where: str) -> Problem:
    name = " or ".join(f"`{ref.name}`" for ref in need.names)
    return Problem(
        f"`{task}` needs {name}, which always comes after it",
        Label(need.span, f"comes later in {where}"),
        help=f"in {where}, move `{next(iter(meeting))}` before `{task}`",
    )


PAGE = "---\ntitle: Report\nneeds: [note-taking]%s\n---\nWrite.\n"
RULE = Rule(
    name="prerequisite-order",
    severity=Severity.ERROR,
    find=find,
    bad={
        "units/egypt/unit.yml": "title: Egypt\nplaylist: [report, note-taking]\n",
        "units/egypt/activities/report.md": PAGE % "  # <- prerequisite-order",
    },
    good={
        "units/egypt/unit.yml": "title: Egypt\nplaylist:\n  - any_order: workshops\n    steps: [report, note-taking]\n",
        "units/egypt/activities/report.md": PAGE % "",
    },
)
