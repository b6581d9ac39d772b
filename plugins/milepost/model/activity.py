"""Activities: what students read and do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from milepost.model.need import Need
from milepost.model.span import Places, Ref
from milepost.model.standard import Alignment


class Minutes(NamedTuple):
    """How long something takes, from the quickest to the slowest student, in minutes."""

    low: int
    high: int


class Word(NamedTuple):
    """A word worth knowing; `meaning` is None where it stands in the glossary."""

    ref: Ref
    meaning: str | None


class Resource(NamedTuple):
    """Something a student or teacher uses: a file of the unit, or a link to elsewhere."""

    title: str
    file: Ref | None
    link: Ref | None
    print: bool


class Support(NamedTuple):
    """A help for students who need it: `name` is the key a teacher wrote, such as `read_aloud` or `offline`.

    `value` is True, a text, or the path of a file of the unit.
    """

    name: str
    value: bool | str
    ref: Ref


class ActivityText(NamedTuple):
    """An activity in another language. `title` is empty where the translation gives none."""

    language: str
    title: str
    body: str
    file: str
    body_line: int
    """The line of the file on which the body starts, counted from 1."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One activity of a unit, with the unit's and the curriculum's defaults filled in.

    `minutes` is None where nobody gave any; `grouping`, `device` and `kind` are empty then.
    """

    id: str
    title: str
    at: Places
    file: str
    body: str
    body_line: int
    """The line of the file on which the Markdown starts, counted from 1."""
    minutes: Minutes | None = None
    kind: str = ""
    grouping: str = ""
    device: str = ""
    led_by: str = ""
    difficulty: int | None = None
    standards: Alignment = Alignment()
    needs: tuple[Need, ...] = ()
    better_after: tuple[Ref, ...] = ()
    interests: tuple[Ref, ...] = ()
    rubric: Ref | None = None
    evidence: tuple[str, ...] = ()
    """What shows that it was met; several are alternatives a student picks from."""
    vocabulary: tuple[Word, ...] = ()
    supports: tuple[Support, ...] = ()
    resources: tuple[Resource, ...] = ()
    materials: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    was: tuple[Ref, ...] = ()
    translations: Mapping[str, ActivityText] = field(default_factory=dict)
    teacher_notes: str = ""
    teacher_file: str = ""
    teacher_line: int = 1

    def support(self, name: str) -> Support | None:
        """Return the support with this name, if the activity has it."""
        return next((support for support in self.supports if support.name == name), None)
