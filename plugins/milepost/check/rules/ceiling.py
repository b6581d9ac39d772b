"""A pick closes off every more difficult activity, or a promised standard's assessment.

Low tracks lock students out of demanding work. A student may begin with something easier, and every path still has to
lead to work that asks more. Two things are found: a pick after which no activity more difficult than those inside it
can be reached any more, though the unit has some; and a pick that closes off the assessment of a standard which the
unit promises to teach or practice.
"""

from collections.abc import Iterable, Iterator

from milepost.analysis.routes import Answers, Effect
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import Titles, title_of, titles
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import Do, walk
from milepost.model.standard import StandardKey
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find picks of options that are a ceiling."""
    for owner, answers in inquiry.routes():
        if isinstance(owner, Unit):
            yield from _ceilings(owner, answers, titles(owner, inquiry.curriculum), inquiry)


def _ceilings(unit: Unit, answers: Answers, named: Titles, inquiry: Inquiry) -> Iterator[Problem]:
    hard = {one.id: one.difficulty for one in unit.activities.values() if one.difficulty}
    half_promised = _half_promised(unit, inquiry)
    if not half_promised and len(set(hard.values())) < 2:
        return
    for effect in answers.effects:
        if not (effect.pick.choice and effect.pick.taken):
            continue
        codes = [key for level, key in effect.closes_standards if level == "assesses" and key in half_promised]
        if codes:
            yield _problem(
                effect, named, f"the assessment of `{inquiry.names.code(codes[0])}`, which the unit promises"
            )
        elif _closes_the_harder(effect, hard, answers):
            yield _problem(effect, named, "any activity that is more difficult")


def _half_promised(unit: Unit, inquiry: Inquiry) -> set[StandardKey]:
    """Return the standards that a unit promises, though not their assessment: that has a rule of its own."""
    keys = {level: {inquiry.names.key(ref.name) for ref in refs} for level, refs in unit.standards._asdict().items()}
    return {key for key in (keys["teaches"] | keys["practices"]) - keys["assesses"] if key}


def _closes_the_harder(effect: Effect, hard: dict[str, int], answers: Answers) -> bool:
    inside = [part.activity.name for part in walk([effect.pick.part]) if isinstance(part, Do)]
    most = max((hard[name] for name in inside if name in hard), default=None)
    if most is None:
        return False
    harder = {name for name, difficulty in hard.items() if difficulty > most and answers.reached(name)}
    return bool(harder) and harder <= set(effect.closes)


def _problem(effect: Effect, named: Titles, what: str) -> Problem:
    assert effect.pick.choice
    return Problem(
        f"a student who picks {title_of(effect.pick.part, named)} can no longer reach {what}",
        Label(effect.pick.part.at.span, "a ceiling"),
        help="add a step after the choice that everyone reaches, or one inside this option that asks as much",
        related=(Label(effect.pick.choice.at.span, "the choice"),),
    )


UNIT = "title: Egypt\nplaylist:\n  - choose: text\n    from:\n      - tale%s\n      - essay\n%s"
PAGES = {
    "units/egypt/activities/tale.md": "---\ntitle: A tale\ndifficulty: 2\n---\nRead.\n",
    "units/egypt/activities/essay.md": "---\ntitle: An essay\ndifficulty: 4\n---\nRead.\n",
    "units/egypt/activities/debate.md": "---\ntitle: A debate\ndifficulty: 4\n---\nArgue.\n",
}
RULE = Rule(
    name="ceiling",
    severity=Severity.WARNING,
    find=find,
    bad={key: PAGES[key] for key in list(PAGES)[:2]} | {"units/egypt/unit.yml": UNIT % ("  # <- ceiling", "")},
    good=PAGES | {"units/egypt/unit.yml": UNIT % ("", "  - debate\n")},
)
