"""Something published needs a draft or retired unit.

Students see published units only. A unit that needs one they cannot open, a course that leads to it or a link to one
of its pages leaves them without what they are sent to.
"""

from collections.abc import Iterable, Iterator

from milepost.analysis.aligned import tasks
from milepost.check.bodies import Body, bodies
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.site_paths import targets
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import Do, walk
from milepost.model.span import Ref
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find units that are not published and that published units or courses count on."""
    curriculum = inquiry.curriculum
    for unit in curriculum.units.values():
        if unit.status == "published":
            yield from _problems(f"`{unit.id}` is published and needs", _needed(unit), inquiry)
    for course in curriculum.courses:
        steps = (part.activity for part in walk(course.playlist) if isinstance(part, Do))
        yield from _problems(f"the course `{course.id}` leads to", steps, inquiry)
    if any(unit.status != "published" for unit in curriculum.units.values()):
        for body in bodies(curriculum):
            if body.language and body.unit.status == "published":
                yield from _problems(f"the text of `{body.name}` links to a page of", _linked(body), inquiry)


def _needed(unit: Unit) -> Iterator[Ref]:
    needs = (*unit.needs, *(need for task in tasks(unit) for need in task.needs))
    return (ref for need in needs if len(need.names) == 1 for ref in need.names)


def _linked(body: Body) -> Iterator[Ref]:
    """Yield the units whose pages a text links to, each at its link."""
    return (Ref(target.path.partition("/")[0], target.ref.span) for target in targets(body))


def _problems(phrase: str, refs: Iterable[Ref], inquiry: Inquiry) -> Iterator[Problem]:
    for ref in refs:
        needed = inquiry.curriculum.units.get(ref.name)
        if needed and needed.status != "published":
            word = "still a draft" if needed.status == "draft" else "retired"
            yield Problem(
                f"{phrase} `{ref.name}`, which is {word}",
                Label(ref.span, word),
                help=f"publish `{ref.name}`, or take it out here",
                related=(Label(needed.at.at("status"), "its status"),),
            )


RULE = Rule(
    name="draft-needed",
    severity=Severity.ERROR,
    find=find,
    bad={
        "units/map-skills/unit.yml": "title: Map skills\nstatus: draft\n",
        "units/egypt/unit.yml": "title: Egypt\nneeds: [map-skills]  # <- draft-needed\nplaylist: [begin]\n",
        "units/egypt/activities/begin.md": "# Begin\n\n[Maps](../../map-skills/index.md) <!-- <- draft-needed -->\n",
    },
    good={
        "units/map-skills/unit.yml": "title: Map skills\nstatus: draft\n",
        "units/egypt/unit.yml": "title: Egypt\nstatus: draft\nneeds: [map-skills]\n",
    },
)
