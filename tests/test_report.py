"""`milepost report`: the same answers in four formats."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from choosing import FILES
from running import milepost, milepost_apart, write_tree


@pytest.fixture
def school(tmp_path: Path) -> Path:
    return write_tree(tmp_path, FILES)


def report(school: Path, *words: str) -> dict:
    ran = milepost("report", *words, "--format", "json", cwd=school)
    assert ran.code == 0, ran.err
    return json.loads(ran.out)


def test_a_report_says_everything_about_a_unit_and_a_course(school: Path):
    ran = milepost("report", cwd=school)
    assert (ran.code, ran.err) == (0, "")
    assert "\n" + ran.out == snapshot("""\

rivers: Rivers
  routes          8
  minutes         100 to 135
  decisions       2
  check-ins       a student who picks The Rhine, then Extra works up to 135 minutes without the teacher, from the start to the end
  broken promise  a student who picks Poster is never assessed on talk
  bottlenecks     1 step waits for Start

  standard  taught  practiced       assessed
  read      every*  none            none
  draw      none    some: The Nile  none
  talk      none    none            some*: =Speech

  pick       alone  pairs  group  class  screen  choices  ways to show it  check-ins  longest between
  The Nile      45     30      0     25       0        2                2          1               60
  The Rhine     45      0     60     20      60        2                2          0              135

course year: The year
  routes     1
  minutes    100 to 135
  decisions  0
  check-ins  every student works up to 135 minutes without the teacher, from the start to the end

  standard  taught  practiced  assessed
  read      every   none       none
  talk      none    none       every

* promised to every student
minutes alone, with others and at a screen are those of the shortest route with the pick
longest between: the most minutes from one check-in with the teacher to the next
""")


def test_a_report_as_markdown_says_the_same(school: Path):
    assert "\n" + milepost("report", "rivers", "--format", "markdown", cwd=school).out == snapshot("""\

## rivers: Rivers

- routes: 8
- minutes: 100 to 135
- decisions: 2
- check-ins: a student who picks The Rhine, then Extra works up to 135 minutes without the teacher, from the start to the end
- broken promise: a student who picks Poster is never assessed on talk
- bottlenecks: 1 step waits for Start

| standard | taught | practiced | assessed |
| --- | --- | --- | --- |
| read | every\\* | none | none |
| draw | none | some: The Nile | none |
| talk | none | none | some\\*: =Speech |

| pick | alone | pairs | group | class | screen | choices | ways to show it | check-ins | longest between |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| The Nile | 45 | 30 | 0 | 25 | 0 | 2 | 2 | 1 | 60 |
| The Rhine | 45 | 0 | 60 | 20 | 60 | 2 | 2 | 0 | 135 |

\\* promised to every student

minutes alone, with others and at a screen are those of the shortest route with the pick

longest between: the most minutes from one check-in with the teacher to the next
""")


def test_a_report_as_csv_has_a_row_for_each_standard(school: Path):
    assert "\n" + milepost("report", "--format", "csv", cwd=school).out == snapshot("""\

