"""A file that students are to open is not published.

Files for teachers never reach the site. Nor does what a browser would run: pages, scripts, and pictures (SVG) that hold
a script, a handler, or something from another site. Such a file opened by itself could read and change all that
students have saved. Save it as another kind of file, or put it into a `.zip`.
"""

from collections.abc import Iterator

from milepost.check.inquiry import Inquiry
from milepost.check.media import Named, is_for_students, named_media
from milepost.check.rule import Rule
from milepost.model.finding import Label, Problem, Severity


def find(inquiry: Inquiry) -> Iterator[Problem]:
    """Find files under `media/` that a text or a key names, of a kind that is never published."""
    curriculum = inquiry.curriculum
    told: set[tuple[str, str]] = set()
    for named in named_media(curriculum, curriculum.units):
        file = (named.unit.id, named.path)
        if file not in told and (problem := _problem(named)):
            told.add(file)
            yield problem


def _problem(named: Named) -> Problem | None:
    path, at = named.path, Label(named.ref.span, "named here")
    if unsafe := named.unit.unsafe.get(path):
        return Problem(
            f"the picture `{path}` could do more than show something: {unsafe.what}",
            Label(unsafe.span, "not in a picture for students"),
            help="export it again as plain SVG, or save it as PNG",
            related=(at,),
        )
    if is_for_students(path) or _is_a_teachers_resource(named):
        return None
    if ".teacher" in path.lower():
        return Problem(f"`{path}` is for teachers, and students cannot open it", at, help="name a file for students")
    mend = "save it as a PDF, a picture or a text, put it into a `.zip`, or link to where it is published"
    return Problem(f"`{path}` is of a kind that is never published", at, help=mend)


def _is_a_teachers_resource(named: Named) -> bool:
    """Tell whether a file for teachers stands among the resources of an activity, where the site leaves it out."""
    resources = (resource for activity in named.unit.activities.values() for resource in activity.resources)
    return ".teacher" in named.path.lower() and any(resource.file == named.ref for resource in resources)


UNIT = {
    "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n",
    "units/egypt/media/game.html": "<p>Play</p>\n",
    "units/egypt/media/nile.svg": '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>\n',
}
PAGE = "---\ntitle: Begin\nminutes: 30\n---\n"
RULE = Rule(
    name="file-not-published",
    severity=Severity.ERROR,
    find=find,
    bad=UNIT
    | {"units/egypt/activities/begin.md": PAGE + "[Play](../media/game.html) <!-- <- file-not-published -->\n"},
    good=UNIT | {"units/egypt/activities/begin.md": PAGE + "![The Nile](../media/nile.svg)\n"},
)
