"""A unit was not reviewed for the configured time, or has no owner.

Curricula fade when nobody looks after them. A name to ask and a date to come back to keep a unit alive.
"""

from collections.abc import Iterable
from datetime import date

from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find published units without owners, never reviewed, or reviewed longer ago than the option `months` says."""
    for unit in inquiry.curriculum.units.values():
        wrong = _wrong(unit, inquiry.options["months"], inquiry.today) if unit.status == "published" else ()
        if wrong:
            key = wrong[0][0]
            yield Problem(
                f"`{unit.id}` {' and '.join(words for _, words in wrong)}",
                Label(unit.at.at(key), "who looks after it?" if key == "owners" else "when was it last looked at?"),
                help="look it through, then write `owners:` and `reviewed:` with today's date, such as 2026-09-01",
            )


def _wrong(unit: Unit, months: int, today: date) -> list[tuple[str, str]]:
    wrong = [] if unit.owners else [("owners", "has no owner")]
    reviewed = _date(unit.reviewed)
    if reviewed is None:
        wrong.append(("reviewed", "was never reviewed"))
    elif (today.year - reviewed.year) * 12 + today.month - reviewed.month - (today.day < reviewed.day) >= months:
        wrong.append(("reviewed", f"was last reviewed on {unit.reviewed}"))
    return wrong


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


RULE = Rule(
    name="stale-review",
    severity=Severity.NOTE,
    find=find,
    options={"months": 12},
    bad={"units/egypt/unit.yml": "title: Egypt\nowners: [history]\nreviewed: 2019-09-01  # <- stale-review\n"},
    good={"units/egypt/unit.yml": "title: Egypt\nowners: [history]\nreviewed: 2999-01-01\n"},
)
