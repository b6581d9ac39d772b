"""Some route has no pair, group or whole-class activity.

A playlist alone isolates. On this route everything whose grouping is known is done alone, from the first step to the
last. A unit with an activity whose grouping nobody gave is not asked.
"""

from collections.abc import Iterable

from milepost.analysis.routes import Lack
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import forks, picks, share, student, titles
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import Do
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find units with a route on which everything is done alone."""
    for owner, answers in inquiry.routes():
        if isinstance(owner, Unit) and Lack.COMPANY in answers.lacks and _groupings_known(owner):
            named, shown = titles(owner, inquiry.curriculum), answers.show(Lack.COMPANY)
            yield Problem(
                f"{student(shown.route, named)} works alone throughout `{owner.id}`{share(shown, answers.routes)}",
                Label(owner.at.span, "a route without company"),
                help="let everyone do something in pairs, in a group or with the class: `grouping: pairs`",
                related=forks(shown.route, named),
                route=picks(shown.route, named),
            )


def _groupings_known(unit: Unit) -> bool:
    used = {part.activity.name for part in unit.parts if isinstance(part, Do)}
    return all(unit.activities[name].grouping for name in used & set(unit.activities))


UNIT = "title: Egypt%s\ndefaults: {grouping: individual}\nplaylist: [river, museum]\n"
PAGE = "---\ntitle: Museum\ngrouping: %s\n---\nCome together.\n"
RULE = Rule(
    name="alone-throughout",
    severity=Severity.WARNING,
    find=find,
    bad={
        "units/egypt/unit.yml": UNIT % "  # <- alone-throughout",
        "units/egypt/activities/museum.md": PAGE % "individual",
    },
    good={"units/egypt/unit.yml": UNIT % "", "units/egypt/activities/museum.md": PAGE % "whole-class"},
)
