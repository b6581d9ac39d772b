"""A need that another need already implies.

When a report needs notes, and the notes need sources, the report need not say that it needs sources. It does no harm,
and makes the map harder to read. Off unless `curriculum.yml` turns it on.
"""

from collections.abc import Iterable

from milepost.analysis.implied import implied_needs
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find needs of units and of activities that stand behind another need of the same thing."""
    curriculum = inquiry.curriculum
    things = [{unit.id: unit.needs for unit in curriculum.units.values()}]
    things += [{one.id: one.needs for one in unit.activities.values()} for unit in curriculum.units.values()]
    for needs in things:
        for name, need, through in implied_needs(needs):
            yield Problem(
                f"`{name}` needs `{need.names[0].name}`, which `{through}` needs already",
                Label(need.span, "implied"),
                help="it may be left out",
            )


UNIT = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\nrules: {redundant-need: note}\n",
    "units/egypt/unit.yml": "title: Egypt\nplaylist: [sources, note-taking, report]\n",
    "units/egypt/activities/note-taking.md": "---\ntitle: Notes\nneeds: [sources]\n---\nTake notes.\n",
}
PAGE = "---\ntitle: Report\nneeds: [%s]%s\n---\nWrite.\n"
RULE = Rule(
    name="redundant-need",
    severity=Severity.OFF,
    find=find,
    bad=UNIT | {"units/egypt/activities/report.md": PAGE % ("note-taking, sources", "  # <- redundant-need")},
    good=UNIT | {"units/egypt/activities/report.md": PAGE % ("note-taking", "")},
)
