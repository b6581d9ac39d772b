"""A curriculum's folder, whole: every file read once, into one curriculum and what is wrong with the files."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from milepost.model.curriculum import Course, Curriculum, Term
from milepost.model.finding import Problem
from milepost.model.unit import Defaults, Unit
from milepost.source.build_curriculum import build_curriculum, build_glossary
from milepost.source.disk import Disk, Files
from milepost.source.folder import Folder, is_id
from milepost.source.kept import NOTHING, Kept, KeptUnit
from milepost.source.keys import Keys
from milepost.source.load_frameworks import load_frameworks
from milepost.source.load_unit import load_unit
from milepost.source.published import read_published
from milepost.source.yaml_file import read_keys

CURRICULUM_FILE = "curriculum.yml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a folder holds: the curriculum, the problems of reading it, and the text of every file by its name."""

    curriculum: Curriculum
    problems: tuple[Problem, ...]
    sources: Mapping[str, str]


Wanted = Callable[[tuple[Course, ...]], Collection[str] | None]
"""Given the courses, the ids of the units to read; None for all of them."""


def load(root: Path) -> Loaded:
    """Read the curriculum in `root`. What cannot be read is a problem and is left out."""
    return load_files(Disk(root))


def load_files(files: Files, wanted: Wanted = lambda _: None, kept: Kept = NOTHING) -> Loaded:
    """Read the curriculum that these files make up; units that are kept are not read again.

    Units that are not wanted are not read and count as such that could not be: a reference to one is not unknown.
    """
    folder = Folder(files)
    keys = read_keys(folder, CURRICULUM_FILE, "curriculum")
    curriculum = build_curriculum(keys or Keys(None, folder.name(CURRICULUM_FILE)), files.name)
    known = kept.of(files.name, curriculum.defaults)
    units, broken = _units(folder, curriculum, wanted(curriculum.courses), known)
    frameworks, lock = load_frameworks(folder, keys.refs("standards") if keys else ())
    curriculum = replace(
        curriculum,
        units=units,
        broken=broken,
        frameworks=frameworks,
        lock=lock,
        glossary=_glossary(folder),
        published=read_published(folder),
    )
    return Loaded(curriculum, tuple(folder.problems), folder.sources)


def nothing(files: Files) -> Loaded:
    """Return what there is before a curriculum is begun."""
    return Loaded(build_curriculum(Keys(None, f"{files.name}/{CURRICULUM_FILE}"), files.name), (), {})


def _units(
    folder: Folder, curriculum: Curriculum, wanted: Collection[str] | None, known: Mapping[str, KeptUnit]
) -> tuple[dict[str, Unit], frozenset[str]]:
    units: dict[str, Unit] = {}
    broken: set[str] = set()
    for entry in folder.entries(""):
        if not entry.is_dir() or not _holds_unit(folder, entry.name):
            continue
        if not is_id(entry.name):
            mend = "name it in lower-case words joined by hyphens, such as `ancient-civilizations`"
            folder.report(
                f"{entry.name}/unit.yml", f"the folder `{entry.name}` is no id for a unit", mend, "wrong-shape"
            )
        elif wanted is not None and entry.name not in wanted:
            broken.add(entry.name)
        elif unit := _unit(folder, entry.name, curriculum.defaults, known.get(entry.name)):
            units[unit.id] = unit
        else:
            broken.add(entry.name)
    return units, frozenset(broken)


def _unit(folder: Folder, name: str, defaults: Defaults, known: KeptUnit | None) -> Unit | None:
    if known is None:
        return load_unit(folder, name, defaults)
    folder.problems += known.problems
    folder.sources.update(known.sources)
    return known.unit


def _holds_unit(folder: Folder, name: str) -> bool:
    """Tell whether a folder is a unit's; a folder that nearly is one is a problem."""
    if folder.holds(f"{name}/unit.yml"):
        return True
    if folder.files.is_file(f"{name}/unit.yaml"):
        folder.report(f"{name}/unit.yaml", "the file is named `unit.yaml`", "rename it to `unit.yml`")
    elif folder.files.is_dir(f"{name}/activities") and not folder.is_refused(f"{name}/unit.yml"):
        message = f"the folder `{name}` has activities but no `unit.yml`"
        folder.report(f"{name}/unit.yml", message, "add a `unit.yml` with a title and a playlist")
    return False


def _glossary(folder: Folder) -> dict[str, Term]:
    if not folder.holds("glossary.yml"):
        return {}
    keys = read_keys(folder, "glossary.yml", "glossary")
    return build_glossary(keys) if keys else {}
