"""One standard: what it says, where it stands in its framework, what became of it, and who uses it."""

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from milepost.analysis.code_refs import CodeRef
from milepost.analysis.names import Names
from milepost.analysis.successors import fate
from milepost.escape.terminal import printable
from milepost.model.grades import grade_name
from milepost.model.standard import Framework, Standard
from milepost.output.paint import PLAIN, Paint


class Card(NamedTuple):
    """What is told of a standard; codes stand for the standards around it."""

    code: str
    standard: Standard
    framework: Framework
    above: tuple[str, ...]
    parts: tuple[str, ...]
    after: tuple[str, ...]
    """Codes of what is best met before it."""
    before: tuple[str, ...]
    over: bool
    replaced_by: tuple[str, ...]
    uses: Sequence[CodeRef]


def card(standard: Standard, names: Names, found: Sequence[CodeRef], today: str) -> Card:
    """Return what is to be told of a standard."""
    framework = next(one for one in names.curriculum.frameworks if one.id == standard.key.framework)
    guid, items = standard.key.guid, framework.items
    became = fate(standard, names, today)

    def codes(guids: Iterable[str]) -> tuple[str, ...]:
        return tuple(names.code(items[one].key) for one in guids if one in items)

    return Card(
        code=names.code(standard.key),
        standard=standard,
        framework=framework,
        above=codes(_above(standard, framework)),
        parts=codes(one.key.guid for one in items.values() if guid in one.parents),
        after=codes(first for first, second in framework.precedes if second == guid),
        before=codes(second for first, second in framework.precedes if first == guid),
        over=became is not None,
        replaced_by=tuple(names.code(one.key) for one in became.successors) + became.unknown if became else (),
        uses=sorted(found, key=lambda one: one.ref.span),
    )


def _above(standard: Standard, framework: Framework) -> list[str]:
    """Return the identifiers of what a standard is a part of, the nearest first."""
    seen: dict[str, None] = {}
    waiting = [*standard.parents]
    while waiting:
        here = waiting.pop(0)
        if here not in seen and here in framework.items:
            seen[here] = None
            waiting += framework.items[here].parents
    return list(seen)


def card_lines(told: Card, width: int, paint: Paint = PLAIN) -> Iterator[str]:
    """Yield a card for a person."""
    standard, framework = told.standard, told.framework
    version = f" {framework.version}" if framework.version and framework.version not in framework.title else ""
    yield f"{paint('bold', printable(told.code))}  {printable(framework.title + version)} ({printable(framework.id)})"
    yield from textwrap.wrap(
        printable(standard.statement or "(no text)"), width, initial_indent="  ", subsequent_indent="  "
    )
    facts = {
        "identifier": standard.key.guid if standard.key.guid != told.code else "",
        "kind": standard.kind,
        "grades": ", ".join(map(grade_name, standard.grades)),
        "part of": ", ".join(told.above),
        "its parts": ", ".join(told.parts),
        "best after": ", ".join(told.after),
        "best before": ", ".join(told.before),
        "in force": f"until {standard.until}" if standard.until else "",
        "no longer": _became(told),
    }
    for name, value in facts.items():
        if value:
            yield from textwrap.wrap(
                printable(value), width, initial_indent=f"  {name:<12}", subsequent_indent=" " * 14
            )
    yield "" if told.uses else "  no unit uses it"
    for one in told.uses:
        span = one.ref.span
        yield printable(f"  {one.owner.id}  {span.file}:{span.line}:{span.column}")


def _became(told: Card) -> str:
    if not told.over:
        return ""
    return f"in use; replaced by {', '.join(told.replaced_by)}" if told.replaced_by else "in use; withdrawn"


def card_json(cards: Iterable[Card]) -> str:
    """Return cards for programs: one JSON object, version 1."""
    return json.dumps({"version": 1, "standards": [_plain(one) for one in cards]}, indent=2)


def _plain(told: Card) -> dict[str, Any]:
    standard = told.standard
    return {
        "code": told.code,
        "framework": told.framework.id,
        "identifier": standard.key.guid,
        "statement": standard.statement,
        "kind": standard.kind,
        "grades": [grade_name(grade) for grade in standard.grades],
        "part_of": list(told.above),
        "parts": list(told.parts),
        "best_after": list(told.after),
        "best_before": list(told.before),
        "in_use": not told.over,
        "replaced_by": list(told.replaced_by),
        "uri": standard.uri,
        "uses": [
            {"in": one.owner.id, "file": one.ref.span.file, "line": one.ref.span.line, "column": one.ref.span.column}
            for one in told.uses
        ],
    }
