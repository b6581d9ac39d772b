"""Activities have no minutes, so that answers about time say "at least".

How long a route takes, whether it fits the weeks there are, and how fair the options of a choice are can only be told
when each activity says how long it takes. The minutes of a rotating group, and a unit's defaults, count.
"""

from collections.abc import Iterable

from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.together import one_for_all
from milepost.model.finding import Problem, Severity
from milepost.model.playlist import AnyOrder, Do
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find units with activities whose minutes nobody gave."""
    for unit in inquiry.curriculum.units.values():
        silent = [unit.activities[name] for name in _timed_by_themselves(unit) if not unit.activities[name].minutes]
        if silent:
            message = f"{{}} of `{unit.id}` {'has' if len(silent) == 1 else 'have'} no minutes"
            mend = "add `minutes: 45` or `minutes: 30-45`, or give the unit `defaults: {minutes: 45}`"
            yield one_for_all(silent, "title", message, "how long does it take?", mend)


def _timed_by_themselves(unit: Unit) -> list[str]:
    """Return the activities of the playlist, each once, that stand anywhere but in a rotating group."""
    parts = list(unit.parts)
    rotating = {id(step) for part in parts if isinstance(part, AnyOrder) and part.rotate for step in part.steps}
    steps = (part.activity.name for part in parts if isinstance(part, Do) and id(part) not in rotating)
    return [name for name in dict.fromkeys(steps) if name in unit.activities]


UNIT = {"units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n"}
PAGE = "---\ntitle: Begin%s\n---\nRead about the Nile.\n"
RULE = Rule(
    name="minutes-missing",
    severity=Severity.NOTE,
    find=find,
    bad=UNIT | {"units/egypt/activities/begin.md": PAGE % "  # <- minutes-missing"},
    good=UNIT | {"units/egypt/activities/begin.md": PAGE % "\nminutes: 30-45"},
)
