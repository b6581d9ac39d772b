"""`milepost new`: what it asks, writes and says."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from milepost.cli.settings import settings_of
from running import MILEPOST, milepost, tree, write_tree

SHAPES = ["straight", "paths", "stations"]


@pytest.fixture
def school(tmp_path):
    """A new curriculum."""
    milepost("new", "curriculum", "school", "--title", "Lakeside School", "--grade", "K-12", cwd=tmp_path)
    return tmp_path / "school"


def new_unit(cwd, title="Water and life", grade="6", weeks="3", shape="paths", **more):
    return milepost(
        "new",
        "unit",
        "--title",
        title,
        "--grade",
        grade,
        "--weeks",
        weeks,
        "--shape",
        shape,
        *more.get("more", ()),
        cwd=cwd,
    )


@pytest.mark.parametrize("grade", ["PK", "K", "2", "4-5", "6", "7, 9", "9-12"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_new_unit_of_any_shape_has_nothing_to_mend(school, shape, grade):
    assert new_unit(school, grade=grade, shape=shape).code == 0
    found = milepost("check", "units/water-and-life", cwd=school)
    assert (found.code, re.sub(r"\d+", "n", found.out)) == (0, "no problems found in n unit, n activities\n")


@pytest.mark.parametrize("shape", SHAPES)
def test_a_new_curriculum_of_any_shape_has_nothing_to_mend(tmp_path, shape):
    milepost("new", "curriculum", "--title", "Lakeside", "--grade", "3", "--shape", shape, cwd=tmp_path)
    assert milepost("check", cwd=tmp_path / "lakeside").out.startswith("no problems found in 1 unit, ")


def test_a_unit_is_asked_for_in_four_questions(school):
    """E1."""
    ran = milepost("new", "unit", cwd=school, answers="Our river\nthirteen\n6-8\n2\npaths\n")
    assert ran.code == 0
    assert "\n" + ran.out == snapshot("""\

Title: Grade (PK, K, 1 to 12, or a range such as 6-8): Error: `thirteen` is no grade; write PK, K or 1 to 12, or a range such as 6-8
Grade (PK, K, 1 to 12, or a range such as 6-8): Weeks: The playlist can be
  straight: one path for everyone, at their own pace
  paths: a choice of paths
  stations: stations that groups rotate through
Shape: wrote the unit `our-river` in `units/our-river`:
  unit.yml
  rubrics.yml
  activities/begin.md
  activities/look-closely.md
  activities/put-in-words.md
  activities/try-it.md
  activities/put-in-a-table.md
  activities/make-it.md
  activities/share-it.md
next: `milepost check units/our-river`, then `milepost serve`
""")
    assert (school / "units/our-river/unit.yml").read_text().startswith("title: Our river\ngrades: 6-8\n")


def test_a_curriculum_is_asked_for_in_two_questions(tmp_path):
    ran = milepost("new", "curriculum", cwd=tmp_path, answers="Lakeside School\n6-8\n")
    assert "\n" + ran.out == snapshot("""\

Title of the curriculum: Grades (PK, K, 1 to 12, or a range such as 6-8): wrote a curriculum in `lakeside-school`:
  README.md
  mkdocs.yml
  .gitignore
  .vscode/settings.json
  .vscode/extensions.json
  units/curriculum.yml
  units/standards/skills.yml
  units/our-first-unit/unit.yml
  units/our-first-unit/rubrics.yml
  units/our-first-unit/activities/begin.md
  units/our-first-unit/activities/look-closely.md
  units/our-first-unit/activities/put-in-words.md
  units/our-first-unit/activities/try-it.md
  units/our-first-unit/activities/put-in-a-table.md
  units/our-first-unit/activities/make-it.md
  units/our-first-unit/activities/share-it.md
