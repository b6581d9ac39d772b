"""What a name means: an id of this unit, a unit, or the code of a standard."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from milepost.model.curriculum import Curriculum
from milepost.model.playlist import Do, Part
from milepost.model.standard import Standard, StandardKey
from milepost.model.unit import Unit

_PREFIX: Final = re.compile(r"CCSS\.(?:MATH\.(?:CONTENT|PRACTICE)|ELA-LITERACY)\.")
_HIGH_SCHOOL: Final = re.compile(r"HS([A-Z])[.-]?([A-Z]+)\.")
_COMMON_CORE: Final = re.compile(r"([K\d]{1,2}\.[A-Z]+|[A-Z]-[A-Z]+)\.(?:[A-Z]\.)?(\d+)\.?([A-Z]?)")


class Found(NamedTuple):
    """What a name fits: an id of the unit, a unit, standards. More than one is ambiguous, none is unknown."""

    here: bool = False
    unit: bool = False
    standards: tuple[Standard, ...] = ()

    @property
    def fits(self) -> int:
        """Return how many things the name fits."""
        return self.here + self.unit + len(self.standards)

    @property
    def kind(self) -> str:
        """Return what the name means: `id`, `unit`, `code`, or empty where it fits nothing."""
        return "id" if self.here else "unit" if self.unit else "code" if self.standards else ""


def common_code(code: str) -> str:
    """Return the form that every way of writing one code shares.

    `4.NF.B.3a`, `4.NF.3a` and `CCSS.MATH.CONTENT.4.NF.B.3.A` share one: prefix, cluster letter and the dot before a
    part's letter are ways of writing, as the Common Core's own site uses them. Other codes differ only in case.
    """
    code = _HIGH_SCHOOL.sub(r"\1-\2.", _PREFIX.sub("", code.strip().upper(), count=1), count=1)
    found = _COMMON_CORE.fullmatch(code)
    return f"{found[1]}.{found[2]}{found[3]}" if found else code


@dataclass(slots=True)
class Names:
    """Looks names up in one curriculum; what it has answered it remembers."""

    curriculum: Curriculum
    _exact: dict[str, list[Standard]] = field(init=False, repr=False)
    _codes: dict[StandardKey, str] = field(init=False, repr=False)
    _common: dict[str, list[Standard]] | None = field(init=False, repr=False, default=None)
    _ids: dict[str, Mapping[str, str]] = field(init=False, repr=False, default_factory=dict)
    _answers: dict[str, tuple[Standard, ...]] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._exact = {}
        self._codes = {}
        for framework in self.curriculum.frameworks:
            for standard in framework.items.values():
                self._codes[standard.key] = standard.code
                for name in {
                    standard.code,
                    standard.key.guid,
                    f"{framework.id}:{standard.code or standard.key.guid}",
                } - {""}:
                    self._exact.setdefault(name, []).append(standard)

    def standard(self, code: str) -> tuple[Standard, ...]:
        """Return every standard a code names: one where all is well, none where it is unknown."""
        answer = self._answers.get(code)
        if answer is None:
            answer = self._answers[code] = tuple(self._exact.get(code) or self._alias(code))
        return answer

    def key(self, code: str) -> StandardKey | None:
        """Return the identity a code stands for; None where it names none or several."""
        found = self.standard(code)
        return found[0].key if len(found) == 1 else None

    def codes(self) -> Iterable[str]:
        """Return every code that a teacher can write, without its framework's id."""
        return (name for name, standards in self._exact.items() if ":" not in name and standards[0].code == name)

    def code(self, key: StandardKey) -> str:
        """Return what teachers write for a standard: its code, or its GUID where its framework gives none."""
        return self._codes.get(key) or key.guid

    def look_up(self, name: str, unit: Unit | None = None) -> Found:
        """Return what a name in `needs`, `only_if` or `better_after` fits; in a course there is no unit."""
        here = unit is not None and (name in self.ids(unit) or name in unit.broken)
        is_unit = name in self.curriculum.units or name in self.curriculum.broken
        return Found(here, is_unit, self.standard(name))

    def ids(self, unit: Unit) -> Mapping[str, str]:
        """Return what the ids of a unit name: `activity`, `milestone`, `choice`, `path`, `section` and so on."""
        ids = self._ids.get(unit.id)
        if ids is None:
            ids = self._ids[unit.id] = dict.fromkeys(unit.activities, "activity") | dict(part_ids(unit.parts))
        return ids

    def _alias(self, code: str) -> Iterable[Standard]:
        framework, _, bare = code.rpartition(":")
        if self._common is None:
            self._common = {}
            for standards in self._exact.values():
                for standard in standards:
                    for name in filter(None, (standard.code, standard.key.guid)):
                        self._common.setdefault(common_code(name), []).append(standard)
        found = dict.fromkeys(self._common.get(common_code(bare), ()))
        return [standard for standard in found if not framework or standard.key.framework == framework]


_KINDS: Final = {
    "AnyOrder": "group",
    "Choice": "choice",
    "Milestone": "milestone",
    "Path": "path",
    "Section": "section",
    "SelfCheck": "self-check",
}


def part_ids(parts: Iterable[Part]) -> Iterable[tuple[str, str]]:
    """Yield the id and the kind of every part that has an id of its own."""
    return ((part.id, _KINDS[type(part).__name__]) for part in parts if not isinstance(part, Do))
