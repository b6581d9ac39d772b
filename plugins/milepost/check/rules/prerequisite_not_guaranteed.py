"""Some route reaches an activity, or a unit, without what it needs.

With choices, an activity can be reached in ways nobody thought of. Here at least one student comes to it and has not
done, and will not do beside it, what it says that it needs. The picks that lead there are named: follow them.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from milepost.analysis.late import late_or_circular
from milepost.analysis.routes import Answers, Shown, UnmetNeed
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.check.told import Titles, forks, picks, share, student, titles
from milepost.model.curriculum import Course
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import step_id
from milepost.model.span import Span
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find needs that some route does not meet, but for those that come too late or go round in a circle."""
    for owner, answers in inquiry.routes():
        if answers.unmet_needs:
            known = late_or_circular(owner, inquiry.names)
            named = titles(owner, inquiry.curriculum)
            yield from _problems(owner, answers, named, known, inquiry)


def _problems(
    owner: Unit | Course, answers: Answers, named: Titles, known: set[Span], inquiry: Inquiry
) -> Iterator[Problem]:
    unit = owner if isinstance(owner, Unit) else None
    for failure in answers.unmet_needs:
        meanings = [inquiry.names.look_up(ref.name, unit) for ref in failure.need.names]
        if failure.need.span not in known and all(meaning.fits == 1 for meaning in meanings):
            kinds = {meaning.kind for meaning in meanings} if unit else None
            yield _problem(failure, answers.show(failure), answers.routes, named, kinds)


def _problem(failure: UnmetNeed, shown: Shown, routes: int, named: Titles, kinds: AbstractSet[str] | None) -> Problem:
    wanted = " or ".join(f"`{ref.name}`" for ref in failure.need.names)
    name = step_id(failure.step)
    at = Label(failure.need.span, "not everyone has done this by then")
    there = Label(failure.step.at.span, "reached here")
    if kinds is None:
        at, there = Label(failure.step.at.span, f"needs {wanted}"), Label(failure.need.span, "the need")
    return Problem(
        f"{student(shown.route, named)} reaches `{name}` without {wanted}, which it needs{share(shown, routes)}",
        at,
        help=_mend(failure, shown, wanted, name, kinds),
        related=(there, *forks(shown.route, named)),
        route=picks(shown.route, named),
    )


def _mend(failure: UnmetNeed, shown: Shown, wanted: str, name: str, kinds: AbstractSet[str] | None) -> str:
    """Return how to mend it; `kinds` are those of what is needed, None in a course."""
    names = [ref.name for ref in failure.need.names]
    if kinds is None:
        return f"put {wanted} before `{name}` in the course, or name a course that has it under `after`"
    if "id" not in kinds and "code" in kinds:
        codes = " or ".join(f"`teaches: [{code}]`" for code in names)
        bring = "" if not shown.always else ", or name a unit that promises it under `needs` in `unit.yml`"
        return f"add {codes} to a step that everyone does before `{name}`{bring}, or take the need out"
    if kinds == {"unit"}:
        return f"write {wanted} under `needs` in `unit.yml`, or take the need out"
    if shown.always:
        return f"nobody who does `{name}` has done {wanted}: move one of them, or take the need out"
    if kinds != {"id"}:
        return f"move {wanted} to where everyone does it, or take the need out"
    condition = names[0] if len(names) == 1 else f"{{any: [{', '.join(names)}]}}"
    return f"move {wanted} to where everyone does it, or offer `{name}` with `only_if: {condition}`"


PAGE = "---\ntitle: Report\nneeds: [river]%s\n---\nWrite.\n"
RULE = Rule(
    name="prerequisite-not-guaranteed",
    severity=Severity.ERROR,
    find=find,
    bad={
        "units/egypt/unit.yml": "title: Egypt\nplaylist:\n  - {choose: topic, from: [river, pyramids]}\n  - report\n",
        "units/egypt/activities/report.md": PAGE % "  # <- prerequisite-not-guaranteed",
    },
    good={
        "units/egypt/unit.yml": "title: Egypt\nplaylist:\n  - {choose: topic, from: [river, pyramids]}\n"
        "  - choose: product\n    from: [poster, model, {do: report, only_if: river}]\n",
        "units/egypt/activities/report.md": PAGE % "",
    },
)
