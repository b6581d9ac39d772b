"""Which units use which standards, and how much of a framework that covers."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from milepost.analysis.code_refs import CodeRef, code_refs
from milepost.analysis.names import Names
from milepost.model.standard import Framework, StandardKey

Uses = Mapping[StandardKey, list[CodeRef]]
"""By standard, every place at which its code is written; an ambiguous code stands under each it may mean."""


class Covered(NamedTuple):
    """Of a framework's standards without parts: how many units name, alone or by promising what they are part of."""

    named: int
    of: int


def uses(names: Names) -> Uses:
    """Return where each standard is used, in the order of units and then courses."""
    found: dict[StandardKey, list[CodeRef]] = {}
    for one in code_refs(names):
        for standard in one.standards:
            found.setdefault(standard.key, []).append(one)
    return found


def users(found: Collection[CodeRef]) -> list[str]:
    """Return the ids of the units and courses at some places, each once."""
    return list(dict.fromkeys(one.owner.id for one in found))


def coverage(framework: Framework, named: Collection[str]) -> Covered:
    """Return how much of a framework some of its identifiers cover; what was replaced or withdrawn does not count."""
    leaves = _leaves(framework)
    return Covered(len(leaves) - len(uncovered(framework, named)), len(leaves))


def uncovered(framework: Framework, named: Collection[str]) -> list[str]:
    """Return the identifiers of the standards without parts that nothing covers."""
    return [guid for guid in _leaves(framework) if not _is_covered(guid, framework, named)]


def _leaves(framework: Framework) -> list[str]:
    items = {guid: one for guid, one in framework.items.items() if not (one.withdrawn or one.replaced_by)}
    parents = {parent for one in items.values() for parent in one.parents}
    return [guid for guid in items if guid not in parents]


def _is_covered(guid: str, framework: Framework, named: Collection[str]) -> bool:
    seen, waiting = {guid}, [guid]
    while waiting:
        here = waiting.pop()
        if here in named:
            return True
        above = framework.items[here].parents if here in framework.items else ()
        waiting += [parent for parent in above if parent not in seen]
        seen.update(above)
    return False
