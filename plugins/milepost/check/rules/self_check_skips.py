"""A self-check suggests skipping a must-do.

A self-check informs and never decides. What it suggests is extra: help for those who want it, a challenge for those who
can. When it suggests what everyone must do anyway, it tells the others that they may leave that out.
"""

from collections.abc import Iterable

from milepost.analysis.must import for_everyone
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import SelfCheck, step_id


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find suggestions of steps that every student does."""
    for unit in inquiry.curriculum.units.values():
        checks = [part for part in unit.parts if isinstance(part, SelfCheck)]
        must = {step_id(part) for part in for_everyone(unit.playlist)} if checks else set()
        for ref in (ref for check in checks for ask in check.ask for ref in (*ask.if_so, *ask.if_not)):
            if ref.name in must:
                yield Problem(
                    f"the self-check suggests `{ref.name}`, which everyone must do",
                    Label(ref.span, "a must-do"),
                    help=f"give `{ref.name}` the tier `should` or `aspire` in the playlist, or suggest something else",
                )


UNIT = (
    "title: Egypt\nplaylist:\n  - self_check: ready\n    ask:\n"
    "      - {say: I can read a map., if_not: [map-refresher]}%s\n  - {do: map-refresher%s}\n  - begin\n"
)
RULE = Rule(
    name="self-check-skips",
    severity=Severity.ERROR,
    find=find,
    bad={"units/egypt/unit.yml": UNIT % ("  # <- self-check-skips", "")},
    good={"units/egypt/unit.yml": UNIT % ("", ", tier: should")},
)
