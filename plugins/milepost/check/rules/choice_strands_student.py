"""Some route reaches a choice with fewer options on offer than the student must pick.

Options with `only_if` are not offered to everyone. Here a student comes to the choice, and what is left for them is not
enough to go on with.
"""

from collections.abc import Iterable

from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import forks, picks, student, titles
from milepost.model.finding import Label, Problem, Severity


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find choices at which some student is stuck. A `pick` that nobody can make has a finding of its own."""
    for owner, answers in inquiry.routes():
        named = titles(owner, inquiry.curriculum)
        for stuck in answers.stuck:
            choice = stuck.choice
            if 1 <= choice.pick.low <= choice.pick.high <= len(choice.options):
                shown = answers.show(stuck)
                low = choice.pick.low
                offered = "none of its options" if low == 1 else f"fewer than the {low} options to pick"
                yield Problem(
                    f"{student(shown.route, named)} reaches the choice `{choice.id}` and is offered {offered}",
                    Label(choice.at.span, "a student is stuck here"),
                    help="add an option that everyone is offered, or take an `only_if` out",
                    related=forks(shown.route, named),
                    route=picks(shown.route, named),
                )


UNIT = (
    "title: Egypt\nplaylist:\n  - {choose: topic, from: [river, pyramids]}\n"
    "  - choose: product%s\n    from:\n      - {do: report, only_if: river}\n      - {do: model, only_if: %s}\n"
)
RULE = Rule(
    name="choice-strands-student",
    severity=Severity.ERROR,
    find=find,
    bad={"units/egypt/unit.yml": UNIT % ("  # <- choice-strands-student", "river")},
    good={"units/egypt/unit.yml": UNIT % ("", "pyramids")},
)
