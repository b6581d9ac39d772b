"""Oak's computing for Key Stage 3 as a curriculum of Milepost's: what the files say, and nothing that they do not.

    python tests/real/oak.py FOLDER     # writes FOLDER/units, to look at

Their year groups 7 to 9 are Milepost's grades 6 to 8. Minutes, milestones and standards of lessons are not in the data.
"""

import json
import sys
from collections.abc import Iterable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from real.turtle import Things, read_turtle
from running import write_tree

DATA = Path(__file__).parent / "data/oak-computing"
CREDIT = "Oak National Academy, Open Government Licence v3.0. Contains public sector information."


def oak_files() -> dict[str, str]:
    """Return the files of the curriculum by their names."""
    things = read_turtle(DATA / "computing-key-stage-3.ttl")
    years = [f"oakcurric:programme-computing-year-group-{year}" for year in (7, 8, 9)]
    files = {"units/standards/computing.json": taxonomy(read_turtle(DATA / "computing-knowledge-taxonomy.ttl"))}
    courses: list[str] = []
    for grade, year in enumerate(years, start=6):
        variants = in_order(things, things[year]["curric:hasUnitVariantInclusion"], "curric:includesUnitVariant")
        units = [things[variant]["curric:isUnitVariantOf"][0] for variant in variants]
        for variant, unit in zip(variants, units, strict=True):
            files |= unit_files(things, unit, variant, grade)
        after = [f"year-{grade}"] if courses else []
        courses.append(
            f"  - {{id: year-{grade + 1}, title: {text(things, year)}, grades: [{grade}], after: {json.dumps(after)},\n"
            f"     playlist: {json.dumps([slug(things, unit) for unit in units])}}}\n"
        )
    settings = "format: 1\nid: oak-computing\ntitle: Computing, Key Stage 3\nlanguage: en\nstandards: [standards/computing.json]\n"
    return files | {"units/curriculum.yml": f"{settings}courses:\n{''.join(courses)}"}


def unit_files(things: Things, unit: str, variant: str, grade: int) -> dict[str, str]:
    """Return a unit and its lessons."""
    lessons = in_order(things, things[variant]["curric:hasLessonInclusion"], "curric:includesLesson")
    folder = f"units/{slug(things, unit)}"
    outcomes = [text(things, one) for lesson in lessons for one in things[lesson]["curric:hasPupilLessonOutcome"]]
    known = [text(things, one) for one in things[unit]["curric:hasPriorKnowledgeRequirement"]]
    lines = [
        f"title: {text(things, unit)}",
        "subject: Computing",
        f"grades: [{grade}]",
        f"summary: {text(things, unit, 'rdfs:comment')}",
        "license: OGL-UK-3.0",
        f"credits: [{json.dumps(CREDIT)}]",
        "targets:",
        *(f"  - {{i_can: {outcome}}}" for outcome in outcomes),
        "assumes:",
        *(f"  - {sentence}" for sentence in known),
        "playlist:",
        *(f"  - {slug(things, lesson)}" for lesson in lessons),
    ]
    files = {f"{folder}/unit.yml": "\n".join(lines) + "\n"}
    for lesson in lessons:
        files |= lesson_files(things, lesson, f"{folder}/activities/{slug(things, lesson)}")
    return files


def lesson_files(things: Things, lesson: str, path: str) -> dict[str, str]:
    """Return a lesson as an activity, and the mistakes pupils make as notes for the teacher."""
    words = {
        things[word]["schema:name"][0]: things[word]["schema:description"][0]
        for word in things[lesson]["curric:hasKeyword"]
    }
    vocabulary = ", ".join(f"{json.dumps(name)}: {json.dumps(meaning)}" for name, meaning in words.items())
    points = [things[one]["rdfs:label"][0] for one in things[lesson]["curric:hasKeyLearningPoint"]]
    mistakes = [things[one] for one in things[lesson]["curric:hasMisconception"]]
    head = (
        f"---\ntitle: {text(things, lesson)}\nkind: mini-lesson\nled_by: teacher\nvocabulary: {{{vocabulary}}}\n---\n"
    )
    notes = [f"**{one['curric:statement'][0]}**\n\n{one['curric:correction'][0]}\n" for one in mistakes]
    return {f"{path}.md": head + bullets(points), f"{path}.teacher.md": "\n".join(notes)}


def taxonomy(things: Things) -> str:
    """Return the knowledge taxonomy as a CASE package; its concepts have no codes."""
    concepts = {name: one for name, one in things.items() if "skos:prefLabel" in one}
    items = [
        {"identifier": guid(name), "humanCodingScheme": None, "fullStatement": one["skos:prefLabel"][0]}
        for name, one in concepts.items()
    ]
    links = [
        {
            "associationType": "isChildOf",
            "originNodeURI": {"identifier": guid(name)},
            "destinationNodeURI": {"identifier": guid(above)},
        }
        for name, one in concepts.items()
        for above in one["skos:broader"]
    ]
    document = {"identifier": "computing", "title": "National Curriculum for England: computing", "version": "2014"}
    return json.dumps({"CFDocument": document, "CFItems": items, "CFAssociations": links}, indent=1)


def guid(name: str) -> str:
    """Return a concept's identifier, which is a slug."""
    return name.partition(":")[2]


def in_order(things: Things, inclusions: Iterable[str], what: str) -> list[str]:
    """Return what inclusions include, by the position they give it."""
    ordered = sorted(inclusions, key=lambda one: int(things[one]["curric:sequencePosition"][0]))
    return [things[one][what][0] for one in ordered]


def slug(things: Things, name: str) -> str:
    """Return the id of a unit or lesson: its slug, cut at a word where it is longer than an id may be."""
    whole = things[name]["curric:slug"][0]
    return whole if len(whole) <= 64 else whole[:65].rpartition("-")[0]


def text(things: Things, name: str, key: str = "rdfs:label") -> str:
    """Return a text as a value in YAML."""
    return json.dumps(things[name][key][0], ensure_ascii=False)


def bullets(points: Iterable[str]) -> str:
    """Return texts as a list in Markdown."""
    return "".join(f"- {point}\n" for point in points)


if __name__ == "__main__":
    write_tree(Path(sys.argv[1]), oak_files())
