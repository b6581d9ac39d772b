"""How long a part of a playlist takes, from the quickest way through it to the slowest."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from milepost.model.activity import Minutes
from milepost.model.playlist import AnyOrder, Choice, Do, Milestone, SelfCheck
from milepost.pages.outline import Stop, picks
from milepost.pages.words import Words, shown_number

MinutesOf = Callable[[str], Minutes | None]
"""The minutes of an activity, by its id."""
_IN_HOURS = 120


class Time(NamedTuple):
    """Minutes, shortest and longest; not `sure` where some step gives none, so that it takes at least this."""

    low: int
    high: int
    sure: bool = True


def time_of(stops: Iterable[Stop], minutes_of: MinutesOf, station: int | None = None) -> Time:
    """Return the time of stops that are all done; what is not must-do may be left out.

    `station` is the minutes of each station where the stops rotate.
    """
    low = high = 0
    sure = True
    for stop in stops:
        time = time_of_stop(stop, minutes_of, station)
        low += time.low if stop.tier == "must" else 0
        high += time.high
        sure = sure and time.sure
    return Time(low, high, sure)


def time_of_stop(stop: Stop, minutes_of: MinutesOf, station: int | None = None) -> Time:
    """Return the time of one stop that is done, whatever its tier."""
    match stop.part:
        case Do(times=times):
            minutes = minutes_of(stop.id)
            one = Time(*minutes) if minutes else _station(station)
            return Time(one.low * times, one.high * times, one.sure)
        case Milestone(minutes=minutes) | SelfCheck(minutes=minutes):
            return Time(*minutes) if minutes else Time(0, 0)
        case Choice(pick=pick):
            return _picked([time_of_stop(option, minutes_of) for option in stop.stops], *picks(stop, pick))
        case AnyOrder(rotate=rotate):
            return time_of(stop.stops, minutes_of, rotate)
        case _:
            return time_of(stop.stops, minutes_of)


def _station(minutes: int | None) -> Time:
    return Time(0, 0, sure=False) if minutes is None else Time(minutes, minutes)


def _picked(options: list[Time], least: int, most: int) -> Time:
    low = sum(sorted(option.low for option in options)[:least])
    high = sum(sorted((option.high for option in options), reverse=True)[:most])
    return Time(low, high, all(option.sure for option in options))


def told(time: Time, words: Words) -> str:
    """Return a time in words, such as `85 to 90 min` or `6½ to 7 hours`; empty where nothing is known."""
    if time.high == 0:
        return ""
    text = _hours(time, words) if time.high >= _IN_HOURS else _minutes(time, words)
    return text if time.sure else words.say("at-least", time=text)


def _minutes(time: Time, words: Words) -> str:
    if time.low == time.high:
        return words.say("minutes", n=time.high)
    return words.say("minutes-range", low=time.low, high=time.high)


def _hours(time: Time, words: Words) -> str:
    low, high = round(time.low / 30) / 2, round(time.high / 30) / 2
    if low == high:
        return words.count("hours", high)
    return words.say("hours-range", low=shown_number(low), high=shown_number(high))
