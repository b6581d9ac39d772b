"""A value or a key is not one that Milepost knows.

A word may be misspelt, a key may stand in the wrong place or twice, a number may stand where a text is meant. What is
written there would be lost without a word.
"""

from collections.abc import Iterable

from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Problem, Severity


def find(_: Inquiry) -> Iterable[Problem]:
    """Find nothing here: reading the files finds it."""
    return ()


RULE = Rule(
    name="wrong-shape",
    severity=Severity.ERROR,
    find=find,
    bad={"units/egypt/unit.yml": "title: Egypt\nplaylst: [begin]  # <- wrong-shape\nplaylist: [begin]\n"},
    good={"units/egypt/unit.yml": "title: Egypt\nx-room: 12\nplaylist: [begin]\n"},
)
