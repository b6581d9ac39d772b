"""A must-do needs a device and has no offline alternative.

Students without a device or a connection fall behind through no fault of their own. A handout, or one sentence on how
to do it on paper, is enough.
"""

from collections.abc import Iterable

from milepost.analysis.must import must_dos
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.together import one_for_all
from milepost.model.finding import Problem, Severity


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find units with must-do activities that need a device and have no `offline` support."""
    for unit in inquiry.curriculum.units.values():
        names = dict.fromkeys(step.activity.name for step in must_dos(unit.playlist))
        activities = [unit.activities[name] for name in names if name in unit.activities]
        bound = [one for one in activities if one.device == "needed" and not one.support("offline")]
        if bound:
            verb = "needs" if len(bound) == 1 else "need"
            message = f"{{}} of `{unit.id}` that must be done {verb} a device and cannot be done without"
            mend = "add `supports: {offline: …}` with a handout under `media/`, or a sentence on how to do it on paper"
            yield one_for_all(bound, "device", message, "needs a device", mend)


UNIT = {"units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n"}
RULE = Rule(
    name="offline-missing",
    severity=Severity.WARNING,
    find=find,
    bad=UNIT
    | {"units/egypt/activities/begin.md": "---\ntitle: Begin\ndevice: needed  # <- offline-missing\n---\nFind it.\n"},
    good=UNIT
    | {
        "units/egypt/activities/begin.md": "---\ntitle: Begin\ndevice: needed\n"
        "supports: {offline: Use the printed atlas instead.}\n---\nFind it.\n"
    },
)
