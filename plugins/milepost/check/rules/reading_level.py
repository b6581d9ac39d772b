"""A text is far above the grades of its unit.

Students who read below their grade, or learn the language, are lost first. Two published formulas, Flesch-Kincaid and
Coleman-Liau (both 1975), look at the length of words and sentences; a text is found only where both place it at least
three grades above the unit's highest. They know nothing of what a text is about: take it as a hint to read it again,
never as a mark. Only English texts of more than 100 words are looked at.
"""

import re
from collections.abc import Iterator
from typing import Final

from milepost.analysis.reading_level import Level, reading_level
from milepost.check.bodies import Body, bodies
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.grades import grade_name

_FIRST_LINE: Final = re.compile(r"(?:\s+|<!--(?:(?!-->).)*-->)*([^\n]*)", re.DOTALL)
_HIGHEST: Final = 12


def find(inquiry: Inquiry) -> Iterator[Problem]:
    """Find English texts whose level is at least the option `grades_above` over the unit's highest grade."""
    curriculum, above = inquiry.curriculum, inquiry.options["grades_above"]
    for body in bodies(curriculum):
        grades = curriculum.grades_of(body.unit) if body.language.lower().split("-")[0] == "en" else ()
        if grades and (level := reading_level(body.text, grades[-1] + above)):
            yield _problem(body, level, grades[-1])


def _problem(body: Body, level: Level, grade: int) -> Problem:
    first = _FIRST_LINE.match(body.text)
    assert first
    return Problem(
        f"the text of `{body.name}` reads like {_in_words(level)}, and `{body.unit.id}` is for grade "
        f"{grade_name(grade)}",
        Label(body.span(*first.span(1)), "the text begins here"),
        help="make long sentences shorter and explain or replace long words; add `supports: {read_aloud: true}` "
        "where the text itself must stay",
    )


def _in_words(level: Level) -> str:
    low, high = round(level.low), round(level.high)
    if low >= _HIGHEST:
        return f"grade {_HIGHEST} or above"
    if high > _HIGHEST:
        return f"grade {low} to {_HIGHEST} or above"
    return f"grade {low}" if low == high else f"grade {low} to {high}"


UNIT = {"units/egypt/unit.yml": "title: Egypt\ngrades: [4, 5]\nplaylist: [begin]\n"}
HARD = (
    "The administrative apparatus of ancient Egyptian civilization depended fundamentally upon agricultural\n"
    "productivity, because the annual inundation of the river determined the quantity of taxable surplus.\n"
    "Provincial administrators calculated anticipated harvests according to measurements of the inundation,\n"
    "establishing obligations which individual communities subsequently delivered to governmental storehouses.\n"
    "Consequently, the centralized bureaucracy accumulated considerable documentary records concerning population,\n"
    "irrigation infrastructure, construction responsibilities and religious foundations throughout the territory.\n"
    "Contemporary archaeologists investigate these administrative documents to understand economic relationships\n"
    "between communities, temples and royal institutions, although surviving evidence disproportionately represents\n"
    "educated officials whose perspectives frequently differed from those of agricultural families.\n"
    "Comparable difficulties characterize inscriptions commissioned by successive dynasties.\n"
)
EASY = (
    "Once a year the river rose and covered the fields with water. When the water went down, it left behind a layer\n"
    "of dark mud. Plants grew well in it, so a good flood meant a good harvest for all.\n\n"
    "Every village had to give a part of its grain to the king. His scribes came to the fields each year. They\n"
    "measured how high the water had come, and from that they worked out how much grain each family owed. They wrote\n"
    "it all down in long lists. Today we can read some of these lists. They tell us what people grew, what they\n"
    "built, and whom they had to pay. But nearly all of them were written by scribes. What did a farmer think about\n"
    "the tax? We do not know, for most farmers could not write.\n"
)
PAGE = "---\ntitle: Begin\nminutes: 30\n---\nRead, then answer: who paid for the temples? %s\n\n"
RULE = Rule(
    name="reading-level",
    severity=Severity.NOTE,
    find=find,
    options={"grades_above": 3},
    bad=UNIT | {"units/egypt/activities/begin.md": PAGE % "<!-- <- reading-level -->" + HARD},
    good=UNIT | {"units/egypt/activities/begin.md": PAGE % "" + EASY},
)
