"""Standards: what a framework lists, and what an activity or unit does with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from milepost.model.span import Places, Ref

Level = Literal["teaches", "practices", "assesses"]
LEVELS: Final[tuple[Level, ...]] = ("teaches", "practices", "assesses")


class Alignment(NamedTuple):
    """The codes something teaches, practices and assesses; for a unit or course, what it promises everyone."""

    teaches: tuple[Ref, ...] = ()
    practices: tuple[Ref, ...] = ()
    assesses: tuple[Ref, ...] = ()

    def each(self) -> Iterator[tuple[Level, Ref]]:
        """Yield every code with its level."""
        for level, refs in zip(LEVELS, self, strict=True):
            for ref in refs:
                yield level, ref


class StandardKey(NamedTuple):
    """A standard's identity: its framework, and its GUID (its code in a plain list)."""

    framework: str
    guid: str


@dataclass(frozen=True, slots=True)
class Standard:
    """One standard or skill. `code` is empty where its framework gives none; grades as in `Unit`."""

    key: StandardKey
    code: str
    statement: str
    grades: tuple[int, ...] = ()
    parents: tuple[str, ...] = ()
    """GUIDs of the standards this one is a part of, in the same framework."""
    replaced_by: tuple[str, ...] = ()
    """Codes that take its place in a later version."""
    withdrawn: bool = False
    until: str = ""
    """The last day on which it is in force, such as `2027-07-31`; empty where its framework names none."""
    gone: str = ""
    """The day on which it left its framework: it is known only because units still name it."""
    merged_with: tuple[str, ...] = ()
    """Codes that left with it, for the same one in their place."""
    kind: str = ""
    uri: str = ""


class Link(NamedTuple):
    """What a framework says of two standards, one of which may stand in another framework; by GUID."""

    kind: Literal["replacedBy", "exactMatchOf"]
    origin: str
    destination: str


@dataclass(frozen=True, slots=True)
class Framework:
    """A list of standards. `id` is what `framework-id:code` names: the file's stem for a CASE package."""

    id: str
    title: str
    version: str
    file: str
    items: Mapping[str, Standard]
    """By GUID, in the framework's own order."""
    at: Places
    guid: str = ""
    language: str = ""
    precedes: tuple[tuple[str, str], ...] = ()
    """Pairs of GUIDs: the first is best met before the second. Advice only."""
    links: tuple[Link, ...] = ()
    """What replaces or equals what, in this version and others."""
    deprecated: bool = False
    """Its publisher says that the whole of it is no longer in use."""
    publisher: str = ""
    license: str = ""
    source_url: str = ""
    parents: tuple[Ref, ...] = ()
    """In a plain list, the codes that are written as another's parent."""
