"""Some route has no milestone.

Must-do milestones keep a student who works alone from drifting. On this route there is none: nobody would notice that
the student is lost until the unit is over.
"""

from collections.abc import Iterable

from milepost.analysis.routes import Lack
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import forks, picks, share, student, titles
from milepost.model.finding import Label, Problem, Severity


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find units with a route that passes no must-do milestone."""
    for owner, answers in inquiry.routes():
        if Lack.MILESTONE in answers.lacks:
            named, shown = titles(owner, inquiry.curriculum), answers.show(Lack.MILESTONE)
            who = f"{student(shown.route, named)} meets no" if shown.route else "no student meets a"
            yield Problem(
                f"{who} milestone in `{owner.id}`{share(shown, answers.routes)}",
                Label(owner.at.span, "a route without a milestone"),
                help="add a milestone that everyone passes, or one on each path",
                related=forks(shown.route, named),
                route=picks(shown.route, named),
            )


UNIT = "title: Egypt%s\nplaylist:\n  - begin\n  - {milestone: ready%s, title: Ready}\n"
RULE = Rule(
    name="milestone-missing",
    severity=Severity.WARNING,
    find=find,
    bad={"units/egypt/unit.yml": UNIT % ("  # <- milestone-missing", ", tier: should")},
    good={"units/egypt/unit.yml": UNIT % ("", "")},
)
