"""On some route a standard is assessed before anything teaches or practices it.

A fair assessment looks at what students have met. Here some student is assessed on a standard and nothing they have
done before, or do beside it, taught or practiced it.
"""

from collections.abc import Iterable

from milepost.analysis.routes import Answers, AssessedFirst
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import Titles, forks, picks, share, student, titles
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import step_id
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find standards of units that some route assesses first."""
    for owner, answers in inquiry.routes():
        if isinstance(owner, Unit):
            named = titles(owner, inquiry.curriculum)
            yield from (_problem(failure, answers, named, inquiry) for failure in answers.assessed_first)


def _problem(failure: AssessedFirst, answers: Answers, named: Titles, inquiry: Inquiry) -> Problem:
    shown, code = answers.show(failure), inquiry.names.code(failure.standard)
    step, *others = failure.steps
    if failure.never_taught:
        message = f"`{code}` is assessed, and nothing in the unit teaches or practices it"
    else:
        who = student(shown.route, named)
        message = f"{who} is assessed on `{code}` before anything taught it{share(shown, answers.routes)}"
    return Problem(
        message,
        Label(step.at.span, f"`{step_id(step)}` assesses it"),
        help=f"add `{code}` under `teaches` or `practices` of a step that comes before and that everyone does",
        related=(*(Label(other.at.span, "assessed here too") for other in others), *forks(shown.route, named)),
        route=picks(shown.route, named),
    )


SKILLS = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\nstandards: [standards/skills.yml]\n",
    "units/standards/skills.yml": "id: skills\nitems:\n  - {code: reads-maps, statement: Reads a map with a key}\n",
}
UNIT = "title: Egypt\nplaylist:\n%s"
MAPS = "---\ntitle: Maps\npractices: [reads-maps]\n---\nRead.\n"
TEST = "---\ntitle: Test\nassesses: [reads-maps]\nevidence: A map\n---\nDraw.\n"
RULE = Rule(
    name="assessed-before-taught",
    severity=Severity.WARNING,
    find=find,
    bad=SKILLS
    | {
        "units/egypt/unit.yml": UNIT % "  - test  # <- assessed-before-taught\n  - maps\n",
        "units/egypt/activities/maps.md": MAPS,
        "units/egypt/activities/test.md": TEST,
    },
    good=SKILLS
    | {
        "units/egypt/unit.yml": UNIT % "  - {any_order: both, steps: [test, maps]}\n",
        "units/egypt/activities/maps.md": MAPS,
        "units/egypt/activities/test.md": TEST,
    },
)
