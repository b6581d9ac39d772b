"""Which files of a unit students may have."""

import pytest

from milepost.check.media import is_for_students


@pytest.mark.parametrize("path", ["media/nile.svg", "media/handout.md", "media/teachers.pdf", "media/data.csv"])
def test_pictures_handouts_and_data_are_published(path: str):
    assert is_for_students(path)


@pytest.mark.parametrize(
    "path",
    [
        "media/answers.teacher.pdf",
        "media/Answers.Teacher.PDF",
        "media/notes.teacher",
        "media/grade-6.teacher/answers.pdf",
        "media/.hidden",
        "media/unit.yml",
        "media/game.html",
        "media/game.JS",
        "media/page.xhtml",
        "media/picture.svgz",
        "media/route.kml",
        "media/no-ending",
    ],
)
def test_what_is_for_teachers_or_would_run_is_not(path: str):
    assert not is_for_students(path)
