"""`standards.lock`: which frameworks a curriculum uses, and what they said when somebody last looked."""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from milepost.model.span import Places
from milepost.model.standard import Standard, StandardKey


@dataclass(frozen=True, slots=True)
class LockedFramework:
    """A framework as it was added. `file` is a path inside the curriculum's folder, `date` a day as `2026-09-01`."""

    file: str
    source: str
    sha256: str
    document: str
    version: str
    date: str


@dataclass(frozen=True, slots=True)
class LockedStandard:
    """What a standard in use said: the fingerprint of its text, the day on which it was first seen, and that before."""

    code: str
    text: str
    seen: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Lock:
    """The whole file; empty where there is none. `former` are the standards that left their framework, still in use."""

    frameworks: Mapping[str, LockedFramework] = field(default_factory=dict)
    standards: Mapping[StandardKey, LockedStandard] = field(default_factory=dict)
    former: tuple[Standard, ...] = ()
    at: Places | None = None


def fingerprint(statement: str) -> str:
    """Return what stands for a statement: two that differ only in spaces or in how accents are stored are the same."""
    text = unicodedata.normalize("NFC", " ".join(statement.split()))
    return hashlib.sha256(text.encode()).hexdigest()[:16]
