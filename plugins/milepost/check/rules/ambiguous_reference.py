"""A name fits two things.

Milepost looks a name up as an id of this unit, then as a unit, then as a code. Where it fits more than one, a reader
would have to guess which is meant, and one renamed file would silently change what the curriculum says.
"""

from collections.abc import Iterable, Iterator

from milepost.analysis.aligned import tasks
from milepost.analysis.names import Found
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.need import Need
from milepost.model.span import Ref
from milepost.model.standard import Standard
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find names of needs that fit several things, and codes that fit several standards."""
    names, curriculum = inquiry.names, inquiry.curriculum
    for unit in curriculum.units.values():
        for ref in _looked_up(unit):
            if (found := names.look_up(ref.name, unit)).fits > 1:
                yield _problem(ref, found, unit)
        for ref in _codes(unit):
            if len(standards := names.standard(ref.name)) > 1:
                yield _problem(ref, Found(standards=standards), unit)
    for course in curriculum.courses:
        for _, ref in course.standards.each():
            if len(standards := names.standard(ref.name)) > 1:
                yield _problem(ref, Found(standards=standards), None)


def _looked_up(unit: Unit) -> Iterator[Ref]:
    for task in tasks(unit):
        yield from _names(task.needs)
    for activity in unit.activities.values():
        yield from activity.better_after


def _names(needs: tuple[Need, ...]) -> Iterator[Ref]:
    return (ref for need in needs for ref in need.names)


def _codes(unit: Unit) -> Iterator[Ref]:
    yield from (ref for _, ref in unit.standards.each())
    yield from (ref for target in unit.targets for ref in target.standards)
    for task in tasks(unit):
        yield from (ref for _, ref in task.standards.each())
    for rubric in unit.rubrics.values():
        yield from rubric.assesses


def _problem(ref: Ref, found: Found, unit: Unit | None) -> Problem:
    things = [f"a step of `{unit.id}`"] * found.here if unit else []
    things += ["a unit"] * found.unit
    things += [f"a code of `{standard.key.framework}`" for standard in found.standards]
    return Problem(
        f"`{ref.name}` could mean {' or '.join(things)}",
        Label(ref.span, "fits more than one thing"),
        help=_mend(found.standards, found.here or found.unit),
    )


def _mend(standards: tuple[Standard, ...], has_id: bool) -> str:  # noqa: FBT001 - said in the name
    exact = " or ".join(f"`{standard.key.framework}:{standard.code or standard.key.guid}`" for standard in standards)
    if has_id:
        return f"rename the step or unit, or write {exact} for the code" if exact else "rename the step or the unit"
    return f"write {exact}"


UNIT = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\nstandards: [standards/skills.yml]\n",
    "units/egypt/unit.yml": "title: Egypt\nplaylist: [note-taking, report]\n",
}
SKILLS = "id: skills\nitems:\n  - {code: %s, statement: Takes notes}\n"
PAGE = "---\ntitle: Report\nneeds: [note-taking]%s\n---\nWrite.\n"
RULE = Rule(
    name="ambiguous-reference",
    severity=Severity.ERROR,
    find=find,
    bad=UNIT
    | {
        "units/standards/skills.yml": SKILLS % "note-taking",
        "units/egypt/activities/report.md": PAGE % "  # <- ambiguous-reference",
    },
    good=UNIT
    | {
        "units/standards/skills.yml": SKILLS % "takes-notes",
        "units/egypt/activities/report.md": PAGE % "",
    },
)
