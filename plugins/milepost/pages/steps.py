"""The steps of a playlist as facts, nested as the playlist is."""

from dataclasses import dataclass

from milepost.model.need import Need
from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, Path, Section, SelfCheck
from milepost.model.unit import Unit
from milepost.pages.counting import steps_of
from milepost.pages.edition import Said, Telling
from milepost.pages.facts import activity_facts, choice_rule, fact, time_fact
from milepost.pages.gist import gist
from milepost.pages.minutes import time_of_stop
from milepost.pages.outline import Chain, Stop, picks
from milepost.pages.page import Facts, Json
from milepost.pages.pointers import Pointers
from milepost.pages.words import Words

_TYPES = {
    Do: "activity",
    Choice: "choice",
    AnyOrder: "any_order",
    Section: "section",
    Milestone: "milestone",
    SelfCheck: "self_check",
    Path: "path",
}


@dataclass(frozen=True, slots=True)
class Steps:
    """Turns stops into facts, for the page that `pointers` stands on."""

    telling: Telling
    pointers: Pointers

    @property
    def words(self) -> Words:
        """The words of the page."""
        return self.telling.words

    def listed(self, stops: tuple[Stop, ...], around: Chain = (), station: int | None = None) -> list[Json]:
        """Return the facts of stops that stand side by side, in their order."""
        return [self.step((*around, stop), station) for stop in stops]

    def step(self, chain: Chain, station: int | None = None) -> Facts:
        """Return the facts of one stop, with those inside it; `station` as in `minutes.time_of`."""
        stop = chain[-1]
        return self.head(stop) | self._own(chain, station)

    def head(self, stop: Stop) -> Facts:
        """Return what every stop has."""
        title = self.telling.title(stop)
        return title.facts() | {
            "type": _TYPES[type(stop.part)],
            "id": stop.id,
            "key": f"{self.telling.unit.id}/{stop.id}",
            "was": former_keys(self.telling.unit, stop),
            "anchor": stop.anchor,
            "number": stop.number,
            "tier": stop.tier,
            "must": stop.must,
            "summary": self.telling.text(stop, "summary").facts(),
        }

    def _own(self, chain: Chain, station: int | None) -> Facts:
        stop = chain[-1]
        match stop.part:
            case Do(times=times):
                return self._activity(chain, times, station)
            case Choice():
                return self._choice(chain, stop.part)
            case AnyOrder():
                return self._any_order(chain, stop.part)
            case Milestone():
                return self._milestone(chain, stop.part)
            case SelfCheck():
                return self._self_check(stop, stop.part)
            case _:
                return self._part(chain)

    def _activity(self, chain: Chain, times: int, station: int | None) -> Facts:
        activity = self.telling.unit.activities[chain[-1].id]
        told = activity.translations.get(self.telling.language)
        return {
            "link": self.pointers.activity(activity.id),
            "facts": activity_facts(activity, self.words, times=times, station=station),
            "times": times,
            "gist": gist(told.body if told else activity.body),
            "interests": [ref.name for ref in activity.interests],
            **self._first(activity.needs, chain),
        }

    def _choice(self, chain: Chain, choice: Choice) -> Facts:
        options = sorted(chain[-1].stops, key=lambda option: bool(option.only_if))
        low, high = picks(chain[-1], choice.pick)
        return {
            "rule": choice_rule(chain[-1], choice, self.words),
            "low": low,
            "high": high,
            "by_teacher": choice.chosen_by == "teacher",
            "rubric": self.pointers.rubric(choice.rubric),
            "rows": len(chain) > 1,
            "options": [self._option((*chain, option)) for option in options],
            "parts": [self.step((*chain, option)) for option in options if not isinstance(option.part, Do)],
        }

    def _option(self, chain: Chain) -> Facts:
        option = chain[-1]
        card = self.step(chain) if isinstance(option.part, Do) else self.card(option)
        return card | {"only_if": self.pointers.entries(option.only_if)}

    def card(self, option: Stop) -> Facts:
        """Return an option with steps of its own, as a card that points at them."""
        return self.head(option) | {
            "link": self.pointers.place(option),
            "facts": [*self._time(option), *self._count(option)],
            "gist": "",
            "interests": [ref.name for ref in option.part.interests] if isinstance(option.part, Path) else [],
        }

    def _any_order(self, chain: Chain, group: AnyOrder) -> Facts:
        stops = chain[-1].stops
        rotate = group.rotate
        return {
            "rule": self._group_rule(stops),
            "rotate": self.words.say("stations", n=rotate) if rotate else "",
            "steps": self.listed(stops, chain, rotate),
        }

    def _group_rule(self, stops: tuple[Stop, ...]) -> str:
        if len(stops) < 2 or any(stop.tier != "must" for stop in stops):
            return self.words.say("any-order")
        return self.words.say("any-order-both" if len(stops) == 2 else "any-order-all", n=len(stops))

    def _part(self, chain: Chain) -> Facts:
        stop = chain[-1]
        return {"facts": [*self._time(stop), *self._count(stop)], "steps": self.listed(stop.stops, chain)}

    def _milestone(self, chain: Chain, milestone: Milestone) -> Facts:
        stop = chain[-1]
        return {
            "sign": self.telling.outline.signs[stop.anchor],
            "facts": time_fact(milestone.minutes, self.words),
            "before": self._before(chain),
            "evidence": _texts(self.telling.texts(stop, "evidence")),
            "rubric": self.pointers.rubric(milestone.rubric),
            "check_in": self.words.say(f"check-in-{milestone.check_in}") if milestone.check_in else "",
            "with": milestone.check_in,
            "questions": _texts(self.telling.texts(stop, "questions")),
            "reflect": _texts(self.telling.texts(stop, "reflect")),
            **self._first(milestone.needs, chain),
        }

    def _before(self, chain: Chain) -> list[Json]:
        """Return the must-do stops since the milestone before, in the same list."""
        found: list[Json] = []
        if len(chain) > 1 and isinstance(chain[-2].part, AnyOrder | Choice):
            return found
        for stop in self.telling.outline.siblings(chain):
            if stop is chain[-1]:
                break
            if isinstance(stop.part, Milestone):
                found = []
            if stop.must:
                found.append(self.pointers.stop(stop))
        return found

    def _self_check(self, stop: Stop, check: SelfCheck) -> Facts:
        return {
            "facts": [
                *fact("check", self.words.say("self-check")),
                *time_fact(check.minutes, self.words),
                *fact("individual", self.words.say("grouping-individual")),
            ],
            "ask": [
                self._statement(stop, at, ask.say)
                | {
                    "yes": [facts for ref in ask.if_so if (facts := self.pointers.named(ref.name))],
                    "not_yet": [facts for ref in ask.if_not if (facts := self.pointers.named(ref.name))],
                }
                for at, ask in enumerate(check.ask)
            ],
        }

    def _statement(self, stop: Stop, at: int, own: str) -> Facts:
        return self.telling.nth(stop, "ask", at, own).facts()

    def _first(self, needs: tuple[Need, ...], chain: Chain) -> Facts:
        return {"first": self.pointers.entries(needs), "quiet": self.pointers.told_by_order(needs, chain)}

    def _time(self, stop: Stop) -> list[Json]:
        return time_fact(time_of_stop(stop, self.telling.minutes), self.words)

    def _count(self, stop: Stop) -> list[Json]:
        return fact("list", self.words.count_range("steps", *steps_of(stop)))


def former_keys(unit: Unit, stop: Stop) -> list[Json]:
    """Return the keys under which a browser may have kept a student's work before something was renamed."""
    part = unit.activities[stop.id] if isinstance(stop.part, Do) else stop.part
    units = [unit.id, *(ref.name for ref in unit.was)]
    own = [f"{name}/{stop.id}" for name in units[1:]]
    return [*dict.fromkeys([*own, *(_key(name, ref.name) for ref in part.was for name in units)])]


def _key(unit: str, name: str) -> str:
    return name if "/" in name else f"{unit}/{name}"


def _texts(texts: list[Said]) -> list[Json]:
    return [text.facts() for text in texts]
