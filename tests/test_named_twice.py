"""A group, a choice or a path that is called like an activity: one finding, and no answer is lost over it."""

import pytest

from examples import write_example
from running import milepost

STEP = "---\ntitle: {}\nminutes: 10\n{}---\nBegin.\n"


@pytest.fixture(
    params=[
        "{any_order: paint, steps: [draw, paint]}",
        "{section: paint, title: Colors, steps: [{any_order: both, steps: [draw, paint]}]}",
        "{choose: paint, from: [draw, paint]}",
        "{choose: one, from: [{path: paint, title: Colors, steps: [paint, paint-more]}, draw]}",
    ]
)
def school(request, tmp_path):
    step = request.param
    write_example(
        tmp_path,
        {
            "units/curriculum.yml": "format: 1\nid: school\ntitle: School\ncourses:\n"
            "  - {id: year, title: Year, playlist: [{section: art, title: Art, steps: [art]}]}\n",
            "units/art/unit.yml": f"title: Art\nplaylist:\n  - look\n  - {step}\n  - {{milestone: show, title: Show}}\n",
            **{
                f"units/art/activities/{name}.md": STEP.format(name.title(), "needs: [look]\n" if "p" in name else "")
                for name in ("look", "draw", "paint", "paint-more")
            },
        },
    )
    return tmp_path


def test_a_part_called_like_an_activity_is_one_error(school):
    ran = milepost("check", cwd=school)
    assert ran.code == 1
    assert [line for line in ran.out.splitlines() if line.startswith("error")] == [
        "error[duplicate-id]: the id `paint` stands twice in the unit `art`"
    ]


@pytest.mark.parametrize(
    "command",
    [
        ["report"],
        ["routes", "art"],
        ["export", "matrix"],
        ["export", "case"],
        ["export", "calendar", "year", "--start", "2027-01-11"],
    ],
    ids=" ".join,
)
def test_other_commands_answer_all_the_same(school, command):
    ran = milepost(*command, cwd=school)
    assert ran.code == 0
    assert ran.out


def test_no_page_is_made_of_it(school):
    ran = milepost("export", "pages", "out", cwd=school)
    assert ran.code == 1
    assert ran.out.endswith("nothing was written, because of these errors\n")
    assert not (school / "out").exists()
