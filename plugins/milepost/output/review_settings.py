"""What changes outside the units: rules, frameworks, standards, words, as sentences of a review."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from milepost.analysis.changes.diff import Changed
from milepost.analysis.changes.side import Side
from milepost.analysis.changes.topics import Difference, Topic
from milepost.model.unit import Unit
from milepost.output.review_lines import Line, Weight
from milepost.output.review_values import changed
from milepost.output.summary import joined, some

_SHOWN: Final = 8


def lines_of_settings(one: Changed, before: Side, after: Side) -> Iterator[Line]:
    """Yield what differs in `curriculum.yml`, the frameworks and the glossary."""
    for difference in one.differences:
        match difference.fact.topic:
            case Topic.ABOUT if difference.fact.key == ("id",) and None not in {difference.before, difference.after}:
                lost = "nothing that any student has saved is found under another: keep it as it was"
                yield Line(Weight.FIX, f"its id `{difference.before}` is now `{difference.after}`, and {lost}")
            case Topic.ABOUT:
                yield Line(Weight.TELL, changed(difference.fact.key[0], difference.before, difference.after))
            case Topic.RULE:
                yield Line(Weight.JUDGE, _rule(difference))
            case Topic.FRAMEWORK:
                yield Line(Weight.TELL, _framework(difference))
    words = [one for one in one.differences if one.fact.topic is Topic.WORD]
    if words:
        yield Line(Weight.DETAIL, f"{some(len(words), 'word')} of the glossary changed")
    yield from _standards([each for each in one.differences if each.fact.topic is Topic.STANDARD], before, after)


def _rule(one: Difference) -> str:
    (name,) = one.fact.key
    return f"the rule `{name}`: {_setting(one.before)} → {_setting(one.after)}"


def _setting(value: object) -> str:
    if not isinstance(value, tuple):
        return "as it comes"
    severity, options = value
    return " ".join(filter(None, [severity, "" if options == "{}" else options])) or "as it comes"


def _framework(one: Difference) -> str:
    (name,) = one.fact.key
    if one.before is None or one.after is None:
        return f"the framework `{name}` is {'new' if one.before is None else 'gone'}"
    versions = [str(value[1]) or "unnamed" for value in (one.before, one.after) if isinstance(value, tuple)]
    return f"the framework `{name}`: version {' → '.join(versions)}"


def _standards(differences: Sequence[Difference], before: Side, after: Side) -> Iterator[Line]:
    """Yield a line for each standard that units use, and one that counts the others."""
    users = _users(before), _users(after)
    used = [one for one in differences if any(one.fact.key in each for each in users)]
    for one in used:
        units = sorted(users[0].get(one.fact.key, set()) | users[1].get(one.fact.key, set()))
        shown = ", ".join(f"`{unit}`" for unit in units[:_SHOWN]) + (" and others" if len(units) > _SHOWN else "")
        weight = Weight.TELL if one.before is None else Weight.JUDGE
        yield Line(weight, f"the standard `{one.fact.key[1]}` {_became(one)}; used by {shown}")
    rest = [one for one in differences if one not in used]
    if rest:
        new, gone = sum(one.before is None for one in rest), sum(one.after is None for one in rest)
        parts = [some(new, "is new", "are new"), some(gone, "is gone", "are gone")]
        parts.append(some(len(rest) - new - gone, "changed", "changed"))
        yield Line(Weight.TELL, f"of the standards that no unit uses, {joined(*parts)}")


def _became(one: Difference) -> str:
    if one.before is None:
        return "is new"
    if one.after is None:
        return "is gone from its framework"
    assert isinstance(one.before, tuple)
    assert isinstance(one.after, tuple)
    _, withdrawn, replaced_by = one.after
    if (withdrawn, replaced_by) != one.before[1:]:
        instead = f", replaced by {', '.join(f'`{code}`' for code in replaced_by)}" if replaced_by else ""
        return f"is {'withdrawn' if withdrawn or replaced_by else 'back in use'}{instead}"
    return f"now reads “{one.after[0]}”; it read “{one.before[0]}”"


def _users(side: Side) -> Mapping[tuple[str, ...], set[str]]:
    """Return, by framework and code, the units that name a standard anywhere."""
    found: dict[tuple[str, ...], set[str]] = {}
    for unit in side.curriculum.units.values():
        for code in _codes(unit):
            for standard in side.names.standard(code):
                key = (standard.key.framework, standard.code or standard.key.guid)
                found.setdefault(key, set()).add(unit.id)
    return found


def _codes(unit: Unit) -> Iterator[str]:
    owners = [unit, *unit.activities.values(), *unit.parts]
    aligned = [owner.standards for owner in owners if hasattr(owner, "standards")]
    yield from {ref.name for standards in aligned for _, ref in standards.each()}
    yield from {ref.name for rubric in unit.rubrics.values() for ref in rubric.assesses}
    yield from {ref.name for target in unit.targets for ref in target.standards}
