"""A file cannot be read.

Its bytes, its encoding, its size or its YAML stop Milepost from knowing what it says, or a merge left its conflict
markers in it. Nothing in the file is checked until it can be read.
"""

from milepost.check.rule import Rule, found_while_reading
from milepost.model.finding import Severity

RULE = Rule(
    name="unreadable-file",
    severity=Severity.ERROR,
    find=found_while_reading,
    bad={"units/egypt/unit.yml": 'title: "Egypt # <- unreadable-file\nplaylist: [begin]\n'},
    good={"units/egypt/unit.yml": 'title: "Egypt" # all is well\nplaylist: [begin]\n'},
)
