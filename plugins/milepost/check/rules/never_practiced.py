"""A standard is assessed in the unit and never practiced.

It is taught and then assessed, and nobody gets to try it in between. Where nothing teaches it either,
`assessed-before-taught` speaks instead.
"""

from collections.abc import Iterable

from milepost.analysis.routes import Answers, Reach
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import step_id
from milepost.model.standard import StandardKey
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find standards that some route assesses and no route practices."""
    for owner, answers in inquiry.routes():
        if isinstance(owner, Unit):
            yield from (_problem(key, answers, inquiry) for key in _never_practiced(answers))


def _never_practiced(answers: Answers) -> list[StandardKey]:
    untaught = {failure.standard for failure in answers.assessed_first if failure.never_taught}
    assessed = [key for key, found in answers.standards.items() if found.assesses is not Reach.NONE]
    return [key for key in assessed if answers.standards[key].practices is Reach.NONE and key not in untaught]


def _problem(key: StandardKey, answers: Answers, inquiry: Inquiry) -> Problem:
    code = inquiry.names.code(key)
    first, *others = answers.where("assesses", key)
    return Problem(
        f"`{code}` is assessed and never practiced",
        Label(first.at.span, f"`{step_id(first)}` assesses it"),
        help=f"add `practices: [{code}]` to an activity in which students try it, or write such an activity",
        related=tuple(Label(other.at.span, "assessed here too") for other in others),
    )


SKILLS = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\nstandards: [standards/skills.yml]\n",
    "units/standards/skills.yml": "id: skills\nitems:\n  - {code: reads-maps, statement: Reads a map with a key}\n",
}
UNIT = "title: Egypt\nplaylist:\n  - maps\n  - test%s\n"
MAPS = "---\ntitle: Maps\n%s: [reads-maps]\n---\nRead.\n"
TEST = "---\ntitle: Test\nassesses: [reads-maps]\nevidence: A map\n---\nDraw.\n"
RULE = Rule(
    name="never-practiced",
    severity=Severity.NOTE,
    find=find,
    bad=SKILLS
    | {
        "units/egypt/unit.yml": UNIT % "  # <- never-practiced",
        "units/egypt/activities/maps.md": MAPS % "teaches",
        "units/egypt/activities/test.md": TEST,
    },
    good=SKILLS
    | {
        "units/egypt/unit.yml": UNIT % "",
        "units/egypt/activities/maps.md": MAPS % "practices",
        "units/egypt/activities/test.md": TEST,
    },
)
