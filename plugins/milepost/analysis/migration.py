"""What can be rewritten where codes were replaced, and what a person has to decide."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

from milepost.analysis.code_refs import CodeRef
from milepost.analysis.framework_uses import uses
from milepost.analysis.names import Names
from milepost.analysis.successors import Fate, fate
from milepost.model.standard import Standard, StandardKey

Reason = Literal["split", "merged", "withdrawn", "unknown", "ambiguous", "unsafe"]


class Move(NamedTuple):
    """A code that one other takes the place of, and where it is written."""

    old: Standard
    new: Standard
    refs: tuple[CodeRef, ...]


class Left(NamedTuple):
    """A code that is no longer in use and that nobody can replace without a decision."""

    old: Standard
    reason: Reason
    choices: tuple[str, ...]
    """Codes in its place, if any."""
    refs: tuple[CodeRef, ...]


class Migration(NamedTuple):
    """Everything that is to be done about codes that are no longer in use."""

    moves: tuple[Move, ...]
    left: tuple[Left, ...]


Decided = Mapping[StandardKey, Standard]
"""What a person has decided: the standard that takes another's place."""


def migration(names: Names, today: str, decided: Decided | None = None) -> Migration:
    """Return what is to be done as of a day, such as `2026-09-01`, in the order of the units."""
    found = uses(names)
    standards = {one.key: one for framework in names.curriculum.frameworks for one in framework.items.values()}
    fates = {key: became for key in found if (became := fate(standards[key], names, today))}
    taken = places_taken(names, today) if fates else {}
    moves, left = [], []
    for key, became in fates.items():
        clear = tuple(ref for ref in found[key] if len(ref.standards) == 1)
        unclear = tuple(ref for ref in found[key] if len(ref.standards) > 1)
        choice = (decided or {}).get(key)
        reason = None if choice else open_question(became, taken)
        if unclear:
            left.append(Left(became.standard, "ambiguous", _choices(became, names), unclear))
        if clear and reason is None:
            moves.append(Move(became.standard, choice or became.successors[0], clear))
        elif clear and reason:
            left.append(Left(became.standard, reason, _choices(became, names), clear))
    return Migration(tuple(moves), tuple(left))


def places_taken(names: Names, today: str) -> Mapping[StandardKey, int]:
    """Return of how many standards each one takes the place, where it takes any."""
    taken: dict[StandardKey, int] = {}
    for framework in names.curriculum.frameworks:
        for standard in framework.items.values():
            became = fate(standard, names, today) if standard.replaced_by else None
            for successor in became.successors if became else ():
                taken[successor.key] = taken.get(successor.key, 0) + 1
    return taken


def open_question(became: Fate, taken: Mapping[StandardKey, int]) -> Reason | None:
    """Return why a person has to decide; None where one standard takes the place of one."""
    if became.unknown:
        return "unknown"
    if not became.successors:
        return "withdrawn"
    if len(became.successors) > 1:
        return "split"
    merged = became.standard.merged_with or taken.get(became.successors[0].key, 0) > 1
    return "merged" if merged else None


def _choices(became: Fate, names: Names) -> tuple[str, ...]:
    return (*(names.code(one.key) for one in became.successors), *became.unknown)


def new_name(move: Move, ref: CodeRef, names: Names) -> str:
    """Return what to write in a code's place: with its framework where that was written, or two have the code."""
    code = names.code(move.new.key)
    named = ref.ref.name.startswith(f"{move.old.key.framework}:")
    return f"{move.new.key.framework}:{code}" if named or names.key(code) != move.new.key else code
