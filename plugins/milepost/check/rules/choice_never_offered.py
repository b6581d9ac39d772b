"""An option that no route can pick.

Its conditions can never all hold, so no student is ever offered it: the work behind it is never met.
"""

from collections.abc import Iterable

from milepost.check.choices import can_be_picked
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import title_of, titles
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import step_id, walk


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find options that nobody can pick, and not what stands inside them.

    Where a choice strands students, other options may be on no route because of it: mend that first. Likewise where
    a `pick` cannot be picked.
    """
    for owner, answers in inquiry.routes():
        if answers.stuck:
            continue
        misplaced = {id(one.option.step) for one in answers.misplaced}
        named = titles(owner, inquiry.curriculum)
        inside: set[int] = set()
        for decision in answers.never_offered:
            part = decision.part
            choice = decision.choice
            if choice and can_be_picked(choice) and id(part) not in inside | misplaced:
                yield Problem(
                    f"no student is ever offered {title_of(part, named)} (`{step_id(part)}`)",
                    Label(part.at.span, "on no route"),
                    help="change its `only_if` to what some students have done, or take the option out",
                    related=(Label(choice.at.span, "the choice"),),
                )
            inside.update(id(other) for other in walk([part]))


UNIT = (
    "title: Egypt\nplaylist:\n  - {choose: topic, from: [river, pyramids]}\n"
    "  - choose: product\n    from:\n      - report\n      - model\n      - {do: play, only_if: %s}%s\n"
)
RULE = Rule(
    name="choice-never-offered",
    severity=Severity.WARNING,
    find=find,
    bad={"units/egypt/unit.yml": UNIT % ("[river, pyramids]", "  # <- choice-never-offered")},
    good={"units/egypt/unit.yml": UNIT % ("{any: [river, pyramids]}", "")},
)
