"""Small facts that many pages show: an icon and a word each."""

from milepost.model.activity import Activity, Minutes
from milepost.model.playlist import Choice
from milepost.pages.minutes import Time, told
from milepost.pages.outline import Stop, picks
from milepost.pages.page import Json
from milepost.pages.words import Words


def fact(icon: str, text: str) -> list[Json]:
    """Return one fact, none where there is no text."""
    return [{"icon": icon, "text": text}] if text else []


def activity_facts(activity: Activity, words: Words, *, times: int = 1, station: int | None = None) -> list[Json]:
    """Return kind, minutes, grouping, device and who leads, as far as they are known."""
    minutes = activity.minutes or (Minutes(station, station) if station else None)
    return [
        *_word("kind", activity.kind, words),
        *time_fact(minutes, words),
        *fact("again", words.count("times", times) if times > 1 else ""),
        *_word("grouping", activity.grouping, words),
        *_word("device", activity.device, words),
        *fact("teacher", words.say("led-by-teacher") if activity.led_by == "teacher" else ""),
    ]


def time_fact(minutes: Minutes | Time | None, words: Words) -> list[Json]:
    """Return the fact of how long something takes."""
    return fact("clock", told(Time(*minutes), words)) if minutes else []


def choice_rule(stop: Stop, part: Choice, words: Words) -> str:
    """Return how many options a student picks, such as `Choose 1 of 3`."""
    low, high = picks(stop, part.pick)
    of = len(stop.stops)
    if low == high:
        return words.say("choose-all", of=of) if low == of > 1 else words.say("choose", n=low, of=of)
    return words.say("choose-or" if high == low + 1 else "choose-range", low=low, high=high, of=of)


def _word(group: str, value: str, words: Words) -> list[Json]:
    key = f"{group}-{value}"
    icon = key if group == "device" else value
    return fact(icon, words.say(key)) if value and key in words.texts else []