kind,id,title,routes,shortest minutes,longest minutes,every step has minutes,fewest decisions,most decisions,longest minutes between check-ins,stuck at,no answer,standard,promised,taught,taught with,practiced,practiced with,assessed,assessed with
unit,rivers,Rivers,8,100,135,yes,2,2,135,,,read,taught,every,,none,,none,
unit,rivers,Rivers,8,100,135,yes,2,2,135,,,draw,,none,,some,The Nile,none,
unit,rivers,Rivers,8,100,135,yes,2,2,135,,,talk,assessed,none,,none,,some,'=Speech
course,year,The year,1,100,135,yes,0,0,135,,,read,,every,,none,,none,
course,year,The year,1,100,135,yes,0,0,135,,,talk,,none,,none,,every,
""")


def test_a_report_as_json_is_one_object(school: Path):
    assert report(school) == snapshot(
        {
            "version": 1,
            "units": [
                {
                    "unit": "rivers",
                    "title": "Rivers",
                    "unanswered": None,
                    "routes": 8,
                    "stuck": [],
                    "minutes": {"shortest": 100, "longest": 135, "complete": True},
                    "decisions": {"least": 2, "most": 2},
                    "standards": {
                        "read": {
                            "teaches": "every",
                            "practices": "none",
                            "assesses": "none",
                            "promised": ["teaches"],
                            "options": {},
                        },
                        "draw": {
                            "teaches": "none",
                            "practices": "some",
                            "assesses": "none",
                            "promised": [],
                            "options": {"practices": ["The Nile"]},
                        },
                        "talk": {
                            "teaches": "none",
                            "practices": "none",
                            "assesses": "some",
                            "promised": ["assesses"],
                            "options": {"assesses": ["=Speech"]},
                        },
                    },
                    "unmet_needs": [],
                    "broken_promises": [{"code": "talk", "promise": "talk", "level": "assesses", "route": ["Poster"]}],
                    "stretch": {"minutes": 135, "from": None, "until": None, "route": ["The Rhine", "Extra"]},
                    "profile": [
                        {
                            "option": "The Nile",
                            "routes": 4,
                            "minutes": {"individual": 45, "pairs": 30, "whole-class": 25},
                            "screen": 0,
                            "complete": True,
                            "choices": {"least": 2, "most": 2},
                            "ways_to_show": 2,
                            "check_ins": {"least": 1, "most": 1},
                            "stretch": 60,
                        },
                        {
                            "option": "The Rhine",
                            "routes": 4,
                            "minutes": {"individual": 45, "small-group": 60, "whole-class": 20},
                            "screen": 60,
                            "complete": True,
                            "choices": {"least": 2, "most": 2},
                            "ways_to_show": 2,
                            "check_ins": {"least": 0, "most": 0},
                            "stretch": 135,
                        },
                    ],
                    "bottlenecks": [{"id": "start", "waiting": ["boats"]}],
                }
            ],
            "courses": [
                {
                    "course": "year",
                    "title": "The year",
                    "unanswered": None,
                    "routes": 1,
                    "stuck": [],
                    "minutes": {"shortest": 100, "longest": 135, "complete": True},
                    "decisions": {"least": 0, "most": 0},
                    "standards": {
                        "read": {
                            "teaches": "every",
                            "practices": "none",
                            "assesses": "none",
                            "promised": [],
                            "options": {},
                        },
                        "talk": {
                            "teaches": "none",
                            "practices": "none",
                            "assesses": "every",
                            "promised": [],
                            "options": {},
                        },
                    },
                    "unmet_needs": [],
                    "broken_promises": [],
                    "stretch": {"minutes": 135, "from": None, "until": None, "route": []},
                    "profile": [],
                    "bottlenecks": [],
                }
            ],
        }
    )


def test_a_title_that_begins_as_a_formula_is_text_in_the_sheet(school: Path):
    rows = [*csv.DictReader(StringIO(milepost("report", "rivers", "--format", "csv", cwd=school).out))]
    assert {row["assessed with"] for row in rows} == {"", "'=Speech"}


def test_routes_are_exact_however_many_there_are(tmp_path: Path):
    choices = "".join(f"  - {{choose: c{n}, from: [{', '.join(f'a{n}-{m}' for m in range(10))}]}}\n" for n in range(25))
    files = {
        "units/curriculum.yml": "format: 1\nid: a\ntitle: A\n",
        "units/wide/unit.yml": f"title: Wide\nplaylist:\n{choices}",
    }
    pages = {f"units/wide/activities/a{n}-{m}.md": "# A\n" for n in range(25) for m in range(10)}
    [unit] = report(write_tree(tmp_path, files | pages), "wide")["units"]
    assert unit["routes"] == 10**25
    assert unit["minutes"] == {"shortest": 0, "longest": 0, "complete": False}


def test_a_unit_that_cannot_be_read_whole_has_no_numbers(school: Path):
    write_tree(school, {"units/rivers/activities/boats.md": "---\ntitle: [\n---\n"})
    found = report(school)
    for one in (*found["units"], *found["courses"]):
        assert "cannot be read" in one["unanswered"]
        assert one["routes"] is one["standards"] is one["minutes"] is None
    assert "routes" not in milepost("report", "rivers", cwd=school).out
    assert "cannot be read" in milepost("report", "--format", "csv", cwd=school).out


def test_a_course_over_a_unit_that_is_not_there_has_no_numbers(tmp_path: Path):
    course = "courses:\n  - {id: grade-6, title: Grade 6, playlist: [lost]}\n"
    school = write_tree(tmp_path, {"units/curriculum.yml": f"format: 1\nid: school\ntitle: School\n{course}"})
    (found,) = report(school)["courses"]
    assert found["unanswered"] == "there is no unit `lost`"
    assert found["routes"] is found["standards"] is found["minutes"] is None


def test_an_unmet_need_and_a_stuck_student_are_told_with_the_picks(school: Path):
    unit = FILES["units/rivers/unit.yml"]
    end = "  - {choose: end, from: [{do: a, only_if: nile}, {do: b, only_if: nile}]}\n  - last\n"
    pages = {f"units/rivers/activities/{name}.md": f"# {name}\n" for name in "ab"}
    last = {"units/rivers/activities/last.md": "---\ntitle: Last\nneeds: [poster]\n---\nGo.\n"}
    write_tree(school, pages | last | {"units/rivers/unit.yml": unit + end})
    [found] = report(school, "rivers")["units"]
    assert found["stuck"] == ["end"]
    assert found["unmet_needs"] == [{"activity": "last", "need": "poster", "route": ["=Speech"]}]
    told = milepost("report", "rivers", cwd=school).out
    assert "a student who picks The Rhine is stuck at end: too few options are offered there" in told
    assert "a student who picks =Speech reaches Last without Poster" in told


def test_where_minutes_are_missing_the_time_without_the_teacher_is_told_as_at_least_so_long(school: Path):
    castles = FILES["units/rivers/activities/castles.md"].replace("minutes: 60\n", "")
    write_tree(school, {"units/rivers/activities/castles.md": castles})
    assert (
        "works at least 75 minutes without the teacher, from the start to the end"
        in milepost("report", "rivers", cwd=school).out
    )


def test_a_stretch_that_lies_inside_one_unit_of_a_course_is_told_so(school: Path):
    unit = FILES["units/rivers/unit.yml"] + "  - {milestone: done, title: Done, check_in: teacher}\n"
    start = "playlist:\n  - {milestone: ready, title: Ready, check_in: teacher}\n"
    write_tree(school, {"units/rivers/unit.yml": unit.replace("playlist:\n", start)})
    assert (
        "every student works up to 135 minutes without the teacher, inside Rivers"
        in milepost("report", "year", cwd=school).out
    )


def test_an_unknown_name_gets_the_nearest_one(school: Path):
    ran = milepost("report", "rivrs", cwd=school)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "error: there is no unit or course `rivrs`; did you mean `rivers`?\n"


def test_a_course_may_be_named(school: Path):
    assert [one["course"] for one in report(school, "year")["courses"]] == ["year"]


def test_a_report_into_a_pipe_has_no_colours(school: Path):
    assert "\x1b" not in milepost_apart("report", cwd=school).out
