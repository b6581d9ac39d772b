"""A unit needs a unit, or a standard, for older students.

What comes first should have been met by then. When what a unit needs is only for grades above the unit's own, the need
points the wrong way, or one of the two has the wrong grades.
"""

from collections.abc import Iterable, Iterator

from milepost.analysis.aligned import tasks
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.grades import grade_name
from milepost.model.span import Ref
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find needs whose youngest grade is above the unit's oldest."""
    for unit in inquiry.curriculum.units.values():
        grades = inquiry.curriculum.grades_of(unit)
        for ref in _needed(unit) if grades else ():
            youngest = _youngest(ref, unit, inquiry)
            if youngest is not None and youngest > grades[-1]:
                yield Problem(
                    f"`{unit.id}` is for grade {grade_name(grades[-1])} at most and needs `{ref.name}`, "
                    f"which begins in grade {grade_name(youngest)}",
                    Label(ref.span, "for older students"),
                    help="need something earlier, or correct the grades of one of the two",
                )


def _needed(unit: Unit) -> Iterator[Ref]:
    needs = (*unit.needs, *(need for task in tasks(unit) for need in task.needs))
    return (ref for need in needs if len(need.names) == 1 for ref in need.names)


def _youngest(ref: Ref, unit: Unit, inquiry: Inquiry) -> int | None:
    """Return the youngest grade of the unit or standard a name means; None where it has none, or means a step."""
    found = inquiry.names.look_up(ref.name, unit)
    grades: tuple[int, ...] = ()
    if found.kind == "unit" and ref.name in inquiry.curriculum.units:
        grades = inquiry.curriculum.grades_of(inquiry.curriculum.units[ref.name])
    elif found.kind == "code" and found.fits == 1:
        grades = found.standards[0].grades
    return grades[0] if grades else None


ALGEBRA = {"units/algebra/unit.yml": "title: Algebra\ngrades: [9]\n"}
RULE = Rule(
    name="grade-inversion",
    severity=Severity.WARNING,
    find=find,
    bad=ALGEBRA | {"units/graphs/unit.yml": "title: Graphs\ngrades: [8]\nneeds: [algebra]  # <- grade-inversion\n"},
    good=ALGEBRA | {"units/graphs/unit.yml": "title: Graphs\ngrades: [8, 9]\nneeds: [algebra]\n"},
)
