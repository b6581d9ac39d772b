"""A report in words, as the formats for people share it: a heading, facts with a name each, and tables."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from milepost.analysis.profile import COMPANIES
from milepost.analysis.routes import Reach, Span, Time
from milepost.check.told import MISSES
from milepost.model.standard import LEVELS, Level
from milepost.output.report_facts import Alone, Bottleneck, Met, Reported, RouteFacts

LEVEL_WORDS: Final[dict[Level, str]] = {"teaches": "taught", "practices": "practiced", "assesses": "assessed"}
_COMPANY_WORDS: Final = dict(zip(COMPANIES, ("alone", "pairs", "group", "class", "not said"), strict=True))


_BOTTLENECKS: Final = 3
"""How many are shown: those that most steps wait for."""


class Table(NamedTuple):
    """Rows of text under headings."""

    headings: Sequence[str]
    rows: Sequence[Sequence[str]]


def heading(reported: Reported) -> str:
    """Return what a part of a report is about."""
    course = "course " if reported.kind == "course" else ""
    return f"{course}{reported.id}" + (f": {reported.title}" if reported.title else "")


def facts(reported: Reported) -> Iterator[tuple[str, str]]:
    """Yield the facts of a unit or course, each with its name."""
    if reported.facts is None:
        yield "no answer", reported.unanswered
        return
    told = reported.facts
    yield "routes", f"{told.routes:,}" if told.routes else "none: no student can get through"
    for stuck in told.stuck:
        yield "stuck", f"{stuck.student} is stuck at {stuck.title}: too few options are offered there"
    yield "minutes", minutes(told.minutes)
    yield "decisions", span(told.decisions)
    if told.stretch:
        yield "check-ins", _stretch(told.stretch, complete=bool(told.minutes and told.minutes.complete))
    for need in told.unmet_needs:
        yield "unmet need", f"{need.student} reaches {need.words}"
    for promise in told.broken_promises:
        yield "broken promise", f"{promise.student} {MISSES[promise.level]} {promise.code}"
    if told.bottlenecks:
        yield "bottlenecks", ", ".join(_bottlenecks(told.bottlenecks[:_BOTTLENECKS]))


def tables(told: RouteFacts) -> Iterator[Table]:
    """Yield the tables of a unit or course: its standards, and its practice profile."""
    if told.standards:
        rows = [[met.code, *(reach(met, level) for level in LEVELS)] for met in told.standards]
        yield Table(("standard", *LEVEL_WORDS.values()), rows)
    if told.profile:
        yield _profile(told)


def legend(reports: Iterable[Reported]) -> Iterator[str]:
    """Yield what the marks and columns of these reports mean."""
    told = [reported.facts for reported in reports if reported.facts]
    if any(met.promised for facts in told for met in facts.standards):
        yield "* promised to every student"
    if any(facts.profile for facts in told):
        yield "minutes alone, with others and at a screen are those of the shortest route with the pick"
        yield "longest between: the most minutes from one check-in with the teacher to the next"


def reach(met: Met, level: Level) -> str:
    """Return on how many routes a standard is met, the picks that carry it, and a star where it is promised."""
    found, options = met.reach.at(level), met.options.get(level, ())
    star = "*" if level in met.promised else ""
    return f"{found}{star}" + (f": {', '.join(options)}" if found is Reach.SOME and options else "")


def minutes(time: Time | None) -> str:
    """Return how long the shortest and the longest route take."""
    if time is None:
        return "none"
    return ("" if time.complete else "at least ") + span(Span(time.shortest, time.longest))


def span(numbers: Span) -> str:
    """Return a range of numbers."""
    return str(numbers.least) if numbers.least == numbers.most else f"{numbers.least} to {numbers.most}"


def _stretch(alone: Alone, *, complete: bool) -> str:
    works = f"{alone.student} works {'up to' if complete else 'at least'} {alone.minutes} minutes without the teacher"
    if alone.start and alone.start == alone.stop:
        return f"{works}, inside {alone.start}"
    start = f"after {alone.start}" if alone.start else "from the start"
    stop = f"until {alone.stop}" if alone.stop else "to the end"
    return f"{works}, {start} {stop}"


def _bottlenecks(found: Sequence[Bottleneck]) -> Iterator[str]:
    for number, one in enumerate(found):
        count = len(one.waiting)
        waits = "" if number else f" {'step waits' if count == 1 else 'steps wait'}"
        yield f"{count}{waits} for {one.title}"


def _profile(told: RouteFacts) -> Table:
    used = [company for company in COMPANIES if any(company in line.together for _, line in told.profile)]
    rows = [
        [
            title or "everyone",
            *(str(line.together.get(company, 0)) for company in used),
            str(line.screen),
            span(line.choices),
            str(line.ways),
            span(line.check_ins),
            str(line.stretch),
        ]
        for title, line in told.profile
    ]
    companies = [_COMPANY_WORDS[company] for company in used]
    return Table(("pick", *companies, "screen", "choices", "ways to show it", "check-ins", "longest between"), rows)
