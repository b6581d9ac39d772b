"""Units and courses in a teacher's words, with the answers about their routes."""

from collections.abc import Mapping

from listed import CURRICULUM, read
from milepost.analysis.names import Names
from milepost.analysis.routes import Answers, Decision, Entangled, Failure, Route, answers, course_answers
from milepost.model.curriculum import Curriculum
from milepost.model.playlist import step_id


def curriculum(
    text: str, units: Mapping[str, str] | None = None, rubrics: str = "", courses: str = "", **activities: str
) -> Curriculum:
    """Return a curriculum with a unit `unit` that reads so, among others; each activity's front matter by its id."""
    files = {f"units/{name}/unit.yml": f"title: {name}\n{other}\n" for name, other in (units or {}).items()}
    files["units/unit/unit.yml"] = f"title: Unit\n{text}\n"
    files["units/curriculum.yml"] = CURRICULUM + courses
    if rubrics:
        files["units/unit/rubrics.yml"] = rubrics
    for name, facts in activities.items():
        files[f"units/unit/activities/{name}.md"] = f"---\ntitle: {name}\n{facts}\n---\nBegin.\n"
    return read(files)


def ask(text: str, **more) -> Answers:
    """Return the answers about a unit that reads so."""
    made = curriculum(text, **more)
    found = answers(made, Names(made), made.units["unit"])
    assert isinstance(found, Answers)
    return found


def ask_entangled(text: str) -> Entangled:
    made = curriculum(text)
    found = answers(made, Names(made), made.units["unit"])
    assert isinstance(found, Entangled)
    return found


def ask_course(courses: str, **units: str) -> Answers:
    """Return the answers about the first course, over units by id."""
    made = curriculum("", units=units, courses=f"courses:\n{courses}")
    found = course_answers(made, Names(made), made.courses[0])
    assert isinstance(found, Answers)
    return found


def pick(decision: Decision) -> str:
    return step_id(decision.part) if decision.taken else f"not {step_id(decision.part)}"


def picks(route: Route) -> list[str]:
    """Return a route as ids; what is left out begins with `not`."""
    return [pick(decision) for decision in route]


def shown(found: Answers, failures: tuple[Failure, ...]) -> tuple[list[str], str, bool]:
    """Return, of the only failure, the picks that show it, the share of routes, and whether it is always so."""
    [failure] = failures
    seen = found.show(failure)
    return picks(seen.route), str(seen.share), seen.always
