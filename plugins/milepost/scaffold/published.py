"""The text of `published-ids.yml`: every id that was ever published, one on a line."""

from collections.abc import Iterable

from milepost.analysis.former_ids import ids_of
from milepost.model.curriculum import Curriculum

_HEAD = """\
# The ids that students' saved work and links to pages hang on. `milepost keep-ids` adds new ones; `milepost check` says
# when one is gone. Commit this file. To let an id go for good, delete its line.
"""


def published_ids(curriculum: Curriculum) -> dict[str, list[str]]:
    """Return the ids of each published unit, with those that were published before; sorted."""
    before = {unit: [ref.name for ref in refs] for unit, refs in curriculum.published.ids.items()}
    now = {unit.id: ids_of(unit) for unit in curriculum.units.values() if unit.status == "published"}
    return {unit: sorted({*before.get(unit, ()), *now.get(unit, ())}) for unit in sorted({*before, *now})}


def published_text(curriculum: Curriculum) -> str:
    """Return the whole file; what it held stays, what is new is added."""
    courses = sorted({course.id for course in curriculum.courses} | {ref.name for ref in curriculum.published.courses})
    lines = ["units:" if (ids := published_ids(curriculum)) else "units: {}"]
    for unit, names in ids.items():
        lines += [f"  {unit}:" if names else f"  {unit}: []", *_listed(names, "    ")]
    if courses:
        lines += ["courses:", *_listed(courses, "  ")]
    return _HEAD + "\n".join(lines) + "\n"


def _listed(names: Iterable[str], indent: str) -> list[str]:
    return [f"{indent}- {name}" for name in names]
