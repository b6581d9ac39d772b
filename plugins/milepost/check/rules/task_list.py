"""A list asks to be ticked on a page where nobody can tick it.

`- [ ]` comes out as plain brackets: there is nothing to press, a listener hears brackets at every point, and nothing is
kept. Students tick whole steps, with the button *Done*. What they need to see when they are done reads well as a plain
list; what they tick off by hand belongs on a page to print.
"""

import re
from collections.abc import Iterator
from typing import Final

from milepost.analysis.markdown_code import without_code
from milepost.check.bodies import bodies
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity

_BOX: Final = re.compile(r"^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+(\[[ xX]\])(?=[ \t]+\S)", re.MULTILINE)
_NAMED_X: Final = re.compile(r"^[ ]{0,3}\[x\]:", re.MULTILINE | re.IGNORECASE)


def find(inquiry: Inquiry) -> Iterator[Problem]:
    """Find texts for students with a list to tick, each once, at its first box."""
    for body in bodies(inquiry.curriculum):
        if body.language and (box := _first_box(body.text)):
            yield Problem(
                f"the text of `{body.name}` has a list to tick, and nobody can tick it on the page",
                Label(body.span(*box), "comes out as brackets"),
                help="write a plain list; make a point a step of its own if it is to be ticked and kept",
            )


def _first_box(text: str) -> tuple[int, int] | None:
    if "[ ]" not in text and "[x]" not in text and "[X]" not in text:
        return None
    text = without_code(text)
    links = bool(_NAMED_X.search(text))
    return next((box.span(1) for box in _BOX.finditer(text) if box[1] == "[ ]" or not links), None)


UNIT = {"units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n"}
PAGE = "---\ntitle: Begin\nminutes: 30\n---\nYou are done when:\n\n"
RULE = Rule(
    name="task-list",
    severity=Severity.WARNING,
    find=find,
    bad=UNIT
    | {
        "units/egypt/activities/begin.md": PAGE
        + "- [ ] your map has a scale <!-- <- task-list -->\n- [x] three places have names\n"
    },
    good=UNIT
    | {
        "units/egypt/activities/begin.md": PAGE
        + "- your map has a scale\n- [a place](https://example.org) has a name\n\n"
        "A box to tick is written like this:\n\n    - [ ] a point\n"
    },
)