next: `cd lakeside-school`, then `milepost check`, then `milepost serve`
""")


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ([], "--title"),
        (["--title", "A"], "--grade"),
        (["--title", "A", "--grade", "6"], "--weeks"),
        (["--title", "A", "--grade", "6", "--weeks", "2"], "--shape"),
    ],
)
def test_where_nobody_answers_the_option_is_named(school, given, missing):
    before = tree(school)
    ran = milepost("new", "unit", *given, cwd=school)
    assert (ran.code, ran.err) == (2, f"error: an answer is missing: give it as `{missing}`\n")
    assert tree(school) == before


@pytest.mark.parametrize(
    ("option", "value", "sentence"),
    [
        ("--title", " ", "a title needs a word at least"),
        ("--grade", "13", "`13` is no grade; write PK, K or 1 to 12, or a range such as 6-8"),
        ("--weeks", "a few", "`a few` is no number of weeks; write a number such as 3, at most 52"),
        ("--shape", "round", "`round` is no shape; write one of straight, paths, stations"),
        (
            "--id",
            "Our River",
            "`Our River` is no id; write lower-case words joined by hyphens, such as `ancient-egypt`",
        ),
    ],
)
def test_an_option_that_does_not_fit_is_answered_in_a_sentence(school, option, value, sentence):
    options = {"--title": "River", "--grade": "6", "--weeks": "2", "--shape": "paths"} | {option: value}
    before = tree(school)
    ran = milepost("new", "unit", *(word for pair in options.items() for word in pair), cwd=school)
    assert ran == (2, "", f"error: `{option}`: {sentence}\n")
    assert tree(school) == before


def test_a_unit_that_is_there_is_not_touched(school):
    new_unit(school)
    before = tree(school)
    ran = new_unit(school, shape="straight")
    assert ran == (
        2,
        "",
        "error: there is a folder `units/water-and-life` already; give the unit another name with `--id`\n",
    )
    assert tree(school) == before
    assert new_unit(school, more=["--id", "water-again"]).code == 0


def test_titles_in_other_writing_are_numbered_and_kept(school):
    assert new_unit(school, title="古代文明: 河流").code == 0
    assert new_unit(school, title="古代文明").code == 0
    assert (school / "units/unit-1/unit.yml").read_text(encoding="utf-8").startswith('title: "古代文明: 河流"\n')
    assert milepost("check", "units/unit-2", cwd=school).out.startswith("no problems found")


def test_a_unit_can_be_started_from_any_folder_of_the_curriculum(school):
    ran = new_unit(school / "units/our-first-unit/activities")
    assert ran.out.startswith(f"wrote the unit `water-and-life` in `{school.resolve()}/units/water-and-life`:\n")


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("minutes", [200, 60, 40])
def test_the_minutes_of_a_new_unit_fit_the_weeks_there_are(school, shape, minutes):
    settings = school / "units/curriculum.yml"
    settings.write_text(settings.read_text().replace("minutes_per_week: 200", f"minutes_per_week: {minutes}"))
    new_unit(school, weeks="1", shape=shape)
    texts = [text.decode() for text in tree(school / "units/water-and-life").values()]
    planned = [int(number) for text in texts for number in re.findall(r"(?m)^\s*minutes: (\d+)$", text)]
    assert sum(planned) <= minutes
    assert all(number % 5 == 0 for number in planned)


def test_a_new_curriculum_is_all_that_a_team_needs(school):
    assert sorted(tree(school)) == snapshot(
        [
            ".gitignore",
            ".vscode/extensions.json",
            ".vscode/schemas/curriculum.schema.json",
            ".vscode/schemas/framework.schema.json",
            ".vscode/schemas/glossary.schema.json",
            ".vscode/schemas/rubrics.schema.json",
            ".vscode/schemas/unit-texts.schema.json",
            ".vscode/schemas/unit.schema.json",
            ".vscode/settings.json",
            "README.md",
            "mkdocs.yml",
            "units/curriculum.yml",
            "units/our-first-unit/activities/begin.md",
            "units/our-first-unit/activities/look-closely.md",
            "units/our-first-unit/activities/make-it.md",
            "units/our-first-unit/activities/put-in-a-table.md",
            "units/our-first-unit/activities/put-in-words.md",
            "units/our-first-unit/activities/share-it.md",
            "units/our-first-unit/activities/try-it.md",
            "units/our-first-unit/rubrics.yml",
            "units/our-first-unit/unit.yml",
            "units/standards/skills.yml",
        ]
    )
    settings = settings_of(school / "units")
    assert (settings.id, settings.title, settings.grades) == ("lakeside-school", "Lakeside School", tuple(range(13)))


def test_the_editor_finds_a_schema_for_every_file_of_a_new_curriculum(school):
    """E5."""
    schemas = json.loads((school / ".vscode/settings.json").read_text())["yaml.schemas"]
    explained = set()
    for schema, pattern in schemas.items():
        assert not Path(schema).is_absolute()
        assert json.loads((school / schema).read_text())["$schema"] == "http://json-schema.org/draft-07/schema#"
        explained |= set(school.glob(pattern))
    assert explained == set((school / "units").rglob("*.yml"))


def test_a_curriculum_can_be_started_in_a_folder_that_holds_other_things(tmp_path):
    write_tree(tmp_path, {".git/config": "", "LICENSE": "ours"})
    ran = milepost("new", "curriculum", ".", "--title", "Lakeside", "--grade", "6", cwd=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("wrote a curriculum in `.`:\n")
    assert ran.out.endswith("next: `milepost check`, then `milepost serve`\n")
    assert milepost("check", cwd=tmp_path).code == 0


def test_a_curriculum_is_never_written_over_another(school):
    before = tree(school)
    ran = milepost("new", "curriculum", "school", "--title", "B", "--grade", "6", cwd=school.parent)
    assert ran.code == 2
    assert re.fullmatch(
        r"error: `school/README.md`, `school/mkdocs.yml`, .* and \d+ more already exist; nothing was written\n",
        ran.err,
    )
    assert tree(school) == before


def test_a_curriculum_cannot_be_started_inside_a_file(tmp_path):
    write_tree(tmp_path, {"notes": "mine"})
    ran = milepost("new", "curriculum", "notes/school", "--title", "B", "--grade", "6", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: `notes` is no folder; nothing was written\n"
    assert tree(tmp_path) == {"notes": b"mine"}


def test_an_activity_is_written_and_its_line_is_named(school):
    ran = milepost("new", "activity", "our-first-unit", "--title", "A day: the Nile", "--minutes", "30-45", cwd=school)
    assert "\n" + ran.out == snapshot("""\

