"""A comma has split a sentence in `[ ]` or `{ }`.

Inside brackets a comma ends a value, so a sentence with a comma in it falls apart. In quotes it stays whole.
"""

from milepost.check.rule import Rule, found_while_reading
from milepost.model.finding import Severity

RULE = Rule(
    name="sentence-in-brackets",
    severity=Severity.WARNING,
    find=found_while_reading,
    bad={
        "units/egypt/unit.yml": "title: Egypt\n"
        "targets:\n"
        "  - {i_can: I can say what a source tells us, and what it leaves out.}  # <- sentence-in-brackets\n"
        "playlist: [begin]\n"
    },
    good={
        "units/egypt/unit.yml": "title: Egypt\n"
        "targets:\n"
        "  - {i_can: 'I can say what a source tells us, and what it leaves out.'}\n"
        "playlist: [begin]\n"
    },
)
