"""Some route goes too many minutes without a teacher check-in.

Work can go wrong for a week before anyone sees it. The stretch is the most work, in any order that the playlist allows
and at the slowest pace, between two milestones with `check_in: teacher`, or from the start to the first, or from the
last to the end.
"""

from collections.abc import Iterable

from milepost.analysis.routes import Stretch
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import Titles, forks, picks, student, title_of, titles
from milepost.model.finding import Label, Problem, Severity
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find units with a stretch longer than `max_minutes`."""
    for owner, answers in inquiry.routes():
        most = inquiry.options["max_minutes"]
        if isinstance(owner, Unit) and answers.longest_stretch > most and (stretch := answers.stretch()):
            yield _problem(owner, stretch, titles(owner, inquiry.curriculum), most)


def _problem(unit: Unit, stretch: Stretch, named: Titles, most: int) -> Problem:
    start = f"after {title_of(stretch.start, named)}" if stretch.start else "from the start"
    stop = f"until {title_of(stretch.stop, named)}" if stretch.stop else "to the end"
    ends = [Label(part.at.span, "a check-in") for part in (stretch.start, stretch.stop) if part]
    return Problem(
        f"{student(stretch.route, named)} works {stretch.minutes} minutes {start} {stop} without a teacher check-in",
        Label((stretch.start or stretch.stop or unit).at.span, f"more than {most} minutes to the next one"),
        help="add a milestone with `check_in: teacher` in between, or split the work that lies there",
        related=(*ends[1:], *forks(stretch.route, named)),
        route=picks(stretch.route, named),
    )


UNIT = (
    "title: Egypt\nplaylist:\n  - sources\n"
    "  - {milestone: plan, title: Plan, check_in: %s}\n  - museum\n"
    "  - {milestone: ready, title: Ready, check_in: teacher}%s\n"
)
PAGES = {
    "units/egypt/activities/sources.md": "---\ntitle: Sources\nminutes: 200\n---\nRead.\n",
    "units/egypt/activities/museum.md": "---\ntitle: Museum\nminutes: 150-200\n---\nBuild.\n",
}
RULE = Rule(
    name="check-in-gap",
    severity=Severity.WARNING,
    find=find,
    options={"max_minutes": 300},
    bad=PAGES | {"units/egypt/unit.yml": UNIT % ("peer", "  # <- check-in-gap")},
    good=PAGES | {"units/egypt/unit.yml": UNIT % ("teacher", "")},
)
