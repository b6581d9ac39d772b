"""A route meets a standard before another that its framework puts first.

Some frameworks say which standards are best met before which. That is advice, not a need: a good unit may have its
reasons. One note for each unit or course says where its playlist goes the other way round.
"""

from collections.abc import Iterable, Iterator, Sequence

from milepost.analysis.reversed_order import Reversed, advice, reversed_on_routes
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.curriculum import Course
from milepost.model.finding import Label, Problem, Severity
from milepost.model.unit import Unit

SHOWN = 5
"""How many pairs of standards one note names."""


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find units and courses on one of whose routes the advice of a framework is turned round."""
    after = advice(inquiry.curriculum)
    for owner, answers in inquiry.routes() if after else ():
        found = list(reversed_on_routes(answers, after))
        if found:
            yield _problem(owner, found, answers.routes, inquiry)


def _problem(owner: Unit | Course, found: Sequence[Reversed], routes: int, inquiry: Inquiry) -> Problem:
    first, *others = _labels(found[:SHOWN], routes, inquiry)
    pairs = "a pair of standards" if len(found) == 1 else f"{len(found)} pairs of standards"
    return Problem(
        f"`{owner.id}` meets {pairs} in another order than their framework advises",
        first,
        help="if it is easy, move what comes first in the framework forward; if you have a reason, leave it",
        related=tuple(others),
    )


def _labels(found: Iterable[Reversed], routes: int, inquiry: Inquiry) -> Iterator[Label]:
    code = inquiry.names.code
    for one in found:
        share = "" if one.routes == routes else f" on {one.routes:,} of {routes:,} routes"
        yield Label(one.part.at.span, f"`{code(one.second)}` comes before `{code(one.first)}` here{share}")


PACKAGE = """\
{"CFDocument": {"identifier": "numbers", "title": "Numbers"},
 "CFItems": [
  {"identifier": "g1", "humanCodingScheme": "N.1", "fullStatement": "Counts to ten"},
  {"identifier": "g2", "humanCodingScheme": "N.2", "fullStatement": "Adds within ten"}],
 "CFAssociations": [
  {"associationType": "precedes", "originNodeURI": {"identifier": "g1"}, "destinationNodeURI": {"identifier": "g2"}}]}
"""
NUMBERS = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\nstandards: [standards/numbers.json]\n",
    "units/standards/numbers.json": PACKAGE,
    "units/numbers/activities/counting.md": "---\ntitle: Counting\nteaches: [N.1]\n---\nCount.\n",
    "units/numbers/activities/adding.md": "---\ntitle: Adding\nteaches: [N.2]\n---\nAdd.\n",
}
UNIT = "title: Numbers\nplaylist:\n%s"
RULE = Rule(
    name="standards-reversed",
    severity=Severity.NOTE,
    find=find,
    bad=NUMBERS | {"units/numbers/unit.yml": UNIT % "  - adding  # <- standards-reversed\n  - counting\n"},
    good=NUMBERS | {"units/numbers/unit.yml": UNIT % "  - {any_order: both, steps: [adding, counting]}\n"},
)
