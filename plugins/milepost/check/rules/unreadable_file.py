"""A file cannot be read.

Its bytes, its encoding, its size or its YAML stop Milepost from knowing what it says, or a merge left its conflict
markers in it. Nothing in the file is checked until it can be read.
"""

from collections.abc import Iterable

from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Problem, Severity


def find(_: Inquiry) -> Iterable[Problem]:
    """Find nothing here: reading the files finds it."""
    return ()


RULE = Rule(
    name="unreadable-file",
    severity=Severity.ERROR,
    find=find,
    bad={"units/egypt/unit.yml": 'title: "Egypt # <- unreadable-file\nplaylist: [begin]\n'},
    good={"units/egypt/unit.yml": 'title: "Egypt" # all is well\nplaylist: [begin]\n'},
)
