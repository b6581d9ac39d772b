"""An id that was published is gone, and no `was` keeps it.

Students' plans and reflections are saved under ids, and addresses hold them. Where an id disappears, what was saved
under it is out of reach, without a word. `milepost keep-ids` writes the list of published ids, `published-ids.yml`:
run it when you publish, and commit the list with the units. To let an id go for good, delete its line there.
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from milepost.analysis.former_ids import heir_of, ids_of, kept_ids
from milepost.check.inquiry import Inquiry
from milepost.check.rule import Rule
from milepost.model.curriculum import Curriculum
from milepost.model.finding import Label, Problem, Severity
from milepost.model.playlist import Do
from milepost.model.span import Ref, Span
from milepost.model.unit import Unit


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find published ids of units, of their parts and of courses that nothing has or keeps."""
    curriculum = inquiry.curriculum
    published = curriculum.published
    kept = kept_ids(curriculum) if published.units else set()
    units = {unit.id: unit.at.span for unit in curriculum.units.values() if not unit.was}
    fresh_units = _fresh(units, published.units)
    for ref in published.units:
        heir = heir_of(ref.name, curriculum)
        if heir is not None and not heir.incomplete:
            yield from _vanished_parts(heir, ref.name, published.ids[ref.name], kept)
        elif heir is None and ref.name not in curriculum.broken:
            yield _problem(f"the unit `{ref.name}`", ref, fresh_units, None)
    yield from _vanished_courses(curriculum)


def _vanished_parts(unit: Unit, old_unit: str, published: tuple[Ref, ...], kept: set[str]) -> Iterator[Problem]:
    ids = ids_of(unit)
    fresh = _fresh(_places(unit), published)
    for ref in published:
        if ref.name not in ids and ref.name not in unit.broken and f"{old_unit}/{ref.name}" not in kept:
            yield _problem(f"`{ref.name}` of `{unit.id}`", ref, fresh, unit.at.span)


def _vanished_courses(curriculum: Curriculum) -> Iterator[Problem]:
    known = {name for course in curriculum.courses for name in (course.id, *(ref.name for ref in course.was))}
    places = {course.id: course.at.span for course in curriculum.courses if not course.was}
    fresh = _fresh(places, curriculum.published.courses)
    for ref in curriculum.published.courses:
        if ref.name not in known:
            yield _problem(f"the course `{ref.name}`", ref, fresh, None)


def _places(unit: Unit) -> Mapping[str, Span]:
    """Return where the ids of a unit stand that have no `was` yet: an activity's in its own file."""
    parts = (part for part in unit.parts if not isinstance(part, Do))
    return {one.id: one.at.span for one in (*parts, *unit.activities.values()) if not one.was}


def _fresh(places: Mapping[str, Span], published: tuple[Ref, ...]) -> Mapping[str, Span]:
    """Return the ids that are not published yet: what a vanished one may be called now."""
    old = {ref.name for ref in published}
    return {name: span for name, span in places.items() if name not in old}


def _problem(what: str, ref: Ref, fresh: Mapping[str, Span], home: Span | None) -> Problem:
    near = get_close_matches(ref.name, fresh, n=1, cutoff=0.4)
    message = f"{what} was published and is gone"
    listed = Label(ref.span, "in the list of published ids")
    if near:
        here = Label(fresh[near[0]], f"is this what `{ref.name}` is called now?")
        mend = f"write `was: [{ref.name}]` at `{near[0]}`, and students keep what they saved"
        return Problem(message, here, help=mend, related=(listed,))
    mend = f"write `was: [{ref.name}]` at what took its place; to let it go, delete its line in the list"
    return Problem(
        message, Label(home, "it stood here") if home else listed, help=mend, related=(listed,) if home else ()
    )


LIST = {"units/published-ids.yml": "units:\n  egypt:\n    - big-questions\n"}
RULE = Rule(
    name="id-vanished",
    severity=Severity.WARNING,
    find=find,
    bad=LIST
    | {
        "units/egypt/unit.yml": "title: Egypt\nplaylist: [the-big-questions]\n",
        "units/egypt/activities/the-big-questions.md": "---\ntitle: Big questions  # <- id-vanished\n---\nAsk.\n",
    },
    good=LIST
    | {
        "units/egypt/unit.yml": "title: Egypt\nplaylist: [the-big-questions]\n",
        "units/egypt/activities/the-big-questions.md": "---\ntitle: Big questions\nwas: [big-questions]\n---\nAsk.\n",
    },
)
