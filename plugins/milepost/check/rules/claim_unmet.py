"""`personalizes` names what the playlist does not offer, or misses what it does.

Path: a student picks a path, or the order of steps. Choice: a student picks among options. Voice: a student picks the
form of the evidence, or among products that share a rubric. Pace: there are extra steps or self-checks, or minutes that
are a range. A unit that says nothing about it is not asked.
"""

from collections.abc import Iterable

from milepost.analysis.aligned import tasks
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import AnyOrder, Choice, Path, SelfCheck
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find claims that nothing in the playlist bears out, and clear offers that the unit does not claim."""
    for unit in inquiry.whole_units():
        if unit.personalizes:
            offered = _offered(unit)
            for ref in unit.personalizes:
                if ref.name in offered and not offered[ref.name]:
                    yield Problem(
                        f"`{unit.id}` says that it personalizes {ref.name}, and its playlist does not",
                        Label(ref.span, "nothing in the playlist offers it"),
                        help=_MENDS[ref.name],
                    )
            yield from _unclaimed(unit)


_MENDS = {
    "path": "offer a choice of paths or steps in any order, or take `path` out",
    "choice": "offer the student a choice, or take `choice` out",
    "voice": "let students pick the form of the evidence with `{any: […]}`, or take `voice` out",
    "pace": "add steps of the tier `should` or `aspire`, or a self-check, or take `pace` out",
}


def _offered(unit: Unit) -> dict[str, bool]:
    parts = list(unit.parts)
    own = [part for part in parts if isinstance(part, Choice) and part.chosen_by == "student"]
    paths = any(isinstance(option.step, Path) for choice in own for option in choice.options)
    forms = any(len(task.evidence) > 1 for task in tasks(unit))
    ranges = any(one.minutes and one.minutes.low < one.minutes.high for one in unit.activities.values())
    extra = any(getattr(part, "tier", "must") != "must" or isinstance(part, SelfCheck) for part in parts)
    return {
        "path": paths or any(isinstance(part, AnyOrder) and not part.rotate for part in parts),
        "choice": bool(own),
        "voice": forms or any(choice.rubric for choice in own),
        "pace": extra or ranges,
    }


def _unclaimed(unit: Unit) -> Iterable[Problem]:
    claimed = {ref.name for ref in unit.personalizes}
    own = [part for part in unit.parts if isinstance(part, Choice) and part.chosen_by == "student"]
    with_paths = [choice for choice in own if any(isinstance(option.step, Path) for option in choice.options)]
    for word, found in (("path", with_paths), ("choice", own)):
        if found and word not in claimed:
            offer = "a choice of paths" if word == "path" else "a choice"
            yield Problem(
                f"`{unit.id}` offers {offer} and does not say that it personalizes {word}",
                Label(unit.at.at("personalizes"), f"`{word}` is missing"),
                help=f"add `{word}`",
                related=(Label(found[0].at.span, "the choice"),),
            )


UNIT = (
    "title: Egypt\npersonalizes: [choice]%s\nplaylist:\n"
    "  - choose: topic\n    from: [river, pyramids]\n    chosen_by: %s\n"
)
RULE = Rule(
    name="claim-unmet",
    severity=Severity.NOTE,
    find=find,
    bad={"units/egypt/unit.yml": UNIT % ("  # <- claim-unmet", "teacher")},
    good={"units/egypt/unit.yml": UNIT % ("", "student")},
)
