"""The text of a standard changed since the unit was last reviewed.

A framework may keep a code and ask for something else. `standards.lock` records on which day a text became another one;
a unit that was reviewed before that day was written for the old text. Look the unit through against the new text, then
write the day under `reviewed`.
"""

from collections.abc import Iterable, Sequence
from textwrap import shorten

from milepost.analysis.code_refs import code_refs
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.lock import LockedStandard, fingerprint
from milepost.model.span import Ref
from milepost.model.standard import Standard, StandardKey
from milepost.model.unit import Unit

SHOWN = 5
"""How many places one finding names."""
WIDE = 120
"""How many characters of a text one finding shows."""


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find standards whose text changed after the day on which a unit that names them was reviewed."""
    lock = inquiry.curriculum.lock
    places: dict[tuple[str, StandardKey], list[Ref]] = {}
    for found in code_refs(inquiry.names) if lock.standards else ():
        if len(found.standards) == 1 and isinstance(found.owner, Unit):
            places.setdefault((found.owner.id, found.standards[0].key), []).append(found.ref)
    standards = {one.key: one for framework in inquiry.curriculum.frameworks for one in framework.items.values()}
    for (unit_id, key), refs in places.items():
        entry, unit = lock.standards.get(key), inquiry.curriculum.units[unit_id]
        if entry and (when := _drifted(unit, standards[key], entry)):
            yield _problem(unit, standards[key], when, refs)


def _drifted(unit: Unit, standard: Standard, entry: LockedStandard) -> str:
    """Return when the text changed, in words; empty where it did not certainly change after the unit's review."""
    if not unit.reviewed or not unit.reviewed < entry.seen:
        return ""
    if fingerprint(standard.statement) != entry.text:
        return f"after {entry.seen}"
    return f"on {entry.seen}" if entry.before else ""


def _problem(unit: Unit, standard: Standard, when: str, refs: Sequence[Ref]) -> Problem:
    first, *others = refs
    text = shorten(standard.statement, WIDE, placeholder=" …")
    return Problem(
        f"the text of `{first.name}` changed {when}, and `{unit.id}` was last reviewed on {unit.reviewed}",
        Label(first.span, f"it now says: {text}"),
        help="look the unit through against the new text, then write today's date under `reviewed`",
        related=tuple(Label(other.span, "here too") for other in others[: SHOWN - 1]),
    )


LOCK = """\
lock: 1
standards:
  skills:
    reads-maps: {text: "0123456789abcdef", seen: 2026-09-01}
"""
SKILLS = {
    "units/curriculum.yml": "format: 1\nid: school\ntitle: School\nstandards: [standards/skills.yml]\n",
    "units/standards/skills.yml": "id: skills\nitems:\n  - {code: reads-maps, statement: Reads a map and its key}\n",
    "units/standards/standards.lock": LOCK,
    "units/maps/activities/look.md": "---\ntitle: Look\nteaches: [reads-maps]\n---\nLook.\n",
}
UNIT = "title: Maps\nreviewed: %s\nstandards: {teaches: [reads-maps]}%s\nplaylist: [look]\n"
RULE = Rule(
    name="standard-drifted",
    severity=Severity.WARNING,
    find=find,
    bad=SKILLS | {"units/maps/unit.yml": UNIT % ("2026-08-20", "  # <- standard-drifted")},
    good=SKILLS | {"units/maps/unit.yml": UNIT % ("2026-09-12", "")},
)
