"""A comma has split a sentence in `[ ]` or `{ }`.

Inside brackets a comma ends a value, so a sentence with a comma in it falls apart. In quotes it stays whole.
"""

from collections.abc import Iterable

from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Problem, Severity


def find(_: Inquiry) -> Iterable[Problem]:
    """Find nothing here: reading the files finds it."""
    return ()


RULE = Rule(
    name="sentence-in-brackets",
    severity=Severity.WARNING,
    find=find,
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
