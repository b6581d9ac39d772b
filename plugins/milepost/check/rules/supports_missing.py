"""Must-do activities have no support at all.

Some students in every class need a text read to them, a version on paper, a word explained. What everyone must do has
to be within everyone's reach. A unit gets one finding, with the first places.
"""

from collections.abc import Iterable

from milepost.analysis.must import must_dos
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.together import one_for_all
from milepost.model.finding import Problem, Severity


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find units with must-do activities that have no `supports`."""
    for unit in inquiry.curriculum.units.values():
        names = dict.fromkeys(step.activity.name for step in must_dos(unit.playlist))
        bare = [
            unit.activities[name] for name in names if name in unit.activities and not unit.activities[name].supports
        ]
        if bare:
            message = f"{{}} of `{unit.id}` that must be done {'has' if len(bare) == 1 else 'have'} no support"
            yield one_for_all(bare, "title", message, "no support", "add `supports:`, such as `{read_aloud: true}`")


UNIT = {"units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n"}
PAGE = "---\ntitle: Begin%s\n---\nRead about the Nile.\n"
RULE = Rule(
    name="supports-missing",
    severity=Severity.WARNING,
    find=find,
    bad=UNIT | {"units/egypt/activities/begin.md": PAGE % "  # <- supports-missing"},
    good=UNIT | {"units/egypt/activities/begin.md": PAGE % "\nsupports: {read_aloud: true}"},
)
