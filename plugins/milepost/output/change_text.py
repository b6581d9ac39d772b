"""What a new version of a framework changes, for a person who decides and for a program."""

import json
from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten
from typing import Any, Final, NamedTuple

from milepost.analysis.framework_change import KINDS, FrameworkChange, Kind, Step
from milepost.analysis.framework_uses import Covered, Uses, coverage, uncovered, users
from milepost.escape.terminal import printable
from milepost.model.standard import Framework, Standard
from milepost.output.paint import PLAIN, Paint
from milepost.output.summary import some

_TITLES: Final[dict[Kind, str]] = {
    "kept": "kept",
    "reworded": "kept, but reworded",
    "replaced": "replaced one to one",
    "split": "split",
    "merged": "merged",
    "withdrawn": "withdrawn",
    "new": "new",
}
_WIDE: Final = 100


class Told(NamedTuple):
    """A change with what it means for a curriculum."""

    change: FrameworkChange
    uses: Uses
    before: Covered
    after: Covered
    uncovered: tuple[Standard, ...]
    """Standards of the new version, without parts, that no unit names once codes are rewritten one to one."""


def told(change: FrameworkChange, uses: Uses) -> Told:
    """Return what a change means where standards are used in these places."""
    named = {key.guid for key in uses if key.framework == change.old.id}
    carried = {step.new[0].key.guid for step in change.steps if step.old and _is_carried(step, named)}
    new = change.new
    return Told(
        change,
        uses,
        coverage(change.old, named),
        coverage(new, carried),
        tuple(new.items[guid] for guid in uncovered(new, carried)),
    )


def _is_carried(step: Step, named: set[str]) -> bool:
    assert step.old is not None
    return step.kind in {"kept", "reworded", "replaced"} and step.old.key.guid in named


def change_lines(one: Told, paint: Paint = PLAIN) -> Iterator[str]:
    """Yield what the new version changes: how many of each kind, and in full what units use."""
    old, new = one.change.old, one.change.new
    yield paint("bold", printable(f"{old.id}: {_version(old)} → {_version(new)}"))
    yield ""
    yield from _counts(one)
    yield ""
    yield f"  covered before: {one.before.named:,} of {one.before.of:,} standards without parts"
    yield f"  covered after:  {one.after.named:,} of {one.after.of:,}, once codes are rewritten one to one"
    for kind in KINDS:
        steps = [step for step in one.change.of(kind) if _users(step, one.uses)]
        if steps and kind != "kept":
            yield ""
            yield paint("bold", f"{_TITLES[kind]}, and used:")
            for step in steps:
                yield from _step(step, one.uses)
    yield from _verdict(one)


def _counts(one: Told) -> Iterator[str]:
    for kind in KINDS:
        steps = one.change.of(kind)
        used = sum(bool(_users(step, one.uses)) for step in steps)
        note = f"; {some(used, 'is', 'are')} used by units" if used else "; none is used" if steps else ""
        yield f"  {_TITLES[kind]:<24} {len(steps):>6,}{note if kind != 'new' else ''}"
    yield f"  {'uncovered':<24} {len(one.uncovered):>6,}; no unit would name them"


def _step(step: Step, uses: Uses) -> Iterator[str]:
    assert step.old is not None
    beside = f", with {_codes(step.beside)}" if step.beside else ""
    arrow = f" → {_codes(step.new)}{beside}" if step.new and step.kind != "reworded" else ""
    yield printable(f"  {_code(step.old)}{arrow}")
    if not step.new or step.old.statement != step.new[0].statement or len(step.new) > 1:
        yield printable(f"    was: {_short(step.old)}")
        yield from (
            printable(f"    now: {f'{_code(new)}  ' if len(step.new) > 1 else ''}{_short(new)}") for new in step.new
        )
    yield printable(f"    used by {', '.join(_users(step, uses))}")


def _verdict(one: Told) -> Iterator[str]:
    kinds = {kind for kind in KINDS for step in one.change.of(kind) if kind != "new" and _users(step, one.uses)}
    yield ""
    if not kinds - {"kept"}:
        yield "no unit has to change"
        return
    if "replaced" in kinds:
        yield "afterwards `milepost standards migrate --apply` rewrites the codes that were replaced one to one"
    if not any(step.new for step in one.change.steps if step.old):
        yield "no code survives, and neither version says what takes the place of what: nothing is guessed here"
    if kinds & {"split", "merged", "withdrawn"}:
        yield "somebody has to decide on what was split, merged or withdrawn; `milepost standards migrate` lists it"
    if "reworded" in kinds:
        yield "units that use a reworded code need a look; `milepost check` says so until they are reviewed"


def _users(step: Step, uses: Uses) -> list[str]:
    return users(uses.get(step.old.key, ())) if step.old else []


def _version(framework: Framework) -> str:
    return f"version {framework.version}" if framework.version else framework.title


def _code(standard: Standard) -> str:
    return standard.code or standard.key.guid


def _codes(standards: Sequence[Standard]) -> str:
    return " and ".join(map(_code, standards))


def _short(standard: Standard) -> str:
    return shorten(standard.statement or "(no text)", _WIDE, placeholder=" …")


def change_json(one: Told, *, written: bool) -> str:
    """Return all of it as one JSON object, version 1."""
    change = one.change
    told: dict[str, Any] = {
        "version": 1,
        "framework": change.old.id,
        "written": written,
        "from": change.old.version,
        "to": change.new.version,
        **{kind: [_plain(step, one.uses) for step in change.of(kind)] for kind in KINDS},
        "uncovered": [_code(standard) for standard in one.uncovered],
        "coverage": {"before": one.before._asdict(), "after": one.after._asdict()},
    }
    return json.dumps(told, indent=2)


def _plain(step: Step, uses: Uses) -> Mapping[str, Any]:
    if step.old is None:
        return {"new": [_code(new) for new in step.new]}
    return {
        "old": _code(step.old),
        "new": [_code(new) for new in step.new],
        "beside": [_code(old) for old in step.beside],
        "used_by": _users(step, uses),
    }
