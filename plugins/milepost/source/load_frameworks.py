"""The frameworks a curriculum names, from their files, with what the lock still knows of them."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import get_close_matches

from milepost.model.finding import Label, Problem
from milepost.model.lock import Lock
from milepost.model.span import Ref
from milepost.model.standard import Framework
from milepost.source.case import read_case
from milepost.source.folder import Folder
from milepost.source.lock import read_lock
from milepost.source.plain_list import read_plain_list
from milepost.source.salt_csv import read_csv
from milepost.source.yaml_file import read_keys

ENDINGS = (".json", ".yml", ".csv")


def load_frameworks(folder: Folder, names: tuple[Ref, ...]) -> tuple[tuple[Framework, ...], Lock]:
    """Return the frameworks in the order in which they are named, and the lock; what cannot be read is left out."""
    found: dict[str, Framework] = {}
    folder.look_through("standards")
    for framework in (framework for ref in names for framework in _named(folder, ref)):
        if framework.id in found:
            message = f"two frameworks have the id `{framework.id}`"
            folder.report(framework.file.partition("/")[2], message, "give one of them another id", "duplicate-id")
        else:
            found[framework.id] = framework
    lock = read_lock(folder)
    return tuple(_with_former(framework, lock) for framework in found.values()), lock


def read_framework(folder: Folder, inside: str) -> Sequence[Framework]:
    """Return the frameworks of one file: a CASE package, a table of OpenSALT's, or a plain list."""
    if not inside.lower().endswith((".json", ".csv")):
        keys = read_keys(folder, inside, "framework")
        if keys is None or not keys.text("id"):
            return ()
        framework, faults = read_plain_list(keys)
        folder.problems += faults
        return (framework,)
    text = folder.package(inside)
    if text is None:
        return ()
    read = read_case if inside.lower().endswith(".json") else read_csv
    frameworks, problems = read(text, folder.name(inside))
    folder.problems += problems
    if problems:
        folder.sources[folder.name(inside)] = text
    return frameworks


def _named(folder: Folder, ref: Ref) -> Sequence[Framework]:
    if folder.is_plain(ref.name):
        return read_framework(folder, ref.name)
    folder.problems.append(_no_framework(folder, ref))
    return ()


def _with_former(framework: Framework, lock: Lock) -> Framework:
    """Return a framework with the standards that have left it and that units still name."""
    former = {one.key.guid: one for one in lock.former if one.key.framework == framework.id}
    former = {guid: one for guid, one in former.items() if guid not in framework.items}
    return replace(framework, items={**framework.items, **former}) if former else framework


def _no_framework(folder: Folder, ref: Ref) -> Problem:
    there = [f"standards/{entry.name}" for entry in folder.entries("standards") if entry.name.endswith(ENDINGS)]
    near = get_close_matches(ref.name, there, n=1)
    return Problem(
        f"the framework `{ref.name}` does not exist",
        Label(ref.span, "no file stands there"),
        help=f"did you mean `{near[0]}`?" if near else f"put the file there; the path starts at `{folder.files.name}`",
        rule="unknown-reference",
    )
