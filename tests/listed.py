"""Units and courses in a teacher's words, with all their routes listed."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from enumerator import Enumerated, EnumeratedCourse, EnumeratedUnit, Route
from examples import write_example
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import Do, Milestone, SelfCheck
from milepost.model.standard import StandardKey
from milepost.source.load import load

CURRICULUM = "format: 1\nid: listed\ntitle: Listed\nstandards: [standards/skills.yml]\n"
SKILLS = """
id: skills
items:
  - {code: R, statement: Reads}
  - {code: R.1, statement: Reads words, parent: R}
  - {code: R.2, statement: Reads texts, parent: R}
  - {code: R.2.a, statement: Reads old texts, parent: R.2}
  - {code: S, statement: Speaks}
  - {code: T, statement: Tells}
"""


def unit(text: str, units: Mapping[str, str] | None = None, rubrics: str = "", **activities: str) -> EnumeratedUnit:
    """Return a unit that reads so, among other units, by id; each activity's front matter by its id.

    What an activity does not say is left out: it has 30 minutes when it says nothing at all.
    """
    files = {f"units/{name}/unit.yml": f"title: {name}\n{other}" for name, other in (units or {}).items()}
    files["units/unit/unit.yml"] = f"title: Unit\n{text}"
    if rubrics:
        files["units/unit/rubrics.yml"] = rubrics
    for name, facts in activities.items():
        files[f"units/unit/activities/{name}.md"] = f"---\ntitle: {name}\n{facts}\n---\nBegin.\n"
    curriculum = read(files)
    return EnumeratedUnit(curriculum, curriculum.units["unit"])


def course(text: str, units: Mapping[str, str], others: str = "") -> EnumeratedCourse:
    """Return a course that reads so, over units by id."""
    files = {f"units/{name}/unit.yml": f"title: {name}\n{other}" for name, other in units.items()}
    courses = f"{CURRICULUM}courses:\n- id: course\n{_indented(text)}\n{_indented(others, 0)}"
    curriculum = read({**files, "units/curriculum.yml": courses})
    return EnumeratedCourse(curriculum, curriculum.courses[0])


def _indented(text: str, by: int = 2) -> str:
    return "\n".join(" " * by + line for line in text.strip().split("\n"))


def read(files: Mapping[str, str]) -> Curriculum:
    """Return the curriculum of these files; what they leave out is filled in."""
    with TemporaryDirectory() as folder:
        frame = {"units/curriculum.yml": CURRICULUM, "units/standards/skills.yml": SKILLS}
        loaded = load(write_example(Path(folder), {**frame, **files}))
    assert loaded.problems == ()
    return loaded.curriculum


def ways(listed: Enumerated, routes: Iterable[Route] | None = None) -> list[str]:
    """Return the routes as what is done on each, in the order it is written; a route twice when two have the same."""
    return sorted(_way(listed, route) for route in (listed.routes if routes is None else routes))


def _way(listed: Enumerated, route: Route) -> str:
    parts = listed.playlist.parts
    leaves = [place for place in sorted(route.places) if isinstance(parts[place], Do | Milestone | SelfCheck)]
    return " ".join(listed.id_of(place) for place in leaves)


def code(name: str) -> StandardKey:
    """Return what a code of the framework stands for."""
    return StandardKey("skills", name)


def unmet(listed: EnumeratedUnit | EnumeratedCourse) -> dict[tuple[str, str], list[str]]:
    """Return the routes on which a need fails, by who needs and by the names of the entry."""
    return {
        (name, " or ".join(ref.name for ref in need.names)): ways(listed, routes)
        for (name, need), routes in listed.unmet_needs().items()
    }


def broken(listed: EnumeratedUnit | EnumeratedCourse) -> dict[tuple[str, str], list[str]]:
    """Return the routes on which a promise is not kept, by code and level."""
    return {(key.guid, level): ways(listed, routes) for (key, level), routes in listed.broken_promises().items()}