wrote the activity `a-day-the-nile` in `units/our-first-unit`:
  activities/a-day-the-nile.md
next: add it in `units/our-first-unit/unit.yml`, where it belongs in the playlist:
  - a-day-the-nile
""")
    written = (school / "units/our-first-unit/activities/a-day-the-nile.md").read_text()
    assert written.startswith('---\ntitle: "A day: the Nile"\nminutes: 30-45\nkind: practice\ngrouping: individual\n')


def test_an_activity_can_be_added_to_the_playlist_and_then_nothing_is_to_mend(school):
    unit = school / "units/our-first-unit/unit.yml"
    before = unit.read_text()
    ran = milepost(
        "new", "activity", "our-first-unit", "--title", "More", "--minutes", "10", "--kind", "game", "--add", cwd=school
    )
    assert ran.out.splitlines()[-1] == "and added it at the end of the playlist in `units/our-first-unit/unit.yml`"
    assert unit.read_text() == f"{before}  - more\n"
    assert milepost("check", cwd=school).out.startswith("no problems found in 1 unit, 8 activities")


def test_an_activity_is_written_even_if_the_playlist_cannot_be_added_to(school):
    write_tree(school, {"units/egypt/unit.yml": "title: Egypt\nplaylist:\n"})
    ran = milepost("new", "activity", "egypt", "--title", "More", "--minutes", "10", "--add", cwd=school)
    assert "\n" + ran.out == snapshot("""\

wrote the activity `more` in `units/egypt`:
  activities/more.md
the playlist in `units/egypt/unit.yml` is written in a way that is not safe to add to, so add it yourself:
  - more
