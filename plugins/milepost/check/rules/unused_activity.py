"""An activity is in no playlist.

Its file is there and nobody will ever reach it: it was forgotten, or taken out of the playlist and left behind.
"""

from collections.abc import Iterable

from milepost.check.inquiry import Inquiry
from milepost.check.nearest import nearest
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import Do


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find activities that their unit's playlist never names, not even by a name that is nearly theirs."""
    for unit in inquiry.whole_units():
        named = {part.activity.name for part in unit.parts if isinstance(part, Do)}
        meant = {nearest(name, unit.activities) for name in named if name not in unit.activities}
        for activity in unit.activities.values():
            if activity.id not in named | meant:
                yield Problem(
                    f"nothing leads to the activity `{activity.id}`",
                    Label(activity.at.span, "in no playlist"),
                    help=f"add `- {activity.id}` to the playlist in `unit.yml`, or delete the file",
                )


RULE = Rule(
    name="unused-activity",
    severity=Severity.WARNING,
    find=find,
    bad={
        "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n",
        "units/egypt/activities/river.md": "---\ntitle: The river  # <- unused-activity\n---\nRead about the Nile.\n",
    },
    good={
        "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin, {do: river, tier: aspire}]\n",
        "units/egypt/activities/river.md": "---\ntitle: The river\n---\nRead about the Nile.\n",
    },
)
