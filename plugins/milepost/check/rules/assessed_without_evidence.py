"""Something assesses a standard and names no rubric or evidence.

To say that a standard is assessed, someone must see something and hold it against something. Evidence says what is
seen, a rubric what it is held against; one of the two is the least. The rubric of a choice counts for each option.
"""

from collections.abc import Iterable

from milepost.analysis.aligned import choice_rubrics, tasks
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find activities and milestones that assess and have neither."""
    for unit in inquiry.curriculum.units.values():
        shared = choice_rubrics(unit)
        for task in tasks(unit):
            if task.standards.assesses and not (task.rubric or task.evidence or task.id in shared):
                code = task.standards.assesses[0].name
                yield Problem(
                    f"`{task.id}` assesses `{code}` and names no rubric or evidence",
                    Label(task.at.at("assesses"), "assessed, but by what?"),
                    help="add `evidence: what shows it`, or `rubric:` and the id of one in `rubrics.yml`",
                )


STANDARDS = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\nstandards: [standards/skills.yml]\n",
    "units/standards/skills.yml": "id: skills\nitems:\n  - {code: reads-maps, statement: Reads a map with a key}\n",
    "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n",
}
PAGE = "---\ntitle: Begin\nassesses: [reads-maps]%s\n---\nRead the map.\n"
RULE = Rule(
    name="assessed-without-evidence",
    severity=Severity.WARNING,
    find=find,
    bad=STANDARDS | {"units/egypt/activities/begin.md": PAGE % "  # <- assessed-without-evidence"},
    good=STANDARDS | {"units/egypt/activities/begin.md": PAGE % "\nevidence: A marked map"},
)
