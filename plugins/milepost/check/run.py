"""Every rule over a curriculum: problems in, findings out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from milepost.check.accept import accepted
from milepost.check.inquiry import inquire
from milepost.check.rule import Rule
from milepost.check.rules import RULES
from milepost.check.settings import options_of, setting_problems, severity_of
from milepost.model.curriculum import Curriculum
from milepost.model.finding import Finding, Problem, Severity


def check(
    curriculum: Curriculum,
    problems: Iterable[Problem],
    sources: Mapping[str, str],
    rules: Sequence[Rule] = RULES,
) -> tuple[Finding, ...]:
    """Return the findings of all rules, with `problems` that reading found, in the order of files and lines.

    What the teacher accepted with a reason is left out; `sources` are the texts in which such comments stand.
    """
    found = [*_named(problems, curriculum, rules), *_asked(curriculum, rules)]
    found.sort(key=lambda finding: (finding.span, finding.rule, finding.problem.message))
    return tuple(accepted(found, sources))


def _named(problems: Iterable[Problem], curriculum: Curriculum, rules: Sequence[Rule]) -> Iterator[Finding]:
    by_name = {rule.name: rule for rule in rules}
    for problem in (*problems, *setting_problems(curriculum, rules)):
        yield from _finding(by_name[problem.rule], problem, curriculum)


def _asked(curriculum: Curriculum, rules: Sequence[Rule]) -> Iterator[Finding]:
    inquiry = inquire(curriculum)
    for rule in rules:
        if severity_of(rule, curriculum) is not Severity.OFF:
            for problem in rule.find(inquiry.with_options(options_of(rule, curriculum))):
                yield from _finding(rule, problem, curriculum)


def _finding(rule: Rule, problem: Problem, curriculum: Curriculum) -> Iterator[Finding]:
    severity = severity_of(rule, curriculum)
    if severity is not Severity.OFF:
        yield Finding(rule.name, severity, problem, _unit_of(problem, curriculum))


def _unit_of(problem: Problem, curriculum: Curriculum) -> str:
    parts = problem.at.span.file.split("/")
    return parts[1] if len(parts) > 2 and (parts[1] in curriculum.units or parts[1] in curriculum.broken) else ""
