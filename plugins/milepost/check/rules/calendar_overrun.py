"""The longest route takes more than the unit's or course's weeks.

A student on that route, working at the slowest pace the minutes allow and taking every extra step, does not finish in
time. `minutes_per_week` is the unit's or course's own, else the curriculum's; without it, or without `weeks`, nothing
is compared.
"""

from collections.abc import Iterable

from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find units and courses that do not fit their weeks."""
    for owner, answers in inquiry.routes():
        a_week = owner.minutes_per_week or inquiry.curriculum.minutes_per_week
        if not (owner.weeks and a_week and answers.minutes):
            continue
        there_is, longest = owner.weeks * a_week, answers.minutes.longest
        if longest > there_is:
            least = "" if answers.minutes.complete else "at least "
            weeks = "1 week has" if owner.weeks == 1 else f"{owner.weeks:g} weeks have"
            yield Problem(
                f"the longest route of `{owner.id}` takes {least}{longest} minutes, and {weeks} {there_is:g}",
                Label(owner.at.at("weeks"), f"{a_week} minutes a week"),
                help=f"give it {-(-longest // a_week)} weeks, or shorten what the longest route asks for",
            )


UNIT = "title: Egypt\nweeks: %s\nminutes_per_week: 100\nplaylist: [river, {do: model, tier: aspire}]\n"
PAGES = {
    "units/egypt/activities/river.md": "---\ntitle: River\nminutes: 80-100\n---\nRead.\n",
    "units/egypt/activities/model.md": "---\ntitle: Model\nminutes: 60\n---\nBuild.\n",
}
RULE = Rule(
    name="calendar-overrun",
    severity=Severity.WARNING,
    find=find,
    bad=PAGES | {"units/egypt/unit.yml": UNIT % "1  # <- calendar-overrun"},
    good=PAGES | {"units/egypt/unit.yml": UNIT % "2"},
)
