"""The standards page: which unit promises what, and which steps do it."""

from pathlib import Path

from inline_snapshot import snapshot

from milepost.pages.page import Json
from rendered import pages_of, render

SKILLS = """\
id: skills
framework: School <skills>
version: "2026"
items:
  - {code: read, statement: Reads, grades: [6, 7]}
  - {code: read-maps, statement: Reads a map, parent: read}
  - {code: read-charts, statement: Reads a chart, parent: read}
  - {code: talk, statement: Talks with others}
  - {code: unused, statement: Nobody names this}
"""
CURRICULUM = "format: 1\nid: example\ntitle: Example\nstandards: [standards/skills.yml]\n"
ACTIVITY = "---\ntitle: {title}\nminutes: 30\n{facts}\n---\nBegin.\n"
MAPS = {
    "units/curriculum.yml": CURRICULUM,
    "units/standards/skills.yml": SKILLS,
    "units/maps/unit.yml": "title: Maps\nstandards: {practices: [read], assesses: [talk]}\nplaylist: [look, draw]\n",
    "units/maps/activities/look.md": ACTIVITY.format(
        title="Look", facts="practices: [read-maps]\nteaches: [read-maps]"
    ),
    "units/maps/activities/draw.md": ACTIVITY.format(title="Draw", facts="practices: [read-maps]\nrubric: map"),
    "units/maps/rubrics.yml": (
        "map: {title: Map, levels: [Low, High], rows: [{name: Reading, assesses: [read-charts], levels: [Some, All]}]}\n"
    ),
}


def matrix(folder: Path, files: dict[str, str]) -> list[Json]:
    page = pages_of(folder, files).page("standards.md")
    assert page
    return page.facts["frameworks"]


def told(frameworks) -> str:
    """Tell a matrix as lines: framework, standard, unit, level (with a star where promised), reach and steps."""
    lines = []
    for framework in frameworks:
        lines.append(f"{framework['title']} ({', '.join(framework['about'])})")
        for row in framework["rows"]:
            lines.append(f"  {row['code']}: {row['statement']}")
            for unit, levels in zip(framework["units"], row["cells"], strict=True):
                lines += [
                    f"    {unit['title']} {level['word']}{'*' if level['promised'] else ''}"
                    f" {level['reach']}: {', '.join(step['title'] for step in level['steps']) or '-'}"
                    for level in levels
                ]
    return "\n".join(lines)


def test_each_standard_in_use_has_a_row_with_what_each_unit_does(tmp_path: Path):
    assert told(matrix(tmp_path, MAPS)) == snapshot("""\
School <skills> (Version 2026)
  read-maps: Reads a map
    Maps Taught every: Look
    Maps Practiced* every: Look, Draw
    Maps Assessed none: -
  read-charts: Reads a chart
    Maps Taught none: -
    Maps Practiced* none: -
    Maps Assessed every: Draw
  talk: Talks with others
    Maps Taught none: -
    Maps Practiced none: -
    Maps Assessed* none: -\
""")


def test_a_rubric_of_a_choice_counts_for_each_of_its_options(tmp_path: Path):
    choice = "{choose: product, rubric: map, from: [draw, {path: talk, title: Talk, steps: [look]}]}"
    files = MAPS | {"units/maps/unit.yml": f"title: Maps\nplaylist:\n  - {choice}\n"}
    files["units/maps/activities/draw.md"] = ACTIVITY.format(title="Draw", facts="kind: project")
    assert "Maps Assessed every: Draw, Talk" in told(matrix(tmp_path, files))


def test_an_activity_of_several_paths_stands_in_a_cell_once(tmp_path: Path):
    ways = ", ".join(f"{{path: way-{k}, title: Way, steps: [look, draw]}}" for k in range(2))
    files = MAPS | {"units/maps/unit.yml": f"title: Maps\nplaylist:\n  - {{choose: way, from: [{ways}]}}\n"}
    assert "Maps Practiced every: Look, Draw" in told(matrix(tmp_path, files))


