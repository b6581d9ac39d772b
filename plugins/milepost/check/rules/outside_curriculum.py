"""A path leads out of the curriculum's folder.

Only what stands in the folder is checked, shared and published. A path that leads elsewhere works on one computer at
most, and could publish what was never meant for students. The same holds for links from file to file on a disk.
"""

from collections.abc import Iterable

from milepost.check.bodies import bodies
from milepost.check.inquiry import Inquiry
from milepost.check.paths import leads_out, named_files
from milepost.check.rule import Rule
from milepost.check.site_paths import targets
from milepost.model.finding import Label, Problem, Severity


def find(inquiry: Inquiry) -> Iterable[Problem]:
    """Find paths that are absolute, name a drive, or climb with `..`."""
    for unit in inquiry.curriculum.units.values():
        for ref in named_files(unit):
            if leads_out(ref.name):
                yield Problem(
                    f"`{ref.name}` leads out of the unit's folder",
                    Label(ref.span, "not inside the unit"),
                    help="put a copy under the unit's `media/` and write `media/` and its name",
                )
    for body in bodies(inquiry.curriculum):
        for target in targets(body):
            if not target.path:
                yield Problem(
                    f"`{target.ref.name}` leads out of the curriculum's folder",
                    Label(target.ref.span, "not inside the curriculum"),
                    help="put a copy under the unit's `media/` and write `../media/` and its name",
                )


PAGE = "---\ntitle: Begin\nresources:\n  - {title: Map, file: %s\n---\nLook at the map.\n"
RULE = Rule(
    name="outside-curriculum",
    severity=Severity.ERROR,
    find=find,
    bad={
        "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n",
        "units/egypt/activities/begin.md": PAGE % "../greece/map.svg}  # <- outside-curriculum",
    },
    good={
        "units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n",
        "units/egypt/activities/begin.md": PAGE % "media/map.svg}",
        "units/egypt/media/map.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>\n",
    },
)
