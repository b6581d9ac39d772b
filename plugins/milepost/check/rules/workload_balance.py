"""One option of a choice, or one route, takes far longer than another.

When one product takes an hour and another three, the choice is about time and not about interest. Options are compared
within their choice, and routes by what must be done; both their quickest and their slowest students have to be apart by
more than `max_ratio`, so that a wide range of minutes alone is no finding.
"""

from collections.abc import Iterable, Iterator

from milepost.analysis.routes import Answers, Decision, Time
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import Titles, title_of, titles
from milepost.model.curriculum import Course
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import Choice
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find choices and units in which one way takes more than `max_ratio` times as long as another."""
    ratio = inquiry.options["max_ratio"]
    for owner, answers in inquiry.routes():
        named = titles(owner, inquiry.curriculum)
        uneven = list(_choices(answers, named, ratio))
        yield from uneven
        if not uneven:
            yield from _routes(owner, answers, ratio)


def _choices(answers: Answers, named: Titles, ratio: float) -> Iterator[Problem]:
    by_choice: dict[int, tuple[Choice, list[tuple[Decision, Time]]]] = {}
    for decision, time in answers.option_minutes:
        if decision.choice and time.complete and time.shortest:
            by_choice.setdefault(id(decision.choice), (decision.choice, []))[1].append((decision, time))
    for choice, options in by_choice.values():
        (short, less), (long, more) = min(options, key=_length), max(options, key=_length)
        if more.shortest > ratio * less.shortest and more.longest > ratio * less.longest:
            yield Problem(
                f"in the choice `{choice.id}`, {title_of(long.part, named)} takes {_minutes(more)} "
                f"and {title_of(short.part, named)} {_minutes(less)}",
                Label(choice.at.span, f"more than {ratio:g} times as long"),
                help="make the longer one shorter, or ask more of the shorter one",
                related=(Label(long.part.at.span, _minutes(more)), Label(short.part.at.span, _minutes(less))),
            )


def _length(option: tuple[Decision, Time]) -> int:
    return option[1].shortest + option[1].longest


def _routes(owner: Unit | Course, answers: Answers, ratio: float) -> Iterator[Problem]:
    quick, slow = answers.must_minutes
    complete = answers.minutes is not None and answers.minutes.complete
    if complete and quick.most > ratio * quick.least > 0 and slow.most > ratio * slow.least:
        yield Problem(
            f"the longest route of `{owner.id}` takes {quick.most} to {slow.most} minutes, "
            f"and the shortest {quick.least} to {slow.least}",
            Label(owner.at.span, f"more than {ratio:g} times as long, must-dos alone"),
            help="even out the options that differ most; `milepost report` shows the minutes of each",
        )


def _minutes(time: Time) -> str:
    return f"{time.shortest} minutes" if time.shortest == time.longest else f"{time.shortest} to {time.longest} minutes"


UNIT = "title: Egypt\nplaylist:\n  - choose: product%s\n    from: [report, model]\n"
PAGE = "---\ntitle: %s\nminutes: %s\n---\nMake it.\n"
RULE = Rule(
    name="workload-balance",
    severity=Severity.WARNING,
    find=find,
    options={"max_ratio": 1.5},
    bad={
        "units/egypt/unit.yml": UNIT % "  # <- workload-balance",
        "units/egypt/activities/report.md": PAGE % ("Report", "40-60"),
        "units/egypt/activities/model.md": PAGE % ("Model", "120"),
    },
    good={
        "units/egypt/unit.yml": UNIT % "",
        "units/egypt/activities/report.md": PAGE % ("Report", "40-90"),
        "units/egypt/activities/model.md": PAGE % ("Model", "60-100"),
    },
)
