"""A CASE package: the school's own skills, and which units meet which standards.

Written to be valid as CASE 1.0 and as 1.1 (1EdTech Competencies and Academic Standards Exchange): keys that 1.0 files
often carry and 1.1 forbids are left out.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final, NamedTuple

from milepost.analysis.routes import Answers, Reach
from milepost.export.exported import Exported, some
from milepost.model.curriculum import Curriculum
from milepost.model.grades import grade_name
from milepost.model.identity import identifier, standard_identifier, unit_identifier
from milepost.model.standard import LEVELS, Framework, Level, Standard, StandardKey
from milepost.model.unit import Unit
from milepost.pages.edition import edition

Row = dict[str, object]

_MET: Final[Mapping[Level, str]] = {
    "teaches": "Every student of the unit is taught this",
    "practices": "Every student of the unit practices this",
    "assesses": "Every student of the unit is assessed on this",
}
_ROUTES: Final = "choices, routes, minutes and activities: CASE knows standards and what belongs to them"


class _Node(NamedTuple):
    """Something that an association begins or ends at."""

    guid: str
    title: str
    uri: str = ""

    def link(self) -> Row:
        """Return the node as a package names it."""
        return {"title": self.title, "identifier": self.guid, "uri": self.uri or f"urn:uuid:{self.guid}"}


def case_package(curriculum: Curriculum, today: date) -> Exported[str]:
    """Return the package of the published units and the school's own lists; `today` is its date of change.

    A unit is linked to a standard with what every student of it meets; the three levels are groups of associations.
    """
    package = _Package(curriculum, today)
    text = json.dumps(package.whole(), ensure_ascii=False, indent=2) + "\n"
    return Exported(text, (_ROUTES, *package.left_out()))


class _Package:
    """One package, as it is put together."""

    def __init__(self, curriculum: Curriculum, today: date) -> None:
        shown = edition(curriculum)
        self.curriculum = curriculum
        self.changed = f"{today.isoformat()}T00:00:00+00:00"
        self.document = _Node(self.guid("case"), f"{curriculum.title}: skills and units")
        self.lists = [framework for framework in curriculum.frameworks if framework.file.endswith((".yml", ".yaml"))]
        self.standards = {item.key: item for framework in curriculum.frameworks for item in framework.items.values()}
        found = {unit.id: None if unit.incomplete else shown.book.unit(unit) for unit in shown.units.values()}
        self.units = shown.units
        self.answers = {name: answers for name, answers in found.items() if isinstance(answers, Answers)}
        self.groups = {level: _Node(self.guid("case", level), title) for level, title in _MET.items()}

    def whole(self) -> Row:
        about = {"creator": self.curriculum.title, "title": self.document.title, "language": self.curriculum.language}
        return {
            "CFDocument": self.part(self.document, **about),
            "CFItems": [*self.skills(), *self.unit_items()],
            "CFAssociations": [*self.tree(), *self.replacements(), *self.met()],
            "CFDefinitions": {
                "CFAssociationGroupings": [self.part(group, title=group.title) for group in self.groups.values()]
            },
        }

    def left_out(self) -> Iterator[str]:
        """Yield what the package does not say."""
        possible = sum(reach is Reach.SOME for answers in self.answers.values() for _, _, reach in _reached(answers))
        if possible:
            yield f"{possible} times a standard that only some students of a unit meet: CASE has no word for it"
        if unknown := [name for name in self.units if name not in self.answers]:
            yield f"what {some(unknown)} meet: files cannot be read or routes cannot be counted"

    def guid(self, *names: str) -> str:
        return str(identifier(self.curriculum, *names))

    def part(self, node: _Node, **facts: object) -> Row:
        """Return what every part of a package has, and more facts; those without a value are left out."""
        given = {key: value for key, value in facts.items() if value}
        return {"identifier": node.guid, "uri": f"urn:uuid:{node.guid}", "lastChangeDateTime": self.changed} | given

    def skills(self) -> Iterator[Row]:
        """Yield an item for each of the school's own lists, and for each skill on it."""
        for listed in self.lists:
            yield self.part(self.list_node(listed), fullStatement=listed.title, CFItemType="List", notes=listed.version)
            for skill in listed.items.values():
                node = self.standard_node(skill)
                language = listed.language or self.curriculum.language
                yield self.item(node, skill.code, "Skill", skill.grades) | {"language": language}

    def unit_items(self) -> Iterator[Row]:
        for unit in self.units.values():
            yield self.item(self.unit_node(unit), unit.id, "Unit", self.curriculum.grades_of(unit))

    def item(self, node: _Node, code: str, kind: str, grades: tuple[int, ...]) -> Row:
        levels = [_education_level(grade) for grade in grades]
        facts = {"fullStatement": node.title, "humanCodingScheme": code, "CFItemType": kind, "educationLevel": levels}
        return self.part(node, **facts)

    def tree(self) -> Iterator[Row]:
        """Yield what belongs to what: skills to the skills they are part of, else to their list; all to the package."""
        for listed in self.lists:
            yield self.association("isChildOf", self.list_node(listed), self.document)
            for skill in listed.items.values():
                parents = [self.standard_node(listed.items[name]) for name in skill.parents if name in listed.items]
                for parent in parents or [self.list_node(listed)]:
                    yield self.association("isChildOf", self.standard_node(skill), parent)
        for unit in self.units.values():
            yield self.association("isChildOf", self.unit_node(unit), self.document)

    def replacements(self) -> Iterator[Row]:
        for listed in self.lists:
            for skill in listed.items.values():
                for name in skill.replaced_by:
                    if name in listed.items:
                        new = self.standard_node(listed.items[name])
                        yield self.association("replacedBy", self.standard_node(skill), new)

    def met(self) -> Iterator[Row]:
        """Yield a link from a unit to each standard that every student of it meets, for each level."""
        for name, answers in self.answers.items():
            for key, level, reach in _reached(answers):
                if reach is Reach.EVERY:
                    unit, standard = self.unit_node(self.units[name]), self.standard_node(self.standards[key])
                    yield self.association("isRelatedTo", unit, standard, self.groups[level])

    def association(self, kind: str, origin: _Node, destination: _Node, group: _Node | None = None) -> Row:
        guid = self.guid("case", kind, origin.guid, destination.guid, group.guid if group else "")
        return self.part(
            _Node(guid, kind),
            associationType=kind,
            originNodeURI=origin.link(),
            destinationNodeURI=destination.link(),
            CFAssociationGroupingURI=group.link() if group else None,
        )

    def unit_node(self, unit: Unit) -> _Node:
        return _Node(str(unit_identifier(self.curriculum, unit)), unit.title)

    def list_node(self, listed: Framework) -> _Node:
        return _Node(self.guid("list", listed.id), listed.title)

    def standard_node(self, standard: Standard) -> _Node:
        title = standard.statement or standard.code or standard.key.guid
        return _Node(standard_identifier(self.curriculum, standard), title, standard.uri)


def _reached(answers: Answers) -> Iterator[tuple[StandardKey, Level, Reach]]:
    for key, coverage in answers.standards.items():
        for level in LEVELS:
            yield key, level, coverage.at(level)


def _education_level(grade: int) -> str:
    """Return a grade as CEDS names entry grade levels: PK, KG, 01 to 12."""
    return {-1: "PK", 0: "KG"}.get(grade) or grade_name(grade).rjust(2, "0")
