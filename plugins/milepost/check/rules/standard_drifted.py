"""The text of a standard changed since the unit was last reviewed.

A framework may keep a code and ask for something else. `standards.lock` records on which day a text became another one;
a unit that was reviewed before that day was written for the old text. Look the unit through against the new text, then
write the day under `reviewed`.
"""

from collections.abc import Iterable, Iterator, Sequence
from textwrap import shorten

from milepost.analysis.code_refs import code_refs
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.lock import Lock, fingerprint
from milepost.model.span import Ref
from milepost.model.standard import Framework, Standard, StandardKey
from milepost.model.unit import Unit

SHOWN = 5
"""How many places one finding names."""
WIDE = 120
"""How many characters of a text one finding shows."""


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find standards whose text changed after the day on which a unit that names them was reviewed."""
    lock, frameworks = inquiry.curriculum.lock, inquiry.curriculum.frameworks
    changed = {one.key: one for framework in frameworks for one in _changed(framework, lock)}
    places: dict[tuple[str, StandardKey], list[Ref]] = {}
    for found in code_refs(inquiry.names) if changed else ():
        if len(found.standards) == 1 and found.standards[0].key in changed and isinstance(found.owner, Unit):
            places.setdefault((found.owner.id, found.standards[0].key), []).append(found.ref)
    for (unit_id, key), refs in places.items():
        unit, entry = inquiry.curriculum.units[unit_id], lock.standards[key]
        if unit.reviewed and unit.reviewed < entry.seen:
            when = "on" if entry.text == fingerprint(changed[key].statement) else "after"
            yield _problem(unit, changed[key], f"{when} {entry.seen}", refs)


def _changed(framework: Framework, lock: Lock) -> Iterator[Standard]:
    """Yield the standards whose text is another than it was, by the lock or since the lock was written."""
    for key, entry in lock.standards.items():
        standard = framework.items.get(key.guid) if key.framework == framework.id else None
        if standard and (entry.before or fingerprint(standard.statement) != entry.text):
            yield standard


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
