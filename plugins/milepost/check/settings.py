"""What `curriculum.yml` says of rules: their severities and options."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from milepost.check.rule import Rule
from milepost.model.curriculum import Curriculum, RuleSetting
from milepost.model.finding import Label, Problem, Severity


def severity_of(rule: Rule, curriculum: Curriculum) -> Severity:
    """Return the severity a rule has here; one newer than the curriculum's `rules_version` is a note at most.

    What cannot be read at all stays an error, whatever the settings say.
    """
    if rule.name == "unreadable-file":
        return Severity.ERROR
    setting = curriculum.rules.get(rule.name)
    if setting and setting.severity in set(Severity):
        return Severity(setting.severity)
    newer = rule.since > curriculum.rules_version and rule.severity is not Severity.OFF
    if setting and rule.severity is Severity.OFF:
        return Severity.WARNING
    return Severity.NOTE if newer else rule.severity


def options_of(rule: Rule, curriculum: Curriculum) -> Mapping[str, Any]:
    """Return a rule's options: its defaults, and what `curriculum.yml` says over them.

    An option that is a mapping by grade band is merged band by band; one of another kind than its default is ignored,
    with a problem of its own.
    """
    setting = curriculum.rules.get(rule.name)
    given = setting.options if setting else {}
    fitting = {key: value for key, value in given.items() if key in rule.options and fits(rule.options[key], value)}
    merged = {key: rule.options[key] | value for key, value in fitting.items() if isinstance(value, dict)}
    return {**rule.options, **fitting, **merged}


def fits(default: object, value: object) -> bool:
    """Tell whether an option's value is of its default's kind, whole numbers standing for decimal ones."""
    if isinstance(default, bool) or isinstance(value, bool):
        return type(default) is type(value)
    if isinstance(default, int | float):
        return isinstance(value, int | float) and value >= 0
    if isinstance(default, dict):
        return isinstance(value, dict) and all(fits(1, number) for number in value.values())
    return isinstance(value, type(default))


def setting_problems(curriculum: Curriculum, rules: Sequence[Rule]) -> Iterator[Problem]:
    """Yield what is wrong with the settings themselves: unknown rules, severities and options."""
    by_name = {rule.name: rule for rule in rules}
    for name, setting in curriculum.rules.items():
        if name.startswith("x-"):
            continue
        rule = by_name.get(name)
        if rule is None:
            yield Problem(
                f"there is no rule `{name}`",
                Label(setting.name.span, "no rule has this name"),
                help=_near(name, by_name) or "`milepost rules` lists them all",
                rule="unknown-reference",
            )
        else:
            yield from _option_problems(rule, setting)


def _option_problems(rule: Rule, setting: RuleSetting) -> Iterator[Problem]:
    for option, value in setting.options.items():
        if option not in rule.options:
            allowed = ", ".join(f"`{name}`" for name in rule.options)
            yield Problem(
                f"`{rule.name}` has no option `{option}`",
                Label(setting.at.at(option), "no option of this rule"),
                help=_near(option, rule.options) or (f"its options are {allowed}" if allowed else "it has no options"),
                rule="unknown-reference",
            )
        elif not fits(rule.options[option], value):
            yield Problem(
                f"`{option}` of `{rule.name}` cannot have this value",
                Label(setting.at.at(option), "another kind of value is meant"),
                help=f"write it as the default is written: `{option}: {written(rule.options[option])}`",
                rule="wrong-shape",
            )


def _near(name: str, names: Mapping[str, object]) -> str:
    near = get_close_matches(name, names, n=1)
    return f"did you mean `{near[0]}`?" if near else ""


def written(value: object) -> str:
    """Return an option's value as a teacher writes it."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(written, value)) + "]"
    return str(value).lower() if isinstance(value, bool) else str(value)
