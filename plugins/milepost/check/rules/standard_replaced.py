"""A unit names a code that its framework has replaced or withdrawn.

Frameworks change. A promise to meet a standard that nobody asks for any more promises nothing, and what took its place
may ask for something else. What took its place may stand in a newer framework that is not added yet; a list that says
so is in order, and only a unit that uses the old code is told.
"""

from collections.abc import Iterable, Iterator, Sequence

from milepost.analysis.code_refs import CodeRef, code_refs
from milepost.analysis.migration import Reason, open_question, places_taken
from milepost.analysis.names import Names
from milepost.analysis.successors import Fate, fate, may_be_over
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.span import Span
from milepost.model.standard import Framework, Standard, StandardKey

SHOWN = 5
"""How many places one finding names."""


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find codes that are no longer in force, once for each unit or course, and frameworks that are not."""
    frameworks = inquiry.curriculum.frameworks
    if not any(framework.deprecated or any(map(may_be_over, framework.items.values())) for framework in frameworks):
        return
    today = inquiry.today.isoformat()
    places: dict[tuple[Span, StandardKey], list[CodeRef]] = {}
    for found in code_refs(inquiry.names):
        for standard in found.standards:
            places.setdefault((found.owner.at.span, standard.key), []).append(found)
    fates: dict[StandardKey, Fate | None] = {}
    for (_, key), refs in places.items():
        if key not in fates:
            fates[key] = fate(_standard(refs[0], key), inquiry.names, today)
    taken = places_taken(inquiry.names, today) if any(fates.values()) else {}
    for (_, key), refs in places.items():
        if known := fates[key]:
            yield _problem(known, refs, inquiry.names, open_question(known, taken))
    yield from _deprecated(frameworks, {key.framework for _, key in places})


def _standard(found: CodeRef, key: StandardKey) -> Standard:
    return next(standard for standard in found.standards if standard.key == key)


def _problem(known: Fate, refs: Sequence[CodeRef], names: Names, question: Reason | None) -> Problem:
    first, *others = refs
    return Problem(
        f"`{first.ref.name}` {_what_became(known, names)}",
        Label(first.ref.span, "no longer in use"),
        help=_mend(known, names, question),
        related=tuple(Label(other.ref.span, "here too") for other in others[: SHOWN - 1]),
    )


def _what_became(known: Fate, names: Names) -> str:
    codes = _codes(known, names)
    if codes:
        return f"was replaced by {' and '.join(codes)}"
    if known.standard.gone:
        return "is no longer in its framework, which names nothing in its place"
    if known.standard.until:
        return f"was in force until {known.standard.until}, and nothing is named in its place"
    return "was withdrawn, and nothing is named in its place"


def _mend(known: Fate, names: Names, question: Reason | None) -> str:
    codes = ", ".join(_codes(known, names))
    match question:
        case None:
            return f"write {codes}; `milepost standards migrate` does it wherever the code stands"
        case "unknown":
            return (
                f"add the framework that has `{known.unknown[0]}` with `milepost standards add`, or write another code"
            )
        case "split":
            return f"look at what each of them asks, and write the one that fits: {codes}"
        case "merged":
            return f"other codes became {codes} too: look at whether the unit meets all of it, then write it"
        case _:
            return "take the code out, or find one that fits with `milepost standards search`"


def _codes(known: Fate, names: Names) -> list[str]:
    return [f"`{names.code(one.key)}`" for one in known.successors] + [f"`{code}`" for code in known.unknown]


def _deprecated(frameworks: Iterable[Framework], used: set[str]) -> Iterator[Problem]:
    for framework in frameworks:
        if framework.deprecated and framework.id in used:
            yield Problem(
                f"the framework `{framework.id}` is no longer in use, says its publisher",
                Label(framework.at.span, "no longer in use"),
                help=f"get the new version, then `milepost standards update {framework.id} FILE` shows what it changes",
            )


SKILLS = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\nstandards: [standards/skills.yml]\n",
    "units/standards/skills.yml": "id: skills\nitems:\n"
    "  - {code: reads-maps, statement: Reads a map, replaced_by: [reads-a-map]}\n"
    "  - {code: reads-a-map, statement: Reads a map with a key and a scale}\n",
    "units/maps/unit.yml": "title: Maps\nplaylist: [look]\n",
}
LOOK = "---\ntitle: Look\nteaches: [%s]%s\n---\nLook.\n"
RULE = Rule(
    name="standard-replaced",
    severity=Severity.WARNING,
    find=find,
    bad=SKILLS | {"units/maps/activities/look.md": LOOK % ("reads-maps", "  # <- standard-replaced")},
    good=SKILLS | {"units/maps/activities/look.md": LOOK % ("reads-a-map", "")},
)