def test_a_milestone_assesses_as_an_activity_does(tmp_path: Path):
    milestone = "{milestone: show, title: Show it, assesses: [talk]}"
    files = MAPS | {"units/maps/unit.yml": f"title: Maps\nplaylist: [look, draw, {milestone}]\n"}
    assert "Maps Assessed every: Show it" in told(matrix(tmp_path, files))


def test_a_draft_is_not_in_the_matrix(tmp_path: Path):
    files = MAPS | {
        "units/other/unit.yml": "title: Other\nstatus: draft\nstandards: {teaches: [talk]}\nplaylist: [go]\n"
    }
    assert "Other" not in told(matrix(tmp_path, files))


def test_a_framework_that_no_unit_names_is_left_out(tmp_path: Path):
    files = MAPS | {
        "units/curriculum.yml": CURRICULUM.replace("skills.yml]", "skills.yml, standards/more.yml]"),
        "units/standards/more.yml": "id: more\nframework: More\nitems: [{code: sing, statement: Sings}]\n",
    }
    assert "More" not in told(matrix(tmp_path, files))


def test_a_curriculum_without_standards_says_so(tmp_path: Path):
    page = pages_of(tmp_path, {"units/maps/unit.yml": "title: Maps\n"}).page("standards.md")
    assert page
    assert "No unit names a standard yet." in render(page)


def test_the_page_is_a_table_whose_text_is_text(tmp_path: Path):
    page = pages_of(tmp_path, MAPS).page("standards.md")
    assert page
    html = render(page)
    assert "<skills>" not in html
    assert html.count('scope="row"') == 3
    assert "promised, but no step does it" in html
    assert '<a href="maps/activities/look.md"><bdi>Look</bdi></a>' in html


POSSIBLE = MAPS | {
    "units/maps/unit.yml": (
        "title: Maps\nstandards: {practices: [read-maps]}\nplaylist:\n"
        "  - {choose: way, from: [{path: first, title: First way, steps: [look]}, rest]}\n  - draw\n"
    ),
    "units/maps/activities/draw.md": ACTIVITY.format(title="Draw", facts="assesses: [talk]"),
}


def test_what_is_possible_says_with_which_options(tmp_path: Path):
    [framework] = matrix(tmp_path, POSSIBLE)
    maps, talk = ({level["word"]: level for level in row["cells"][0]} for row in framework["rows"])
    assert maps["Practiced"]["reach"] == "some"
    assert [option["title"] for option in maps["Practiced"]["options"]] == ["First way"]
    assert [step["title"] for step in maps["Practiced"]["steps"]] == ["Look"]
    assert (talk["Assessed"]["reach"], talk["Assessed"]["options"]) == ("every", [])


def test_an_option_that_is_the_step_itself_stands_there_once(tmp_path: Path):
    unit = "title: Maps\nplaylist:\n  - {choose: way, from: [look, rest]}\n"
    [framework] = matrix(tmp_path, POSSIBLE | {"units/maps/unit.yml": unit})
    [level] = [level for level in framework["rows"][0]["cells"][0] if level["word"] == "Practiced"]
    assert (level["reach"], level["options"]) == ("some", [])
    assert [step["title"] for step in level["steps"]] == ["Look"]


def test_a_shape_and_a_word_say_how_far_a_standard_reaches(tmp_path: Path):
    page = pages_of(tmp_path, POSSIBLE).page("standards.md")
    assert page
    html = " ".join(render(page).split())
    assert '<span class="mp-cov mp-cov--some"><i></i>Possible</span>' in html
    assert 'with <a href="maps/playlist.md#step-first"><bdi>First way</bdi></a>: ' in html
    assert "promised, but not every student meets it" in html
    assert html.count("Guaranteed") == 2  # once in the legend
    assert html.count("Never") == 4
