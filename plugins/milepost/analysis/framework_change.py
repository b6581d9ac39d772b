"""What a new version of a framework does to the old one, standard by standard."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from milepost.analysis.names import common_code
from milepost.model.lock import fingerprint
from milepost.model.standard import Framework, Standard

Kind = Literal["kept", "reworded", "replaced", "split", "merged", "withdrawn", "new"]
KINDS: Final[tuple[Kind, ...]] = ("kept", "reworded", "replaced", "split", "merged", "withdrawn", "new")


class Step(NamedTuple):
    """What becomes of one standard: `old` is None for a new one, `new` empty for one that was withdrawn.

    `beside` are the other standards of the old version that the same new one takes the place of.
    """

    kind: Kind
    old: Standard | None
    new: tuple[Standard, ...]
    beside: tuple[Standard, ...] = ()


@dataclass(frozen=True, slots=True)
class FrameworkChange:
    """Two versions of a framework, and the way from one to the other, in the old version's order, new ones last."""

    old: Framework
    new: Framework
    steps: tuple[Step, ...]

    def of(self, kind: Kind) -> list[Step]:
        """Return the steps of one kind."""
        return [step for step in self.steps if step.kind == kind]


def compare(old: Framework, new: Framework) -> FrameworkChange:
    """Return what a new version changes, going by identifiers, by codes, and by what either version says of the other.

    Nothing is guessed from texts: a standard of which neither version says what took its place counts as withdrawn.
    """
    before = {guid: one for guid, one in old.items.items() if not one.gone}
    ways = _Ways(old, new)
    to = {guid: ways.from_(standard) for guid, standard in before.items()}
    origins: dict[str, list[str]] = {}
    for guid, successors in to.items():
        for successor in successors:
            origins.setdefault(successor, []).append(guid)
    steps = [_step(standard, to[guid], origins, before, new) for guid, standard in before.items()]
    fresh = [
        Step("new", None, (standard,))
        for guid, standard in new.items.items()
        if guid not in origins and not _is_over(standard)
    ]
    return FrameworkChange(old, new, (*steps, *fresh))


def _step(
    old: Standard,
    to: tuple[str, ...],
    origins: Mapping[str, list[str]],
    before: Mapping[str, Standard],
    new: Framework,
) -> Step:
    successors = tuple(new.items[guid] for guid in to)
    beside = tuple(before[guid] for one in to for guid in origins[one] if guid != old.key.guid)
    if not successors:
        return Step("withdrawn", old, ())
    if len(successors) > 1:
        return Step("split", old, successors, beside)
    [only] = successors
    if _written(only) == _written(old):
        same = fingerprint(only.statement) == fingerprint(old.statement)
        return Step("kept" if same else "reworded", old, successors, beside)
    return Step("merged" if beside else "replaced", old, successors, beside)


def _written(standard: Standard) -> str:
    return common_code(standard.code or standard.key.guid)


class _Ways:
    """Looks up, for a standard of the old version, its successors in the new one."""

    def __init__(self, old: Framework, new: Framework) -> None:
        self._new = new
        self._by_name = dict(_names(new.items.values()))
        self._guid_of = {name: one.key.guid for name, one in _standards_by_name(old.items.values())}
        self._links: dict[str, list[str]] = {}
        for link in (*old.links, *new.links):
            self._links.setdefault(link.origin, []).append(link.destination)
            if link.kind == "exactMatchOf":
                self._links.setdefault(link.destination, []).append(link.origin)

    def from_(self, standard: Standard) -> tuple[str, ...]:
        """Return the identifiers of what takes a standard's place: itself where it is still there and in force."""
        same = self._same(standard)
        if same and not _is_over(self._new.items[same]):
            return (same,)
        return tuple(dict.fromkeys(self._followed(standard.key.guid, standard)))

    def _same(self, standard: Standard) -> str:
        if standard.key.guid in self._new.items:
            return standard.key.guid
        return self._by_name.get(_written(standard), "") if standard.code else ""

    def _followed(self, guid: str, standard: Standard) -> Iterator[str]:
        """Yield what is at the ends of the chains of replacements that begin at a standard."""
        seen, waiting = {guid}, [*self._next(guid, standard)]
        while waiting:
            here = waiting.pop(0)
            if here in seen:
                continue
            seen.add(here)
            there = self._new.items.get(here)
            if there and not _is_over(there):
                yield here
            else:
                waiting += self._next(here, there)

    def _next(self, guid: str, standard: Standard | None) -> Iterator[str]:
        yield from self._links.get(guid, ())
        same = self._same(standard) if standard else ""
        for one in filter(None, (standard, self._new.items.get(same))):
            for name in one.replaced_by:
                common = common_code(name)
                yield self._by_name.get(common) or self._guid_of.get(common, name)
        if same and same != guid:
            yield from self._links.get(same, ())


def _is_over(standard: Standard) -> bool:
    return bool(standard.replaced_by or standard.withdrawn)


def _standards_by_name(standards: Iterable[Standard]) -> Iterator[tuple[str, Standard]]:
    for standard in standards:
        yield standard.key.guid.upper(), standard
        if standard.code:
            yield common_code(standard.code), standard


def _names(standards: Iterable[Standard]) -> Iterator[tuple[str, str]]:
    return ((name, standard.key.guid) for name, standard in _standards_by_name(standards))
