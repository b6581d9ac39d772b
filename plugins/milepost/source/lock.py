"""`standards/standards.lock`, read."""

from collections.abc import Iterator
from typing import Final

from milepost.model.lock import Lock, LockedFramework, LockedStandard
from milepost.model.standard import Standard, StandardKey
from milepost.source.folder import Folder
from milepost.source.keys import Keys
from milepost.source.yaml_file import read_keys

LOCK_FILE: Final = "standards/standards.lock"


def read_lock(folder: Folder) -> Lock:
    """Return what the lock of a curriculum says; an empty one where there is none, or it cannot be read."""
    keys = read_keys(folder, LOCK_FILE, "lock") if folder.holds(LOCK_FILE) else None
    if keys is None:
        return Lock()
    return Lock(
        frameworks={name: _framework(entry) for name, entry in _entries(keys, "frameworks")},
        standards={
            StandardKey(name, guid): LockedStandard(*map(entry.text, ("code", "text", "seen", "before")))
            for name, guid, entry in _by_framework(keys, "standards")
        },
        former=tuple(_former(name, guid, entry) for name, guid, entry in _by_framework(keys, "former")),
        at=keys.places(),
    )


def _framework(keys: Keys) -> LockedFramework:
    return LockedFramework(*map(keys.text, ("file", "source", "sha256", "document", "version", "date")))


def _former(framework: str, guid: str, keys: Keys) -> Standard:
    return Standard(
        StandardKey(framework, guid),
        keys.text("code"),
        keys.text("statement"),
        grades=keys.grades(),
        replaced_by=keys.texts("replaced_by"),
        withdrawn=True,
        gone=keys.text("gone"),
        merged_with=keys.texts("merged_with"),
    )


def _by_framework(keys: Keys, key: str) -> Iterator[tuple[str, str, Keys]]:
    for framework, entries in _entries(keys, key):
        for guid, node in entries.entries():
            yield framework, guid, Keys(node, keys.file)


def _entries(keys: Keys, key: str) -> Iterator[tuple[str, Keys]]:
    inner = keys.mapping(key)
    return ((name, Keys(node, keys.file)) for name, node in inner.entries()) if inner else iter(())
