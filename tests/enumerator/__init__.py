"""Every route of a small unit or course, listed one by one: the slow, obvious way that judges the quick one.

Written from section 4 of the format and from nothing else; each answer quotes the sentence it follows. Names are
settled and picks are possible here: `unknown-reference`, `ambiguous-reference` and `choice-arithmetic` are silent.
"""

from enumerator.course import EnumeratedCourse
from enumerator.minutes import Time, check_in_stretch, time
from enumerator.order import left_over, without_order
from enumerator.picks import by_choice, every_saying, needless, shortest, shows
from enumerator.routes import Enumerated, Pick, Place, Playlist, Route, TooManyRoutesError
from enumerator.standards import Promise, Share
from enumerator.unit import EnumeratedUnit

__all__ = [
    "Enumerated",
    "EnumeratedCourse",
    "EnumeratedUnit",
    "Pick",
    "Place",
    "Playlist",
    "Promise",
    "Route",
    "Share",
    "Time",
    "TooManyRoutesError",
    "by_choice",
    "check_in_stretch",
    "every_saying",
    "left_over",
    "needless",
    "shortest",
    "shows",
    "time",
    "without_order",
]
