"""Options of a choice are not assessed alike.

Whichever way a student shows what they learned, the teacher should look for the same. Here one option can assess a
standard that another never does, or the options have no rubric in common. One `rubric` on the choice mends most of it.
"""

from collections.abc import Iterable

from milepost.analysis.aligned import assessed_with, choice_rubrics, task_at
from milepost.analysis.names import Names
from milepost.check.choices import choices
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import title_of, titles
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import Choice, Part, walk
from milepost.model.standard import StandardKey
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find choices in which some option assesses, and another cannot assess the same or has another rubric."""
    for unit, choice in choices(inquiry.curriculum):
        if unit.incomplete or len(choice.options) < 2:
            continue
        steps = [option.step for option in choice.options]
        assessed = [_assessed(step, unit, inquiry.names) for step in steps]
        wrong = _other_standards(steps, assessed, unit, inquiry) if any(assessed) else ""
        if any(assessed) and not wrong and not choice.rubric:
            wrong = _other_rubrics(choice, unit)
        if wrong:
            yield Problem(
                f"the options of `{choice.id}` are not assessed alike: {wrong}",
                Label(choice.at.span, "the choice"),
                help="give the choice one `rubric`, or let every option assess the same standards",
                related=tuple(Label(step.at.span, "an option") for step in steps),
            )


def _assessed(part: Part, unit: Unit, names: Names) -> set[StandardKey]:
    """Return every standard that something inside an option assesses."""
    shared = choice_rubrics(unit)
    tasks = (task for inner in walk([part]) if (task := task_at(inner, unit)))
    refs = (ref for task in tasks for ref in assessed_with(task, unit, shared))
    return {key for ref in refs if (key := names.key(ref.name))}


def _other_standards(steps: list[Part], assessed: list[set[StandardKey]], unit: Unit, inquiry: Inquiry) -> str:
    named = titles(unit, inquiry.curriculum)
    for step, keys in zip(steps, assessed, strict=True):
        for other, others in zip(steps, assessed, strict=True):
            if missing := sorted(keys - others):
                code = inquiry.names.code(missing[0])
                return f"{title_of(step, named)} assesses `{code}`, {title_of(other, named)} does not"
    return ""


def _other_rubrics(choice: Choice, unit: Unit) -> str:
    tasks = [task_at(option.step, unit) for option in choice.options]
    rubrics = {task.rubric.name if task.rubric else "" for task in tasks if task}
    return "they have no rubric in common" if all(tasks) and len(rubrics) > 1 else ""


SKILLS = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\nstandards: [standards/skills.yml]\n",
    "units/standards/skills.yml": "id: skills\nitems:\n  - {code: reads-maps, statement: Reads a map with a key}\n",
}
UNIT = "title: Egypt\nplaylist:\n  - choose: product%s\n    from: [report, model]\n"
PAGE = "---\ntitle: %s\nevidence: A page%s\n---\nMake it.\n"
RULE = Rule(
    name="assessment-uneven",
    severity=Severity.WARNING,
    find=find,
    bad=SKILLS
    | {
        "units/egypt/unit.yml": UNIT % "  # <- assessment-uneven",
        "units/egypt/activities/report.md": PAGE % ("Report", "\nassesses: [reads-maps]"),
        "units/egypt/activities/model.md": PAGE % ("Model", ""),
    },
    good=SKILLS
    | {
        "units/egypt/unit.yml": UNIT % "",
        "units/egypt/activities/report.md": PAGE % ("Report", "\nassesses: [reads-maps]"),
        "units/egypt/activities/model.md": PAGE % ("Model", "\nassesses: [reads-maps]"),
    },
)
