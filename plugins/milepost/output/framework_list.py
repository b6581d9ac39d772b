"""The frameworks of a curriculum: which there are, from where, and how much of each is used."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from milepost.analysis.framework_uses import Covered, Uses, coverage
from milepost.escape.terminal import printable
from milepost.model.curriculum import Curriculum
from milepost.model.lock import LockedFramework
from milepost.model.standard import Framework
from milepost.output.paint import PLAIN, Paint


class ListedFramework(NamedTuple):
    """A framework, what the lock says of it, how much of it is used, and whether its file is what was locked."""

    framework: Framework
    locked: LockedFramework | None
    covered: Covered
    changed: bool


def listed(curriculum: Curriculum, found: Uses, root: Path) -> Iterator[ListedFramework]:
    """Yield the frameworks of a curriculum, as they are named there."""
    for framework in curriculum.frameworks:
        locked = curriculum.lock.frameworks.get(framework.id)
        named = {key.guid for key in found if key.framework == framework.id}
        data = (root / framework.file.partition("/")[2]).read_bytes()
        changed = locked is not None and locked.sha256 != hashlib.sha256(data).hexdigest()
        yield ListedFramework(framework, locked, coverage(framework, named), changed)


def framework_lines(frameworks: Iterable[ListedFramework], paint: Paint = PLAIN) -> Iterator[str]:
    """Yield the list for a person."""
    for number, (framework, locked, covered, changed) in enumerate(frameworks):
        if number:
            yield ""
        version = f", version {framework.version}" if framework.version else ""
        yield f"{paint('bold', printable(framework.id))}  {printable(framework.title + version)}"
        yield printable(f"  file       {framework.file}")
        yield printable(f"  from       {_origin(framework, locked)}")
        yield f"  standards  {len(framework.items):,}; {covered.named:,} of the {covered.of:,} without parts are used"
        if framework.license:
            yield printable(f"  licence    {framework.license}")
        if framework.deprecated:
            yield "  status     no longer in use, says its publisher"
        yield f"  lock       {_state(locked, changed=changed)}"


def _origin(framework: Framework, locked: LockedFramework | None) -> str:
    source = (locked.source if locked else "") or framework.source_url or "written here"
    return f"{source}, by {framework.publisher}" if framework.publisher else source


def _state(locked: LockedFramework | None, *, changed: bool) -> str:
    if locked is None:
        return "not in it yet; `milepost standards lock` writes it down"
    if changed:
        return f"the file is another than on {locked.date}; `milepost standards lock` writes it down"
    return f"as it was on {locked.date}"


def framework_json(frameworks: Iterable[ListedFramework]) -> str:
    """Return the same for programs: one JSON object, version 1."""
    told = [
        {
            "id": framework.id,
            "title": framework.title,
            "version": framework.version,
            "file": framework.file,
            "document": framework.guid,
            "publisher": framework.publisher,
            "license": framework.license,
            "deprecated": framework.deprecated,
            "standards": len(framework.items),
            "without_parts": covered.of,
            "used": covered.named,
            "locked": {name: getattr(locked, name) for name in LockedFramework.__slots__} if locked else None,
            "changed": changed,
        }
        for framework, locked, covered, changed in frameworks
    ]
    return json.dumps({"version": 1, "frameworks": told}, indent=2)
