"""What is published: the units that get pages, and each of them told in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from milepost.analysis.names import Names
from milepost.analysis.routes import Answers, RouteBook
from milepost.model.activity import Activity, Minutes
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Part, Path, Section, SelfCheck
from milepost.model.standard import Standard
from milepost.model.unit import Unit
from milepost.pages.outline import Outline, Stop, outline
from milepost.pages.page import Facts
from milepost.pages.words import Words, base_of, words_of


class Said(NamedTuple):
    """A text; `language` is empty where it is the language of the page around it."""

    text: str
    language: str = ""

    def facts(self, **more: str) -> Facts:
        """Return it as a template reads it, with more facts beside it."""
        return {"title": self.text, "lang": self.language, **more}


@dataclass(frozen=True, slots=True)
class Edition:
    """A curriculum with the units that are published."""

    curriculum: Curriculum
    units: Mapping[str, Unit]
    names: Names
    book: RouteBook

    @property
    def words(self) -> Words:
        """The site's words in the curriculum's own language."""
        return words_of(self.curriculum.language)

    def standard(self, code: str) -> Standard | None:
        """Return the standard that a teacher's code names, if exactly one does."""
        found = self.names.standard(code)
        return found[0] if len(found) == 1 else None


def edition(curriculum: Curriculum, *, drafts: bool = False) -> Edition:
    """Return what is published of a curriculum; with `drafts`, what is not finished as well."""
    shown = {"published", "draft"} if drafts else {"published"}
    units = {name: unit for name, unit in sorted(curriculum.units.items()) if unit.status in shown}
    names = Names(curriculum)
    return Edition(curriculum, units, names, RouteBook(curriculum, names))


@dataclass(frozen=True, slots=True)
class Telling:
    """A unit told in one language: its texts where they are translated, its own where they are not."""

    edition: Edition
    unit: Unit
    outline: Outline
    language: str = ""
    """Empty for the curriculum's own language."""

    @property
    def words(self) -> Words:
        """The site's words on the pages of this telling."""
        return words_of(self.language or self.edition.curriculum.language)

    def answers(self) -> Answers | None:
        """Return the answers about the unit's routes; None where it cannot be read whole or its routes not counted."""
        found = None if self.unit.incomplete else self.edition.book.unit(self.unit)
        return found if isinstance(found, Answers) else None

    def minutes(self, activity: str) -> Minutes | None:
        """Return the minutes of an activity of the unit."""
        return self.unit.activities[activity].minutes

    def unit_title(self) -> Said:
        """Return the unit's title."""
        return self.unit_text("title")

    def unit_text(self, key: str) -> Said:
        """Return the unit's `title`, `question` or `summary`."""
        told = self.unit.translations.get(self.language)
        return self._said(getattr(self.unit, key), getattr(told, key) if told else "")

    def target(self, at: int) -> Said:
        """Return the n-th of the unit's targets, counted from 0."""
        told = self.unit.translations.get(self.language)
        texts = told.targets if told else ()
        return self._said(self.unit.targets[at].i_can, texts[at] if at < len(texts) else "")

    def title(self, stop: Stop) -> Said:
        """Return the title of a stop; every stop has one."""
        part = stop.part
        if isinstance(part, Do):
            return self.activity_title(self.unit.activities[stop.id])
        key = "prompt" if isinstance(part, Choice) and part.prompt else "title"
        own = part.prompt if isinstance(part, Choice) and part.prompt else part.title
        return self._said(own, self._told(stop.id, key)) if own else Said(self._untitled(part, stop))

    def activity_title(self, activity: Activity) -> Said:
        """Return the title of an activity."""
        told = activity.translations.get(self.language)
        return self._said(activity.title or activity.id, told.title if told else "")

    def text(self, stop: Stop, key: str) -> Said:
        """Return a text of a stop, such as its `summary`; empty where it has none."""
        return self._said(getattr(stop.part, key, ""), self._told(stop.id, key))

    def texts(self, stop: Stop, key: str) -> list[Said]:
        """Return the texts of a stop, such as the `questions` of a milestone."""
        own: tuple[str, ...] = getattr(stop.part, key)
        return [self.nth(stop, key, at, text) for at, text in enumerate(own)]

    def nth(self, stop: Stop, key: str, at: int, own: str) -> Said:
        """Return the n-th text of a stop under a key, counted from 0, where `own` is what its unit says."""
        told = self._entry(stop.id).get(key, ())
        texts = (told,) if isinstance(told, str) else told
        return self._said(own, texts[at] if at < len(texts) else "")

    def _entry(self, name: str) -> Mapping[str, str | tuple[str, ...]]:
        unit = self.unit.translations.get(self.language)
        return unit.texts.get(name, {}) if unit else {}

    def _told(self, name: str, key: str) -> str:
        text = self._entry(name).get(key, "")
        return text if isinstance(text, str) else ""

    def own(self, text: str) -> Said:
        """Return a text that nobody translates."""
        return self._said(text, "")

    def foreign(self, language: str) -> str:
        """Return the language, empty where it is the one of the site's words on this page."""
        return "" if base_of(language) == self.words.language else language

    def _said(self, own: str, told: str) -> Said:
        return Said(told or own, self.foreign(self.language if told else self.edition.curriculum.language))

    def _untitled(self, part: Part, stop: Stop) -> str:
        match part:
            case Choice():
                return self.words.say("choose-title")
            case AnyOrder():
                return self.words.say("any-order")
            case Milestone():
                return self.words.say("milestone")
            case SelfCheck():
                return self.words.say("self-check-title")
            case Section():
                return self.words.say("section", n=stop.number)
            case Path():
                return part.id.replace("-", " ").capitalize()
        return stop.id


def telling(shown: Edition, unit: Unit, language: str = "") -> Telling:
    """Return a unit told in a language; empty for the curriculum's own."""
    return Telling(shown, unit, outline(unit.playlist, unit.activities), language)
