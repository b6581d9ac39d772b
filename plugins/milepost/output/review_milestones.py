"""Whether students who are past a milestone can go on, in words."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from milepost.analysis.changes.carry_on import Carry, CarryOn
from milepost.check.told import picks, titles
from milepost.model.curriculum import Curriculum
from milepost.output.review_lines import Line, Weight
from milepost.output.review_titles import Called

Said = tuple[Weight, str]


def lines_of_milestones(answers: Iterable[CarryOn], called: Called, before: Curriculum) -> Iterator[Line]:
    """Yield what a change does to students who are past a milestone of a unit; the same of several is said once."""
    answers = list(answers)
    for say in (_picks, _more):
        said = [(told, one) for one in answers if (told := say(one, called, before))]
        for (weight, text), some in groupby(said, key=lambda each: each[0]):
            names = " or ".join(f"“{one.milestone.title or one.milestone.id}”" for _, one in some)
            yield Line(weight, f"students who are past {names} {text}")


def _picks(one: CarryOn, called: Called, before: Curriculum) -> Said:
    del called
    match one.answer:
        case Carry.ALL:
            return Weight.TELL, "can finish with all the picks they have made"
        case Carry.UNKNOWN:
            return Weight.JUDGE, "may have to pick again: there are too many ways to tell"
    unit = next(unit for unit in before.units.values() if any(part is one.milestone for part in unit.parts))
    route = ", then ".join(picks(one.route, titles(unit, before)))
    return Weight.JUDGE, f"and picked {route} must pick again: no way through the unit holds these picks any more"


def _more(one: CarryOn, called: Called, before: Curriculum) -> Said | None:
    del before
    if not one.more:
        return None
    return Weight.JUDGE, f"have not done {called.things(one.more)}, which now comes before it"