""")
    assert tree(school / "units/egypt")["unit.yml"] == b"title: Egypt\nplaylist:\n"
    assert (school / "units/egypt/activities/more.md").is_file()


def test_an_activity_is_added_to_the_part_of_the_playlist_that_is_named(school):
    write_tree(school, {"units/egypt/unit.yml": "title: Egypt\nplaylist: [{section: end, steps: [begin]}]\n"})
    more = ("new", "activity", "egypt", "--title", "More", "--minutes", "10")
    ran = milepost(*more, "--into", "edn", cwd=school)
    assert ran == (2, "", "error: `egypt` has no section, path, group or choice `edn`; did you mean `end`?\n")
    ran = milepost(*more, "--into", "nowhere", cwd=school)
    assert ran == (2, "", "error: `egypt` has no section, path, group or choice `nowhere`; it has `end`\n")
    assert not (school / "units/egypt/activities").exists()
    ran = milepost(*more, "--into", "end", cwd=school)
    assert ran.out.endswith("and added it at the end of `end` in `units/egypt/unit.yml`\n")
    assert tree(school / "units/egypt")["unit.yml"].endswith(b"[{section: end, steps: [begin, more]}]\n")


@pytest.fixture
def in_git(school):
    for words in (["init", "-q"], ["add", "."], ["-c", "user.name=A", "-c", "user.email=a@b", "commit", "-qm", "All"]):
        subprocess.run(["git", *words], cwd=school, check=True)
    (school / "units/our-first-unit/unit.yml").open("a").write("# not yet committed\n")
    return school


ADD = ("new", "activity", "our-first-unit", "--title", "More", "--minutes", "10", "--add")


def test_what_is_not_committed_is_changed_only_by_force(in_git):
    before, unit = tree(in_git), in_git / "units/our-first-unit/unit.yml"
    ran = milepost(*ADD, cwd=in_git)
    assert ran.err == (
        "error: `units/our-first-unit/unit.yml` holds something that is not committed yet; "
        "commit it first, so that nothing can be lost, or go on with `--force`\n"
    )
    assert tree(in_git) == before
    assert milepost(*ADD, "--force", cwd=in_git).code == 0
    assert b"  - more\n" in unit.read_bytes()
    assert b"# not yet committed\n" in unit.read_bytes()


@pytest.mark.parametrize(("answer", "code", "added"), [("", 0, True), ("y", 0, True), ("n", 130, False)])
def test_a_person_at_a_terminal_is_asked_about_what_is_not_committed(in_git, answer, code, added):
    keyboard, terminal = os.openpty()
    os.write(keyboard, f"{answer}\n".encode())
    ran = subprocess.run([*MILEPOST, *ADD], cwd=in_git, stdin=terminal, capture_output=True, text=True, check=False)
    for end in (keyboard, terminal):
        os.close(end)
    assert ran.returncode == code
    assert "holds something that is not committed yet" in ran.stderr
    assert "Change it all the same? [Y/n]" in ran.stdout
    assert (b"  - more\n" in (in_git / "units/our-first-unit/unit.yml").read_bytes()) is added
    assert (in_git / "units/our-first-unit/activities/more.md").exists() is added


def test_activities_in_other_writing_are_numbered(school):
    for number in (1, 2):
        milepost("new", "activity", "our-first-unit", "--title", "古代", "--minutes", "5", cwd=school)
        assert (school / f"units/our-first-unit/activities/activity-{number}.md").is_file()


def test_an_activity_is_never_written_over_another(school):
    before = tree(school)
    ran = milepost("new", "activity", "our-first-unit", "--title", "Begin", "--minutes", "5", "--add", cwd=school)
    assert ran.code == 2
    assert ran.err.endswith("activities/begin.md` already exists; nothing was written\n")
    assert tree(school) == before


def test_an_activity_is_asked_for(school):
    ran = milepost("new", "activity", cwd=school, answers="our-first-unit\nLook again\nno idea\n45\n")
    assert "\n" + ran.out == snapshot("""\

Unit: Title: Minutes (45, or 30-45): Error: `no idea` are no minutes; write a number such as 45, or a range such as 30-45
Minutes (45, or 30-45): wrote the activity `look-again` in `units/our-first-unit`:
  activities/look-again.md
next: add it in `units/our-first-unit/unit.yml`, where it belongs in the playlist:
  - look-again
""")


@pytest.mark.parametrize("kind", ["activity", "rubric"])
def test_a_unit_that_is_not_there_is_answered_with_the_nearest(school, kind):
    near = milepost("new", kind, "our-first-units", cwd=school)
    assert near == (2, "", "error: there is no unit `our-first-units`; did you mean `our-first-unit`?\n")
    far = milepost("new", kind, "x", cwd=school)
    assert far == (2, "", "error: there is no unit `x`; the units are `our-first-unit`\n")


def test_a_rubric_is_added_to_those_of_a_unit(school):
    file = school / "units/our-first-unit/rubrics.yml"
    before = file.read_text()
    ran = milepost("new", "rubric", "our-first-unit", "--title", "A talk", cwd=school)
    assert "\n" + ran.out == snapshot("""\

wrote the rubric `a-talk` in `units/our-first-unit`:
  rubrics.yml
next: change its rows, and write `rubric: a-talk` in the activity, milestone or choice that uses it
""")
    assert file.read_text().startswith(f"{before}\na-talk:\n  title: A talk\n")
    assert milepost("check", cwd=school).out.count("unused-rubric") == 1
    again = milepost("new", "rubric", "our-first-unit", "--title", "A talk", cwd=school)
    assert (
        again.err
        == "error: `units/our-first-unit/rubrics.yml` has a rubric `a-talk` already; give this one another name with `--id`\n"
    )


def test_a_first_rubric_makes_the_file(school):
    write_tree(school, {"units/egypt/unit.yml": "title: Egypt\nplaylist: [begin]\n"})
    assert milepost("new", "rubric", "egypt", "--title", "古代", cwd=school).code == 0
    assert tree(school / "units/egypt")["rubrics.yml"].decode().startswith("rubric-1:\n  title: 古代\n")


def test_a_rubric_is_not_added_to_a_file_that_has_to_be_mended_first(school):
    before = tree(write_tree(school, {"units/our-first-unit/rubrics.yml": "good-work: [\n"}))
    ran = milepost("new", "rubric", "our-first-unit", "--title", "A talk", cwd=school)
    assert (ran.code, ran.out) == (2, "")
    assert (
        ran.err
        == "error: nothing can be added to `units/our-first-unit/rubrics.yml` as it is; `milepost check` says what to mend first\n"
    )
    assert tree(school) == before
