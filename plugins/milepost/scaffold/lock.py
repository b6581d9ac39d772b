"""`standards.lock`, brought up to date and written out: one line for each standard, sorted, so that changes show."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from milepost.analysis.framework_uses import Uses
from milepost.model.grades import grade_name
from milepost.model.lock import Lock, LockedFramework, LockedStandard, fingerprint
from milepost.model.standard import Framework, Standard, StandardKey

_ESCAPED: Final = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_HEAD: Final = """\
# Which frameworks this curriculum uses, and what their standards said when they were last looked at.
# Written by `milepost standards`; commit it, and leave it as it is.
lock: 1
"""


@dataclass(frozen=True, slots=True)
class Renewal:
    """What a command knows that the curriculum does not: today, what was added from where, what moved and what left."""

    today: str
    sources: Mapping[str, str] = field(default_factory=dict)
    """By framework, the file or address that it was just read from."""
    data: Mapping[str, bytes] = field(default_factory=dict)
    """By file, the bytes that are about to be written."""
    moved: Mapping[StandardKey, StandardKey] = field(default_factory=dict)
    """Standards that have another identifier in the new version."""
    left: tuple[Standard, ...] = ()
    all_read: bool = True
    """Whether every unit could be read: else nothing is dropped, since an unread one may use it."""


def renewed(old: Lock, frameworks: Iterable[Framework], uses: Uses, root: Path, renewal: Renewal) -> Lock:
    """Return the lock as of today: what is in use, with the day on which each text was first seen."""
    frameworks = list(frameworks)
    items = {one.key: one for framework in frameworks for one in framework.items.values()}
    before = {renewal.moved.get(key, key): entry for key, entry in old.standards.items()}
    known = uses.keys() if renewal.all_read else {*uses, *before}
    used = [key for key in known if key in items and not items[key].gone]
    former = {one.key: one for one in (*old.former, *renewal.left)}
    return Lock(
        frameworks={one.id: _framework(one, old.frameworks.get(one.id), root, renewal) for one in frameworks},
        standards={key: _standard(items[key], before.get(key), renewal.today) for key in sorted(used)},
        former=tuple(former[key] for key in sorted(former) if key in uses or not renewal.all_read),
    )


def _framework(framework: Framework, old: LockedFramework | None, root: Path, renewal: Renewal) -> LockedFramework:
    file = framework.file.partition("/")[2]
    data = renewal.data[file] if file in renewal.data else (root / file).read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    if old and old.sha256 == sha256 and old.file == file and framework.id not in renewal.sources:
        return old
    source = renewal.sources.get(framework.id) or (old.source if old else "")
    return LockedFramework(file, source, sha256, framework.guid, framework.version, renewal.today)


def _standard(standard: Standard, old: LockedStandard | None, today: str) -> LockedStandard:
    text = fingerprint(standard.statement)
    if old is None:
        return LockedStandard(standard.code, text, today)
    if old.text == text:
        return replace(old, code=standard.code)
    return LockedStandard(standard.code, text, today, old.text)


def lock_text(lock: Lock) -> str:
    """Return the whole file."""
    lines = ["frameworks:"]
    for name, framework in sorted(lock.frameworks.items()):
        facts = {key: getattr(framework, key) for key in ("file", "source", "sha256", "document", "version")}
        lines += [f"  {name}:", *(f"    {key}: {_text(value)}" for key, value in facts.items() if value)]
        lines += [f"    date: {framework.date}"]
    lines += _grouped("standards", ((key, _standard_facts(one)) for key, one in sorted(lock.standards.items())))
    lines += _grouped("former", ((one.key, _former_facts(one)) for one in sorted(lock.former, key=lambda one: one.key)))
    return _HEAD + "\n".join(lines if lock.frameworks else lines[1:]) + "\n"


def _grouped(title: str, entries: Iterable[tuple[StandardKey, Mapping[str, str]]]) -> Iterator[str]:
    framework = ""
    for number, (key, facts) in enumerate(entries):
        if not number:
            yield f"{title}:"
        if key.framework != framework:
            framework = key.framework
            yield f"  {framework}:"
        inner = ", ".join(f"{name}: {value}" for name, value in facts.items() if value)
        yield f"    {_text(key.guid)}: {{{inner}}}"


def _standard_facts(one: LockedStandard) -> Mapping[str, str]:
    facts = {"code": _text(one.code), "text": _text(one.text), "seen": one.seen, "before": _text(one.before)}
    return {name: value for name, value in facts.items() if value != '""'}


def _former_facts(one: Standard) -> Mapping[str, str]:
    return {
        "code": _text(one.code) if one.code else "",
        "statement": _text(one.statement) if one.statement.strip() else "",
        "grades": f"[{', '.join(map(grade_name, one.grades))}]" if one.grades else "",
        "replaced_by": _list(one.replaced_by),
        "merged_with": _list(one.merged_with),
        "gone": one.gone,
    }


def _list(codes: Iterable[str]) -> str:
    texts = ", ".join(map(_text, codes))
    return f"[{texts}]" if texts else ""


def _text(text: str) -> str:
    """Return a text in double quotes; what YAML would take for the end of a line, or no text could hold, is escaped."""
    return _ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))
