"""Something is referred to that does not exist.

A student would be sent to a page that is not there, and every route through this unit would silently lose a step.
"""

from collections.abc import Iterable

from milepost.check.inquiry import Inquiry
from milepost.check.nearest import nearest
from milepost.check.references import Reference, references
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find names that fit nothing; a name used wrongly in several places of a file is one finding."""
    unknown: dict[tuple[str, str, str], list[Reference]] = {}
    for reference in references(inquiry.curriculum, inquiry.names):
        if not reference.known:
            unknown.setdefault((reference.owner, reference.kind, reference.ref.name), []).append(reference)
    return (_problem(group) for group in unknown.values())


def _problem(group: list[Reference]) -> Problem:
    first, *others = group
    near = nearest(first.ref.name, first.choices())
    return Problem(
        f"{first.phrase} `{first.ref.name}`, which does not exist",
        Label(first.ref.span, f"no {first.kind} has this name"),
        help=f"did you mean `{near}`?" if near else first.mend,
        related=tuple(Label(other.ref.span, "here too") for other in others),
    )


MAPS = {"units/map-skills/unit.yml": "title: Map skills\n"}
RULE = Rule(
    name="unknown-reference",
    severity=Severity.ERROR,
    find=find,
    bad=MAPS | {"units/egypt/unit.yml": "title: Egypt\nneeds: [map-skill]  # <- unknown-reference\n"},
    good=MAPS | {"units/egypt/unit.yml": "title: Egypt\nneeds: [map-skills]\n"},
)
