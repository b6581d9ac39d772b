"""Units: what a unit promises, and its playlist."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from milepost.model.activity import Activity, Minutes
from milepost.model.need import Need
from milepost.model.playlist import Part, Step, walk
from milepost.model.rubric import Rubric
from milepost.model.span import Places, Ref, Span
from milepost.model.standard import Alignment


class Defaults(NamedTuple):
    """What an activity has unless its own file says otherwise."""

    minutes: Minutes | None = None
    grouping: str = ""
    device: str = ""
    kind: str = ""
    led_by: str = ""


class Target(NamedTuple):
    """What students will be able to say, and the standards behind it."""

    i_can: str
    standards: tuple[Ref, ...]
    at: Places


class UnitText(NamedTuple):
    """A unit's texts in another language. `texts` holds, by id, the words of steps under their keys."""

    language: str
    title: str
    question: str
    summary: str
    targets: tuple[str, ...]
    texts: Mapping[str, Mapping[str, str | tuple[str, ...]]]
    at: Places
    """Its keys are the ids under `texts`."""


class Unsafe(NamedTuple):
    """What in a picture could act or load from elsewhere, in words, and where it stands."""

    what: str
    span: Span


class Handout(NamedTuple):
    """A Markdown file under `media/`: a page of its own, without facts. `path` starts at the unit's folder."""

    path: str
    title: str
    """Plain text; empty where neither facts nor a heading give one."""
    body: str
    file: str
    body_line: int
    """The line of the file on which the body starts, counted from 1."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit. Grades are whole numbers: -1 for PK, 0 for K; empty where the unit names none."""

    id: str
    title: str
    playlist: tuple[Step, ...]
    activities: Mapping[str, Activity]
    rubrics: Mapping[str, Rubric]
    at: Places
    folder: str
    """Relative to the curriculum's parent folder, with `/`."""
    subject: str = ""
    grades: tuple[int, ...] = ()
    question: str = ""
    summary: str = ""
    targets: tuple[Target, ...] = ()
    weeks: float | None = None
    minutes_per_week: int | None = None
    personalizes: tuple[Ref, ...] = ()
    status: str = "published"
    owners: tuple[str, ...] = ()
    reviewed: str = ""
    license: str = ""
    credits: tuple[str, ...] = ()
    standards: Alignment = Alignment()
    needs: tuple[Need, ...] = ()
    assumes: tuple[str, ...] = ()
    defaults: Defaults = Defaults()
    was: tuple[Ref, ...] = ()
    translations: Mapping[str, UnitText] = field(default_factory=dict)
    media: tuple[str, ...] = ()
    """Files under `media/`, as paths inside the unit's folder, sorted."""
    handouts: Mapping[str, Handout] = field(default_factory=dict)
    """The Markdown files among the media, by their paths."""
    unsafe: Mapping[str, Unsafe] = field(default_factory=dict)
    """The pictures among the media that are never published, by their paths."""
    broken: frozenset[str] = frozenset()
    """Ids of activities whose files exist but could not be read, so that a reference to one is not called unknown."""
    incomplete: bool = False
    """Something in the unit's files could not be read: what depends on all of it being there has no answer."""
    parts: tuple[Part, ...] = field(init=False, repr=False, compare=False)
    """Everything that stands in the playlist, each before what stands inside it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "parts", tuple(walk(self.playlist)))
