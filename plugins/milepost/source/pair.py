"""Two versions of a curriculum, read together: only what differs, and what that can reach."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from itertools import groupby

from milepost.model.curriculum import Course
from milepost.model.finding import Problem
from milepost.source.disk import Files
from milepost.source.kept import NOTHING, Kept, KeptUnit
from milepost.source.load import Loaded, Wanted, load_files, nothing
from milepost.source.mentions import mentions


@dataclass(frozen=True, slots=True)
class Version:
    """The files of a curriculum, and by path what identifies the content of each."""

    files: Files
    contents: Mapping[str, str]
    close: Callable[[], None] = lambda: None
    """Ends what reading has started."""


def load_pair(base: Version, head: Version) -> tuple[Loaded, Loaded]:
    """Read two versions of a curriculum, and of both the same units: those whose difference is to be told.

    These are the units with a file that differs, those that wait for them, and what stands in a course with one of
    these; and whatever all of them wait for. Where anything differs outside the units' folders, all units are read. A
    unit that does not differ is read once. A version without files has no units.
    """
    reach = _Reach(base, head)
    before, after = _both(base, head, reach)
    if not reach.everything and (reach.leads_further(before) or reach.leads_further(after)):
        reach.everything = True
        before, after = _both(base, head, reach)
    return before, after


def _both(base: Version, head: Version, reach: "_Reach") -> tuple[Loaded, Loaded]:
    before = _load(base, reach.wanted)
    return before, _load(head, reach.wanted, _kept(before, reach.same))


def _load(version: Version, wanted: Wanted, kept: Kept = NOTHING) -> Loaded:
    return load_files(version.files, wanted, kept) if version.contents else nothing(version.files)


class _Reach:
    """Which units differ, and which of the others can be told apart by that."""

    def __init__(self, base: Version, head: Version) -> None:
        self._versions = (base, head)
        self._units = {path.partition("/")[0] for one in self._versions for path in one.contents if _is_unit(path)}
        paths = {path for path, _ in base.contents.items() ^ head.contents.items()}
        self._changed = {path.partition("/")[0] for path in paths if "/" in path}
        self.everything = any(path.partition("/")[0] not in self._units for path in paths)
        self._found: frozenset[str] | None = None

    @property
    def same(self) -> Collection[str]:
        """The units of which no file differs."""
        return self._units - self._changed

    def wanted(self, courses: tuple[Course, ...]) -> Collection[str] | None:
        """Return the units to read; None for all of them."""
        if self.everything:
            return None
        if self._found is None:
            self._found = frozenset(self._reached(courses)) if self._changed else frozenset()
        return self._found

    def leads_further(self, read: Loaded) -> bool:
        """Tell whether a unit that was read needs a standard: any unit may promise it."""
        units = read.curriculum.units.values()
        return any(ref.name not in self._units for unit in units for need in unit.needs for ref in need.names)

    def _reached(self, courses: tuple[Course, ...]) -> set[str]:
        needed = {name: self._named_by(name) for name in self._units}
        waiting: dict[str, set[str]] = {}
        for name, others in needed.items():
            for other in others:
                waiting.setdefault(other, set()).add(name)
        touched = _closure(self._changed, waiting)
        together = {course.id: {*course.units} for course in courses}
        for course in courses:
            if not together[course.id].isdisjoint(touched):
                touched |= together[course.id].union(*(together.get(ref.name, ()) for ref in course.after))
        return _closure(touched, needed)

    def _named_by(self, name: str) -> set[str]:
        """Return the units whose names stand in a unit's file, in either version: what it needs is among them."""
        path = f"{name}/unit.yml"
        found: dict[str | None, set[str]] = {}
        for version in self._versions:
            content = version.contents.get(path)
            if content and content not in found:
                found[content] = mentions(version.files, path, self._units)
        return set().union(*found.values()) - {name}


def _is_unit(path: str) -> bool:
    return path.endswith("/unit.yml") and path.count("/") == 1


def _closure(start: Collection[str], edges: Mapping[str, Collection[str]]) -> set[str]:
    found, waiting = set(start), list(start)
    while waiting:
        more = set(edges.get(waiting.pop(), ())) - found
        found |= more
        waiting += more
    return found


def _kept(read: Loaded, names: Collection[str]) -> Kept:
    """Return the units of these names, with the part of what was read that is theirs."""
    problems: dict[str, list[Problem]] = {}
    for problem in read.problems:
        problems.setdefault(_unit_of(problem.at.span.file), []).append(problem)
    sources = {
        name: {file: read.sources[file] for file in files} for name, files in groupby(read.sources, key=_unit_of)
    }
    units = {
        name: KeptUnit(read.curriculum.units.get(name), tuple(problems.get(name, ())), sources.get(name, {}))
        for name in names
    }
    return Kept(read.curriculum.folder, read.curriculum.defaults, units)


def _unit_of(file: str) -> str:
    """Return the folder that a file of a curriculum stands in, empty where it stands in none."""
    parts = file.split("/", 2)
    return parts[1] if len(parts) > 2 else ""
